package org.mqttxray.ui.files;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;

/** Asks whether bookmarks that are not saved may be lost. */
public final class UnsavedCard extends VBox {
    private final Button save;

    /** What the user may answer. */
    public interface Answers {
        /** He wants to save them first. */
        void save();

        /** They may be lost. */
        void lose();

        /** Nothing is to happen. */
        void stay();
    }

    /**
     * A card.
     *
     * @param file the name of the one whose run they belong to, if it is a file's
     */
    public UnsavedCard(Optional<String> file, Messages messages, Answers answers) {
        Label head = new Label(messages.get("files.unsaved.title"));
        head.getStyleClass().add("card-title");
        Label says = new Label(file.map(name -> messages.get("files.unsaved.says", name))
                .orElseGet(() -> messages.get("files.unsaved.says-live")));
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        save = new Button(messages.get("files.unsaved.save"));
        save.getStyleClass().add("primary");
        save.setOnAction(event -> answers.save());
        Button lose = new Button(messages.get("files.unsaved.lose"));
        lose.setId("unsaved-lose");
        lose.setOnAction(event -> answers.lose());
        Button stay = new Button(messages.get("files.unsaved.stay"));
        stay.setOnAction(event -> answers.stay());
        HBox buttons = new HBox(save, lose, stay);
        buttons.getStyleClass().add("card-row");
        getStyleClass().add("file-card");
        setId("unsaved");
        getChildren().setAll(head, says, buttons);
    }

    /** Puts the keyboard where nothing is lost. */
    public void ask() {
        save.requestFocus();
    }
}
