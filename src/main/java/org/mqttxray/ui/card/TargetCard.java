package org.mqttxray.ui.card;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.model.Line;
import org.mqttxray.workbench.Target;

/** The choice of whom the programs call. */
public final class TargetCard {
    private final Messages messages;
    private final Consumer<Target> chosen;
    private final VBox root;

    @FXML
    private RadioButton builtIn;

    @FXML
    private RadioButton other;

    @FXML
    private TextField address;

    @FXML
    private Button use;

    @FXML
    private Label error;

    /**
     * A card that stands at what is called now.
     *
     * @param chosen gets the choice
     */
    public TargetCard(Target now, Messages messages, Consumer<Target> chosen) {
        this.messages = messages;
        this.chosen = chosen;
        this.root = Fxml.load(this, messages);
        ToggleGroup choice = new ToggleGroup();
        choice.getToggles().setAll(builtIn, other);
        if (now instanceof Target.ByAddress called) {
            other.setSelected(true);
            address.setText(called.text());
        } else {
            builtIn.setSelected(true);
        }
        error.setManaged(false);
        builtIn.setOnAction(event -> chosen.accept(Line.BUILT_IN));
        other.setOnAction(event -> address.requestFocus());
        address.textProperty().addListener((observed, before, text) -> other.setSelected(true));
        address.setAccessibleText(messages.get("window.target.other-long"));
        address.setOnAction(event -> use());
        use.setOnAction(event -> use());
    }

    private void use() {
        String typed = address.getText().trim();
        Optional<Target> target = other.isSelected() ? Target.byAddress(typed) : Optional.of(Line.BUILT_IN);
        target.ifPresent(chosen);
        boolean wrong = target.isEmpty();
        error.setManaged(wrong);
        error.setVisible(wrong);
        error.setText(wrong ? reason(typed) : "");
    }

    private String reason(String typed) {
        return Target.wrongPort(typed)
                .map(port -> messages.get("window.target.wrong-port", port))
                .orElseGet(() -> messages.get("window.target.wrong", typed));
    }

    /** The card's content. */
    public VBox root() {
        return root;
    }

    /** Puts the keyboard where an address is typed. */
    public void askForAddress() {
        other.setSelected(true);
        address.requestFocus();
    }
}
