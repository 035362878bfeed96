package org.mqttxray.trace;

import java.util.List;
import java.util.Optional;

/** One thing that happened. An event never changes; what it means is found out when someone looks. */
public sealed interface Event {
    /**
     * What all events have.
     *
     * @param position 0, 1, 2, … without gaps
     * @param timeNanos nanoseconds of the session's clock
     * @param thread the number of the thread, or {@link #NO_THREAD}
     * @param place the line of ours that the thread had reached, if recorded
     */
    record Stamp(long position, long timeNanos, int thread, Place place) {}

    /** The thread number of what no traced thread did: the link's own acts. */
    int NO_THREAD = 0;

    /** Position, time, thread and place. */
    Stamp stamp();

    /** {@link Stamp#position}. */
    default long position() {
        return stamp().position;
    }

    /** {@link Stamp#thread}. */
    default int thread() {
        return stamp().thread;
    }

    /**
     * A thread was created. The event bears the new thread's number.
     *
     * @param name as in the C source
     * @param client the client that it belongs to
     * @param parent the thread that created it, or {@link #NO_THREAD}
     */
    record ThreadStarted(Stamp stamp, String name, String client, int parent) implements Event {}

    /** A thread ended. */
    record ThreadEnded(Stamp stamp) implements Event {}

    /**
     * A function was entered.
     *
     * @param function which
     * @param arguments as many as the function has parameters, in their order
     * @param caller the line of the call, if recorded
     */
    record Entered(Stamp stamp, TracedFunction function, List<Value> arguments, Place caller) implements Event {}

    /**
     * The innermost function returned.
     *
     * @param function which
     * @param value what it returned
     */
    record Returned(Stamp stamp, TracedFunction function, Value value) implements Event {}

    /**
     * The innermost function ended by an exception.
     *
     * @param function which
     * @param error the C name of the error, or the name of the Java class
     */
    record Threw(Stamp stamp, TracedFunction function, String error) implements Event {}

    /**
     * A local variable got a value.
     *
     * @param name as in the C source
     */
    record Local(Stamp stamp, String name, Value value) implements Event {}

    /**
     * A field of the client got a value.
     *
     * @param field which
     */
    record State(Stamp stamp, ClientField field, Value value) implements Event {}

    /**
     * An entry joined a list of the client, or replaced the one with the same key.
     *
     * @param list which
     * @param values as many as the list's entries have parts, in their order
     */
    record Listed(Stamp stamp, ClientField list, List<Value> values) implements Event {}

    /**
     * An entry left a list of the client.
     *
     * @param list which
     * @param key those values that tell it from the others
     */
    record Unlisted(Stamp stamp, ClientField list, List<Value> key) implements Event {}

    /**
     * A thread asks for a lock.
     *
     * @param lock its name
     */
    record LockWanted(Stamp stamp, String lock) implements Event {}

    /**
     * A thread has got a lock.
     *
     * @param lock its name
     */
    record LockTaken(Stamp stamp, String lock) implements Event {}

    /**
     * A thread gave a lock back.
     *
     * @param lock its name
     */
    record LockReleased(Stamp stamp, String lock) implements Event {}

    /**
     * Bytes were put into the write buffer.
     *
     * @param field the codec's name of what they are
     * @param at the offset in the buffer
     * @param range the bytes
     */
    record Wrote(Stamp stamp, String field, int at, Range range) implements Event {}

    /**
     * Bytes were taken from the read buffer.
     *
     * @param field the codec's name of what they are
     * @param at the offset in the buffer
     * @param range the bytes
     */
    record Read(Stamp stamp, String field, int at, Range range) implements Event {}

    /**
     * One call of the socket moved bytes.
     *
     * @param range the bytes
     */
    record Chunk(Stamp stamp, Range range) implements Event {}

    /**
     * A whole packet is about to leave; none of its bytes has.
     *
     * @param range the packet
     */
    record PacketOut(Stamp stamp, Range range) implements Event {}

    /**
     * A whole packet has arrived.
     *
     * @param range the packet
     */
    record PacketIn(Stamp stamp, Range range) implements Event {}

    /**
     * The link did something of its own.
     *
     * @param act what
     * @param connection the number of the connection
     * @param detail what it was done to: an address, a packet type, a reason
     * @param bytes the bytes that it concerns
     * @param passed where, in what the client gets, those bytes come to lie that go on to it with this act; empty where none do. They come
     *     later than the event, or never. None if nothing is done to a packet, or an older record does not tell it
     */
    record Link(Stamp stamp, LinkAct act, int connection, String detail, Optional<Range> bytes, Optional<Range> passed)
            implements Event {}

    /**
     * A program prints.
     *
     * @param text what
     */
    record Said(Stamp stamp, String text) implements Event {}
}
