package org.mqttxray.ui.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.workbench.SavedTrace.Bookmark;

/** The bookmarks as small flags on the foot of the ruler. */
record BookmarkFlags(List<Flag> flags) {
    private static final double HALF = 4;
    private static final double TOP = TimelineLayout.RULER - 7;
    private static final double BOTTOM = TimelineLayout.RULER + 5;
    private static final double NOTCH = 4;
    /** How far around a flag it can be clicked. */
    private static final double REACH = 2;

    /**
     * A flag.
     *
     * @param x its middle
     * @param events how many events have happened there
     * @param text what it says
     */
    record Flag(double x, long events, String text) {}

    /** Those of a moment, where they are on an axis. */
    static BookmarkFlags of(Moment moment, CallSpans index, Axis axis, TimelineWords words) {
        return new BookmarkFlags(moment.bookmarks().stream()
                .map(mark -> new Flag(axis.x(index.shownOf(mark.position())), mark.position(), text(mark, words)))
                .filter(flag -> flag.x >= axis.left() - HALF)
                .toList());
    }

    private static String text(Bookmark mark, TimelineWords words) {
        String event = words.get("timeline.event", Math.max(0, mark.position() - 1));
        return mark.note().isEmpty()
                ? words.get("bookmarks.flag", event)
                : words.get("bookmarks.flag-note", event, mark.note());
    }

    /** The one at a place of the pane. */
    Optional<Flag> at(double x, double y) {
        return y < TOP - REACH || y > BOTTOM + REACH
                ? Optional.empty()
                : flags.stream()
                        .filter(flag -> Math.abs(flag.x - x) <= HALF + REACH)
                        .reduce((below, above) -> above);
    }

    /** Draws them; the rim keeps them apart from what lies below. */
    void paint(GraphicsContext g, Function<Token, Color> colors, double width) {
        for (Flag flag : flags) {
            if (flag.x <= width) {
                double[] xs = {flag.x - HALF, flag.x + HALF, flag.x + HALF, flag.x, flag.x - HALF};
                double[] ys = {TOP, TOP, BOTTOM, BOTTOM - NOTCH, BOTTOM};
                g.setFill(colors.apply(Token.ACCENT));
                g.fillPolygon(xs, ys, xs.length);
                g.setStroke(colors.apply(Token.PANEL));
                g.setLineWidth(1);
                g.strokePolygon(xs, ys, xs.length);
            }
        }
    }
}
