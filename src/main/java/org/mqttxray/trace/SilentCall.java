package org.mqttxray.trace;

/** What a call reports to when nothing is recorded. */
final class SilentCall implements Call {
    private static final Range NOWHERE = new Range(0, 0, 0);

    @Override
    public long local(String name, long value) {
        return value;
    }

    @Override
    public int local(String name, int value) {
        return value;
    }

    @Override
    public String local(String name, String value) {
        return value;
    }

    @Override
    public void state(ClientField field, long value) {}

    @Override
    public void listed(ClientField list, Object... values) {}

    @Override
    public void unlisted(ClientField list, Object... key) {}

    @Override
    public void lockWanted(String lock) {}

    @Override
    public void lockTaken(String lock) {}

    @Override
    public void lockReleased(String lock) {}

    @Override
    public Range wrote(String field, ByteStream stream, byte[] bytes, int from, int to) {
        return NOWHERE;
    }

    @Override
    public void read(String field, Range packet, int from, int to) {}

    @Override
    public void sent(Range range) {}

    @Override
    public Range received(ByteStream stream, byte[] bytes, int from, int to) {
        return NOWHERE;
    }

    @Override
    public void packetOut(Range range) {}

    @Override
    public void packetIn(Range range) {}

    @Override
    public void said(String text) {}
}
