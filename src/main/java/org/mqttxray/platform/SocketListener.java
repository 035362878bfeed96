package org.mqttxray.platform;

/** Hears of one connection. Calls come one after the other, first {@link #connected} or {@link #failed}. */
public interface SocketListener {
    /** The connection stands. */
    void connected();

    /** There will be no connection. Nothing more is heard. */
    void failed(DialFailed why);

    /** Bytes arrived; the array is the listener's from now on. */
    void received(byte[] bytes);

    /** The peer hung up, or the line broke. Nothing more is heard. */
    void closed(Closing how);

    /** Whether so much lies unread that the platform had better not fetch more. */
    boolean full();

    /** How a connection ended, as far as this side can tell. */
    enum Closing {
        /** The peer finished in order (FIN). */
        FINISHED,
        /** The line broke or was reset (RST). */
        BROKEN
    }
}
