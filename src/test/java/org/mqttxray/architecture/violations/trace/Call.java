package org.mqttxray.architecture.violations.trace;

/** Stands for the real one. */
public interface Call {
    /** As the real one. */
    void said(String text);
}
