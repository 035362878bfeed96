package org.mqttxray.ui.model;

/** A choice of panes and their sizes; position, selection, breakpoints and recording are the same in each. */
public enum Perspective {
    /** For who follows a lesson: lesson, stage, call stack, source, packet. */
    LEARN,
    /** For who reads the source: threads, source, variables, the client's state, packet. */
    DEBUG
}
