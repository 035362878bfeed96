package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.mqttxray.replay.Threads;
import org.mqttxray.ui.MiddleCut;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.timeline.TimelinePicture.Covered;
import org.mqttxray.ui.timeline.TimelinePicture.Lane;
import org.mqttxray.ui.timeline.TimelinePicture.Playhead;
import org.mqttxray.ui.timeline.TimelinePicture.Unstarted;

/** Where everything of the timeline is in the pane. Pure: the same is always at the same place. Its cost is that of what can be seen. */
final class TimelineLayout {
    /** The height of a bar. */
    static final double BAR = 15;
    /** From bar to bar. */
    static final double ROW = 16;
    /** The height of the ruler. */
    static final double RULER = 24;
    /** The height of the wire's lane. */
    static final double WIRE = 44;
    /** Where the lanes begin. */
    static final double LANES = RULER + WIRE;
    /** Where the calls of a lane begin in it. */
    static final double LANE_TOP = 5;

    private static final double LANE_LEAST = 42;
    private static final double UNSTARTED = 24;
    private static final double LOW = 150;
    private static final double COVERED_GAP = 24;
    private static final String SECOND_THREAD = "mqtt_yield_thread";
    private static final String MAIN = "main";

    private final CallSpans index;
    private final Moment moment;
    private final Waits waits;
    private final TimelineWords words;
    private final Axis axis;
    private final Viewport view;
    private final int now;
    private final Playhead playhead;
    private final Stops stops;
    private final int lead;
    private final Rows rows;

    /** Which rows and lanes there are, if there is not room for all. */
    enum Rows {
        /** The lanes share the room, and each has at least one row. */
        SHARED,
        /** Each lane has all its rows, room or not. */
        ALL,
        /** The same as shared, but lanes that would not be whole in sight are left out, where nobody can scroll to them. */
        IN_SIGHT
    }

    /**
     * A layout.
     *
     * @param waits what threads wait for at the moment
     * @param scale in what the axis measures
     * @param stops where breakpoints stop
     * @param lead the thread whose calls are shown first, if there is not room for all
     * @param rows which rows and lanes there are, if there is not room for all
     */
    TimelineLayout(
            CallSpans index,
            Moment moment,
            Waits waits,
            TimelineWords words,
            Viewport view,
            Scale scale,
            Stops stops,
            int lead,
            Rows rows) {
        this.stops = stops;
        this.index = index;
        this.moment = moment;
        this.waits = waits;
        this.words = words;
        this.view = view;
        this.lead = lead;
        this.rows = rows;
        this.axis = new Axis(view.left(), view.unit(), view.from(), scale);
        this.now = index.shownOf(moment.events());
        this.playhead = playhead();
    }

    /** All of it. */
    TimelinePicture picture() {
        List<Lane> lanes = lanes();
        double y =
                LANES - view.scroll() + lanes.stream().mapToDouble(Lane::height).sum();
        Optional<Unstarted> unstarted = unstarted(y);
        double height = y + (unstarted.isPresent() ? UNSTARTED : 0) - LANES + view.scroll();
        return new TimelinePicture(
                axis,
                new Ruler(index, axis, view, playhead).ticks(),
                new Diamonds(index, axis, view.left(), view.right()).of(stops),
                new WireLane(
                                index,
                                moment,
                                words,
                                axis,
                                covered().map(Covered::x).orElse(view.right()),
                                now)
                        .arrows(),
                List.copyOf(lanes),
                unstarted,
                covered(),
                playhead,
                height,
                view.scroll());
    }

    private List<Lane> lanes() {
        double room = view.height() - LANES - (notBegun().isEmpty() ? 0 : UNSTARTED);
        List<Threads.Thread> threads = threads(room);
        double[] wanted = new double[threads.size()];
        int first = -1;
        for (int at = 0; at < wanted.length; at++) {
            int number = threads.get(at).number();
            wanted[at] = 2 * LANE_TOP - 1 + rows(number) * ROW;
            first = number == lead ? at : first;
        }
        if (room < LaneHeights.ONE_ROW) {
            return new ArrayList<>();
        }
        boolean high = Arrays.stream(wanted)
                        .map(height -> Math.max(LANE_LEAST, height))
                        .sum()
                <= room;
        double[] heights = rows == Rows.ALL ? wanted.clone() : LaneHeights.share(wanted, first, room);
        List<Lane> lanes = new ArrayList<>();
        double y = LANES - view.scroll();
        for (int at = 0; at < wanted.length; at++) {
            double height = high ? Math.max(LANE_LEAST, heights[at]) : heights[at];
            lanes.add(lane(threads.get(at), y, height));
            y += height;
        }
        return lanes;
    }

