package org.mqttxray.ui.card;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Question;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.command.Keys;
import org.mqttxray.ui.lesson.LessonKeys;
import org.mqttxray.ui.model.Verb;

/** The list of all keys. */
public final class KeysCard extends VBox {
    private static final int COLUMNS = 3;

    private record Line(String name, List<String> keys) {}

    /** The keys of the preset that is on. */
    public KeysCard(Commands commands, Messages messages) {
        Label title = new Label(messages.get("window.keys"));
        title.getStyleClass().add("card-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        List<Line> lines = lines(commands, messages);
        int rows = (lines.size() + COLUMNS - 1) / COLUMNS;
        for (int at = 0; at < lines.size(); at++) {
            grid.add(new Label(lines.get(at).name()), at / rows * 2, at % rows);
            grid.add(caps(lines.get(at).keys()), at / rows * 2 + 1, at % rows);
        }
        getChildren().setAll(title, grid);
    }

    private static List<Line> lines(Commands commands, Messages messages) {
        List<Line> lines = new ArrayList<>();
        for (Verb verb : Verb.values()) {
            if (commands.has(verb)) {
                lines.add(new Line(commands.name(verb), keys(commands, verb)));
            }
        }
        lines.add(new Line(
                messages.get("window.keys.answer"),
                List.of("1 – " + LessonKeys.MOST, "A – " + Question.letter(LessonKeys.MOST), "Enter")));
        lines.add(new Line(messages.get("window.keys.zoom"), List.of("W", "S")));
        lines.add(new Line(messages.get("window.keys.pan"), List.of("A", "D")));
        return lines;
    }

    /** A key of the number pad that is written like another one is not told twice. */
    private static List<String> keys(Commands commands, Verb verb) {
        return commands.keys().of(verb).stream().map(Keys::text).distinct().toList();
    }

    private static HBox caps(List<String> keys) {
        HBox caps = new HBox(4);
        for (String key : keys) {
            Label cap = new Label(key);
            cap.getStyleClass().add("key");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(cap);
        }
        return caps;
    }
}
