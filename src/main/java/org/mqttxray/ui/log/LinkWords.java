package org.mqttxray.ui.log;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.PacketNumber;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Sendings;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;

/**
 * What the link does, in words. Orders name packets by numbers of their own, {@code PUBLISH 2 c2s} is the second one; here they are called as
 * everywhere in the window, by their Packet Identifier, and by the number only if they have none.
 */
final class LinkWords {
    private final ReadableLog log;
    private final Messages messages;
    private final Sendings sendings;
    private final Map<Ordered, String> known = new HashMap<>();
    private Sendings.State sent;

    /** A packet to which something was ordered. */
    private record Ordered(String client, PacketNumber packet) {}

    /** At the beginning of a log. */
    LinkWords(ReadableLog log, Messages messages) {
        this.log = log;
        this.messages = messages;
        this.sendings = new Sendings(log);
        this.sent = sendings.start();
    }

    /** Learns of the next event of the log. */
    void follow(Event event) {
        sent = sendings.after(sent, event);
    }

    /** What the link has done with the event that was learned last. */
    String of(Event.Link link) {
        return PacketNumber.of(link.detail())
                .filter(packet -> messages.has("log.link." + link.act().label())) // a file may name one with any act
                .map(packet -> name(new Ordered(log.clientOf(link.connection()), packet), link))
                .map(name -> messages.get("log.link." + link.act().label(), name))
                .orElseGet(() -> byItself(link));
    }

    private String byItself(Event.Link link) {
        boolean ended = link.act() == LinkAct.LOST;
        String end = "tree.link.lost." + link.detail().toLowerCase(Locale.ROOT).replace('_', '-');
        String detail = ended && messages.has(end) ? messages.get(end) : link.detail();
        return messages.get("tree.link." + link.act().label(), detail);
    }

    /** Not every event about a packet has its bytes; it is called as it was the first time. */
    private String name(Ordered ordered, Event.Link link) {
        PacketNumber packet = ordered.packet;
        return known.computeIfAbsent(ordered, first -> {
            OptionalInt identifier = range(packet, link)
                    .map(range -> Packets.identifier(log, range, packet.out()))
                    .orElse(OptionalInt.empty());
            String way = packet.out() ? "out" : "in";
            return identifier.isPresent()
                    ? messages.get("log.packet." + way, packet.type().name(), identifier.getAsInt())
                    : messages.get("log.packet.counted-" + way, packet.type().name(), packet.number());
        });
    }

    /** The packet as its sender sent it; the bytes with which an order for a client's packet is told are those that the broker got. */
    private Optional<Range> range(PacketNumber packet, Event.Link link) {
        if (!packet.out()) {
            return link.bytes();
        }
        return sendings.position(sent, link)
                .map(log::event)
                .filter(Event.PacketOut.class::isInstance)
                .map(event -> ((Event.PacketOut) event).range());
    }
}
