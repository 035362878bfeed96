package org.mqttxray.link;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Set<Relay> relays = ConcurrentHashMap.newKeySet();

    /**
     * The wire of one client.
     *
     * @param client its name in the log
     */
    public Link(Platform platform, TraceLog log, String client) {
        this.platform = platform;
        this.log = log;
        this.client = client;
        platform.every(TICK, () -> relays.forEach(Relay::tick));
    }

    /**
     * Whether no connection has anything to do: bytes have gone neither way for a while, and no broker owes an answer.
     *
     * @param forAtLeast a while in the time of the world
     */
    public boolean quiet(Duration forAtLeast) {
        return relays.stream().allMatch(relay -> relay.quiet(forAtLeast));
    }

    @Override
    public Socket dial(Address address, SocketListener listener) {
        int connection = log.lastConnection(client);
        Relay relay = new Relay(platform, log, connection, address, listener, relays::remove);
        relays.add(relay);
        relay.dial();
        return relay;
    }
}
