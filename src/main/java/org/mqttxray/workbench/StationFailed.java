package org.mqttxray.workbench;

/** The built-in broker could not start. */
public final class StationFailed extends Exception {
    private static final long serialVersionUID = 1L;

    StationFailed(Exception cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
