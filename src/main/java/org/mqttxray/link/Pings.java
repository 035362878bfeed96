package org.mqttxray.link;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.PingResp;
import org.mqttxray.platform.Clock;

/**
 * When a broker must be pinged in the place of a held client, at half the keep alive that its CONNECT asked for, and which answers are
 * to those pings: answers come in the order of their questions, so it remembers whose each PINGREQ on the wire was.
 */
final class Pings {
    private static final byte[] PINGREQ = Codec.encode(new PingReq());
    private static final byte[] PINGRESP = Codec.encode(new PingResp());

    /** How long an answer is. */
    static final int ANSWER_LENGTH = PINGRESP.length;

    private final Clock clock;
    private final Deque<Boolean> ours = new ArrayDeque<>();
    private long keepAliveNanos;
    private long lastSent;
    private boolean held;

    Pings(Clock clock) {
        this.clock = clock;
    }

    /** The client connects. A broker may accept a CONNECT that breaks a rule elsewhere; one without a keep alive asks for nothing. */
    void connects(byte[] connect) {
        long seconds = Dissection.of(connect).leaves().stream()
                .filter(leaf -> leaf.field() == Field.KEEP_ALIVE)
                .mapToLong(leaf -> (Long) leaf.value())
                .findFirst()
                .orElse(0);
        keepAliveNanos = TimeUnit.SECONDS.toNanos(seconds);
    }

    /** The client sends a packet. */
    void sends(PacketType type) {
        if (type == PacketType.PINGREQ) {
            ours.addLast(false);
        }
        lastSent = clock.elapsed();
    }

    /**
     * Whether the broker must hear something now, because the client is held; and once more when it is let go, unless that was just
     * now, because the client's own timers have stood still and may have nearly their whole time to go. To be asked at every tick.
     */
    boolean due() {
        boolean wasHeld = held;
        held = clock.stopped();
        if (keepAliveNanos == 0) {
            return false;
        }
        long silent = clock.elapsed() - lastSent;
        return held ? silent >= keepAliveNanos / 2 : wasHeld && silent >= keepAliveNanos / 4;
    }

    /** A PINGREQ of ours, which goes out now. */
    byte[] ping() {
        ours.addLast(true);
        lastSent = clock.elapsed();
        return PINGREQ;
    }

    /** Whether a packet, the broker's next, answers a ping of ours. */
    boolean answeredBy(byte[] packet) {
        return Arrays.equals(packet, PINGRESP) && Boolean.TRUE.equals(ours.pollFirst());
    }
}
