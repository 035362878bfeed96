package org.mqttxray.ui.packet;

import javafx.beans.binding.BooleanExpression;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A box of the card: one bit of a byte. It is made once and shows one bit after another. */
final class BitBox extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Label value = new Label();
    private final Label word = new Label();
    private final Tooltip tip = new Tooltip();

    /**
     * A box without a bit.
     *
     * @param wide whether the names of bits have room
     */
    BitBox(BooleanExpression wide) {
        value.getStyleClass().add("bit-value");
        word.getStyleClass().add("bit-name");
        word.setWrapText(true);
        word.visibleProperty().bind(wide);
        word.managedProperty().bind(word.visibleProperty());
        getChildren().setAll(value, word);
        getStyleClass().add("bit");
        HBox.setHgrow(this, Priority.ALWAYS);
        setPrefWidth(1);
        setMaxWidth(Double.MAX_VALUE);
        Tooltip.install(this, tip);
    }

    void show(FieldCard.Bit bit) {
        value.setText(Integer.toString(bit.value()));
        word.setText(bit.shortName());
        pseudoClassStateChanged(ON, bit.value() == 1);
        pseudoClassStateChanged(CHOSEN, bit.chosen());
        setAccessibleText(bit.name() + ", " + bit.meaning());
        tip.setText(bit.name() + ": " + bit.meaning());
    }
}
