package org.mqttxray.ui.projector;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.mqttxray.lesson.ProjectorBlock;

/** What is covered by hand at a step of the lesson: blocks, and fields of packets. Another step begins uncovered. */
final class Covers {
    private final Set<ProjectorBlock> blocks = EnumSet.noneOf(ProjectorBlock.class);
    private final Set<Place> fields = new HashSet<>();
    private String step = "";

    /**
     * Where a field begins.
     *
     * @param stream the number of the stream in which its packet lies
     * @param at the offset in the stream
     */
    record Place(int stream, long at) {}

    /** A step is shown, by whatever names it. */
    void at(String now) {
        if (!now.equals(step)) {
            step = now;
            blocks.clear();
            fields.clear();
        }
    }

    /** Covers a block, or shows it again. */
    void turn(ProjectorBlock block) {
        if (!blocks.remove(block)) {
            blocks.add(block);
        }
    }

    /** Covers a field, or shows it again. */
    void turn(Place field) {
        if (!fields.remove(field)) {
            fields.add(field);
        }
    }

    boolean has(ProjectorBlock block) {
        return blocks.contains(block);
    }

    boolean has(Place field) {
        return fields.contains(field);
    }
}
