package org.mqttxray.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Passage.Fate;
import org.mqttxray.replay.Passage.Join;
import org.mqttxray.replay.Passage.Kind;
import org.mqttxray.replay.Passage.Layers;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What the link does by itself or by order, among the passages. What the client had sent is marked; what the broker got or sent in its
 * place, and what never came to the client, is a passage of its own.
 */
final class LinkPassages {
    /** How far back a packet is looked for to which something was done. */
    private static final int RECENT = 256;

    private final ReadableLog log;
    private final Sendings sendings;

    LinkPassages(ReadableLog log, Sendings sendings) {
        this.log = log;
        this.sendings = sendings;
    }

    Exchanges.State after(Exchanges.State state, Event.Link link) {
        return switch (link.act()) {
            case PINGED -> pinged(state, link);
            case SWALLOWED -> swallowed(state, link);
            case LOST -> ended(state, link);
            case SILENCED -> state.plus(passage(state, link, Kind.SILENCE, false, PacketType.RESERVED, 0));
            case REVIVED -> state.plus(passage(state, link, Kind.REVIVAL, false, PacketType.RESERVED, 0));
            case DROPPED, DELAYED, CUT -> done(state, link, false);
            case REPEATED, REPLACED -> done(state, link, true);
            case DELIVERED -> delivered(state, link);
            case DIALLED, REDIALLED -> state;
        };
    }

    // By itself

    /** One more after others, with nothing else between, is told of the first; a client may be held for long. */
    private Exchanges.State pinged(Exchanges.State state, Event.Link link) {
        int count = state.passages().size();
        Optional<Passage> before = lastPing(state, link)
                .filter(ping -> ping.join().answer() == count - 1 && ping.number() == count - 2)
                .filter(ping -> !waits(state, ping));
        return before.map(ping -> state.with(ping.again(link.position())))
                .orElseGet(() ->
                        state.joined(own(state, link, true, PacketType.PINGREQ, 0), Optional.of(PacketType.PINGRESP)));
    }

    private Exchanges.State swallowed(Exchanges.State state, Event.Link link) {
        Optional<Passage> answer = lastPing(state, link)
                .filter(ping -> ping.join().answer() != Join.NONE && waits(state, ping))
                .map(ping -> state.passages().get(ping.join().answer()));
        return answer.map(one -> state.with(one.again(link.position())))
                .orElseGet(() -> state.joined(own(state, link, false, PacketType.PINGRESP, 0), Optional.empty()));
    }

    private static Optional<Passage> lastPing(Exchanges.State state, Event.Link link) {
        return recent(
                        state,
                        passage -> passage.isPingOfLink() && passage.out() && passage.connection() == link.connection())
                .stream()
                .findFirst();
    }

    /** Whether a ping that was answered before has been sent again since. */
    private static boolean waits(Exchanges.State state, Passage ping) {
        Passage answer = state.passages().get(ping.join().answer());
        return ping.again().size() > answer.again().size();
    }

    /**
     * What the client has half sent is lost, and what is kept of it. What the broker has said before still comes to the client, unless that
     * has said goodbye; the client waits for it until it closes its socket. What no thread has sent waits no more: no socket is closed for
     * it that the log tells of.
     */
    private Exchanges.State ended(Exchanges.State state, Event.Link link) {
        Exchanges.State now = state;
        for (Hands hands : state.hands().values()) {
            boolean half = hands.sends() != Join.NONE
                    && state.passages().get(hands.sends()).connection() == link.connection();
            now = half ? now.with(now.passages().get(hands.sends()).lostWith(link.position())) : now;
        }
        for (Passage kept : recent(
                now,
                passage -> passage.connection() == link.connection()
                        && passage.out()
                        && passage.fate().isKept())) {
            now = now.with(kept.lostWith(link.position()));
        }
        boolean goodbye = state.facts(link.connection()).goodbye();
        PVector<Passage> passages = now.passages();
        Unanswered left = now.unanswered()
                .without(
                        link.connection(),
                        number -> goodbye || passages.get(number).hasNoThread());
        return now.with(left).plus(passage(now, link, goodbye ? Kind.CLOSE : Kind.END, false, PacketType.RESERVED, 0));
    }

    /** A client closes its socket and gets nothing more: what it waits for does not come, and what the link keeps for it is lost. */
    static Exchanges.State closed(Exchanges.State state, String client, long position) {
        Exchanges.State now = state.with(state.unanswered().withoutClient(client));
        for (Passage kept : recent(
                now,
                passage -> passage.client().equals(client)
                        && !passage.out()
                        && passage.fate().isKept())) {
            now = now.with(kept.lostWith(position));
        }
        return now;
    }

