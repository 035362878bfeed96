package org.mqttxray.trace;

import org.mqttxray.platform.Clock;
import org.mqttxray.platform.SessionEnded;

/**
 * Writes what the client and the programs do. It alone knows about returning, throwing, timestamps and the gate: a traced method
 * is {@code trace.call(FUNCTION, arguments, call -> body)} and nothing else.
 *
 * <p>{@code run} is for C's void, {@code call} for functions that return a number, {@code get} for those whose result is no number.
 */
public final class Tracer {
    private final TraceLog log;
    private final Clock clock;
    private final Gate gate;
    private final Lines lines;
    /** The finest calls that are recorded; null records nothing at all. */
    private final Detail level;

    private final ThreadLocal<Recorder> recorders = new ThreadLocal<>();

    /** A body without a result. */
    @FunctionalInterface
    public interface Run<X extends Exception> {
        /** Does it. */
        void run(Call call) throws X;
    }

    /** A body that returns a number. */
    @FunctionalInterface
    public interface Count<X extends Exception> {
        /** Does it. */
        int run(Call call) throws X;
    }

    /** A body that returns an object, which is not recorded. */
    @FunctionalInterface
    public interface Get<T, X extends Exception> {
        /** Does it. */
        T run(Call call) throws X;
    }

    private Tracer(TraceLog log, Clock clock, Gate gate, Lines lines, Detail level) {
        this.log = log;
        this.clock = clock;
        this.gate = gate;
        this.lines = lines;
        this.level = level;
    }

    /** A tracer that writes everything. */
    public static Tracer on(TraceLog log, Clock clock, Gate gate, Lines lines) {
        return on(log, clock, gate, lines, Detail.EVERYTHING);
    }

    /**
     * A tracer that leaves out the calls that views show only at a finer level; what happens in them is told of the function that called
     * them. Whoever has a choice takes all, because no view can show what was not recorded.
     */
    public static Tracer on(TraceLog log, Clock clock, Gate gate, Lines lines, Detail level) {
        return new Tracer(log, clock, gate, lines, level);
    }

    /** A tracer that writes nothing and costs next to nothing; the log only numbers connections. */
    public static Tracer off(TraceLog log, Clock clock) {
        return new Tracer(log, clock, new Gate(clock), Lines.off(), null);
    }

    /** Whether anything is written. */
    public boolean recording() {
        return level != null;
    }

    /** Whether the calls of a level are written. */
    public boolean recording(Detail ofLevel) {
        return level != null && level.shows(ofLevel);
    }

    /** The log that is written. */
    public TraceLog log() {
        return log;
    }

    // Threads

    /**
     * A thread of the calling thread's client is about to be created; give the number to {@link #thread}.
     *
     * @param name as in the C source
     */
    public int threadStarted(String name, String client) {
        if (!recording()) {
            return Event.NO_THREAD;
        }
        Recorder creator = recorders.get();
        int number = newThread();
        creator.threadStarted(number, name, client, creator.thread());
        return number;
    }

    /** The body of a thread that {@link #threadStarted} announced. */
    public void thread(int number, Runnable body) {
        if (!recording()) {
            body.run();
            return;
        }
        recorders.set(new Recorder(log, clock, gate, lines, number));
        runToTheEnd(body);
    }

    /** The body of a thread that no traced thread created. */
    public void root(String name, String client, Runnable body) {
        if (!recording()) {
            body.run();
            return;
        }
        adopt(name, client);
        runToTheEnd(body);
    }

    /** A thread has ended however it ended, unless the session has. */
    private void runToTheEnd(Runnable body) {
        try {
            body.run();
        } catch (SessionEnded e) {
            throw e;
        } catch (Throwable e) {
            recorders.get().threadEnded();
            throw e;
        }
        recorders.get().threadEnded();
    }

    /** Makes the calling thread one of a client, for as long as it lives; for threads that we did not start. */
    public void adopt(String name, String client) {
        if (recording()) {
            int number = newThread();
            Recorder recorder = new Recorder(log, clock, gate, lines, number);
            recorders.set(recorder);
            recorder.threadStarted(number, name, client, Event.NO_THREAD);
        }
    }

    private int newThread() {
        clock.enter();
        try {
            return log.newThread();
        } finally {
            clock.exit();
        }
    }

    // Calls

    /** To whom the body of a call reports that is not recorded, or null if it is. */
    private Call hidden(TracedFunction function) {
        if (level == null) {
            return Call.SILENT;
        }
        return level.shows(function.detail()) ? null : recorders.get();
    }

    /** Runs a call without arguments. */
    public <X extends Exception> void run(TracedFunction function, Run<X> body) throws X {
        Call hidden = hidden(function);
        if (hidden != null) {
            body.run(hidden);
            return;
        }
        Recorder recorder = recorders.get();
        recorder.entered(function);
        finishRun(recorder, function, body);
    }

