package org.mqttxray.platform;

/**
 * Thrown by every wait of a session that has ended. It unwinds the thread and is caught only at the thread's root; whoever
 * catches it elsewhere keeps a dead session alive.
 */
public final class SessionEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An unwinding without a stack trace: it is no error. */
    public SessionEnded() {
        super("the session has ended", null, false, false);
    }
}
