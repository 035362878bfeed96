package org.mqttxray.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttxray.platform.Clock;

/**
 * The append-only record of a run.
 *
 * <p>Invariants: (1) positions are 0, 1, 2, … without gaps; (2) an event never changes; (3) times never decrease; (4) per thread,
 * entered and returned calls nest; (5) a reader that saw {@link #length} n can read every event below n, and the bytes that
 * they refer to, without a lock.
 *
 * <p>Writers hold the monitor of the session's clock. Those of the client come through {@link Tracer} and wait at the
 * {@link Gate}; the link's come through {@link #link} and never wait.
 */
public final class TraceLog implements ReadableLog {
    private static final VarHandle LENGTH;

    static {
        try {
            LENGTH = MethodHandles.lookup().findVarHandle(TraceLog.class, "length", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Each connection opens so many. */
    private static final int STREAMS = 2;

    private final Clock clock;
    private final ChunkStore store;
    private final Texts texts = new Texts();
    private final Places places = new Places();
    private volatile List<ByteStream> streams = List.of();
    private volatile LogChunk open = new LogChunk(0);
    private LogChunk last = open;
    private int connections;
    private int threads;
    private long length;
    private long latest;

    /**
     * An empty log.
     *
     * @param clock gives the times, and the monitor
     * @param store takes full chunks
     */
    public TraceLog(Clock clock, ChunkStore store) {
        this.clock = clock;
        this.store = store;
    }

    /** How many events there are. Grows; what is below it can be read. */
    @Override
    public long length() {
        return (long) LENGTH.getAcquire(this);
    }

    /**
     * The event at a position.
     *
     * @throws IndexOutOfBoundsException if there is none yet
     */
    @Override
    public Event event(long position) {
        if (position < 0 || position >= length()) {
            throw new IndexOutOfBoundsException("no event " + position + " of " + length());
        }
        LogChunk chunk = chunk((int) (position / LogChunk.CAPACITY));
        return EventReader.read(chunk, (int) (position % LogChunk.CAPACITY), position, texts, places);
    }

    private LogChunk chunk(int index) {
        LogChunk current = open;
        return index == current.index ? current : store.get(index);
    }

    /** The stream of a range; a negative number is that of a far side, see {@link ByteStream}. */
    public ByteStream stream(int number) {
        return number < 0 ? streams.get(~number).far() : streams.get(number);
    }

    /** Copies the bytes of a range. */
    @Override
    public byte[] bytes(Range range) {
        return stream(range.stream()).bytes(range.from(), range.to());
    }

    @Override
    public boolean toServer(int stream) {
        return stream(stream).toServer();
    }

    @Override
    public long bytesIn(int stream) {
        return stream(stream).length();
    }

    /** Bytes of memory that the events take, without the bytes of the streams. */
    public long memory() {
        long memory = 0;
        for (int index = 0; index <= open.index; index++) {
            memory += chunk(index).memory();
        }
        return memory;
    }

    /** Bytes of memory that it takes besides what lies in its store: the newest events, and the bytes of the streams. */
    public long memoryBesidesStore() {
        long memory = open.columns();
        for (ByteStream stream : streams) {
            memory += stream.length() + stream.far().length();
        }
        return memory;
    }

    /** The number of the connection that a client opened last, or 0 if it has opened none. */
    public int lastConnection(String client) {
        List<ByteStream> all = streams;
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).client().equals(client)) {
                return all.get(i).connection();
            }
        }
        return 0;
    }

    /**
     * The number of a stream.
     *
     * @param connection one that was opened
     * @param toServer which of its two
     */
    public int streamOf(int connection, boolean toServer) {
        return STREAMS * (connection - 1) + (toServer ? 0 : 1);
    }

    @Override
    public int connectionOf(int stream) {
        return stream(stream).connection();
    }

    @Override
    public String clientOf(int connection) {
        List<ByteStream> all = streams;
        boolean there = connection > 0 && connection <= all.size() / STREAMS;
        return there ? all.get(streamOf(connection, true)).client() : "";
    }

