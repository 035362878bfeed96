package org.mqttxray.ui.timeline;

import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.MiddleCut;

/** The names of functions, cut to the room of their bars. Each is cut once, since every frame writes some hundred of them. */
final class CutNames {
    /** By function, then by characters of room. */
    private final String[][] cut = new String[TracedFunction.values().length][];

    /**
     * As much of a name as fits.
     *
     * @param room in characters, 0 or more
     */
    String of(TracedFunction function, int room) {
        String name = function.cName();
        if (name.length() <= room) {
            return name;
        }
        String[] known = cut[function.ordinal()];
        if (known == null) {
            known = new String[name.length()];
            cut[function.ordinal()] = known;
        }
        if (known[room] == null) {
            known[room] = MiddleCut.cut(name, room);
        }
        return known[room];
    }
}
