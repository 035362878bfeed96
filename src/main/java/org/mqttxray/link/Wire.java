package org.mqttxray.link;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mqttxray.platform.Platform;

/**
 * What all connections of one client share: the orders for its line, and whether the line is dead.
 *
 * <p>On a dead line nothing passes, either way: no byte, no end of a connection, no call and no answer to one. As with TCP nothing of it is
 * lost either: both ends try on, and what they had to say arrives when the line comes back. Only a call is given up after a while.
 */
final class Wire {
    private final Platform platform;
    private final Cues cues;
    private final Holding holding;
    private final List<Relay> relays = new CopyOnWriteArrayList<>(); // they come back in the order in which they called
    private int silences;
    private volatile boolean dead;

    Wire(Platform platform, LinkScript script, Holding holding) {
        this.platform = platform;
        this.holding = holding;
        this.cues = new Cues(script);
    }

    Cues cues() {
        return cues;
    }

    Holding holding() {
        return holding;
    }

    List<Relay> relays() {
        return relays;
    }

    boolean dead() {
        return dead;
    }

    /**
     * Lets the line be dead.
     *
     * @param time how long, in the time of the session; zero is for good
     * @param back called when it is alive again, before anything passes
     */
    synchronized void silence(Duration time, Runnable back) {
        silences++;
        dead = true;
        if (!time.isZero()) {
            platform.later(time, () -> endSilence(back));
        }
    }

    private void endSilence(Runnable back) {
        synchronized (this) {
            silences--;
            if (silences > 0) {
                return; // another silence lasts longer
            }
            back.run();
            dead = false;
        }
        relays.forEach(Relay::drain);
    }
}
