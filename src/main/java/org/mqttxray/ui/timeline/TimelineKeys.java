package org.mqttxray.ui.timeline;

import javafx.scene.input.KeyEvent;
import org.mqttxray.ui.model.Bench;

/** What the keys do while the timeline has the focus. */
final class TimelineKeys {
    private static final double ZOOM = 1.25;
    private static final double PAN = 80;

    private final TimelineViewModel model;
    private final Bench bench;
    private final TimelineCanvas canvas;
    private final TimelineCursor cursor;
    private final Runnable moved;

    /** Acts on a canvas; tells whenever the cursor may have moved. */
    TimelineKeys(TimelineViewModel model, Bench bench, TimelineCanvas canvas, TimelineCursor cursor, Runnable moved) {
        this.model = model;
        this.bench = bench;
        this.canvas = canvas;
        this.cursor = cursor;
        this.moved = moved;
        canvas.setOnKeyPressed(this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown();
        if (!modified && act(event)) {
            event.consume();
            moved.run();
        }
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case W -> model.zoom(middle(), ZOOM);
            case S -> model.zoom(middle(), 1 / ZOOM);
            case A -> model.pan(-PAN);
            case D -> model.pan(PAN);
            case LEFT -> cursor.along(-1);
            case RIGHT -> cursor.along(1);
            case UP -> cursor.across(-1);
            case DOWN -> cursor.across(1);
            case HOME -> cursor.toEnd(false);
            case END -> cursor.toEnd(true);
            case ENTER -> go();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The playhead if it is seen, else the middle of what is. */
    private double middle() {
        double playhead = model.picture().playhead().x();
        double left = model.picture().axis().left();
        return playhead >= left && playhead <= canvas.getWidth() ? playhead : (left + canvas.getWidth()) / 2;
    }

    private void go() {
        cursor.mark().ifPresent(mark -> TimelinePointer.choose(bench, mark));
        cursor.call()
                .ifPresent(call -> cursor.thread()
                        .ifPresent(thread -> TimelinePointer.choose(bench, model, thread, call.entered())));
    }
}
