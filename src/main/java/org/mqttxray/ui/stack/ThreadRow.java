package org.mqttxray.ui.stack;

import static org.mqttxray.ui.Presence.shown;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.theme.Type;

/** One line for a thread that is not shown; a click shows it. */
final class ThreadRow extends Button {
    private static final double PADDING = 16;

    private final Messages messages;
    private final Label name = new Label();
    private final Label tag = new Label();
    private final Label function = new Label();
    private final Tooltip whole = new Tooltip();

    ThreadRow(Messages messages) {
        this.messages = messages;
        name.getStyleClass().add("name");
        name.setMinWidth(0);
        tag.getStyleClass().add("tag");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        function.getStyleClass().add("function");
        function.setMinWidth(0);
        HBox row = new HBox(name, tag, function);
        row.getStyleClass().add("row");
        row.maxWidthProperty().bind(widthProperty().subtract(PADDING));
        getStyleClass().add("stack-other");
        setGraphic(row);
        setTooltip(whole);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
    }

    /** Leaves out where the thread stands, so that several have room in a line. */
    void shorten(boolean shorter) {
        shown(function, !shorter);
    }

    void show(StackContent.OtherThread thread, Runnable onShow) {
        name.setText(thread.name());
        Styles.toggle(name, "mono", thread.name().codePoints().noneMatch(Type::wide));
        tag.setText(thread.doing().words(messages));
        function.setText(thread.function());
        whole.setText((thread.name() + ", " + tag.getText() + " " + thread.function()).strip());
        setAccessibleText(whole.getText());
        setOnAction(event -> onShow.run());
    }
}
