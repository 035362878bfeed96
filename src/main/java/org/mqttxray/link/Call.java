package org.mqttxray.link;

import java.time.Duration;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.platform.Platform;

/**
 * A client's call to its broker, until the client knows how it went. On a dead line it waits, and is given up in the end, as the machine
 * would do. Under the relay's monitor.
 */
final class Call {
    /** How long a call waits on a dead line; a real platform waits as long for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Platform platform;
    private final Wire wire;
    private final Lanes lanes;
    private final Runnable giveUp;
    private boolean answered;
    private boolean patienceEnds;

    /**
     * Nobody has called yet.
     *
     * @param giveUp called when a call has waited on a dead line for too long, by whatever thread
     */
    Call(Platform platform, Wire wire, Lanes lanes, Runnable giveUp) {
        this.platform = platform;
        this.wire = wire;
        this.lanes = lanes;
        this.giveUp = giveUp;
    }

    /** The client calls. */
    void dial(Runnable dialling) {
        endPatience();
        lanes.pass(Direction.C2S, 0, dialling);
    }

    /** The broker takes the call, or it is known that it does not. */
    void answer(Runnable news) {
        endPatience();
        lanes.pass(Direction.S2C, 0, () -> tell(news));
    }

    /** Whether the client knows how its call went. */
    boolean answered() {
        return answered;
    }

    private void tell(Runnable news) {
        answered = true;
        news.run();
    }

    private void endPatience() {
        if (wire.dead() && !patienceEnds) {
            patienceEnds = true;
            platform.later(PATIENCE, giveUp);
        }
    }
}
