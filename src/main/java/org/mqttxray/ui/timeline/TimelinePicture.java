package org.mqttxray.ui.timeline;

import java.util.List;
import java.util.Optional;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.trace.Layer;

/**
 * What the timeline shows, as places in the pane, in pixels. Equal whenever the same is shown.
 *
 * @param axis where events are
 * @param ticks the ruler
 * @param diamonds where breakpoints stop, from left to right
 * @param arrows the wire, from left to right
 * @param lanes all threads; what is out of sight has no bars
 * @param unstarted the threads that have not begun, if any are known and can be seen
 * @param covered what a question covers, if it covers the future
 * @param playhead where the playhead is
 * @param lanesHeight how high all lanes are
 * @param scroll how far the lanes are scrolled up
 */
record TimelinePicture(
        Axis axis,
        List<Tick> ticks,
        List<Diamond> diamonds,
        List<Arrow> arrows,
        List<Lane> lanes,
        Optional<Unstarted> unstarted,
        Optional<Covered> covered,
        Playhead playhead,
        double lanesHeight,
        double scroll) {
    /** Nothing has happened. */
    static final TimelinePicture EMPTY = nothing(Optional.empty());
    /** What has happened is covered, all of it. */
    static final TimelinePicture ALL_COVERED = nothing(Optional.of(new Covered(0)));

    private static TimelinePicture nothing(Optional<Covered> covered) {
        return new TimelinePicture(
                new Axis(0, 1, 0, Scale.EVEN),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                covered,
                new Playhead(0, ""),
                0,
                0);
    }

    /** The bar at a place of the pane. */
    Optional<Bar> barAt(double x, double y) {
        if (y < TimelineLayout.LANES) {
            return Optional.empty();
        }
        return lanes.stream()
                .flatMap(lane -> lane.bars().stream())
                .filter(bar -> bar.holds(x, y))
                .findFirst();
    }

    /** The mark on the wire at a place of the pane. */
    Optional<WireMark> markAt(double x, double y) {
        boolean onWire = y >= TimelineLayout.RULER && y < TimelineLayout.LANES;
        return arrows.stream()
                .filter(arrow -> onWire && arrow.holds(x))
                .map(Arrow::mark)
                .findFirst();
    }

    /** Whether a place is in the names, beside a lane of which some rows have no room. */
    boolean moreAt(double x, double y) {
        return x < axis.left()
                && y >= TimelineLayout.LANES
                && lanes.stream().anyMatch(lane -> lane.hidden() > 0 && lane.holds(y));
    }

    /** The whole title of the lane beside a place in the names, if only a part of it is written there. */
    Optional<String> cutTitleAt(double x, double y) {
        return x >= axis.left() || y < TimelineLayout.LANES
                ? Optional.empty()
                : lanes.stream()
                        .filter(lane -> lane.holds(y) && !lane.name().equals(lane.title()))
                        .map(Lane::title)
                        .findFirst();
    }

    /** The breakpoint at a place of the ruler. */
    Optional<Diamond> diamondAt(double x, double y) {
        return Math.abs(y - TimelineLayout.RULER) > Diamond.REACH
                ? Optional.empty()
                : diamonds.stream()
                        .filter(diamond -> Math.abs(x - diamond.x()) <= Diamond.REACH)
                        .findFirst();
    }

    /** How a bar is drawn. */
    enum Look {
        HAPPENED,
        FUTURE,
        WAITING
    }

    /**
     * Where a breakpoint stops, or several times so close together that they are one.
     *
     * @param x its middle
     * @param position the event at which it stops; of several, the first
     * @param breakpoint which breakpoint
     * @param stops how many stops it stands for
     * @param muted whether no breakpoint stops now
     */
    record Diamond(double x, long position, Breakpoint breakpoint, int stops, boolean muted) {
        /** From its middle to a corner. */
        static final double SIZE = 5.5;

        private static final double REACH = 8;
    }

    /** A mark on the ruler with its time. */
    record Tick(double x, String label) {}

    /**
     * Something on the wire.
     *
     * @param mark what
     * @param from where its line begins
     * @param to where its line ends
     * @param dashed whether it has not left yet
     * @param future whether it comes after the playhead
     * @param lost whether it is lost on its way
     * @param label its name, if there is room
     */
    record Arrow(WireMark mark, double from, double to, boolean dashed, boolean future, boolean lost, String label) {
        /** How far around its line it can be clicked. */
        private static final double REACH = 4;
        /** About how wide a letter of its name is, which can be clicked too. */
        private static final double LETTER = 8;
        /** How large its name is written. */
        private static final double SIZE = 11.5;
        /** How wide the sign of a connection that is gone is. */
        private static final double SIGN = 9;

        boolean holds(double x) {
            return x >= Math.min(from, to) - REACH && x < end() + REACH + label.length() * LETTER;
        }

        /** Whether its name is written at a place, or just beside it. */
        boolean named(double x) {
            double begin = end() + REACH;
            return !label.isEmpty() && x > begin && x < begin + nameWidth() + REACH;
        }

        /** What has not left yet is written in bold. */
        private double nameWidth() {
            return dashed ? TextWidth.bold(label, SIZE) : TextWidth.text(label, SIZE);
        }

        /** Whether one of others would go across its name. */
        boolean crossedByAny(List<Arrow> others) {
            if (label.isEmpty()) {
                return false;
            }
            double begin = end() + REACH;
            double after = begin + nameWidth();
            for (Arrow other : others) {
                double margin = other.mark.gone() ? REACH : 0;
                boolean left = Math.min(other.from, other.to) - margin < after;
                if (left && other.end() + margin > begin && other != this) {
                    return true;
                }
            }
            return false;
        }

        Arrow unnamed() {
            return new Arrow(mark, from, to, dashed, future, lost, "");
        }

        /** Where its line ends, and that of the answer if it stands for a pair. */
        private double end() {
            boolean pair = mark.kind() == WireMark.Kind.OPEN;
            double sign = mark.gone() ? SIGN / 2 : 0;
            return Math.max(from, to) + sign + (pair ? WireLane.pairGap() + Math.abs(to - from) : 0);
        }
    }

    /**
     * The lane of a thread.
     *
     * @param thread its number
     * @param title its name in C, behind that of its client where there are several
     * @param name as much of the title as fits
     * @param owner its client, and whether it has ended, as much as fits
     * @param y its upper edge
     * @param height how high it is
     * @param hidden for how many of its rows there is no room
     * @param bars its calls
     */
    record Lane(int thread, String title, String name, String owner, double y, double height, int hidden, Bars bars) {
        /** How large the name is written. */
        static final double NAME_SIZE = 12;
        /** How large the owner is written. */
        static final double OWNER_SIZE = 11;

        /** Whether a place is as high as the lane. */
        private boolean holds(double py) {
            return py >= y && py < y + height;
        }
    }

    /**
     * A call, or several that are too short to be told apart.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param width how wide it is
     * @param look how it is drawn
     * @param layer whose colour it has
     * @param label its name, as much as fits
     * @param note why it waits, if it does and there is room
     * @param thread whose call it is
     * @param entered the position of the event that entered it, or the first of them
     * @param calls how many calls it stands for
     */
    record Bar(
            double x,
            double y,
            double width,
            Look look,
            Layer layer,
            String label,
            String note,
            int thread,
            long entered,
            int calls) {
        boolean holds(double px, double py) {
            return px >= x && px < x + width && py >= y && py < y + TimelineLayout.BAR;
        }
    }

    /**
     * Threads that have not begun.
     *
     * @param y the upper edge of their line
     * @param title how many
     * @param names their names in C
     * @param state that they have not begun
     */
    record Unstarted(double y, String title, String names, String state) {
        /** How large the names are written. */
        static final double NAMES_SIZE = 11;
        /** How large their state is written. */
        static final double STATE_SIZE = 11.5;

        private static final double GAP = 4;

        /** Where the names end, if they begin at a place. */
        double namesEnd(double left) {
            return left + TextWidth.mono(names, NAMES_SIZE);
        }

        /** Where all that is written ends. */
        double end(double left) {
            return namesEnd(left) + TextWidth.text(state, STATE_SIZE);
        }

        /** Whether something is written at a place, or just beside it. */
        boolean written(double x, double left) {
            return x > left - GAP && x < end(left) + GAP;
        }
    }

    /** What is covered: a box from here to the right edge. */
    record Covered(double x) {}

    /**
     * The playhead.
     *
     * @param x where it is
     * @param label what its flag says
     */
    record Playhead(double x, String label) {}
}
