package org.mqttxray.ui.model;

/** What is not shown before the lesson that introduces it. */
public enum Topic {
    /** That there are other perspectives than Learn. */
    PERSPECTIVES(3),
    /** The sequence diagram. */
    SEQUENCE(5),
    /** How fast a run goes on; before, it is as fast as it can be. */
    SPEED(5),
    /** What the other threads do while one makes a step. */
    OTHERS(5),
    /** Breakpoints: their button, their key and their command. */
    BREAKPOINTS(7),
    /** The timeline in true time. */
    TRUE_TIME(9),
    /** The list of packets and the log, beside the timeline. */
    PACKETS(10);

    private final int lesson;

    Topic(int lesson) {
        this.lesson = lesson;
    }

    /** The number of the lesson that introduces it. */
    int lesson() {
        return lesson;
    }
}
