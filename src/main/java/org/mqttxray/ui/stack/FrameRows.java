package org.mqttxray.ui.stack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.LockFrames;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.model.Moment;
import org.pcollections.ConsPStack;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;
import org.pcollections.TreePMap;

/** The frames of the threads of one log, as the rows that show them. */
public final class FrameRows {
    private static final Map<Layer, String> MAIN_FOLDER =
            Map.of(Layer.APP, "example", Layer.MQTT, "mqttclient", Layer.PLATFORM, "platform");

    private final Replay<PSortedMap<Integer, PMap<String, Long>>> locksTaken;

    /** The frames of a log. */
    public FrameRows(ReadableLog log) {
        this.locksTaken = new Replay<>(log, new LockFrames());
    }

    /**
     * The frames of a thread that are shown, outermost first. The frame shown is chosen, whichever thread's it is.
     *
     * @param named the C names of the functions that the step of a lesson names
     */
    public List<StackContent.FrameRow> of(Moment moment, int thread, Set<String> named) {
        List<CallStacks.Frame> seen = outermostFirst(moment, thread).stream()
                .filter(frame -> moment.shows(thread, frame))
                .toList();
        boolean shown = thread == moment.shownThread();
        Optional<Long> selected = shown ? moment.frame().map(CallStacks.Frame::entered) : Optional.empty();
        Map<String, Long> taken = locksTaken.at(moment.events()).getOrDefault(thread, TreePMap.empty());
        List<StackContent.FrameRow> rows = new ArrayList<>();
        for (int level = 0; level < seen.size(); level++) {
            CallStacks.Frame frame = seen.get(level);
            long end = level + 1 < seen.size() ? seen.get(level + 1).entered() : Long.MAX_VALUE;
            boolean innermost = level == seen.size() - 1 && thread == moment.actingThread();
            boolean chosen = selected.equals(Optional.of(frame.entered()));
            rows.add(new StackContent.FrameRow(
                    frame.entered(),
                    level,
                    frame.function().layer(),
                    frame.function().cName(),
                    ArgumentText.brief(frame),
                    ArgumentText.full(frame),
                    takenBetween(taken, frame.entered(), end),
                    innermost && !chosen,
                    tag(frame, level == 0 ? Optional.empty() : Optional.of(seen.get(level - 1))),
                    chosen,
                    named.contains(frame.function().cName())));
        }
        return List.copyOf(rows);
    }

    private static List<CallStacks.Frame> outermostFirst(Moment moment, int thread) {
        PStack<CallStacks.Frame> stack = moment.stacks().getOrDefault(thread, ConsPStack.empty());
        List<CallStacks.Frame> frames = new ArrayList<>(stack);
        Collections.reverse(frames);
        return frames;
    }

    /** A lock belongs to the innermost frame shown that was open when it was taken. */
    private static List<String> takenBetween(Map<String, Long> taken, long from, long to) {
        return taken.entrySet().stream()
                .filter(lock -> from < lock.getValue() && lock.getValue() < to)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Optional<StackContent.LayerTag> tag(CallStacks.Frame frame, Optional<CallStacks.Frame> caller) {
        StackContent.LayerTag own = tag(frame.function());
        return caller.filter(outer -> tag(outer.function()).equals(own)).isPresent()
                ? Optional.empty()
                : Optional.of(own);
    }

    private static StackContent.LayerTag tag(TracedFunction function) {
        String folder = function.cFolder();
        return new StackContent.LayerTag(
                function.layer(), folder.equals(MAIN_FOLDER.get(function.layer())) ? "" : folder);
    }
}
