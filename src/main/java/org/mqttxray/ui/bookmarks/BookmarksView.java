package org.mqttxray.ui.bookmarks;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;

/** The list of bookmarks, in a card: a click goes there; below, the position of the playhead is marked or noted. */
public final class BookmarksView {
    private final BookmarksViewModel model;
    private final Messages messages;
    private final VBox root;

    @FXML
    private ListView<BookmarksViewModel.Row> list;

    @FXML
    private Label here;

    @FXML
    private TextField note;

    @FXML
    private Button mark;

    /** The bookmarks of a model. */
    public BookmarksView(BookmarksViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.root = Fxml.load(this, messages);
        Label none = new Label(messages.get("bookmarks.none"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setItems(model.rows());
        list.setCellFactory(shown -> new BookmarkCell(messages, row -> {
            model.remove(row);
            stand();
        }));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                go();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        mark.setOnAction(event -> mark());
        note.setOnAction(event -> mark());
        note.setDisable(!model.canMark());
        mark.setDisable(!model.canMark());
        stand();
    }

    private void pressed(KeyEvent event) {
        BookmarksViewModel.Row chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            go();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.remove(chosen);
            stand();
        } else {
            return;
        }
        event.consume();
    }

    private void go() {
        BookmarksViewModel.Row chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            int at = list.getSelectionModel().getSelectedIndex();
            model.goTo(chosen);
            list.getSelectionModel().select(at);
            stand();
        }
    }

    private void mark() {
        model.mark(note.getText());
        stand();
    }

    /** The playhead stands elsewhere, or its position is marked otherwise. */
    private void stand() {
        here.setText(messages.get("bookmarks.note", model.here()));
        note.setText(model.noteHere());
        mark.setText(messages.get(model.marked() ? "bookmarks.keep" : "bookmarks.mark"));
    }

    /** What stands in the card. */
    public Region root() {
        return root;
    }

    /** Puts the keyboard where a note is written. */
    public void ask() {
        note.requestFocus();
        note.selectAll();
    }
}
