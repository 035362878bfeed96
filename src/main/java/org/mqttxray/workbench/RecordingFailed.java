package org.mqttxray.workbench;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mqttxray.capture.Damage;
import org.mqttxray.capture.TraceFault;
import org.mqttxray.capture.TraceFileRefused;

/** A recording can't be opened. Whoever shows it finds the words: {@code words.get(key(), arguments(words::get))}. */
public final class RecordingFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> plain;
    private final List<String> keys;

    /**
     * A reason.
     *
     * @param key of the sentence
     * @param plain its first arguments
     * @param keys the keys of the words that are its last arguments
     */
    private RecordingFailed(String key, List<String> plain, List<String> keys, Throwable cause) {
        super(key + " " + plain + " " + keys, cause);
        this.key = key;
        this.plain = plain;
        this.keys = keys;
    }

    static RecordingFailed missing(Exception cause) {
        return new RecordingFailed("capture.refused.missing", List.of(), List.of(), cause);
    }

    static RecordingFailed notPlain() {
        return new RecordingFailed("capture.refused.not-plain", List.of(), List.of(), null);
    }

    static RecordingFailed unreadable(Exception cause) {
        String why = cause.getClass().getSimpleName();
        return new RecordingFailed("capture.refused.unreadable", List.of(why), List.of(), cause);
    }

    static RecordingFailed cutOff(Damage damage) {
        List<String> where = List.of(Long.toString(damage.line()), Long.toString(damage.events()));
        return new RecordingFailed("capture.refused.cut-off", where, List.of(), null);
    }

    static RecordingFailed refused(TraceFileRefused cause) {
        List<String> fault = cause.fault().map(TraceFault::key).stream().toList();
        return new RecordingFailed(cause.key(), List.of(cause.argument()), fault, cause);
    }

    /** The key of the sentence for the user: what happened, where, what to do. */
    public String key() {
        return key;
    }

    /**
     * What the sentence is filled with.
     *
     * @param words finds the words of a key; some arguments are words
     */
    public Object[] arguments(UnaryOperator<String> words) {
        return Stream.concat(plain.stream(), keys.stream().map(words)).toArray();
    }
}
