package org.mqttxray.ui.sequence;

import java.util.List;
import java.util.Optional;
import org.mqttxray.replay.Passage;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.LinkAct;

/**
 * What the sequence diagram shows, as places in the pane, in pixels. Equal whenever the same is shown. Its rows are those that can be seen.
 *
 * @param frame where the parts of the pane are
 * @param groups the clients, from the left
 * @param broker where the broker's line is
 * @param rows from above
 * @param brackets what joins requests with their answers
 * @param covered what a question covers, if it covers the future and that can be seen
 * @param height how high all rows are
 * @param scroll how far they are scrolled up
 */
record SequencePicture(
        Frame frame,
        List<Group> groups,
        double broker,
        List<Row> rows,
        List<Bracket> brackets,
        Optional<Covered> covered,
        double height,
        double scroll) {
    static final SequencePicture EMPTY =
            new SequencePicture(new Frame(0, 0, 0, 0, 0), List.of(), 0, List.of(), List.of(), Optional.empty(), 0, 0);

    /** The row at a height of the pane. */
    Optional<Row> rowAt(double y) {
        if (y < frame.top || y >= frame.bottom) {
            return Optional.empty();
        }
        return rows.stream()
                .filter(row -> y >= frame.above(row) && y < frame.above(row) + frame.row)
                .findFirst();
    }

    /** The row of a passage, if it can be seen. */
    Optional<Row> row(int number) {
        return rows.stream().filter(row -> row.passage.number() == number).findFirst();
    }

    /**
     * The parts of the pane.
     *
     * @param width of all
     * @param height of all
     * @param top where the rows begin, under the names
     * @param bottom where they end, above the legend; the pane's height if there is no legend
     * @param row from row to row
     */
    record Frame(double width, double height, double top, double bottom, double row) {
        /** The share of a row that is above its arrow. */
        private static final double ABOVE = 0.6;

        /** Where a row begins. */
        double above(Row of) {
            return of.y - row * ABOVE;
        }

        /** Where the arrow of a row is, from the first row's beginning. */
        double arrow(int number) {
            return (number + ABOVE) * row;
        }

        boolean hasLegend() {
            return bottom < height;
        }

        /** Whether the names have two lines. */
        boolean isHigh() {
            return hasLegend();
        }
    }

    /**
     * A client.
     *
     * @param title its name
     * @param note which client it is
     * @param app where the line of APP is
     * @param mqtt likewise
     * @param platform likewise
     */
    record Group(String title, String note, double app, double mqtt, double platform) {
        double x(Layer layer) {
            return switch (layer) {
                case APP -> app;
                case MQTT -> mqtt;
                case PLATFORM -> platform;
            };
        }

        /** 1 if the broker is to the right of it, else -1. */
        int side() {
            return platform > app ? 1 : -1;
        }
    }

    /** How an arrow is drawn. */
    enum Look {
        /** From end to end. */
        WHOLE,
        /** The packet has not left yet. */
        DASHED,
        /** It falls off the line. */
        LOST,
        /** No arrow: the line is gone. */
        GONE
    }

    /**
     * What else is told of a packet.
     *
     * @param main may be cut in its middle
     * @param rest what follows; left out where there is little room
     */
    record Detail(String main, String rest) {
        static final Detail NONE = new Detail("", "");

        String whole() {
            return main + rest;
        }
    }

    /** A layer that has handled a packet. */
    record Dot(Layer layer, double x) {}

    /**
     * A packet.
     *
     * @param passage what it is
     * @param y where its arrow is
     * @param time when, in milliseconds
     * @param name type and Packet Identifier
     * @param detail what else is told
     * @param from where its arrow begins
     * @param to where it ends
     * @param text the middle of its words
     * @param room for its words
     * @param dots the layers that have handled it
     * @param look how it is drawn
     * @param standing how it stands to the playhead and the selection
     * @param mark what the link did to it, if it did anything by order
     */
    record Row(
            Passage passage,
            double y,
            String time,
            String name,
            Detail detail,
            double from,
            double to,
            double text,
            double room,
            List<Dot> dots,
            Look look,
            Standing standing,
            Optional<Mark> mark) {}

    /**
     * What the link did to a packet by order.
     *
     * @param act what
     * @param x where on the line
     * @param word for it, below the line if there is room
     * @param beside where the word begins, or ends if the broker is left of it, if it has to stand beside the mark
     * @param side 1 if the broker is to the right of the client, else -1
     * @param falls whether the packet falls there, where the word would be
     */
    record Mark(LinkAct act, double x, String word, double beside, int side, boolean falls) {
        /** Whether it is where the link took the packet out of the line. */
        boolean takesOut() {
            return falls && (act == LinkAct.DROPPED || act == LinkAct.CUT);
        }
    }

    /**
     * How a row stands to the playhead and the selection.
     *
     * @param chosen whether its packet is the one shown
     * @param last whether it is the last that has happened
     * @param future whether it comes after the playhead
     */
    record Standing(boolean chosen, boolean last, boolean future) {}

    /**
     * What joins a request with its answer.
     *
     * @param x where it stands, or none if there is no room for it
     * @param from the height of the request
     * @param to the height of the answer
     * @param label the time between; empty if there is no room for it
     * @param text where the label is: it ends there left of the broker, and begins there right of it
     * @param baseline of the label
     * @param side as that of the group
     * @param future whether the answer comes after the playhead
     */
    record Bracket(
            Optional<Double> x,
            double from,
            double to,
            String label,
            double text,
            double baseline,
            int side,
            boolean future) {}

    /** What is covered. */
    record Covered(double x, double y, double width, double height) {}
}