    /** Runs a call with one number. */
    public <X extends Exception> void run(TracedFunction function, long first, Run<X> body) throws X {
        Call hidden = hidden(function);
        if (hidden != null) {
            body.run(hidden);
            return;
        }
        Recorder recorder = recorders.get();
        recorder.entered(function, first);
        finishRun(recorder, function, body);
    }

    /** Runs a call with two numbers. */
    public <X extends Exception> void run(TracedFunction function, long first, long second, Run<X> body) throws X {
        Call hidden = hidden(function);
        if (hidden != null) {
            body.run(hidden);
            return;
        }
        Recorder recorder = recorders.get();
        recorder.entered(function, first, second);
        finishRun(recorder, function, body);
    }

    /** Runs a call with one text. */
    public <X extends Exception> void run(TracedFunction function, String first, Run<X> body) throws X {
        Call hidden = hidden(function);
        if (hidden != null) {
            body.run(hidden);
            return;
        }
        Recorder recorder = recorders.get();
        recorder.entered(function, first);
        finishRun(recorder, function, body);
    }

    /** Runs a call with a text and a number. */
    public <X extends Exception> void run(TracedFunction function, String first, long second, Run<X> body) throws X {
        Call hidden = hidden(function);
        if (hidden != null) {
            body.run(hidden);
            return;
        }
        Recorder recorder = recorders.get();
        recorder.entered(function, first, second);
        finishRun(recorder, function, body);
    }

    /** Runs a call with any arguments: numbers, texts, null for none. */
    public <X extends Exception> void run(TracedFunction function, Object[] arguments, Run<X> body) throws X {
        Call hidden = hidden(function);
        if (hidden != null) {
            body.run(hidden);
            return;
        }
        Recorder recorder = recorders.get();
        recorder.entered(function, arguments);
        finishRun(recorder, function, body);
    }

    /** A call without arguments that returns a number. */
    public <X extends Exception> int call(TracedFunction function, Count<X> body) throws X {
        Call hidden = hidden(function);
        if (hidden != null) {
            return body.run(hidden);
        }
        Recorder recorder = recorders.get();
        recorder.entered(function);
        return finishCall(recorder, function, body);
    }

    /** A call with one number that returns a number. */
    public <X extends Exception> int call(TracedFunction function, long first, Count<X> body) throws X {
        Call hidden = hidden(function);
        if (hidden != null) {
            return body.run(hidden);
        }
        Recorder recorder = recorders.get();
        recorder.entered(function, first);
        return finishCall(recorder, function, body);
    }

    /** A call with two numbers that returns a number. */
    public <X extends Exception> int call(TracedFunction function, long first, long second, Count<X> body) throws X {
        Call hidden = hidden(function);
        if (hidden != null) {
            return body.run(hidden);
        }
        Recorder recorder = recorders.get();
        recorder.entered(function, first, second);
        return finishCall(recorder, function, body);
    }

    /** A call with one text that returns a number. */
    public <X extends Exception> int call(TracedFunction function, String first, Count<X> body) throws X {
        Call hidden = hidden(function);
        if (hidden != null) {
            return body.run(hidden);
        }
        Recorder recorder = recorders.get();
        recorder.entered(function, first);
        return finishCall(recorder, function, body);
    }

    /** A call with any arguments that returns a number. */
    public <X extends Exception> int call(TracedFunction function, Object[] arguments, Count<X> body) throws X {
        Call hidden = hidden(function);
        if (hidden != null) {
            return body.run(hidden);
        }
        Recorder recorder = recorders.get();
        recorder.entered(function, arguments);
        return finishCall(recorder, function, body);
    }

    /** A call with any arguments whose result is no number. */
    public <T, X extends Exception> T get(TracedFunction function, Object[] arguments, Get<T, X> body) throws X {
        Call hidden = hidden(function);
        if (hidden != null) {
            return body.run(hidden);
        }
        Recorder recorder = recorders.get();
        recorder.entered(function, arguments);
        T result;
        try {
            result = body.run(recorder);
        } catch (SessionEnded e) {
            throw e;
        } catch (Throwable e) {
            recorder.threw(function, e);
            throw e;
        }
        recorder.returned(function);
        return result;
    }

    private static <X extends Exception> void finishRun(Recorder recorder, TracedFunction function, Run<X> body)
            throws X {
        try {
            body.run(recorder);
        } catch (SessionEnded e) {
            throw e; // an ended session records nothing
        } catch (Throwable e) {
            recorder.threw(function, e);
            throw e;
        }
        recorder.returned(function);
    }

    private static <X extends Exception> int finishCall(Recorder recorder, TracedFunction function, Count<X> body)
            throws X {
        int result;
        try {
            result = body.run(recorder);
        } catch (SessionEnded e) {
            throw e;
        } catch (Throwable e) {
            recorder.threw(function, e);
            throw e;
        }
        recorder.returned(function, result);
        return result;
    }
}
