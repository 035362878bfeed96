package org.mqttxray.ui.state;

import static org.mqttxray.ui.state.ClientState.CLEAN_SESSION;
import static org.mqttxray.ui.state.ClientState.CONNECTED;
import static org.mqttxray.ui.state.ClientState.DISCONNECTED;
import static org.mqttxray.ui.state.ClientState.INITIALIZED;
import static org.mqttxray.ui.state.ClientState.INVALID;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the states and the ways between them stand. From each of the first three, {@code mqtt_disconnect} leads to CLEAN_SESSION; these
 * ways share a line.
 *
 * <pre>
 *        +---------------------------+                 INITIALIZED --&gt; CONNECTED --+
 *        v                           |                  |  ^            |  ^        |
 *   INITIALIZED --&gt; CONNECTED &lt;=&gt; DISCONNECTED          |  |            v  |        |
 *        |              |            |                  |  +--------- DISCONNECTED  |
 *        +--------------+------------+                  |                  |        |
 *                       v                               +---+--------------+--------+
 *                 CLEAN_SESSION --&gt; INVALID                 v
 *                                                     CLEAN_SESSION --&gt; INVALID
 * </pre>
 *
 * @param boxes where the states stand
 * @param ways the lines between them
 * @param height of all
 */
record DiagramPlan(Map<ClientState, Box> boxes, List<Way> ways, double height) {
    private static final double GAP = 26;
    private static final double WIDEST_GAP = 64;
    private static final double LOOP = 11;
    private static final double BUS = 8;
    private static final double DROP = 12;
    private static final double BETWEEN = 20;
    private static final double PAIR = 4;
    private static final double SIDE = 10;

    /** How large a state's name is. */
    record Size(double width, double height) {}

    /** Where a state stands. */
    record Box(double x, double y, double width, double height) {
        Point top() {
            return new Point(x + width / 2, y);
        }

        Point bottom() {
            return new Point(x + width / 2, y + height);
        }

        Point left(double down) {
            return new Point(x, y + height / 2 + down);
        }

        Point right(double down) {
            return new Point(x + width, y + height / 2 + down);
        }
    }

    /** A place. */
    record Point(double x, double y) {
        Point atX(double newX) {
            return new Point(newX, y);
        }

        Point atY(double newY) {
            return new Point(x, newY);
        }
    }

    /** A line of straight pieces, and whether it ends in a head. */
    record Way(boolean head, List<Point> points) {
        static Way arrow(Point... points) {
            return new Way(true, List.of(points));
        }

        static Way line(Point... points) {
            return new Way(false, List.of(points));
        }
    }

    /** The least width in which everything can be seen. */
    static double leastWidth(Map<ClientState, Size> sizes) {
        double first = width(sizes, INITIALIZED) + GAP + column(sizes) + SIDE;
        return Math.max(first, width(sizes, CLEAN_SESSION) + GAP + width(sizes, INVALID));
    }

    /** The plan for a width. */
    static DiagramPlan of(Map<ClientState, Size> sizes, double width) {
        double names = width(sizes, INITIALIZED) + width(sizes, CONNECTED) + width(sizes, DISCONNECTED);
        double gap = Math.min(WIDEST_GAP, (width - names) / 2);
        return gap >= GAP ? wide(sizes, (width - names - 2 * gap) / 2, gap) : narrow(sizes, width);
    }

    private static double width(Map<ClientState, Size> sizes, ClientState state) {
        return sizes.get(state).width();
    }

    private static double column(Map<ClientState, Size> sizes) {
        return Math.max(width(sizes, CONNECTED), width(sizes, DISCONNECTED));
    }

    private static Box box(Map<ClientState, Size> sizes, ClientState state, double x, double y) {
        return new Box(
                Math.round(x),
                Math.round(y),
                width(sizes, state),
                sizes.get(state).height());
    }

