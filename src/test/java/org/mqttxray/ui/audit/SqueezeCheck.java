package org.mqttxray.ui.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** A line that wraps has room for its longest word: else the word is broken in the middle, without a hyphen. */
final class SqueezeCheck implements Check {
    private static final double SLACK = 1;
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{2,}");

    @Override
    public List<String> problems(Scene scene, List<Seen> nodes) {
        return nodes.stream()
                .map(SqueezeCheck::broken)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> broken(Seen seen) {
        Text drawn = seen.text().orElse(null);
        if (drawn == null
                || !(drawn.getParent() instanceof Labeled labeled)
                || !labeled.isWrapText()
                || drawn.getWrappingWidth() <= 0) {
            return Optional.empty();
        }
        return WORD.matcher(labeled.getText())
                .results()
                .map(MatchResult::group)
                .filter(word -> width(word, drawn) > drawn.getWrappingWidth() + SLACK)
                .findFirst()
                .map(word -> seen.problem("the word \"%s\" is %s px wide, there are %s"
                        .formatted(word, CutCheck.px(width(word, drawn)), CutCheck.px(drawn.getWrappingWidth()))));
    }

    private static double width(String word, Text like) {
        Text alone = new Text(word);
        alone.setFont(like.getFont());
        return alone.getLayoutBounds().getWidth();
    }
}