    // By order

    /** @param brought whether the broker got something else than what the client sent, or something more */
    private Exchanges.State done(Exchanges.State state, Event.Link link, boolean brought) {
        Ordered ordered = ordered(state, link);
        Optional<Passage> sent = ordered.out() ? sent(state, link, ordered) : kept(state, link, ordered);
        Exchanges.State now = sent.map(passage -> state.with(passage.with(fate(passage, link))))
                .orElse(state);
        if (sent.isPresent() && (!brought || !ordered.out())) {
            return goesOn(now, link, now.passages().get(sent.get().number()));
        }
        Passage own = own(now, link, ordered.out(), ordered.brought(), ordered.identifier());
        Passage made = own.with(fate(own, link));
        return goesOn(now.plus(made), link, made);
    }

    /** What the link has kept, changed or doubled of what the broker sends comes to the client from there. */
    private static Exchanges.State goesOn(Exchanges.State state, Event.Link link, Passage passage) {
        if (passage.out()) {
            return state;
        }
        return switch (passage.fate().act().orElseThrow()) {
            case REPLACED -> state.letGo(passage, link, 1);
            case REPEATED -> state.letGo(passage, link, 2);
            case CUT -> passage.fate().lost() == Passage.NEVER ? state.letGo(passage, link, 1) : state;
            default -> state;
        };
    }

    private Ordered ordered(Exchanges.State state, Event.Link link) {
        return Ordered.of(log, link, state.terms(link.connection(), false));
    }

    private static Fate fate(Passage packet, Event.Link link) {
        boolean lost = link.act() == LinkAct.DROPPED || link.act() == LinkAct.CUT && !passesWhole(packet, link);
        Fate ordered = packet.fate().ordered(link.act(), link.position());
        return lost ? ordered.lostWith(link.position()) : ordered;
    }

    /** Whether the line is cut only behind a packet; of one that is known by what has passed of it nobody knows. */
    private static boolean passesWhole(Passage packet, Event.Link link) {
        Optional<Range> passed = packet.out() ? link.bytes().filter(bytes -> packet.isPacket()) : link.passed();
        return passed.filter(bytes -> bytes.length() == packet.length()).isPresent();
    }

    /** The packet of the client of which the order speaks: the one with its number; if that is not known, the newest that it may be. */
    private Optional<Passage> sent(Exchanges.State state, Event.Link link, Ordered ordered) {
        return sendings.position(state.sendings(), link)
                .flatMap(state::at)
                .filter(ordered::mayBe)
                .or(() -> recent(state, ordered::mayBe).stream().findFirst());
    }

    /** A packet of the broker that was held, and now something else happens to it. */
    private static Optional<Passage> kept(Exchanges.State state, Event.Link link, Ordered ordered) {
        return link.act() == LinkAct.DELAYED
                ? Optional.empty()
                : recent(state, ordered::isKept).stream().reduce((newer, older) -> older);
    }

    /** The packets that were kept pass in their order, so it is the oldest of them. */
    private Exchanges.State delivered(Exchanges.State state, Event.Link link) {
        Ordered ordered = ordered(state, link);
        List<Passage> kept = recent(state, ordered::isKept);
        if (kept.isEmpty()) {
            return state;
        }
        Passage oldest = kept.get(kept.size() - 1);
        Exchanges.State now = state.with(oldest.with(oldest.fate().passed(link.position())));
        return oldest.out() ? now : now.letGo(oldest, link, 1);
    }

    /** From the newest. */
    private static List<Passage> recent(Exchanges.State state, Predicate<Passage> such) {
        List<Passage> found = new ArrayList<>();
        int last = state.passages().size() - 1;
        for (int at = last; at >= 0 && at > last - RECENT; at--) {
            Passage passage = state.passages().get(at);
            if (such.test(passage)) {
                found.add(passage);
            }
        }
        return found;
    }

    /** A packet that the client did not write or get as it is. */
    private Passage own(Exchanges.State state, Event.Link link, boolean out, PacketType type, int identifier) {
        return passage(state, link, Kind.LINK, out, type, identifier);
    }

    private Passage passage(
            Exchanges.State state, Event.Link link, Kind kind, boolean out, PacketType type, int identifier) {
        return new Passage(
                state.passages().size(),
                kind,
                new Passage.Origin(
                        link.position(),
                        link.stamp().timeNanos(),
                        link.thread(),
                        link.bytes(),
                        state.terms(link.connection(), out)),
                log.clientOf(link.connection()),
                link.connection(),
                out,
                type,
                identifier,
                Layers.NONE,
                Join.NOTHING,
                Fate.OPEN,
                TreePVector.empty(),
                Join.NONE);
    }
}