    /** A new connection of a client: two streams. */
    public Connection openConnection(String client) {
        clock.enter();
        try {
            List<ByteStream> all = new ArrayList<>(streams);
            int connection = ++connections;
            ByteStream toServer = new ByteStream(all.size(), connection, true, client);
            ByteStream toClient = new ByteStream(all.size() + 1, connection, false, client);
            all.add(toServer);
            all.add(toClient);
            streams = List.copyOf(all);
            return new Connection(connection, toServer, toClient);
        } finally {
            clock.exit();
        }
    }

    /**
     * A connection's streams.
     *
     * @param number 1, 2, …
     * @param toServer what the client wrote
     * @param toClient what the client got
     */
    public record Connection(int number, ByteStream toServer, ByteStream toClient) {
        /** Whether nothing was written or read yet. */
        public boolean unused() {
            return toServer.length() == 0 && toClient.length() == 0;
        }
    }

    /** The link did something by itself; appended without waiting. */
    public void link(LinkAct act, int connection, String detail, Optional<Range> bytes) {
        clock.enter();
        try {
            appendLink(act, connection, detail, bytes, Optional.empty());
        } finally {
            clock.exit();
        }
    }

    private void appendLink(LinkAct act, int connection, String detail, Optional<Range> bytes, Optional<Range> passed) {
        begin(Kind.LINK, Event.NO_THREAD, clock.stamp(), act.ordinal(), 0, actValues(bytes, passed));
        act(connection, detail, bytes, passed);
        end();
    }

    /**
     * The link did something to a packet by order.
     *
     * @param connection one that was opened
     * @param toServer which way the packet goes
     * @param bytes what only the broker's end of the line saw: what it got, or what it sent; it may be nothing
     * @param passed where, in what the client gets, those bytes come to lie that go on to it now; empty where none do
     */
    public void link(LinkAct act, int connection, String detail, boolean toServer, byte[] bytes, Range passed) {
        clock.enter();
        try {
            int stream = streamOf(connection, toServer);
            Optional<Range> far = bytes.length == 0
                    ? Optional.empty()
                    : Optional.of(stream(~stream).append(bytes, 0, bytes.length));
            appendLink(act, connection, detail, far, Optional.of(passed));
        } finally {
            clock.exit();
        }
    }

    // What follows is for writers inside the monitor.

    int newThread() {
        return ++threads;
    }

    int place(Place place) {
        return place == Place.UNKNOWN ? 0 : places.number(place);
    }

    /**
     * Begins an event.
     *
     * @param time when its writer read the clock; another may have read it later and come in before
     */
    void begin(Kind kind, int thread, long time, int name, int place, int valueCount) {
        if (last.full()) {
            last.trim();
            store.add(last);
            last = new LogChunk(last.index + 1);
            open = last;
        }
        latest = Math.max(latest, time);
        last.begin(kind, thread, latest, name, place, valueCount);
    }

    void number(long number) {
        last.putNumber(number);
    }

    void text(String text) {
        int known = texts.number(text);
        if (known >= 0) {
            last.putName(known);
        } else {
            last.putText(text);
        }
    }

    void none() {
        last.putNone();
    }

    void range(Range range) {
        number(range.stream());
        number(range.from());
        number(range.length());
    }

    /** How many values {@link #act} writes. */
    static int actValues(Optional<Range> bytes, Optional<Range> passed) {
        return 2 + (bytes.isPresent() ? 3 : 1) + (passed.isPresent() ? 3 : 1);
    }

    /** Writes the values of what the link did. */
    void act(int connection, String detail, Optional<Range> bytes, Optional<Range> passed) {
        number(connection);
        text(detail);
        bytes.ifPresentOrElse(this::range, this::none);
        passed.ifPresentOrElse(this::range, this::none);
    }

    /** Publishes the event begun last and gives its position. */
    long end() {
        last.end();
        long position = length;
        LENGTH.setRelease(this, position + 1);
        return position;
    }
}
