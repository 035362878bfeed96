package org.mqttxray.ui.timeline;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.ui.model.Moment;

/** The timeline at the moment, in a window on it that can be zoomed and moved. */
public final class TimelineViewModel {
    /** Events looked at in one frame: about a frame's time. */
    private static final int EVENTS_A_FRAME = 20_000;

    // Properties
    private final ReadOnlyObjectWrapper<TimelinePicture> picture = new ReadOnlyObjectWrapper<>(TimelinePicture.EMPTY);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);

    private final TimelineWords words;
    private final TimelineWindow evenWindow = new TimelineWindow(false);
    private final TimelineWindow timeWindow = new TimelineWindow(true);
    private TimelineWindow window = evenWindow;
    private Moment moment = Moment.NOTHING;
    private Waits waits = new Waits(moment);
    /** The thread to whose calls the keyboard has gone since the playhead moved. */
    private OptionalInt revealed = OptionalInt.empty();

    private Stops stops = Stops.NONE;
    private Stops.Seen seenStops = Stops.NONE.seen();

    /** Whether the lanes have all their rows and are scrolled, because the user wanted to see those that had no room. */
    private boolean unfolded;

    /** Whether nobody can scroll. */
    private boolean still;

    private CallSpans index = new CallSpans(Moment.NOTHING.log(), Detail.ARTICLE);

    /** A timeline in a language. */
    public TimelineViewModel(Messages messages) {
        words = new TimelineWords(messages);
    }

    ReadOnlyObjectProperty<TimelinePicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    TimelinePicture picture() {
        return picture.get();
    }

    /** How much of the log has been looked at, 0 to 1; 1 almost always. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The moment that is shown. */
    Moment moment() {
        return moment;
    }

    /** What is known of the log. */
    CallSpans index() {
        return index;
    }

    /** The bookmarks, where they are. */
    BookmarkFlags flags() {
        return BookmarkFlags.of(moment, index, picture().axis(), words);
    }

    /** What is at a place, and what is told of it. */
    TimelineFinds finds() {
        return new TimelineFinds(moment, index, picture(), words);
    }

    TimelineWords words() {
        return words;
    }

    // Commands

    /**
     * Shows a moment, as far as its log has been looked at; looks at a little more of it. The playhead is followed where it leaves what is
     * seen, not where the user has turned away from it before.
     */
    public void show(Moment newMoment) {
        boolean fresh = !index.isOf(newMoment.log(), newMoment.detail());
        boolean moved = fresh || behind() || newMoment.events() != moment.events();
        boolean along = moved && (fresh || window.sees(playhead()));
        boolean across = moved && (fresh || actingRow().filter(this::hidden).isEmpty());
        int before = index.shownOf(moment.events());
        waits = newMoment == moment ? waits : new Waits(newMoment);
        moment = newMoment;
        if (fresh) {
            index = new CallSpans(moment.log(), moment.detail());
        }
        unfolded = unfolded && !moved;
        revealed = moved ? OptionalInt.empty() : revealed;
        index.read(moment.recorded(), EVENTS_A_FRAME);
        if (fresh) {
            evenWindow.shift(index.shownOf(moment.events()) - before);
        }
        progress.set(moment.recorded() == 0 ? 1 : index.read() / (double) moment.recorded());
        draw(along, across);
    }

    /** Shows where breakpoints stop, as far as that has been found out; finds out a little more of it. */
    public void show(Stops now) {
        now.marks().ifPresent(marks -> marks.read(moment.recorded(), EVENTS_A_FRAME));
        Stops.Seen seen = now.seen();
        if (!seen.equals(seenStops)) {
            stops = now;
            seenStops = seen;
            draw(false, false);
        }
    }

    /** Lets the axis be the time, or the events; the playhead is to be seen then. */
    public void trueTime(boolean wanted) {
        TimelineWindow other = wanted ? timeWindow : evenWindow;
        if (other != window) {
            other.scrollLike(window);
            window = other;
            draw(true, false);
        }
    }

    private Scale scale() {
        return window == timeWindow ? new TimeScale(index) : Scale.EVEN;
    }

    /** Where the playhead is on the axis. */
    private double playhead() {
        return scale().after(index.shownOf(moment.events()));
    }

    /** Whether there is more to be looked at; if so, {@link #show} is to be called in the next frame too. */
    public boolean behind() {
        return index.read() < moment.recorded();
    }

    /** Is zoomed and scrolled as another timeline of the same run was. */
    void takeOver(TimelineViewModel before) {
        if (before.index.isOf(moment.log(), moment.detail())) {
            index = before.index;
            evenWindow.takeOver(before.evenWindow);
            timeWindow.takeOver(before.timeWindow);
            trueTime(before.window == before.timeWindow);
            unfolded = before.unfolded;
            draw(false, false);
        }
    }

    /** Never scrolls by hand: leaves out lanes for which there is no room, and shows what led to the playhead. */
    void keepStill() {
        still = true;
        evenWindow.keepStill();
        draw(true, true);
    }

    /** Fits the window to the pane. */
    public void resize(double width, double height) {
        evenWindow.resize(width, height);
        timeWindow.resize(width, height);
        draw(true, true);
    }

    /**
     * Zooms.
     *
     * @param x what is there stays there
     * @param factor more than 1 shows more closely
     */
    public void zoom(double x, double factor) {
        window.zoom(picture().axis().placeAt(x), x, factor);
        draw(false, false);
    }

    /** Moves what is seen to the left, by pixels. */
    public void pan(double pixels) {
        window.pan(pixels);
        draw(false, false);
    }

    /** Moves the lanes up, by pixels; where rows had no room, each lane has all of its own from now on, until the playhead moves. */
    public void scroll(double pixels) {
        if (still) {
            return;
        }
        if (!unfolded) {
            unfolded = true;
            draw();
        }
        moveLanes(pixels);
    }

    private void moveLanes(double pixels) {
        window.scroll(pixels, picture().lanesHeight());
        draw(false, false);
    }

    /** Brings a place of the axis into view. */
    void reveal(int at) {
        window.follow(scale().begin(at));
        draw(false, false);
    }

    /** Brings a place of the axis and a call of a thread into view. */
    void reveal(int at, int thread, int depth) {
        revealed = OptionalInt.of(thread);
        reveal(at);
        row(thread, depth).ifPresent(this::revealRow);
    }

    private void revealRow(double y) {
        if (hidden(y)) {
            double above = TimelineLayout.LANES - y;
            moveLanes(above > 0 ? -above : wholeRows(y + TimelineLayout.ROW - window.height()));
        }
    }

    /** Whether a part of a row or all of it is out of sight. */
    private boolean hidden(double y) {
        return y < TimelineLayout.LANES || y + TimelineLayout.ROW > window.height();
    }

    /** A little more than needed, so that no row is cut in two at the top. */
    private double wholeRows(double pixels) {
        double cut = TimelineLayout.LANE_TOP - 1;
        double rows = Math.ceil((window.scrolled() + pixels - cut) / TimelineLayout.ROW);
        return rows * TimelineLayout.ROW + cut - window.scrolled();
    }

    /**
     * Draws it anew.
     *
     * @param along whether the playhead is to be seen
     * @param across whether the call that acts is to be seen
     */
    private void draw(boolean along, boolean across) {
        if (window.width() <= 0) {
            return; // not in the window yet
        }
        window.fit(
                scale().after(index.size()), moment.covered(), moment.playhead().live() || behind());
        if (still) {
            window.lookBack(playhead());
        } else if (along) {
            window.follow(playhead());
        }
        draw();
        window.scroll(0, picture().lanesHeight());
        if (across) {
            actingRow().ifPresent(this::revealInnermost);
        }
        if (window.scrolled() != picture().scroll()) {
            draw();
        }
    }

    private void draw() {
        TimelinePicture empty = moment.allCovered() ? TimelinePicture.ALL_COVERED : TimelinePicture.EMPTY;
        picture.set(
                moment.recorded() == 0
                        ? empty
                        : new TimelineLayout(
                                        index, moment, waits, words, window.viewport(), scale(), stops, lead(), rows())
                                .picture());
    }

    private TimelineLayout.Rows rows() {
        TimelineLayout.Rows folded = still ? TimelineLayout.Rows.IN_SIGHT : TimelineLayout.Rows.SHARED;
        return unfolded ? TimelineLayout.Rows.ALL : folded;
    }

    /** Who goes first if there is not room for all: where the keyboard is, else the thread shown; nobody while threads take turns. */
    private int lead() {
        int shown = moment.playhead().running() ? Event.NO_THREAD : moment.shownThread();
        return revealed.orElse(shown);
    }

    /** The innermost call of the acting thread, if all of it or more is out of sight. */
    private Optional<Double> actingRow() {
        int thread = moment.actingThread();
        if (!moment.stacks().containsKey(thread)) {
            return Optional.empty();
        }
        long depth = moment.stacks().get(thread).stream()
                .filter(frame -> moment.detail().shows(frame.function().detail()))
                .count();
        return row(thread, depth - 1);
    }

    /** The upper edge of a row of a thread's lane, or of the last one for which the lane has room. */
    private Optional<Double> row(int thread, long depth) {
        return picture().lanes().stream()
                .filter(lane -> lane.thread() == thread)
                .map(lane -> {
                    long last = Math.max(0, Math.min(depth, LaneHeights.rows(lane.height()) - 1));
                    return lane.y() + TimelineLayout.LANE_TOP + last * TimelineLayout.ROW;
                })
                .findFirst();
    }

    private void revealInnermost(double y) {
        if (window.lanesRoom() >= TimelineLayout.ROW) {
            revealRow(y);
        }
    }

    // What is where

    /** How many events have happened at a place of the axis; never less than one if there is one. */
    public long eventsAt(double x) {
        if (index.size() == 0) {
            return Math.min(1, moment.recorded());
        }
        long shown = Math.round(picture().axis().indexAt(x));
        if (shown >= index.size()) {
            return moment.recorded();
        }
        return index.eventsAt((int) Math.max(0, shown - 1));
    }

    /** The same, at the packet that is nearest. */
    public long packetAt(double x) {
        return index.marks()
                .nearestPacket(picture().axis().indexAt(x) - 1)
                .map(mark -> mark.position() + 1)
                .orElseGet(() -> eventsAt(x));
    }

    /** Whether a call is open at the playhead. */
    boolean open(int thread, long entered) {
        return moment.stacks().containsKey(thread)
                && moment.stacks().get(thread).stream().anyMatch(frame -> frame.entered() == entered);
    }
}
