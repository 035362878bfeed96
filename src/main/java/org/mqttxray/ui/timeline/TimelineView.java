package org.mqttxray.ui.timeline;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.breakpoints.BreakMenu;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.theme.Type;

/** The whole timeline: ruler, wire, a lane for each thread, and the playhead, which can be dragged. */
public final class TimelineView implements Pane {
    /** The size of its smallest text, in pixels. */
    public static final double SMALLEST_TEXT = 11;
    /** The height of the ruler, which stands above all else, in pixels. */
    public static final double RULER_HEIGHT = TimelineLayout.RULER;

    private final Bench bench;
    private final TimelineViewModel model;
    private final TimelineCursor cursor;
    private final TimelineCanvas canvas;
    private final StackPane root;

    private BooleanSupplier trueTime = () -> false;
    private Runnable onFill = () -> {};

    /** The events to which the playhead is being dragged, if it is; it goes there once a frame. */
    private Optional<Long> wanted = Optional.empty();

    @FXML
    private ProgressBar progress;

    /** Runs only while there is something to be done in the next frame. */
    private final AnimationTimer nextFrame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            work();
        }
    };

    /**
     * A timeline.
     *
     * @param bench whose playhead and selection it moves
     * @param messages the language
     */
    public TimelineView(Bench bench, Messages messages) {
        this.bench = bench;
        model = new TimelineViewModel(messages);
        cursor = new TimelineCursor(model);
        canvas = new TimelineCanvas(model.words(), new Type(messages.language()));
        root = Fxml.load(this, messages);
        root.getChildren().add(0, canvas);
        root.setMinSize(0, 0);
        canvas.setId("timeline-canvas");
        canvas.setFocusTraversable(true);
        canvas.setAccessibleRole(AccessibleRole.TEXT);
        canvas.setAccessibleText(messages.get("timeline.title"));
        progress.progressProperty().bind(model.progressProperty());
        progress.visibleProperty().bind(model.progressProperty().lessThan(1));
        model.pictureProperty().addListener((property, before, now) -> {
            canvas.show(now);
            canvas.show(model.flags());
        });
        canvas.widthProperty().addListener(size -> resize());
        canvas.heightProperty().addListener(size -> resize());
        canvas.focusedProperty().addListener(focus -> frame());
        new TimelinePointer(model, bench, canvas, this::dragTo, () -> onFill.run());
        new TimelineKeys(model, bench, canvas, cursor, this::frame);
    }

    @Override
    public Region root() {
        return root;
    }

    /** How high it has to be below its ruler, so that so many threads have a lane of one row. */
    public static double heightOf(int lanes) {
        return TimelineLayout.WIRE + lanes * LaneHeights.ONE_ROW;
    }

    /** What a click does where rows of a lane have no room. */
    public void setOnFill(Runnable action) {
        onFill = action;
    }

    /** Shows only lanes that are whole in sight, and more of the past than of the future, where nobody can scroll. */
    public void keepStill() {
        model.keepStill();
    }

    /** Lets one break on the packets of an arrow or the function of a bar. */
    public void setBreakMenu(BreakMenu breaks) {
        breaks.openAt(
                canvas,
                event -> event.isKeyboardTrigger()
                        ? cursor.spot()
                        : model.finds().spotAt(event.getX(), event.getY()));
    }

    /** Says whether the axis is the time. */
    public void setTrueTime(BooleanSupplier isTime) {
        trueTime = isTime;
    }

    @Override
    public void goOn() {
        model.trueTime(trueTime.getAsBoolean());
        showStops();
    }

    private void showStops() {
        model.show(new Stops(bench.marks(), bench.mutedProperty().get()));
    }

    @Override
    public void show(Moment moment) {
        model.trueTime(trueTime.getAsBoolean());
        model.show(moment);
        showStops();
        canvas.show(model.flags());
        frame();
        if (model.behind()) {
            nextFrame.start();
        }
    }

    @Override
    public void takeOver(Pane before) {
        if (before instanceof TimelineView old) {
            model.takeOver(old.model);
            frame();
        }
    }

    private void resize() {
        model.resize(canvas.getWidth(), canvas.getHeight());
        frame();
    }

    /** Drags the playhead: there is one move a frame, however often the pointer moves. */
    private void dragTo(long events) {
        wanted = Optional.of(events);
        nextFrame.start();
    }

    private void work() {
        wanted.ifPresent(bench::goTo);
        wanted = Optional.empty();
        if (model.behind()) {
            model.show(model.moment());
        } else {
            nextFrame.stop();
        }
    }

    /** Shows and says what is under the keyboard. */
    private void frame() {
        Optional<Rectangle2D> place =
                cursor.place().map(box -> new Rectangle2D(box.x(), box.y(), box.width(), box.height()));
        canvas.frame(place, Focus.isShown(canvas));
        cursor.text().ifPresent(canvas::setAccessibleText);
    }
}
