package org.mqttxray.ui.stack;

import java.util.List;
import java.util.Optional;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Layer;

/**
 * What the call stack shows.
 *
 * @param thread the thread whose stack it is; none if nothing runs
 * @param acting whether it did the last thing
 * @param threads how many threads there are, those that have ended not counted
 * @param detail which frames are shown
 * @param rows the frames, outermost first
 * @param others the other threads
 * @param locks the locks that are held
 */
public record StackContent(
        Optional<ThreadName> thread,
        boolean acting,
        int threads,
        Detail detail,
        List<Row> rows,
        List<OtherThread> others,
        List<HeldLock> locks) {
    static final StackContent EMPTY =
            new StackContent(Optional.empty(), false, 0, Detail.ARTICLE, List.of(), List.of(), List.of());

    /** How many frames there are, the folded ones included. */
    int depth() {
        return rows.stream()
                .mapToInt(row -> row instanceof FoldRow fold ? fold.frames() : 1)
                .sum();
    }

    /** The words for a stack without frames: nothing runs yet, the thread is in no call, or all is over. */
    String emptyKey() {
        if (thread.isEmpty()) {
            return "stack.empty";
        }
        return threads > 0 ? "stack.begins" : "stack.ended";
    }

    /**
     * A thread that can be chosen.
     *
     * @param number in the log
     * @param name as in the C source
     */
    public record ThreadName(int number, String name) {}

    /** A row of the list. */
    public sealed interface Row {}

    /**
     * A frame.
     *
     * @param entered the position of the event that entered it
     * @param level how deep it is, 0 for the outermost frame shown
     * @param layer of its function
     * @param name its C name
     * @param arguments in short
     * @param fullArguments each with its name; empty if there are none
     * @param locks the locks that it has taken and holds
     * @param acting whether it is marked as the frame that acts, while another one is chosen
     * @param tag the layer, at the first of a run of frames of one folder
     * @param selected whether it is the frame shown
     * @param named whether the step of the lesson names its function
     */
    public record FrameRow(
            long entered,
            int level,
            Layer layer,
            String name,
            String arguments,
            String fullArguments,
            List<String> locks,
            boolean acting,
            Optional<LayerTag> tag,
            boolean selected,
            boolean named)
            implements Row {}

    /**
     * Frames that do not fit.
     *
     * @param frames how many
     */
    public record FoldRow(int frames) implements Row {}

    /**
     * A layer and, where it is not the layer's main one, the C folder.
     *
     * @param layer which
     * @param folder empty if it is the main one
     */
    public record LayerTag(Layer layer, String folder) {}

    /**
     * Another thread.
     *
     * @param number in the log
     * @param name as in the C source
     * @param doing what it is at
     * @param function where it stands; empty if nowhere
     */
    public record OtherThread(int number, String name, Doing doing, String function) {}

    /**
     * A lock.
     *
     * @param name as in the C source
     * @param owner the name of the thread that holds it
     * @param words the key of what students call it, if they have a word for it
     */
    public record HeldLock(String name, String owner, Optional<String> words) {}
}
