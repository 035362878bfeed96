package org.mqttxray.capture;

/** What can be wrong with a line of a trace file. */
public enum TraceFault {
    /** The compressed bytes contradict themselves or their checksum. */
    COMPRESSION("capture.fault.compression"),
    /** The file ends within its first line. */
    CUT_AT_START("capture.fault.cut-at-start"),
    /** The line is no JSON. */
    JSON("capture.fault.json"),
    /** The first line lacks something, or says it in an unknown way. */
    HEADER("capture.fault.header"),
    /** The line is JSON, but not of the form that the first line describes. */
    FORM("capture.fault.form"),
    /** Its events are not those that come next. */
    POSITION("capture.fault.position"),
    /** A number points beyond the end of a table. */
    TABLE("capture.fault.table"),
    /** An event comes before the one before it. */
    TIME("capture.fault.time"),
    /** A thread acts that was never started, or a call ends that is not the innermost. */
    CALLS("capture.fault.calls"),
    /** An event refers to bytes or a connection that are not there. */
    RANGE("capture.fault.range"),
    /** The last line counts other events or bytes than there were. */
    COUNT("capture.fault.count"),
    /** There is something after the last line. */
    AFTER_END("capture.fault.after-end");

    private final String key;

    TraceFault(String key) {
        this.key = key;
    }

    /** The key of its words, which end a sentence. */
    public String key() {
        return key;
    }
}
