package org.mqttxray.trace;

import org.mqttxray.platform.Clock;

/**
 * Tells the log what one thread does: one method for each thing that it can tell. Each enters the monitor, begins an event, appends it, and
 * leaves the monitor whatever happens, see {@link EventWriter}.
 */
final class Recorder extends EventWriter implements Call {
    Recorder(TraceLog log, Clock clock, Gate gate, Lines lines, int thread) {
        super(log, clock, gate, lines, thread);
    }

    void threadStarted(int started, String name, String client, int parent) {
        Place here = here();
        enter();
        try {
            begin(Kind.THREAD_STARTED, started, 0, 3, here);
            text(name);
            text(client);
            number(parent);
            append();
        } finally {
            exit();
        }
    }

    void threadEnded() {
        Place here = here();
        enter();
        try {
            begin(Kind.THREAD_ENDED, 0, 0, here);
            append();
        } finally {
            exit();
        }
    }

    void entered(TracedFunction function) {
        Place[] places = hereAndCaller();
        enter();
        try {
            int caller = beginCall(function, 0, places);
            appendCall(caller);
        } finally {
            exit();
        }
    }

    void entered(TracedFunction function, long first) {
        Place[] places = hereAndCaller();
        enter();
        try {
            int caller = beginCall(function, 1, places);
            number(first);
            appendCall(caller);
        } finally {
            exit();
        }
    }

    void entered(TracedFunction function, long first, long second) {
        Place[] places = hereAndCaller();
        enter();
        try {
            int caller = beginCall(function, 2, places);
            number(first);
            number(second);
            appendCall(caller);
        } finally {
            exit();
        }
    }

    void entered(TracedFunction function, String first) {
        Place[] places = hereAndCaller();
        enter();
        try {
            int caller = beginCall(function, 1, places);
            text(first);
            appendCall(caller);
        } finally {
            exit();
        }
    }

    void entered(TracedFunction function, String first, long second) {
        Place[] places = hereAndCaller();
        enter();
        try {
            int caller = beginCall(function, 2, places);
            text(first);
            number(second);
            appendCall(caller);
        } finally {
            exit();
        }
    }

    void entered(TracedFunction function, Object[] arguments) {
        Place[] places = hereAndCaller();
        enter();
        try {
            int caller = beginCall(function, arguments.length, places);
            for (Object argument : arguments) {
                value(argument);
            }
            appendCall(caller);
        } finally {
            exit();
        }
    }

    void returned(TracedFunction function) {
        Place here = here();
        enter();
        try {
            begin(Kind.RETURNED, function.ordinal(), 1, here);
            none();
            append();
        } finally {
            exit();
        }
    }

    void returned(TracedFunction function, long value) {
        numbered(Kind.RETURNED, function.ordinal(), value);
    }

    void threw(TracedFunction function, Throwable error) {
        String name = error instanceof NamedError named
                ? named.name()
                : error.getClass().getSimpleName();
        texted(Kind.THREW, function.ordinal(), name);
    }

    @Override
    public long local(String name, long value) {
        Place here = here();
        enter();
        try {
            begin(Kind.LOCAL, 0, 2, here);
            text(name);
            number(value);
            append();
        } finally {
            exit();
        }
        return value;
    }

    @Override
    public int local(String name, int value) {
        return (int) local(name, (long) value);
    }

    @Override
    public String local(String name, String value) {
        Place here = here();
        enter();
        try {
            begin(Kind.LOCAL, 0, 2, here);
            text(name);
            text(value);
            append();
        } finally {
            exit();
        }
        return value;
    }

    @Override
    public void state(ClientField field, long value) {
        numbered(Kind.STATE, field.ordinal(), value);
    }

    @Override
    public void listed(ClientField list, Object... values) {
        entries(Kind.LISTED, list, values);
    }

    @Override
    public void unlisted(ClientField list, Object... key) {
        entries(Kind.UNLISTED, list, key);
    }

    private void entries(Kind kind, ClientField list, Object[] values) {
        Place here = here();
        enter();
        try {
            begin(kind, list.ordinal(), values.length, here);
            for (Object value : values) {
                value(value);
            }
            append();
        } finally {
            exit();
        }
    }

    @Override
    public void lockWanted(String lock) {
        texted(Kind.LOCK_WANTED, 0, lock);
    }

    @Override
    public void lockTaken(String lock) {
        texted(Kind.LOCK_TAKEN, 0, lock);
    }

    @Override
    public void lockReleased(String lock) {
        texted(Kind.LOCK_RELEASED, 0, lock);
    }

    @Override
    public Range wrote(String field, ByteStream stream, byte[] bytes, int from, int to) {
        Place here = here();
        enter();
        try {
            begin(Kind.WROTE, 0, 5, here);
            Range range = stream.append(bytes, from, to);
            text(field);
            number(from);
            range(range);
            append();
            return range;
        } finally {
            exit();
        }
    }

    @Override
    public void read(String field, Range packet, int from, int to) {
        Place here = here();
        enter();
        try {
            begin(Kind.READ, 0, 5, here);
            text(field);
            number(from);
            range(packet.part(from, to));
            append();
        } finally {
            exit();
        }
    }

    @Override
    public void sent(Range range) {
        ranged(Kind.CHUNK, range);
    }

    @Override
    public Range received(ByteStream stream, byte[] bytes, int from, int to) {
        Place here = here();
        enter();
        try {
            begin(Kind.CHUNK, 0, 3, here);
            Range range = stream.append(bytes, from, to);
            range(range);
            append();
            return range;
        } finally {
            exit();
        }
    }

    @Override
    public void packetOut(Range range) {
        ranged(Kind.PACKET_OUT, range);
    }

    @Override
    public void packetIn(Range range) {
        ranged(Kind.PACKET_IN, range);
    }

    @Override
    public void said(String text) {
        texted(Kind.SAID, 0, text);
    }

    private void texted(Kind kind, int name, String text) {
        Place here = here();
        enter();
        try {
            begin(kind, name, 1, here);
            text(text);
            append();
        } finally {
            exit();
        }
    }

    private void numbered(Kind kind, int name, long number) {
        Place here = here();
        enter();
        try {
            begin(kind, name, 1, here);
            number(number);
            append();
        } finally {
            exit();
        }
    }

    private void ranged(Kind kind, Range range) {
        Place here = here();
        enter();
        try {
            begin(kind, 0, 3, here);
            range(range);
            append();
        } finally {
            exit();
        }
    }
}
