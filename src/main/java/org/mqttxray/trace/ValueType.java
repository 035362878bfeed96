package org.mqttxray.trace;

/** What a traced value stands for, so that whoever shows it finds the right words. */
public enum ValueType {
    /** Nothing: a C function of type void. */
    NONE,
    /** A count or a plain number. */
    NUMBER,
    /** A number of bytes. */
    BYTES,
    /** Milliseconds. */
    MILLIS,
    /** Seconds. */
    SECONDS,
    /** 0 or 1. */
    BOOLEAN,
    /** A byte, shown in hexadecimal. */
    BYTE,
    /** Text. */
    TEXT,
    /** Text that is masked unless the user asks. */
    SECRET,
    /** The name of a variable, a timer, a lock. */
    NAME,
    /** The number of a file descriptor; -1 is none. */
    SOCKET,
    /** A Control Packet type, 1 to 14; 0 is none. */
    PACKET_TYPE,
    /** A {@code mqtt_error_t}, 0 or negative; positive is a CONNACK return code. */
    ERROR,
    /** A {@code client_state_t}, -1 to 3. */
    CLIENT_STATE,
    /** Nanoseconds of the session's clock at which a timer expires. */
    TIMER,
    /** Entries, each of several values; what becomes of it is told by {@link Event.Listed} and {@link Event.Unlisted}. */
    LIST
}
