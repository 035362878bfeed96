package org.mqttxray.ui.projector;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;

/** The list of the keys, above everything. */
final class KeysSheet extends StackPane {
    private static final List<String> ROWS = List.of(
            "next", "previous", "raise", "lower", "reveal", "cover", "blank", "ring", "step", "language", "leave");

    /**
     * The list.
     *
     * @param vsCode whether steps are made by the keys of VS Code
     */
    KeysSheet(Messages messages, boolean vsCode) {
        Label title = new Label(messages.get("projector.keys"));
        title.getStyleClass().add("projector-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("projector-sheet-rows");
        for (int i = 0; i < ROWS.size(); i++) {
            Label keys = new Label(messages.get(keysOf(ROWS.get(i), vsCode)));
            keys.getStyleClass().add("projector-sheet-key");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label words = new Label(messages.get("projector.does." + ROWS.get(i)));
            words.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(i, keys, words);
        }
        VBox card = new VBox(title, grid);
        card.getStyleClass().addAll("projector-sheet", "overlay");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(card);
        setVisible(false);
    }

    private static String keysOf(String row, boolean vsCode) {
        String keys = "projector.keys-of." + row;
        return row.equals("step") && vsCode ? keys + "-vs-code" : keys;
    }
}
