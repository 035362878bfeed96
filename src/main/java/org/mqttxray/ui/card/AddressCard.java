package org.mqttxray.ui.card;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;

/** Where a link leads, to be copied. */
public final class AddressCard extends VBox {
    private static final int COLUMNS = 42;

    /**
     * An address.
     *
     * @param note what happens with it
     */
    public AddressCard(String address, String note, Messages messages) {
        Label title = new Label(messages.get("window.address"));
        title.getStyleClass().add("card-title");
        TextField field = new TextField(address);
        field.setId("linkAddress");
        field.getStyleClass().add("mono");
        field.setEditable(false);
        field.setPrefColumnCount(COLUMNS);
        field.setAccessibleText(messages.get("window.address"));
        Label says = new Label(note);
        says.getStyleClass().addAll("small", "ink2");
        getChildren().setAll(title, field, says);
    }
}
