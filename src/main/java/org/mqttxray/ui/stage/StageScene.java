package org.mqttxray.ui.stage;

import java.util.List;
import java.util.Optional;
import org.mqttxray.trace.Layer;

/**
 * What the stage shows of one moment.
 *
 * @param actors the clients: one, or the one left of the station and the one right of it
 * @param port the text on the port's box
 * @param register what the station has written down
 * @param bubble what is said
 * @param note what kind of scene it is
 * @param sentence all of it in one sentence
 */
record StageScene(
        List<Actor> actors, String port, Register register, Optional<Bubble> bubble, String note, String sentence) {
    /** What a client plays. */
    enum Part {
        /** It wants to see. */
        VIEWER,
        /** It has news. */
        REPORTER,
        /** Both at once. */
        BOTH,
        /** It is the only one, and plays no part. */
        ALONE
    }

    /**
     * A client.
     *
     * @param client its name in the log; empty if there is none yet
     * @param title how it is called
     * @param note which client it is, or which program
     * @param part what it plays
     * @param line how its connection stands
     * @param rows its layers, from the top
     * @param acting the layer that acts
     * @param chosen the layer of the chosen frame
     * @param reporting whether the reporter of a client that plays both parts is at work
     * @param watching whether something that it asked for has come
     * @param envelope the packet of the moment
     * @param deed what the link did to the line or to the packet, in a few words; empty if it did nothing
     * @param why what that is good for, where it needs to be said; else empty
     */
    record Actor(
            String client,
            String title,
            String note,
            Part part,
            Line line,
            List<Row> rows,
            Optional<Layer> acting,
            Optional<Layer> chosen,
            boolean reporting,
            boolean watching,
            Envelope envelope,
            String deed,
            String why) {
        /** The row of a layer. */
        Row row(Layer layer) {
            return rows.get(layer.ordinal());
        }
    }

    /**
     * A layer.
     *
     * @param layer which
     * @param function the C name of its innermost function; empty if it has none
     * @param thread whose it is
     * @param entered the event that entered it; -1 if there is none
     */
    record Row(Layer layer, String function, int thread, long entered) {}

    /**
     * A packet.
     *
     * @param place where it is
     * @param type the name of its type; a question mark if it is covered
     * @param label what stands above it
     * @param out whether it goes to the station
     */
    record Envelope(Place place, String type, String label, boolean out) {
        static final Envelope NONE = new Envelope(Place.NOWHERE, "", "", true);
    }

    /** Who speaks. */
    enum Speaker {
        /** The station. */
        STATION,
        /** The client, or the viewer of one that plays both parts. */
        CLIENT,
        /** The reporter of a client that plays both parts. */
        SECOND
    }

    /**
     * What somebody says.
     *
     * @param seat the client that speaks, or to which the station speaks: 0, 1
     * @param speaker who of the two says it
     * @param text what
     * @param named the same, after the speaker's name where it may not stand beside him
     */
    record Bubble(int seat, Speaker speaker, String text, String named) {}

    /**
     * The station's list of who wants to see what.
     *
     * @param told whether it may be told what is written down there; not while a question covers the whole run
     * @param entries topic filters and who asked for each, in their order
     */
    record Register(boolean told, List<Entry> entries) {
        /** Nothing may be told of it. */
        static final Register COVERED = new Register(false, List.of());
    }

    /**
     * A line of the register.
     *
     * @param filter what is asked for
     * @param who asked
     */
    record Entry(String filter, String who) {}
}
