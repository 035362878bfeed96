package org.mqttxray.ui.files;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;

/** Asks how the run is to be saved, before it is asked where. */
public final class SaveCard {
    private final VBox root;

    @FXML
    private Label what;

    @FXML
    private CheckBox secrets;

    @FXML
    private Label secretsSay;

    @FXML
    private Button choose;

    @FXML
    private Button cancel;

    /**
     * A card.
     *
     * @param then asks where
     * @param close gives it up
     */
    public SaveCard(SaveViewModel model, Messages messages, Runnable then, Runnable close) {
        this.root = Fxml.load(this, messages);
        what.setText(model.what());
        secrets.selectedProperty().bindBidirectional(model.withSecretsProperty());
        secrets.setDisable(!model.hasSecrets());
        secretsSay.setText(model.secretsSay());
        choose.setOnAction(event -> then.run());
        cancel.setOnAction(event -> close.run());
    }

    /** The card's content. */
    public VBox root() {
        return root;
    }

    /** Puts the keyboard where most will go on. */
    public void ask() {
        choose.requestFocus();
    }
}
