package org.mqttxray.ui.model;

import java.util.Optional;
import java.util.function.Supplier;
import org.mqttxray.replay.Packets;
import org.mqttxray.workbench.ClientLines;
import org.mqttxray.workbench.Incoming;
import org.mqttxray.workbench.PacketChange;
import org.mqttxray.workbench.Session;

/**
 * What the user has ordered for the packet that is held before its first byte, or before the client gets it. The order is the link's; here is
 * only what was last asked of it, as long as the packet has not left.
 */
public final class InFlight {
    private final Supplier<Optional<Session>> session;
    private final Runnable changed;
    private Optional<Ordered> last = Optional.empty();
    private Optional<Incoming> told = Optional.empty();

    /**
     * An order.
     *
     * @param session whose packet it is for
     * @param packet the event that reported it
     */
    private record Ordered(Session session, long packet, PacketChange change) {}

    /**
     * Nothing is ordered.
     *
     * @param session of the live client, if there is one
     * @param changed is told when views must look again
     */
    public InFlight(Supplier<Optional<Session>> session, Runnable changed) {
        this.session = session;
        this.changed = changed;
    }

    /** The packet that can be changed now: held, by a live client, and nothing of it covered. */
    public Optional<Packets.Sighting> changeable(Moment moment) {
        boolean stands = moment.playhead().live() && moment.atEnd() && !moment.covered();
        return session.get().isPresent() && stands ? moment.held() : Optional.empty();
    }

    /** What was ordered for a packet that has not left. */
    public Optional<PacketChange> ordered(Packets.Sighting packet) {
        return last.filter(order ->
                        order.packet == packet.position() && session.get().equals(Optional.of(order.session)))
                .map(Ordered::change);
    }

    /** Whether a packet was damaged, so that the link does not keep the connection up any more while the client is held. */
    public boolean damaged() {
        return session.get().map(Session::lines).filter(ClientLines::damaged).isPresent();
    }

    /** The packet of the broker that the link holds before the client gets it. */
    public Optional<Incoming> incoming() {
        return session.get().map(Session::lines).flatMap(ClientLines::incoming);
    }

    // Commands: what the broker sends

    /**
     * Orders that the next packet of the broker is held at the link, or takes that back.
     *
     * @return whether one will be held now
     */
    public boolean toggleHoldNext() {
        boolean wanted = session.get().filter(live -> !live.lines().holdsNext()).isPresent();
        session.get().ifPresent(live -> {
            if (wanted) {
                live.lines().holdNext(Optional.empty());
            } else {
                live.lines().holdNone();
            }
        });
        return wanted;
    }

    /** Lets a packet of the broker go on, as it came or changed. */
    public void letGo(Incoming incoming, Optional<PacketChange> change) {
        session.get().ifPresent(live -> live.lines().letGo(incoming, change));
        changed.run();
    }

    /** Stops the client as soon as a packet of the broker is held; called once a frame. */
    void refresh(Bench bench) {
        Optional<Incoming> now = incoming();
        if (now.isPresent() && !now.equals(told)) {
            bench.pause();
            changed.run();
        }
        told = now;
    }

    // Commands: what the client has written

    /** Orders what is to happen to a packet, in the place of what was ordered for it before. */
    public void order(Packets.Sighting packet, PacketChange change) {
        session.get().ifPresent(live -> {
            live.lines().change(packet.position(), change);
            last = Optional.of(new Ordered(live, packet.position(), change));
            changed.run();
        });
    }

    /** Takes the order for a packet back: it goes as it was written. */
    public void takeBack(Packets.Sighting packet) {
        session.get().filter(live -> ordered(packet).isPresent()).ifPresent(live -> {
            live.lines().unchanged(packet.position());
            last = Optional.empty();
            changed.run();
        });
    }
}
