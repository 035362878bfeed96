package org.mqttxray.ui.card;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.command.Keys;
import org.mqttxray.ui.model.Verb;

/** The list of all keys. */
public final class KeysCard extends VBox {
    private static final int ROWS = 22;

    /** The keys of the preset that is on. */
    public KeysCard(Commands commands, Messages messages) {
        Label title = new Label(messages.get("window.keys"));
        title.getStyleClass().add("card-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        int row = 0;
        for (Verb verb : Verb.values()) {
            if (!commands.has(verb)) {
                continue;
            }
            add(
                    grid,
                    row++,
                    commands.name(verb),
                    commands.keys().of(verb).stream().map(Keys::text).toList());
        }
        add(grid, row++, messages.get("window.keys.answer"), List.of("1 – 4", "Enter"));
        add(grid, row++, messages.get("window.keys.zoom"), List.of("W", "S"));
        add(grid, row, messages.get("window.keys.pan"), List.of("A", "D"));
        getChildren().setAll(title, grid);
    }

    private static void add(GridPane grid, int index, String name, List<String> keys) {
        HBox caps = new HBox(4);
        for (String key : keys) {
            Label cap = new Label(key);
            cap.getStyleClass().add("key");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(cap);
        }
        int column = index / ROWS * 2;
        grid.add(new Label(name), column, index % ROWS);
        grid.add(caps, column + 1, index % ROWS);
    }
}
