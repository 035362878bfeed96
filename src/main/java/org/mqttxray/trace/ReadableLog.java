package org.mqttxray.trace;

/** A log as its readers know it: as much of it as they may see. */
public interface ReadableLog {
    /** How many events can be read. Grows; what is below it never changes. */
    long length();

    /**
     * The event at a position.
     *
     * @throws IndexOutOfBoundsException if there is none to be read
     */
    Event event(long position);

    /** The bytes of a range. */
    byte[] bytes(Range range);

    /**
     * Whether the bytes of a stream go from client to server (c2s).
     *
     * @throws IndexOutOfBoundsException if there is no such stream, as in a log without bytes
     */
    default boolean toServer(int stream) {
        throw new IndexOutOfBoundsException("no stream " + stream);
    }

    /**
     * How many bytes of a stream there are.
     *
     * @throws IndexOutOfBoundsException if there is no such stream, as in a log without bytes
     */
    default long bytesIn(int stream) {
        throw new IndexOutOfBoundsException("no stream " + stream);
    }

    /** Whether some bytes of a range may not be read yet, and read as 0. */
    default boolean hides(Range range) {
        return false;
    }

    /**
     * The number of the connection that a stream belongs to: 1, 2, …
     *
     * @throws IndexOutOfBoundsException if there is no such stream, as in a log without bytes
     */
    default int connectionOf(int stream) {
        throw new IndexOutOfBoundsException("no stream " + stream);
    }

    /** The client of a connection; empty if there is no such connection. */
    default String clientOf(int connection) {
        return "";
    }
}
