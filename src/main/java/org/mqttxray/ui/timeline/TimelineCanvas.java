package org.mqttxray.ui.timeline;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.mqttxray.ui.theme.PaintedPane;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;

/** Where the timeline is painted: the lanes below; playhead, label and frames above, so that they move without the lanes. */
final class TimelineCanvas extends PaintedPane {
    private static final double FLAG_HEIGHT = 19;
    private static final double FLAG_TOP = 2;
    private static final double FLAG_SIZE = 11.5;
    private static final double FLAG_MARGIN = 7;
    private static final double ROUND = 10;
    private static final double LABEL_SIZE = 12;
    private static final double LABEL_LINE = 18;
    private static final double LABEL_MARGIN = 9;
    private static final double LABEL_GAP = 6;
    /** Where the text of the threads that have not begun begins in their line. */
    private static final double UNSTARTED_TEXT = 3;

    private final TimelineWords words;
    private final Type type;
    private final BarImage bars = new BarImage();
    private TimelinePicture picture = TimelinePicture.EMPTY;
    private BookmarkFlags flags = new BookmarkFlags(List.of());
    private Optional<Label> label = Optional.empty();
    private Optional<Rectangle2D> framed = Optional.empty();
    private boolean ring;

    /** What is said about a place. */
    record Label(double x, double y, List<String> lines) {}

    TimelineCanvas(TimelineWords words, Type type) {
        this.words = words;
        this.type = type;
    }

    /** Paints another picture. */
    void show(TimelinePicture newPicture) {
        if (!newPicture.equals(picture)) {
            picture = newPicture;
            repaint();
        }
    }

    /** Draws other flags. */
    void show(BookmarkFlags newFlags) {
        if (!newFlags.equals(flags)) {
            flags = newFlags;
            repaintOverlay();
        }
    }

    /** The flags that are drawn. */
    BookmarkFlags flags() {
        return flags;
    }

    /** Says something about a place, or nothing. */
    void say(Optional<Label> newLabel) {
        if (!label.equals(newLabel)) {
            label = newLabel;
            repaintOverlay();
        }
    }

    /** Frames what is under the keyboard, and the pane itself if nothing is. */
    void frame(Optional<Rectangle2D> place, boolean focused) {
        if (!framed.equals(place) || ring != focused) {
            framed = place;
            ring = focused;
            repaintOverlay();
        }
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        double scale = scale();
        double lanes = height - TimelineLayout.LANES;
        new TimelinePainter(g, this::color, words, type, width, height, scale)
                .paint(picture, () -> bars.of(picture.lanes(), this::color, width, lanes, scale));
    }

    /** How many pixels of the screen are one of the pane. */
    private double scale() {
        double screen = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
        return Math.max(Double.MIN_NORMAL, getLocalToSceneTransform().getMxx() * screen);
    }

    @Override
    protected void paintOverlay(GraphicsContext g, double width, double height) {
        if (picture.playhead().label().isEmpty()) {
            focus(g, width, height);
            return;
        }
        playhead(g, width, height);
        flags.paint(g, this::color, width);
        focus(g, width, height);
        label.ifPresent(said -> label(g, said, width, height));
    }

    private void playhead(GraphicsContext g, double width, double height) {
        double x = picture.playhead().x();
        if (x < picture.axis().left() - 1 || x > width) {
            return;
        }
        String text = picture.playhead().label();
        double flag = TextWidth.mono(text, FLAG_SIZE) + 2 * FLAG_MARGIN;
        double left = Math.max(picture.axis().left() - FLAG_MARGIN, Math.min(x - flag / 2, width - flag - 4));
        g.setFill(color(Token.ACCENT));
        line(g, x, FLAG_TOP + FLAG_HEIGHT - 1, height);
        g.fillRoundRect(left, FLAG_TOP, flag, FLAG_HEIGHT, ROUND, ROUND);
        g.setFill(color(Token.ON_ACCENT));
        MonoText.bold(FLAG_SIZE).draw(g, text, left + FLAG_MARGIN, FLAG_TOP + 13.5);
    }

    /** The playhead's line; it leaves out what is written where it would go across it. */
    private void line(GraphicsContext g, double x, double top, double height) {
        double from = top;
        if (picture.arrows().stream().anyMatch(arrow -> arrow.named(x))) {
            double middle = TimelineLayout.RULER + TimelineLayout.WIRE / 2;
            g.fillRect(x - 1, from, 2, middle - LABEL_LINE / 2 - from);
            from = middle + LABEL_LINE / 2;
        }
        double left = picture.axis().left();
        Optional<TimelinePicture.Unstarted> written =
                picture.unstarted().filter(threads -> threads.written(x, left) && threads.y() < height);
        if (written.isPresent()) {
            double above = Math.max(from, written.get().y() + UNSTARTED_TEXT);
            g.fillRect(x - 1, from, 2, above - from);
            from = above + LABEL_LINE;
        }
        g.fillRect(x - 1, from, 2, Math.max(0, height - from));
    }

    private void focus(GraphicsContext g, double width, double height) {
        g.setStroke(color(Token.ACCENT));
        g.setLineWidth(2);
        if (ring && framed.isEmpty()) {
            g.strokeRect(1, 1, width - 2, height - 2);
        }
        if (ring) {
            framed.ifPresent(place -> g.strokeRoundRect(
                    place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight(), LABEL_GAP, LABEL_GAP));
        }
    }

    private void label(GraphicsContext g, Label said, double width, double height) {
        List<String> lines = said.lines();
        double room = width - 2 * LABEL_MARGIN - LABEL_GAP;
        String first = shortened(lines.get(0), room, lines.size() > 1);
        String second = lines.size() > 1 ? lines.get(1) : "";
        double box =
                Math.max(textWidth(first, lines.size() > 1), TextWidth.text(second, LABEL_SIZE)) + 2 * LABEL_MARGIN;
        double boxHeight = lines.size() * LABEL_LINE + LABEL_GAP;
        double x = Math.max(0, Math.min(said.x(), width - box));
        double under = said.y() + TimelineLayout.BAR + LABEL_GAP;
        double y = under + boxHeight <= height ? under : Math.max(0, said.y() - boxHeight - LABEL_GAP);
        g.setFill(color(Token.INK));
        g.fillRoundRect(x, y, box, boxHeight, ROUND, ROUND);
        Color ink = color(Token.PANEL);
        g.setFill(ink);
        g.setTextAlign(TextAlignment.LEFT);
        if (lines.size() > 1) {
            MonoText.plain(LABEL_SIZE).draw(g, first, x + LABEL_MARGIN, y + LABEL_LINE - 2);
            g.setFont(type.text(LABEL_SIZE));
            g.fillText(second, x + LABEL_MARGIN, y + 2 * LABEL_LINE - 2);
        } else {
            g.setFont(type.text(LABEL_SIZE));
            g.fillText(first, x + LABEL_MARGIN, y + LABEL_LINE - 2);
        }
    }

    private static double textWidth(String text, boolean mono) {
        return mono ? TextWidth.mono(text, LABEL_SIZE) : TextWidth.text(text, LABEL_SIZE);
    }

    private static String shortened(String text, double room, boolean mono) {
        String shorter = text;
        while (shorter.length() > 1 && textWidth(shorter, mono) > room) {
            shorter = shorter.substring(0, shorter.length() - 2) + "…";
        }
        return shorter;
    }
}
