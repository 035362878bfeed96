package org.mqttxray.ui.bookmarks;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Icons;
import org.mqttxray.ui.RowCell;
import org.mqttxray.ui.Styles;

/** A bookmark in the list: where it is, what is written to it, and a button to take it away. */
final class BookmarkCell extends RowCell<BookmarksViewModel.Row> {
    private final FontIcon flag = new FontIcon("mdi2b-bookmark-outline");
    private final Label event = new Label();
    private final Label time = new Label();
    private final Label note = new Label();
    private final HBox line;

    BookmarkCell(Messages messages, Consumer<BookmarksViewModel.Row> remove) {
        event.setMinWidth(USE_PREF_SIZE);
        time.getStyleClass().addAll("mono", "small", "ink2");
        time.setMinWidth(USE_PREF_SIZE);
        note.setMinWidth(0);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        Button away = new Button();
        away.setGraphic(new FontIcon("mdi2c-close"));
        away.getStyleClass().addAll("icon", "ghost");
        away.setTooltip(new Tooltip(messages.get("bookmarks.remove")));
        away.setAccessibleText(messages.get("bookmarks.remove"));
        away.setFocusTraversable(false);
        away.setOnAction(clicked -> remove.accept(getItem()));
        line = new HBox(10, flag, event, time, note, away);
        line.getStyleClass().add("bookmark");
        setPrefWidth(0); // a long note is cut, and the button stays in sight
    }

    @Override
    protected void show(BookmarksViewModel.Row row) {
        event.setText(row.event());
        time.setText(row.time());
        note.setText(row.note());
        Icons.show(flag, row.here() ? "mdi2b-bookmark" : "mdi2b-bookmark-outline");
        Styles.toggle(line, "here", row.here());
        setGraphic(line);
        setTooltip(row.note().isEmpty() ? null : new Tooltip(row.note()));
        setAccessibleText(String.join(", ", row.event(), row.time(), row.note()));
    }
}
