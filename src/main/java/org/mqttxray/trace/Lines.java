package org.mqttxray.trace;

import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the source lines of an event. A walk of the stack costs some microseconds, so a benchmark leaves it out. */
public final class Lines {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String TRACE = Lines.class.getPackageName() + ".";
    /** What the whole program's names begin with: a line of a library tells nothing of the client. */
    private static final String OURS = TRACE.substring(0, TRACE.lastIndexOf('.', TRACE.length() - 2) + 1);

    private static final Place[] NONE = {Place.UNKNOWN, Place.UNKNOWN};

    private final boolean wanted;
    private final Set<String> unseen;

    private Lines(boolean wanted, Set<String> unseen) {
        this.wanted = wanted;
        this.unseen = unseen;
    }

    /** No lines. */
    public static Lines off() {
        return new Lines(false, Set.of());
    }

    /**
     * The lines of whoever called the tracer.
     *
     * @param unseen names of classes that stand between the code to be shown and the tracer
     */
    public static Lines on(Set<String> unseen) {
        return new Lines(true, Set.copyOf(unseen));
    }

    boolean wanted() {
        return wanted;
    }

    /** The line that the innermost function has reached. */
    Place here() {
        return wanted ? WALKER.walk(frames -> next(seen(frames).iterator())) : Place.UNKNOWN;
    }

    /** The line that the innermost function has reached, and the line that called it. */
    Place[] hereAndCaller() {
        if (!wanted) {
            return NONE;
        }
        return WALKER.walk(frames -> {
            Iterator<StackWalker.StackFrame> seen = seen(frames).iterator();
            return new Place[] {next(seen), next(seen)};
        });
    }

    private Stream<StackWalker.StackFrame> seen(Stream<StackWalker.StackFrame> frames) {
        return frames.filter(frame -> {
            String name = frame.getClassName();
            return name.startsWith(OURS) && !name.startsWith(TRACE) && !unseen.contains(name);
        });
    }

    private static Place next(Iterator<StackWalker.StackFrame> frames) {
        if (!frames.hasNext()) {
            return Place.UNKNOWN;
        }
        StackWalker.StackFrame frame = frames.next();
        String file = frame.getFileName();
        return file == null ? Place.UNKNOWN : new Place(file, Math.max(0, frame.getLineNumber()));
    }
}
