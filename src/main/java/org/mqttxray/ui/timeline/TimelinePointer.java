package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.timeline.TimelinePicture.Bar;
import org.mqttxray.ui.timeline.TimelinePicture.Diamond;

/** What the pointer does: drags the playhead on the ruler, chooses calls and packets, moves and zooms what is seen. */
final class TimelinePointer {
    private static final double ZOOM_A_NOTCH = 1.2;
    private static final double NOTCH = 40;
    /** As if a bar ended where the wire does, so that what is said of a mark stands under it. */
    private static final double BELOW_WIRE = TimelineLayout.LANES - TimelineLayout.BAR;

    private final TimelineViewModel model;
    private final Bench bench;
    private final TimelineCanvas canvas;
    private final LongConsumer playhead;
    private final Runnable fill;
    private Act act = Act.NOTHING;
    private double lastX;

    private enum Act {
        NOTHING,
        PLAYHEAD,
        PAN
    }

    /**
     * Acts on a canvas.
     *
     * @param playhead takes the events to which the playhead is dragged
     * @param fill gives the timeline more room
     */
    TimelinePointer(TimelineViewModel model, Bench bench, TimelineCanvas canvas, LongConsumer playhead, Runnable fill) {
        this.model = model;
        this.bench = bench;
        this.canvas = canvas;
        this.playhead = playhead;
        this.fill = fill;
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnMouseDragged(this::dragged);
        canvas.setOnMouseReleased(event -> act = Act.NOTHING);
        canvas.setOnMouseMoved(this::moved);
        canvas.setOnMouseExited(event -> canvas.say(Optional.empty()));
        canvas.setOnScroll(this::scrolled);
    }

    /** Goes to a mark on the wire, and chooses its packet. */
    static void choose(Bench bench, WireMark mark) {
        bench.goTo(mark.position() + 1);
        if (mark.kind() == WireMark.Kind.OUT || mark.kind() == WireMark.Kind.IN) {
            bench.selectPacket(mark.position());
        }
    }

    /** Chooses a call if it is open at the playhead; else goes to where it was entered. */
    static void choose(Bench bench, TimelineViewModel model, int thread, long entered) {
        if (model.open(thread, entered)) {
            bench.selectFrame(thread, entered);
        } else {
            bench.goTo(entered + 1);
        }
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        canvas.say(Optional.empty());
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        lastX = event.getX();
        Optional<Bar> bar = model.picture().barAt(event.getX(), event.getY());
        Optional<WireMark> mark = model.picture().markAt(event.getX(), event.getY());
        Optional<Diamond> diamond = model.picture().diamondAt(event.getX(), event.getY());
        Optional<BookmarkFlags.Flag> flag = canvas.flags().at(event.getX(), event.getY());
        if (flag.isPresent()) {
            bench.goTo(flag.get().events());
        } else if (diamond.isPresent()) {
            bench.goTo(diamond.get().position() + 1);
        } else if (event.getY() < TimelineLayout.RULER) {
            act = Act.PLAYHEAD;
            drag(event);
        } else if (model.picture().moreAt(event.getX(), event.getY())) {
            fill.run();
        } else if (mark.isPresent()) {
            choose(bench, mark.get());
        } else if (bar.isPresent()) {
            choose(bench, model, bar.get().thread(), bar.get().entered());
        } else {
            act = Act.PAN;
        }
    }

    private void dragged(MouseEvent event) {
        if (act == Act.PLAYHEAD) {
            drag(event);
        } else if (act == Act.PAN) {
            model.pan(lastX - event.getX());
            lastX = event.getX();
        }
    }

    private void drag(MouseEvent event) {
        boolean snap = event.isShiftDown();
        playhead.accept(snap ? model.packetAt(event.getX()) : model.eventsAt(event.getX()));
    }

    private void moved(MouseEvent event) {
        Optional<Bar> bar = model.picture().barAt(event.getX(), event.getY());
        Optional<WireMark> mark = model.picture().markAt(event.getX(), event.getY());
        boolean more = model.picture().moreAt(event.getX(), event.getY());
        Optional<Diamond> diamond = model.picture().diamondAt(event.getX(), event.getY());
        Optional<BookmarkFlags.Flag> flag = canvas.flags().at(event.getX(), event.getY());
        boolean pinned = flag.isPresent() || diamond.isPresent();
        boolean ruler = !pinned && event.getY() < TimelineLayout.RULER;
        boolean hand = more || pinned || mark.isPresent() || bar.isPresent();
        canvas.setCursor(ruler ? Cursor.H_RESIZE : hand ? Cursor.HAND : Cursor.DEFAULT);
        canvas.say(flag.map(over -> label(over.text(), event.getX(), BELOW_WIRE))
                .or(() -> diamond.map(over -> label(model.finds().about(over), event.getX(), TimelineLayout.RULER)))
                .or(() -> bar.flatMap(over -> label(over, event.getX())))
                .or(() -> mark.map(over -> label(model.finds().about(over), event.getX(), BELOW_WIRE)))
                .or(() -> beside(event.getX(), event.getY(), more)));
    }

    /** What is said over the names: the whole of one that is cut, and what a click does where rows have no room. */
    private Optional<TimelineCanvas.Label> beside(double x, double y, boolean more) {
        List<String> lines = new ArrayList<>();
        model.picture().cutTitleAt(x, y).ifPresent(lines::add);
        if (more) {
            lines.add(model.words().get("timeline.rows-fill"));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new TimelineCanvas.Label(x, y, lines));
    }

    private static TimelineCanvas.Label label(String text, double x, double y) {
        return new TimelineCanvas.Label(x, y, List.of(text));
    }

    private Optional<TimelineCanvas.Label> label(Bar bar, double x) {
        List<String> lines = model.finds().about(bar);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new TimelineCanvas.Label(x, bar.y(), lines));
    }

    private void scrolled(ScrollEvent event) {
        if (event.isControlDown()) {
            model.zoom(event.getX(), Math.pow(ZOOM_A_NOTCH, event.getDeltaY() / NOTCH));
        } else if (event.isShiftDown() || event.getDeltaX() != 0) {
            model.pan(-(event.getDeltaX() + event.getDeltaY())); // with Shift some systems turn the wheel's axis
        } else {
            model.scroll(-event.getDeltaY());
        }
        canvas.say(Optional.empty());
        event.consume();
    }
}