    private static DiagramPlan wide(Map<ClientState, Size> sizes, double left, double gap) {
        Box initialized = box(sizes, INITIALIZED, left, LOOP);
        Box connected = box(sizes, CONNECTED, initialized.x() + initialized.width() + gap, LOOP);
        Box disconnected = box(sizes, DISCONNECTED, connected.x() + connected.width() + gap, LOOP);
        double bus = initialized.bottom().y() + BUS;
        double middle = connected.top().x() - width(sizes, CLEAN_SESSION) / 2;
        Box clean = box(sizes, CLEAN_SESSION, middle, bus + DROP);
        Box invalid = box(sizes, INVALID, clean.x() + clean.width() + gap, bus + DROP);
        List<Way> ways = List.of(
                Way.arrow(initialized.right(0), connected.left(0)),
                Way.arrow(connected.right(-PAIR), disconnected.left(-PAIR)),
                Way.arrow(disconnected.left(PAIR), connected.right(PAIR)),
                Way.arrow(
                        disconnected.top(),
                        disconnected.top().atY(1),
                        initialized.top().atY(1),
                        initialized.top()),
                Way.line(
                        initialized.bottom(),
                        initialized.bottom().atY(bus),
                        disconnected.bottom().atY(bus),
                        disconnected.bottom()),
                Way.arrow(connected.bottom(), clean.top()),
                Way.arrow(clean.right(0), invalid.left(0)));
        return plan(initialized, connected, disconnected, clean, invalid, ways);
    }

    private static DiagramPlan narrow(Map<ClientState, Size> sizes, double width) {
        double column = Math.min(width - SIDE, leastWidth(sizes) + GAP) - column(sizes) / 2;
        Box initialized = box(sizes, INITIALIZED, 0, 0);
        Box connected = box(sizes, CONNECTED, column - width(sizes, CONNECTED) / 2, 0);
        double second = connected.height() + BETWEEN;
        Box disconnected = box(sizes, DISCONNECTED, column - width(sizes, DISCONNECTED) / 2, second);
        double bus = disconnected.bottom().y() + BUS;
        Box clean = box(sizes, CLEAN_SESSION, 0, bus + DROP);
        Box invalid = box(sizes, INVALID, column - width(sizes, INVALID) / 2, bus + DROP);
        Point beside = new Point(
                initialized.x() + initialized.width() / 4, initialized.bottom().y());
        double side = column + column(sizes) / 2 + SIDE - 1;
        List<Way> ways = List.of(
                Way.arrow(initialized.right(0), connected.left(0)),
                Way.arrow(
                        connected.bottom().atX(column - PAIR),
                        disconnected.top().atX(column - PAIR)),
                Way.arrow(
                        disconnected.top().atX(column + PAIR),
                        connected.bottom().atX(column + PAIR)),
                Way.arrow(
                        disconnected.left(0),
                        disconnected.left(0).atX(initialized.bottom().x()),
                        initialized.bottom()),
                Way.line(
                        beside,
                        beside.atY(bus),
                        new Point(side, bus),
                        connected.right(0).atX(side),
                        connected.right(0)),
                Way.line(disconnected.bottom(), disconnected.bottom().atY(bus)),
                Way.arrow(clean.top().atY(bus), clean.top()),
                Way.arrow(clean.right(0), invalid.left(0)));
        return plan(initialized, connected, disconnected, clean, invalid, ways);
    }

    private static DiagramPlan plan(
            Box initialized, Box connected, Box disconnected, Box clean, Box invalid, List<Way> ways) {
        Map<ClientState, Box> boxes = new EnumMap<>(ClientState.class);
        boxes.put(INITIALIZED, initialized);
        boxes.put(CONNECTED, connected);
        boxes.put(DISCONNECTED, disconnected);
        boxes.put(CLEAN_SESSION, clean);
        boxes.put(INVALID, invalid);
        return new DiagramPlan(boxes, ways, clean.bottom().y() + 1);
    }
}
