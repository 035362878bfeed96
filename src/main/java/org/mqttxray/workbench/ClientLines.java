package org.mqttxray.workbench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mqttxray.link.HeldPacket;
import org.mqttxray.link.Holding;
import org.mqttxray.link.Link;
import org.mqttxray.link.LinkScript;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Platform;
import org.mqttxray.replay.Announced;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/**
 * The lines of a session's clients, and what a user orders to happen to packets on them while the session runs. The clients do not notice.
 * Any thread may order; no verb waits.
 */
public final class ClientLines {
    private final Platform platform;
    private final TraceLog log;
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final Holding holding = new Holding();

    /** There is none yet. */
    ClientLines(Platform platform, TraceLog log) {
        this.platform = platform;
        this.log = log;
    }

    /**
     * The line of one more client.
     *
     * @param client its name in the log
     */
    Link open(String client, LinkScript script) {
        Link link = new Link(platform, log, client, script, holding);
        links.add(link);
        return link;
    }

    /** Whether on all of them bytes have gone neither way for so long, and nothing is owed. */
    boolean quiet(Duration forAtLeast) {
        return links.stream().allMatch(link -> link.quiet(forAtLeast));
    }

    /**
     * Orders what is to happen to the packet before whose first byte a client is held: an order to its line, which the client does not
     * notice. A later order for it takes the place of this one.
     *
     * @param packet the event that reported it, the last of a thread that is held there
     * @throws IllegalArgumentException if the event is no packet of a client
     */
    public void change(long packet, PacketChange change) {
        Range range = written(packet);
        byte[] bytes = log.bytes(range);
        link(range).change(Bytes.sharing(bytes, 0, bytes.length), LinkChanges.of(change));
    }

    /**
     * Takes the order back.
     *
     * @param packet as for {@link #change}
     */
    public void unchanged(long packet) {
        link(written(packet)).unchanged();
    }

    private Range written(long packet) {
        if (packet < log.length() && log.event(packet) instanceof Event.PacketOut out) {
            return out.range();
        }
        throw new IllegalArgumentException("event " + packet + " reports no packet of a client");
    }

    private Link link(Range packet) {
        String client = log.clientOf(log.connectionOf(packet.stream()));
        return links.stream()
                .filter(link -> link.client().equals(client))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line of " + client));
    }

    /**
     * Orders that the next packet that a broker sends is held at the link before its client gets it.
     *
     * @param type of the packet; of any if none is given
     */
    public void holdNext(Optional<PacketType> type) {
        holding.want(type);
    }

    /** Takes that back; what is held already stays. */
    public void holdNone() {
        holding.wantNone();
    }

    /** Whether a packet is waited for that is to be held. */
    public boolean holdsNext() {
        return holding.wanted();
    }

    /** The packet that is held before its client gets it, if one is. */
    public Optional<Incoming> incoming() {
        return holding.held().map(this::incoming);
    }

    private Incoming incoming(HeldPacket held) {
        Range none = new Range(log.streamOf(held.connection(), false), 0, 0);
        return new Incoming(held.client(), held.bytes(), Announced.terms(log, none));
    }

    /**
     * Lets a packet go on that is held before its client gets it; nothing happens if it is held no more.
     *
     * @param change what is to happen to it; if nothing, it goes as it came
     */
    public void letGo(Incoming incoming, Optional<PacketChange> change) {
        holding.held()
                .filter(held -> held.client().equals(incoming.client())
                        && held.bytes().equals(incoming.packet())) // its connection may have told its version since
                .ifPresent(held -> holding.letGo(held, change.map(LinkChanges::of)));
    }

    /** Whether a packet was damaged on purpose on a line that still stands, so that the link keeps it up no more while the client is held. */
    public boolean damaged() {
        return links.stream().anyMatch(Link::damaged);
    }
}
