package org.mqttxray.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.mqtt.codec.Framer;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.rule.Breach;
import org.mqttxray.mqtt.rule.Judge;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;

/**
 * What the judge of one connection is told: the client's packets when it reports them, the other side's bytes when they arrive. Once some
 * of them may not be seen it says nothing more.
 *
 * Of a packet that is not whole yet it keeps only where it begins and ends, and the judge is given it when it is whole. So each byte is
 * read once from the log, and a copy costs the same however much has come.
 */
public final class Hearing {
    private static final int LONGEST_FIXED_HEADER = 5;
    private static final long NEVER = Long.MAX_VALUE;
    private static final byte[] NOTHING = {};

    private final ReadableLog log;
    private final Map<Direction, Part> parts = new EnumMap<>(Direction.class);
    private Judge judge;
    private boolean shared;
    private Range sent;

    /**
     * How far one direction has come.
     *
     * @param rest the bytes behind the last whole packet
     * @param wanted where those end that are needed to go on; {@link #NEVER} if nobody knows any more where packets begin
     */
    private record Part(Range rest, long wanted) {
        private static Part beginning(int stream, long from) {
            return new Part(new Range(stream, from, from), from + 1);
        }

        private Part plus(Range fresh) {
            Part part = rest.from() == rest.to() ? beginning(fresh.stream(), fresh.from()) : this;
            return new Part(new Range(fresh.stream(), part.rest.from(), fresh.to()), part.wanted);
        }

        private Part behind(long packet) {
            return new Part(new Range(rest.stream(), packet, rest.to()), packet + 1);
        }

        private Part wanting(long end) {
            return new Part(rest, end);
        }
    }

    /**
     * A new connection.
     *
     * @param log has the bytes, as far as they may be seen
     * @param stream the number of the client's stream; the other side's has the next number
     */
    public Hearing(ReadableLog log, int stream) {
        this.log = log;
        judge = new Judge();
        sent = new Range(stream, 0, 0);
        parts.put(Direction.C2S, Part.beginning(stream, 0));
        parts.put(Direction.S2C, Part.beginning(stream + 1, 0));
    }

    private Hearing(Hearing other) {
        log = other.log;
        judge = other.judge;
        shared = true;
        sent = other.sent;
        parts.putAll(other.parts);
    }

    /** One that knows the same; the other must be told nothing more, because they share the judge until this one needs it. */
    Hearing copy() {
        return new Hearing(this);
    }

    /** What an event tells of: a packet that the client reports, or bytes of the other side. */
    public static Optional<Range> news(ReadableLog log, Event event) {
        if (event instanceof Event.PacketOut out) {
            return Optional.of(out.range()).filter(range -> log.toServer(range.stream()));
        } else if (event instanceof Event.PacketIn in) {
            return Optional.of(in.range()).filter(range -> !log.toServer(range.stream()));
        } else if (event instanceof Event.Chunk chunk) {
            return Optional.of(chunk.range()).filter(range -> !log.toServer(range.stream()));
        }
        return Optional.empty();
    }

    /** The number of the client's stream of the connection that has a stream. */
    public static int clientStream(ReadableLog log, int stream) {
        return log.toServer(stream) ? stream : stream - 1;
    }

    /** Whether some bytes change nothing: the judge has heard them, or says nothing more. */
    boolean ignores(Range news) {
        return judge.lost() || news.to() <= part(news).rest.to();
    }

    /**
     * How many bytes of the other side have arrived on a connection.
     *
     * @param hearings by the client's stream
     */
    public static long arrived(ReadableLog log, Map<Integer, Hearing> hearings, int connection) {
        return hearings.entrySet().stream()
                .filter(hearing -> log.connectionOf(hearing.getKey()) == connection)
                .mapToLong(hearing -> hearing.getValue().arrived())
                .findFirst()
                .orElse(0);
    }

    /** How many bytes of the other side have arrived. */
    public long arrived() {
        return parts.get(Direction.S2C).rest.to();
    }

    private Part part(Range news) {
        return parts.get(direction(news));
    }

    private Direction direction(Range news) {
        return Direction.of(news.stream() == sent.stream());
    }

    /**
     * Tells the judge the next event.
     *
     * @param news the bytes that it tells of
     * @return what that brings to light
     */
    public List<Finding> after(Event event, Range news) {
        if (ignores(news)) {
            return List.of();
        }
        Direction direction = direction(news);
        Part before = parts.get(direction);
        Range fresh = new Range(news.stream(), Math.max(news.from(), before.rest.to()), news.to());
        boolean gap = fresh.from() > before.rest.to() && before.rest.to() > before.rest.from();
        if (gap || log.hides(fresh)) {
            own().lose();
            return List.of();
        }
        parts.put(direction, before.plus(fresh));
        return told(direction, event);
    }

    private List<Finding> told(Direction direction, Event event) {
        List<Finding> findings = new ArrayList<>();
        boolean heard = false;
        for (Optional<Range> piece = next(direction); piece.isPresent(); piece = next(direction)) {
            feed(direction, event, piece.get(), log.bytes(piece.get()), findings);
            heard = true;
        }
        boolean unheard =
                direction == Direction.C2S || judge.overdue(event.stamp().timeNanos());
        if (!heard && unheard) {
            feed(direction, event, sent, NOTHING, findings);
        }
        return findings;
    }

    /** Cuts off the next packet if it is whole, or all there is if no packet begins like this. */
    private Optional<Range> next(Direction direction) {
        Part part = parts.get(direction);
        Range rest = part.rest;
        if (rest.to() < part.wanted) {
            return Optional.empty();
        }
        int seen = (int) Math.min(LONGEST_FIXED_HEADER, rest.to() - rest.from());
        OptionalInt length = Framer.length(log.bytes(rest.part(0, seen)));
        if (length.isEmpty()) {
            parts.put(direction, part.wanting(rest.to() + 1));
            return Optional.empty();
        }
        if (length.getAsInt() == 0) {
            parts.put(direction, part.wanting(NEVER));
            return Optional.of(rest);
        }
        long end = rest.from() + length.getAsInt();
        boolean whole = end <= rest.to();
        parts.put(direction, whole ? part.behind(end) : part.wanting(end));
        return whole ? Optional.of(new Range(rest.stream(), rest.from(), end)) : Optional.empty();
    }

    private void feed(Direction direction, Event event, Range piece, byte[] bytes, List<Finding> findings) {
        long packets = judge.packets();
        List<Breach> breaches = own().feed(direction, event.stamp().timeNanos(), bytes);
        for (Breach breach : breaches) {
            boolean silence = breach.packet() < packets;
            findings.add(new Finding(event.position(), silence ? sent : piece, breach));
        }
        sent = direction == Direction.C2S ? piece : sent;
    }

    private Judge own() {
        if (shared) {
            judge = judge.copy();
            shared = false;
        }
        return judge;
    }
}
