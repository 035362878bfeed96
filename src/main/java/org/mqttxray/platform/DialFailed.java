package org.mqttxray.platform;

/** Why no connection came about. */
public final class DialFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong, in the order in which a connection is made. */
    public enum Reason {
        /** The name stands for no address. */
        UNKNOWN_HOST,
        /** The host answered that nothing listens there. */
        REFUSED,
        /** No answer in time. */
        TIMED_OUT,
        /** No way to the host, or no permission to go it. */
        UNREACHABLE
    }

    private final Reason reason;

    /**
     * A failure to connect.
     *
     * @param reason what kind
     * @param detail the machine's own words, for the log
     */
    public DialFailed(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** What kind of failure it was. */
    public Reason reason() {
        return reason;
    }
}
