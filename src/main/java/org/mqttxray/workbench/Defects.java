package org.mqttxray.workbench;

import java.util.Arrays;
import java.util.List;
import org.mqttxray.client.defect.Defect;
import org.mqttxray.client.mqttclient.Parts;

/** The defects of the C library that a user can give a client. */
public final class Defects {
    private Defects() {}

    /** Their names, as a user types them. */
    public static List<String> names() {
        return Arrays.stream(Defect.values()).map(Defect::label).toList();
    }

    /**
     * The parts of a client with some of them.
     *
     * @param names of {@link #names}
     */
    static Parts parts(List<String> names) {
        Parts parts = Parts.CURED;
        for (String name : names) {
            parts = Defect.labelled(name)
                    .orElseThrow(() -> new IllegalArgumentException("no defect: " + name))
                    .in(parts);
        }
        return parts;
    }
}
