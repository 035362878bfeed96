package org.mqttxray.ui.timeline;

/**
 * Something on the wire.
 *
 * @param kind what
 * @param position the event that told it
 * @param index of that event among those shown
 * @param label a packet's type, or empty if it may not be seen; for a connection that could not be opened, the C name of the error
 * @param done the event with which it was done: the packet's bytes had left, the connection was open; {@link #NOT_DONE} if that has
 *     not been read
 * @param lost the event with which the link lost the packet, or {@link #NOT_DONE}
 */
record WireMark(Kind kind, long position, int index, String label, long done, long lost) {
    static final long NOT_DONE = Long.MAX_VALUE;

    /** One that is not lost. */
    WireMark(Kind kind, long position, int index, String label, long done) {
        this(kind, position, index, label, done, NOT_DONE);
    }

    /** What there is on the wire. */
    enum Kind {
        /** A packet from the client. */
        OUT,
        /** A packet to the client. */
        IN,
        /** A TCP connection is opened. */
        OPEN,
        /** A TCP connection could not be opened. */
        FAILED,
        /** The connection is gone. */
        LOST,
        /** The connection is gone after the client has said goodbye. */
        CLOSED
    }

    /** Whether the connection is gone with it. */
    boolean gone() {
        return kind == Kind.LOST || kind == Kind.CLOSED;
    }

    /** Whether it is a packet. */
    boolean packet() {
        return kind == Kind.OUT || kind == Kind.IN;
    }

    /** Whether it may be a packet of the client of a type that has not been lost yet. */
    boolean maySay(String type) {
        return kind == Kind.OUT && lost == NOT_DONE && (label.isEmpty() || label.equals(type));
    }

    WireMark failedAt(long event, String error) {
        return new WireMark(Kind.FAILED, position, index, error, event, lost);
    }

    WireMark doneAt(long event) {
        return new WireMark(kind, position, index, label, event, lost);
    }

    WireMark lostAt(long event) {
        return new WireMark(kind, position, index, label, done, event);
    }

    /** Whether it has been lost on its way when so many events have happened. */
    boolean lostBefore(long events) {
        return lost < events;
    }
}
