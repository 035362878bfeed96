package org.mqttxray.ui.stack;

import static org.mqttxray.ui.Presence.shown;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.theme.Type;

/** One line for a thread that is not shown; a click shows it. */
final class ThreadRow extends Button {
    private static final double PADDING = 16;
    private static final int LONG_NAME = 20;
    private static final int LONG_NAME_IN_LINE = 10;
    private static final double CHARACTER = 7.2;

    private final Messages messages;
    private final Label name = new Label();
    private final Label tag = new Label();
    private final Label function = new Label();
    private final Tooltip whole = new Tooltip();
    private boolean inLine;

    ThreadRow(Messages messages) {
        this.messages = messages;
        name.getStyleClass().add("name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        tag.getStyleClass().add("tag");
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
        tag.widthProperty().addListener(width -> keepTag());
        shorten(false);
    }

    /** Leaves out where the thread stands, so that several have room in a line; of the rest its name goes last. */
    void shorten(boolean shorter) {
        inLine = shorter;
        shown(function, !shorter);
        tag.setMinWidth(shorter ? 0 : Region.USE_PREF_SIZE);
        setMinWidth(shorter ? Region.USE_COMPUTED_SIZE : 0);
        keepName();
    }

    /** A tag that has no room for its word says nothing; the tooltip says it. */
    private void keepTag() {
        tag.setVisible(!inLine || tag.getWidth() + 1 >= tag.prefWidth(USE_COMPUTED_SIZE));
    }

    private void keepName() {
        int whole = inLine ? LONG_NAME_IN_LINE : LONG_NAME;
        name.setMinWidth(name.getText().length() > whole ? whole * CHARACTER : Region.USE_PREF_SIZE);
    }

    void show(StackContent.OtherThread thread, Runnable onShow) {
        name.setText(thread.name());
        Styles.toggle(name, "mono", thread.name().codePoints().noneMatch(Type::wide));
        keepName();
        tag.setText(thread.doing().words(messages));
        keepTag();
        function.setText(thread.function());
        whole.setText((thread.name() + ", " + tag.getText() + " " + thread.function()).strip());
        setAccessibleText(whole.getText());
        setOnAction(event -> onShow.run());
    }
}
