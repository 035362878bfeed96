package org.mqttxray.ui.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.Place;
import org.mqttxray.workbench.Departures;

/**
 * What the source pane shows of the frame shown.
 *
 * @param outline what C does; none if there is no frame, or C has no such function
 * @param text what Java does; none if there is no frame, or its file is not packed with the program
 * @param foot what runs and what it mirrors; none if there is no frame
 */
public record SourceContent(Optional<Outline> outline, Optional<Text> text, Optional<Foot> foot) {
    static final SourceContent EMPTY = new SourceContent(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A function of C.
     *
     * @param file relative to the library's root
     * @param line of its definition
     * @param signature name and parameters
     * @param calls in the order of the lines
     * @param current the index of the call that is made or was made last, or -1
     */
    public record Outline(String file, int line, String signature, List<Call> calls, int current) {}

    /** Whether a call was made. */
    public enum Turn {
        /** It was made. */
        MADE,
        /** It is the one that is made, or was made last. */
        CURRENT,
        /** It was not made, as far as is known. */
        NOT_MADE
    }

    /**
     * A call in C.
     *
     * @param line where it stands
     * @param name the function called
     * @param layer of that function; none if it is not traced
     * @param turn whether it was made
     */
    public record Call(int line, String name, Optional<Layer> layer, Turn turn) {}

    /**
     * A Java file.
     *
     * @param file name and lines
     * @param line the line that runs, or 0
     * @param values what is to be shown after lines: the arguments where the call was entered, each variable where it got its value
     */
    public record Text(JavaSources.File file, int line, Map<Integer, String> values) {
        /** What is to be shown after a line; empty if nothing is. */
        public String after(int at) {
            return values.getOrDefault(at, "");
        }
    }

    /**
     * The foot.
     *
     * @param runs the line of Java; {@link Place#UNKNOWN} if it was not recorded
     * @param mirrors the line of C; unknown if there is none
     * @param departures where the function means to differ from C
     */
    public record Foot(Place runs, Place mirrors, List<Departures.Departure> departures) {}
}
