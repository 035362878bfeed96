package org.mqttxray.ui.change;

import java.util.Optional;
import java.util.function.Supplier;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.replay.Announced;
import org.mqttxray.replay.Packets;
import org.mqttxray.ui.model.InFlight;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.Incoming;
import org.mqttxray.workbench.PacketChange;

/** A packet that is held, and what can be ordered for it. */
public interface Subject {
    /** Its bytes as they were sent. */
    Bytes written();

    /** By what it is read. */
    Terms terms();

    /** Whether it is still held. */
    boolean held();

    /** What is ordered for it. */
    Optional<PacketChange> ordered();

    /** Orders something. */
    void order(PacketChange change);

    /** Takes the order back. */
    void takeBack();

    /** A packet that a client is about to write. */
    static Subject written(InFlight inFlight, Supplier<Moment> moment, Packets.Sighting packet) {
        Bytes bytes = Bytes.of(moment.get().log().bytes(packet.range()));
        Terms announced = Announced.terms(moment.get().log(), packet.range());
        return new Subject() {
            @Override
            public Bytes written() {
                return bytes;
            }

            @Override
            public Terms terms() {
                return announced;
            }

            @Override
            public boolean held() {
                return inFlight.changeable(moment.get()).filter(packet::equals).isPresent();
            }

            @Override
            public Optional<PacketChange> ordered() {
                return inFlight.ordered(packet);
            }

            @Override
            public void order(PacketChange change) {
                inFlight.order(packet, change);
            }

            @Override
            public void takeBack() {
                inFlight.takeBack(packet);
            }
        };
    }

    /** A packet of the broker that the link holds; it goes on with what is ordered, so that is never to be taken back. */
    static Subject incoming(InFlight inFlight, Incoming incoming) {
        return new Subject() {
            @Override
            public Bytes written() {
                return incoming.packet();
            }

            @Override
            public Terms terms() {
                return incoming.terms();
            }

            @Override
            public boolean held() {
                return inFlight.incoming().equals(Optional.of(incoming));
            }

            @Override
            public Optional<PacketChange> ordered() {
                return Optional.empty();
            }

            @Override
            public void order(PacketChange change) {
                inFlight.letGo(incoming, Optional.of(change));
            }

            @Override
            public void takeBack() {
                // there is nothing to take back: it has gone on
            }
        };
    }
}
