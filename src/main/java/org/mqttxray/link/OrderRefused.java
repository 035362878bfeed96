package org.mqttxray.link;

/** An order is not understood. */
public final class OrderRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        /** It has too few words. */
        UNFINISHED,
        /** No Control Packet has this name. */
        TYPE,
        /** Packets are counted 1, 2, … */
        NUMBER,
        /** Packets go c2s or s2c. */
        DIRECTION,
        /** The link can't do this. */
        DEED,
        /** A time is a whole number of ms or s. */
        TIME,
        /** A cut comes after so many bytes: 0, 1, … */
        COUNT,
        /** Bytes are pairs of hexadecimal digits. */
        HEX,
        /** Nothing may follow. */
        MORE
    }

    private final Reason reason;
    private final String part;

    OrderRefused(Reason reason, String part) {
        super(reason + " " + part, null, false, false);
        this.reason = reason;
        this.part = part;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The part of the order that is at fault; all of it if something is missing at its end. */
    public String part() {
        return part;
    }
}
