package org.mqttxray.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.text.Text;

/** Splits code into what the monospaced face has and what it has not, such as Chinese. */
final class Faces {
    private static final Pattern RUN = Pattern.compile("[\\x00-\\x7F]+|[^\\x00-\\x7F]+");

    private Faces() {}

    /** Whether the monospaced face has all of it. */
    static boolean mono(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** The runs, each in its face. */
    static List<Text> runs(String code) {
        List<Text> runs = new ArrayList<>();
        for (String run : RUN.matcher(code).results().map(MatchResult::group).toList()) {
            Text text = new Text(run);
            text.getStyleClass().add("ink");
            if (mono(run)) {
                text.getStyleClass().add("code-run");
            }
            runs.add(text);
        }
        return runs;
    }
}
