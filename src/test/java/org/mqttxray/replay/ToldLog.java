package org.mqttxray.replay;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.RecordedLog;
import org.mqttxray.trace.TraceLog;

/** A log of what the test says went over the wire; each event comes a second after the one before. */
final class ToldLog {
    static final String CONNECT = "10 0F 00 04 4D 51 54 54 04 02 00 3C 00 03 61 62 63";
    static final String CONNACK = "20 02 00 00";
    private static final int THREAD = 1;
    private static final long SECOND = 1_000_000_000L;

    private final RecordedLog recorded = new RecordedLog(ChunkStore.inMemory());
    private TraceLog.Connection connection;
    private long nanos;

    /** The next connection. */
    ToldLog connection() {
        connection = recorded.openConnection("client");
        return this;
    }

    /** A new session, accepted. */
    ToldLog session() {
        return connection().out(CONNECT).in(CONNACK);
    }

    TraceLog log() {
        return recorded.log();
    }

    TraceLog.Connection streams() {
        return connection;
    }

    ToldLog at(long newNanos) {
        nanos = newNanos - SECOND;
        return this;
    }

    /** The client reports a packet and its bytes leave. */
    ToldLog out(String hex) {
        return out(bytes(hex));
    }

    ToldLog out(byte[] bytes) {
        Range range = append(connection.toServer().number(), bytes);
        recorded.add(new Event.PacketOut(stamp(SECOND), range));
        recorded.add(new Event.Chunk(stamp(0), range));
        return this;
    }

    /** Bytes leave of which nobody has reported a packet yet. */
    ToldLog left(String hex) {
        recorded.add(new Event.Chunk(stamp(SECOND), append(connection.toServer().number(), bytes(hex))));
        return this;
    }

    /** Bytes of the other side arrive. */
    ToldLog in(String hex) {
        return in(bytes(hex));
    }

    ToldLog in(byte[] bytes) {
        recorded.add(new Event.Chunk(stamp(SECOND), append(connection.toClient().number(), bytes)));
        return this;
    }

    ToldLog inPieces(byte[] bytes, int length) {
        for (int from = 0; from < bytes.length; from += length) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
            recorded.add(new Event.Chunk(stamp(0), append(connection.toClient().number(), piece)));
        }
        return this;
    }

    /** Bytes of the other side of which no event tells. */
    ToldLog untold(String hex) {
        append(connection.toClient().number(), bytes(hex));
        return this;
    }

    /** The link puts other bytes in a packet's place; where in what the client gets, is not told, as in an older record. */
    ToldLog replaced(String detail, String hex) {
        boolean out = detail.endsWith("c2s");
        Range bytes = append(~log().streamOf(connection.number(), out), bytes(hex));
        recorded.add(new Event.Link(
                stamp(SECOND), LinkAct.REPLACED, connection.number(), detail, Optional.of(bytes), Optional.empty()));
        return this;
    }

    /**
     * The link does something to a packet by order.
     *
     * @param hex the packet
     * @param from where, in what the client gets, the bytes begin that go on to it
     * @param count how many they are
     */
    ToldLog ordered(LinkAct act, String detail, String hex, long from, int count) {
        Range passed = new Range(connection.toClient().number(), from, from + count);
        log().link(act, connection.number(), detail, detail.endsWith("c2s"), bytes(hex), passed);
        return this;
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private Range append(int stream, byte[] bytes) {
        long from = log().stream(stream).length();
        recorded.append(stream, bytes);
        return new Range(stream, from, from + bytes.length);
    }

    private Event.Stamp stamp(long later) {
        nanos += later;
        return new Event.Stamp(log().length(), nanos, THREAD, Place.UNKNOWN);
    }
}
