package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;

/** Paints over what a question covers: a hatched box with a sentence in its middle, in as many lines as it needs. */
final class CoveredPainter {
    private static final double TOP = TimelineLayout.RULER + 1;
    private static final double SIZE = 12;
    private static final double BESIDE = 6;
    private static final double ROUND = 6;
    private static final double HATCH = 9;
    private static final double LINE = 16;
    private static final double PADDING = 3;
    private static final double BASELINE = 15;

    private final GraphicsContext g;
    private final Function<Token, Color> colors;
    private final TimelineWords words;
    private final Type type;

    CoveredPainter(GraphicsContext g, Function<Token, Color> colors, TimelineWords words, Type type) {
        this.g = g;
        this.colors = colors;
        this.words = words;
        this.type = type;
    }

    /** Paints it from a place to the edges of a pane of a size. */
    void paint(double x, double width, double height) {
        g.save();
        g.beginPath();
        g.rect(x, TOP, width - x, height - TOP);
        g.clip();
        g.setFill(colors.apply(Token.PANEL));
        g.fillRect(x, TOP, width - x, height - TOP);
        g.setStroke(colors.apply(Token.LINE));
        g.setLineWidth(1);
        for (double at = x - height; at < width; at += HATCH) {
            g.strokeLine(Math.floor(at), Math.floor(height), Math.floor(at + height), 0);
        }
        sentence(x, width, height);
        g.restore();
        g.setStroke(colors.apply(Token.LINE));
        g.setLineWidth(1);
        double edge = Math.floor(x) + 0.5; // in the middle of a pixel
        g.strokeLine(edge, TOP, edge, height);
    }

    private void sentence(double x, double width, double height) {
        List<String> lines = lines(words.get("timeline.covered"), width - x - 4 * BESIDE);
        double longest = lines.stream()
                .mapToDouble(line -> TextWidth.text(line, SIZE))
                .max()
                .orElse(0);
        double chip = longest + 2 * BESIDE;
        double above = TOP + (height - TOP - lines.size() * LINE) / 2 - PADDING;
        double left = x + Math.max(BESIDE, (width - x - chip) / 2);
        g.setFill(colors.apply(Token.PANEL));
        g.fillRoundRect(left, above, chip, lines.size() * LINE + 2 * PADDING, ROUND, ROUND);
        g.setFill(colors.apply(Token.ACCENT));
        g.setFont(type.text(SIZE));
        g.setTextAlign(TextAlignment.CENTER);
        for (int i = 0; i < lines.size(); i++) {
            g.fillText(lines.get(i), left + chip / 2, above + i * LINE + BASELINE);
        }
        g.setTextAlign(TextAlignment.LEFT);
    }

    /** As many words a line as have room. */
    static List<String> lines(String sentence, double room) {
        List<String> lines = new ArrayList<>();
        for (String word : sentence.split(" ")) {
            int last = lines.size() - 1;
            String more = lines.isEmpty() ? word : lines.get(last) + " " + word;
            if (lines.isEmpty() || TextWidth.text(more, SIZE) > room) {
                lines.add(word);
            } else {
                lines.set(last, more);
            }
        }
        return lines;
    }
}
