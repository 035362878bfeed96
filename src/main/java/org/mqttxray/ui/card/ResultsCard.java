package org.mqttxray.ui.card;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;

/** Asks for the student's name, and saves his results and notes. */
public final class ResultsCard extends VBox {
    private static final double WIDTH = 460;
    private static final int LONGEST_NAME = 80;

    private final TextField name = new TextField();
    private final Button results = new Button();

    /** What can be saved. */
    public enum Kind {
        /** The results, as CSV. */
        RESULTS,
        /** The notes, as Markdown. */
        NOTES
    }

    /**
     * A card.
     *
     * @param student his name, if he has said it
     * @param noted whether there are notes
     * @param call is told his name
     * @param save asks where to save, and saves
     */
    public ResultsCard(String student, boolean noted, Messages messages, Consumer<String> call, Consumer<Kind> save) {
        Label title = new Label(messages.get("results.title"));
        title.getStyleClass().add("card-title");
        Label says = new Label(messages.get("results.says"));
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        says.getStyleClass().add("ink2");
        name.setText(student);
        name.setPromptText(messages.get("results.name"));
        name.setAccessibleText(messages.get("results.name"));
        name.setId("results-name");
        results.setText(messages.get("results.save-results"));
        results.setGraphic(new FontIcon("mdi2t-table-arrow-down"));
        results.getStyleClass().add("primary");
        results.setId("results-save");
        Button notes = new Button(messages.get("results.save-notes"), new FontIcon("mdi2n-note-text-outline"));
        notes.setDisable(!noted);
        notes.setId("results-notes");
        results.setOnAction(event -> save(Kind.RESULTS, call, save));
        notes.setOnAction(event -> save(Kind.NOTES, call, save));
        name.setOnAction(event -> results.fire());
        HBox buttons = new HBox(8, results, notes);
        setPrefWidth(WIDTH);
        getStyleClass().add("results");
        getChildren().setAll(title, says, name, buttons);
    }

    private void save(Kind kind, Consumer<String> call, Consumer<Kind> save) {
        String said = name.getText().strip();
        call.accept(said.substring(0, Math.min(LONGEST_NAME, said.length())));
        save.accept(kind);
    }

    /** Puts the keyboard where one goes on: at the name as long as there is none. */
    public void ask() {
        (name.getText().isBlank() ? name : results).requestFocus();
    }
}
