package org.mqttxray.ui.stage;

import java.util.List;
import java.util.Optional;
import org.mqttxray.trace.Layer;

/**
 * What the stage shows of one moment.
 *
 * @param program the program that runs; empty if none does
 * @param line how the connection stands
 * @param port the text on the port's box
 * @param rows the layers, from the top
 * @param acting the layer that acts
 * @param chosen the layer of the chosen frame
 * @param reporting whether the reporter's thread runs
 * @param envelope the packet of the moment
 * @param bubble what is said
 * @param sentence all of it in one sentence
 */
record StageScene(
        String program,
        Line line,
        String port,
        List<Row> rows,
        Optional<Layer> acting,
        Optional<Layer> chosen,
        boolean reporting,
        Envelope envelope,
        Optional<Bubble> bubble,
        String sentence) {
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

    /**
     * What somebody says.
     *
     * @param station whether the station says it; else the viewer
     * @param text what
     */
    record Bubble(boolean station, String text) {}

    /** The row of a layer. */
    Row row(Layer layer) {
        return rows.get(layer.ordinal());
    }
}
