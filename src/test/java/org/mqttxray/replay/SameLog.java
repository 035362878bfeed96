package org.mqttxray.replay;

import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;

/** A log that reads like another one, but for what a test changes. */
class SameLog implements ReadableLog {
    private final ReadableLog log;

    SameLog(ReadableLog log) {
        this.log = log;
    }

    @Override
    public final long length() {
        return log.length();
    }

    @Override
    public Event event(long position) {
        return log.event(position);
    }

    @Override
    public byte[] bytes(Range range) {
        return log.bytes(range);
    }

    @Override
    public final boolean toServer(int stream) {
        return log.toServer(stream);
    }

    @Override
    public final long bytesIn(int stream) {
        return log.bytesIn(stream);
    }

    @Override
    public final int connectionOf(int stream) {
        return log.connectionOf(stream);
    }

    @Override
    public final String clientOf(int connection) {
        return log.clientOf(connection);
    }
}
