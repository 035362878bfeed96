package org.mqttxray.link;

import java.time.Duration;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Dialer;
import org.mqttxray.platform.Platform;
import org.mqttxray.platform.Socket;
import org.mqttxray.platform.SocketListener;
import org.mqttxray.trace.TraceLog;

/** The wire of one client of ours: a dialer around the platform's. Each connection is a {@link Relay}. */
public final class Link implements Dialer {
    /** How often a relay looks whether the broker wants a sign of life; a fraction of the shortest keep alive, 1 s. */
    private static final Duration TICK = Duration.ofMillis(50);

    private final Platform platform;
    private final TraceLog log;
    private final String client;
    private final Wire wire;

    /**
     * The wire of one client, on which nothing is to happen.
     *
     * @param client its name in the log
     */
    public Link(Platform platform, TraceLog log, String client) {
        this(platform, log, client, LinkScript.NONE, new Holding());
    }

    /**
     * The wire of one client.
     *
     * @param client its name in the log
     * @param script what is to happen on it
     * @param holding says which packet of the broker is to be held before the client gets it
     */
    public Link(Platform platform, TraceLog log, String client, LinkScript script, Holding holding) {
        this.platform = platform;
        this.log = log;
        this.client = client;
        this.wire = new Wire(platform, script, holding);
        platform.every(TICK, () -> wire.relays().forEach(Relay::tick));
    }

    /**
     * Whether no connection has anything to do: bytes have gone neither way for a while, and no broker owes an answer.
     *
     * @param forAtLeast a while in the time of the world
     */
    public boolean quiet(Duration forAtLeast) {
        return wire.relays().stream().allMatch(relay -> relay.quiet(forAtLeast));
    }

    /** Whose line it is: the client's name in the log. */
    public String client() {
        return client;
    }

    /**
     * Orders what is to happen to the packet that the client is about to write; a later order for it takes the place of this one. If the
     * client writes another packet first, the order is void.
     */
    public void change(Bytes packet, Change change) {
        wire.cues().change(packet, change);
    }

    /** Takes the order back. */
    public void unchanged() {
        wire.cues().unchanged();
    }

    /** Whether the link does not ping for a held client any more, because a packet was damaged on purpose. */
    public boolean damaged() {
        return wire.relays().stream().anyMatch(Relay::isDamaged);
    }

    @Override
    public Socket dial(Address address, SocketListener listener) {
        int connection = log.lastConnection(client);
        Relay relay = new Relay(platform, log, connection, address, listener, wire.relays()::remove, wire);
        wire.relays().add(relay);
        relay.dial();
        return relay;
    }
}
