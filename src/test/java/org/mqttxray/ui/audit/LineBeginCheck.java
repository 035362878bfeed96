package org.mqttxray.ui.audit;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** No line begins with a mark that belongs to the word before it. */
final class LineBeginCheck implements Check {
    private static final double SLACK = 1;
    private static final String MARKS = ",.;:!?)，。；：！？、）」』】》";

    @Override
    public List<String> problems(Scene scene, List<Seen> nodes) {
        return nodes.stream()
                .filter(seen ->
                        seen.text().filter(LineBeginCheck::beginsWithMark).isPresent())
                .map(seen -> seen.problem("a line begins with "
                        + seen.text().orElseThrow().getText().charAt(0)))
                .toList();
    }

    private static boolean beginsWithMark(Text text) {
        return text.getParent() instanceof TextFlow flow
                && !text.getText().isEmpty()
                && MARKS.indexOf(text.getText().charAt(0)) >= 0
                && flow.getChildrenUnmodifiable().indexOf(text) > 0
                && text.localToParent(begin(text), 0).getX() <= flow.getInsets().getLeft() + SLACK;
    }

    private static double begin(Text text) {
        for (PathElement element : text.rangeShape(0, 1)) {
            if (element instanceof MoveTo to) {
                return to.getX();
            }
        }
        return Double.MAX_VALUE;
    }
}