    /** Those that have a lane; the thread that goes first has one, then those that called something last. */
    private List<Threads.Thread> threads(double room) {
        List<Threads.Thread> all = moment.threads().values().stream()
                .filter(thread -> index.strand(thread.number()).isPresent())
                .toList();
        if (rows != Rows.IN_SIGHT) {
            return all;
        }
        List<Threads.Thread> kept = all.stream()
                .sorted(Comparator.comparingLong((Threads.Thread thread) -> lastCall(thread.number()))
                        .reversed())
                .limit((long) Math.max(1, room / LaneHeights.ONE_ROW))
                .toList();
        return all.stream().filter(kept::contains).toList();
    }

    /** When a thread called something last. */
    private long lastCall(int thread) {
        if (thread == lead) {
            return Long.MAX_VALUE;
        }
        Strand strand = index.strand(thread).orElseThrow();
        int calls = strand.enteredBefore(moment.events());
        return calls == 0 ? -1 : strand.inOrder(calls - 1).entered();
    }

    /** How many rows a thread's calls have. */
    private int rows(int thread) {
        int waiting = waits.hidden(thread).map(wait -> wait.depth() + 1).orElse(1);
        return Math.max(index.strand(thread).orElseThrow().rows(), waiting);
    }

    private Lane lane(Threads.Thread thread, double y, double height) {
        Strand strand = index.strand(thread.number()).orElseThrow();
        Optional<Waiting> waiting = waits.of(thread.number());
        int rows = LaneHeights.rows(height);
        LaneBars bars = new LaneBars(axis, view.right(), now, index.size(), strand, waiting, words);
        for (int row = 0; row < Math.min(rows, strand.rows()); row++) {
            double top = y + LANE_TOP + row * ROW;
            if (top < view.height() && top + ROW > LANES) {
                bars.row(row, top);
            }
        }
        waits.hidden(thread.number())
                .filter(wait -> wait.depth() < rows)
                .ifPresent(wait ->
                        bars.hiddenWait(wait, index.shownOf(wait.entered()), y + LANE_TOP + wait.depth() * ROW));
        int hidden = rows(thread.number()) - rows;
        String owner = height < LANE_LEAST ? "" : hidden > 0 ? rowsHidden(hidden) : owner(thread);
        String title = words.thread(moment, thread);
        return new Lane(
                thread.number(),
                title,
                cut(title, text -> TextWidth.mono(text, Lane.NAME_SIZE)),
                cut(owner, text -> TextWidth.text(text, Lane.OWNER_SIZE)),
                y,
                height,
                Math.max(0, hidden),
                bars.bars());
    }

    private String rowsHidden(int rows) {
        return words.get(rows == 1 ? "timeline.rows-hidden.one" : "timeline.rows-hidden", rows);
    }

    /** As much of a text as has room beside the bars: Chinese characters are wider than Latin ones, so it is not their number that counts. */
    private String cut(String text, ToDoubleFunction<String> width) {
        String fits = text;
        for (int room = text.length() - 1; width.applyAsDouble(fits) > view.label(); room--) {
            fits = MiddleCut.cut(text, room);
        }
        return fits;
    }

    private String owner(Threads.Thread thread) {
        String client = words.client(thread.client());
        return thread.alive() ? client : words.get("timeline.ended", client);
    }

    /** Threads of the record's future; with none, the one that the program will start if it connects. */
    private List<String> notBegun() {
        if (view.height() < LOW) {
            return List.of();
        }
        List<String> names = index.strands().stream()
                .map(Strand::started)
                .filter(started -> started.position() >= moment.events())
                .map(started -> started.name())
                .collect(Collectors.toCollection(ArrayList::new));
        if (names.isEmpty() && secondThreadToCome()) {
            names.add(SECOND_THREAD);
        }
        return names;
    }

    private Optional<Unstarted> unstarted(double y) {
        List<String> names = notBegun();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String title = names.size() == 1
                ? words.get("timeline.one-more-thread")
                : words.get("timeline.more-threads", names.size());
        return Optional.of(new Unstarted(y, title, String.join(", ", names), words.get("timeline.not-started")));
    }

    /** Whether all that is known is one main thread, which has not ended: its client starts the second thread when it is connected. */
    private boolean secondThreadToCome() {
        return moment.threads().size() == 1
                && moment.threads().values().stream()
                        .allMatch(thread -> thread.alive() && thread.name().equals(MAIN))
                && index.strands().size() == 1
                && index.strands().get(0).count() > 0
                && !index.strands().get(0).ended();
    }

    private Optional<Covered> covered() {
        double x = axis.x(index.size()) + COVERED_GAP;
        return moment.covered() && x < view.right()
                ? Optional.of(new Covered(Math.max(x, view.left())))
                : Optional.empty();
    }

    private Playhead playhead() {
        long last = Math.max(0, moment.events() - 1);
        return new Playhead(axis.x(now), words.get("timeline.event", last));
    }
}
