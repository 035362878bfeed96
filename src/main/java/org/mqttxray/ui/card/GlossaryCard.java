package org.mqttxray.ui.card;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Term;
import org.mqttxray.ui.glossary.Glossary;

/** The glossary: type a part of a name, in either language, and read. */
public final class GlossaryCard extends VBox {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 400;

    private final Glossary glossary;
    private final Messages messages;
    private final TextField typed = new TextField();
    private final ListView<Glossary.Row> found = new ListView<>();

    /**
     * The glossary.
     *
     * @param term the term to begin with, if there is one
     */
    public GlossaryCard(Glossary glossary, Optional<Term> term, Messages messages) {
        this.glossary = glossary;
        this.messages = messages;
        Label title = new Label(messages.get("glossary.title"));
        title.getStyleClass().add("card-title");
        typed.setPromptText(messages.get("glossary.find"));
        typed.setAccessibleText(messages.get("glossary.find"));
        typed.textProperty().addListener((observed, before, now) -> narrow());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        typed.setId("glossary-search");
        found.setPrefHeight(HEIGHT);
        found.setCellFactory(list -> new TermCell());
        found.setAccessibleText(messages.get("glossary.title"));
        Label nothing = new Label(messages.get("glossary.nothing"));
        nothing.setWrapText(true);
        found.setPlaceholder(nothing);
        getStyleClass().add("glossary");
        setPrefWidth(WIDTH);
        getChildren().setAll(title, typed, found);
        narrow();
        term.ifPresent(this::show);
    }

    private void narrow() {
        found.getItems().setAll(glossary.matching(typed.getText()));
        found.getSelectionModel().select(0);
        found.scrollTo(0);
    }

    private void show(Term term) {
        for (int row = 0; row < found.getItems().size(); row++) {
            if (found.getItems().get(row).term() == term) {
                found.getSelectionModel().select(row);
                found.heightProperty().addListener(height -> Platform.runLater(this::bringChosenIntoView));
            }
        }
    }

    /** Rows are of many heights, which are known only when the list has its own. */
    private void bringChosenIntoView() {
        found.scrollTo(found.getSelectionModel().getSelectedIndex());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            found.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            found.getSelectionModel().selectPrevious();
        } else {
            return;
        }
        found.scrollTo(found.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    /** Puts the keyboard where one types. */
    public void ask() {
        typed.requestFocus();
    }

    /** Name, sentence, other names. */
    private final class TermCell extends ListCell<Glossary.Row> {
        private final Label name = new Label();
        private final Label says = new Label();
        private final Label also = new Label();
        private final VBox box = new VBox(2, name, says, also);

        TermCell() {
            name.getStyleClass().add("strong");
            also.getStyleClass().addAll("small", "ink2", "chinese"); // names of the other language stand in it
            for (Label label : new Label[] {name, says, also}) {
                label.setWrapText(true);
                label.setMinHeight(USE_PREF_SIZE);
            }
            box.getStyleClass().add("glossary-term");
            setPrefWidth(0); // as wide as the list, so that sentences wrap
        }

        @Override
        protected void updateItem(Glossary.Row row, boolean nothing) {
            super.updateItem(row, nothing);
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            if (nothing || row == null) {
                return;
            }
            name.setText(row.name());
            says.setText(row.entry().says());
            String aliases = String.join(messages.get("glossary.between"), row.aliases());
            also.setText(messages.get("glossary.also", aliases));
            setGraphic(box);
            setAccessibleText(
                    messages.get("glossary.spoken", row.name(), row.entry().says()));
        }

        @Override
        protected double computePrefHeight(double width) {
            if (getGraphic() == null) {
                return super.computePrefHeight(width);
            }
            double room = (width > 0 ? width : getListView().getWidth()) - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + box.prefHeight(room) + snappedBottomInset();
        }
    }
}
