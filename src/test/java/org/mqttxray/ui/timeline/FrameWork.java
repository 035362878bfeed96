package org.mqttxray.ui.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.timeline.TimelinePicture.Look;

/** For a benchmark: all that a frame of the timeline computes of a log, and what filling the same bars into a bare array takes. */
public final class FrameWork {
    private static final int WIDTH = 1_580;
    private static final int HEIGHT = 342;
    private static final int LANES = HEIGHT - (int) TimelineLayout.LANES;
    private static final long PLAYHEAD = 5_000;

    private final TimelineViewModel timeline = new TimelineViewModel(new Messages(Language.EN));
    private final BarPixels pixels = new BarPixels(WIDTH, LANES, 1);
    private final int[] colours = new int[Bars.COLOURS];
    private final int[] bare = new int[WIDTH * LANES];
    private TimelinePicture before = TimelinePicture.EMPTY;
    private int[][] rectangles = {};
    private int frames;

    /**
     * The timeline of a log.
     *
     * @param closer how many times closer it is looked at than where all of it can be seen
     */
    public FrameWork(TraceLog log, Detail detail, double closer, boolean trueTime) {
        Arrays.setAll(colours, at -> 0xFF000000 | at * 0x102030);
        Bench bench = new Bench();
        bench.open(log, Debugger.ofRecord(log));
        bench.detailProperty().set(detail);
        timeline.resize(WIDTH, HEIGHT);
        bench.goTo(PLAYHEAD);
        do {
            bench.refresh();
            timeline.show(bench.moment());
        } while (timeline.behind() || bench.moment().events() < PLAYHEAD);
        timeline.trueTime(trueTime);
        timeline.zoom(WIDTH / 2.0, Double.MIN_NORMAL);
        timeline.zoom(WIDTH / 2.0, closer);
        frame();
        rectangles = timeline.picture().lanes().stream()
                .flatMap(lane -> rectangles(lane.bars()).stream())
                .toArray(int[][]::new);
    }

    /** How many events take a step on the axis. */
    public int shown() {
        return timeline.index().size();
    }

    /** How many bars and arrows there are. */
    public String size() {
        return rectangles.length + " bars, " + timeline.picture().arrows().size() + " arrows";
    }

    /** A frame in which the user pans: everything is laid out, compared with what was, and the bars become pixels. */
    public void frame() {
        timeline.pan(frames++ % 2 == 0 ? 1 : -1);
        TimelinePicture picture = timeline.picture();
        if (picture.equals(before)) {
            frames++;
        }
        before = picture;
        pixels.draw(picture.lanes(), TimelineLayout.LANES, colours);
    }

    /** Fills the same bars, already known, into an array, each by itself. */
    public void bare() {
        Arrays.fill(bare, 0);
        for (int[] bar : rectangles) {
            for (int y = bar[2]; y < bar[3]; y++) {
                Arrays.fill(bare, y * WIDTH + bar[0], y * WIDTH + bar[1], bar[4]);
            }
        }
    }

    private List<int[]> rectangles(Bars bars) {
        return IntStream.range(0, bars.size())
                .filter(at -> bars.look(at) != Look.WAITING)
                .mapToObj(at -> rectangle(bars, at))
                .toList();
    }

    private int[] rectangle(Bars bars, int at) {
        int left = (int) Math.max(0, Math.round(bars.x(at)));
        int right = (int) Math.min(WIDTH, Math.max(left + 1, Math.round(bars.x(at) + bars.width(at))));
        int top = (int) Math.max(0, Math.round(bars.y(at) - TimelineLayout.LANES));
        int bottom = (int) Math.min(LANES, Math.round(bars.y(at) - TimelineLayout.LANES + TimelineLayout.BAR));
        return new int[] {left, right, top, bottom, colours[bars.colour(at)]};
    }
}
