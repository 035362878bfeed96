package org.mqttxray.ui.log;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.ui.Icons;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.log.LogEntry.Kind;
import org.mqttxray.ui.theme.Type;

/** One line: event, time, a shape for who speaks, the thread, and what is said. */
final class LogCell extends ListCell<LogEntry> {
    private static final double EVENT = 64;
    private static final double TIME = 92;
    private static final double THREAD = 190;
    private static final double MARK = 16;

    private final LogViewModel model;
    private final Label event = new Label();
    private final Label time = new Label();
    private final FontIcon shape = new FontIcon("mdi2m-message-text-outline");
    private final Label thread = new Label();
    private final Label text = new Label();
    private final StackPane mark = new StackPane(shape);
    private final HBox box = new HBox(event, time, mark, thread, text);
    private final Tooltip whole = new Tooltip();

    LogCell(LogViewModel model) {
        this.model = model;
        box.getStyleClass().add("log-line");
        getStyleClass().add("verbatim"); // what programs say is in no language of ours
        event.getStyleClass().addAll("mono", "log-number");
        time.getStyleClass().addAll("mono", "log-number");
        thread.getStyleClass().add("log-thread");
        text.getStyleClass().add("log-text");
        mark.setMinWidth(MARK); // shapes are not all of one width, and what follows stands in columns
        wide(event, EVENT);
        wide(time, TIME);
        wide(thread, THREAD);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        setGraphic(box); // stays, also without a line: taken out and put back, it would be styled anew
        setPrefWidth(0); // a long line is cut, the cell is as wide as the list
        model.eventsProperty().addListener((observed, before, now) -> dim());
    }

    private static void wide(Label label, double width) {
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
    }

    @Override
    protected void updateItem(LogEntry line, boolean nothing) {
        super.updateItem(line, nothing);
        boolean there = !nothing && line != null;
        box.setVisible(there);
        setText(null);
        setTooltip(there ? whole : null);
        setAccessibleText(there ? model.spoken(line) : null);
        if (there) {
            show(line);
        }
    }

    private void show(LogEntry line) {
        event.setText(String.valueOf(line.position()));
        time.setText(model.time(line));
        Icons.show(shape, icon(line.kind()));
        Styles.mark(box, Kind.class, Optional.of(line.kind()));
        dim();
        face(thread, model.thread(line) + model.client(line)); // it has one of them at most
        face(text, line.text().strip());
        whole.setText(String.join("\n", model.kind(line), thread.getText(), text.getText()));
    }

    /** What is still to come at the playhead stands back. */
    private void dim() {
        Styles.mark(box, "ahead", getItem() != null && model.isAhead(getItem()));
    }

    private static void face(Label label, String said) {
        label.setText(said);
        boolean chinese = said.codePoints().anyMatch(Type::wide);
        Styles.toggle(label, "mono", !chinese);
        Styles.toggle(label, "chinese", chinese);
    }

    private static String icon(Kind kind) {
        return switch (kind) {
            case SAID -> "mdi2m-message-text-outline";
            case TOLD -> "mdi2c-circle";
            case LINK -> "mdi2l-link-variant";
            case ERROR -> "mdi2c-close-circle-outline";
            case RULE -> "mdi2a-alert";
        };
    }
}
