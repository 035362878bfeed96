package org.mqttxray.ui.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;

/** The finder: type a part of a name, choose with the arrows, go there with Enter. */
public final class FinderCard extends VBox {
    private static final int SHOWN = 50;
    private static final double WIDTH = 520;
    private static final double ROW = 30;
    private static final int ROWS = 9;

    private static final Pattern WORD = Pattern.compile("[ _]");

    private final List<Find> all;
    private final TextField typed = new TextField();
    private final ListView<Find> found = new ListView<>();
    private final Runnable done;

    /**
     * Something that can be found.
     *
     * @param name what it is called
     * @param code whether the name is code
     * @param kind what it is, in words
     * @param aliases other words by which it is found; they are not shown
     * @param action goes there
     */
    public record Find(String name, boolean code, String kind, String aliases, Runnable action) {
        /** Something that has no other names. */
        public Find(String name, boolean code, String kind, Runnable action) {
            this(name, code, kind, "", action);
        }

        boolean matches(String text) {
            return (name + " " + kind + " " + aliases).toLowerCase(Locale.ROOT).contains(text);
        }

        private Match match(String text) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(text)) {
                return Match.NAME;
            }
            return aWordBegins(lower, text) ? Match.WORD : Match.WITHIN;
        }

        private static boolean aWordBegins(String name, String text) {
            return WORD.splitAsStream(name).anyMatch(word -> word.startsWith(text));
        }
    }

    /** What begins with the text that was typed. */
    private enum Match {
        NAME,
        WORD,
        WITHIN
    }

    /**
     * A finder.
     *
     * @param done called when something was chosen
     */
    public FinderCard(List<Find> all, Messages messages, Runnable done) {
        this.all = new ArrayList<>(all);
        this.done = done;
        typed.setPromptText(messages.get("window.find"));
        typed.setAccessibleText(messages.get("window.find"));
        typed.textProperty().addListener((observed, before, now) -> narrow());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        found.setFixedCellSize(ROW);
        found.setPrefHeight(ROW * ROWS);
        found.setCellFactory(list -> new FindCell());
        found.setPlaceholder(new Label(messages.get("window.find.nothing")));
        found.setOnMouseClicked(event -> choose());
        found.setFocusTraversable(false);
        setPrefWidth(WIDTH);
        getChildren().setAll(typed, found);
        narrow();
    }

    private void narrow() {
        found.getItems().setAll(matching(all, typed.getText()));
        found.getSelectionModel().select(0);
    }

    /** What matches a text: names that begin so, then those with such a word, then the rest. */
    static List<Find> matching(List<Find> all, String typed) {
        String text = typed.trim().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(find -> find.matches(text))
                .sorted(Comparator.comparing(find -> find.match(text)))
                .limit(SHOWN)
                .toList();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            found.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            found.getSelectionModel().selectPrevious();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
        } else {
            return;
        }
        found.scrollTo(found.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void choose() {
        Find find = found.getSelectionModel().getSelectedItem();
        if (find != null) {
            done.run();
            find.action.run();
        }
    }

    /** Puts the keyboard where one types. */
    public void ask() {
        typed.requestFocus();
    }

    /** Name at the left, kind at the right. */
    private static final class FindCell extends ListCell<Find> {
        @Override
        protected void updateItem(Find find, boolean nothing) {
            super.updateItem(find, nothing);
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            if (nothing || find == null) {
                return;
            }
            Label name = new Label(find.name);
            if (find.code) {
                name.getStyleClass().add("mono");
            }
            Label kind = new Label(find.kind);
            kind.getStyleClass().addAll("small", "ink2");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            setGraphic(new HBox(10, name, space, kind));
            setAccessibleText(find.name + ", " + find.kind);
        }
    }
}
