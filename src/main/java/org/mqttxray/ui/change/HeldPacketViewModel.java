package org.mqttxray.ui.change;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Packets;
import org.mqttxray.ui.model.ArrivingPacket;
import org.mqttxray.ui.model.InFlight;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;

/** Whether the packet shown is held, whether it can be changed and else why not, and what was ordered for it. */
public final class HeldPacketViewModel {
    private static final State NOTHING = new State(false, false, "", "");
    private static final State ARRIVING = new State(true, true, "", "");

    // Properties
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(NOTHING);

    private final InFlight inFlight;
    private final Messages messages;

    /**
     * What is shown.
     *
     * @param held whether the packet is held before its first byte, or at the link before the client gets it
     * @param changeable whether it can be changed
     * @param why why not; empty if it can
     * @param order what was ordered for it; empty if nothing
     */
    public record State(boolean held, boolean changeable, String why, String order) {}

    /** Nothing is held. */
    public HeldPacketViewModel(InFlight inFlight, Messages messages) {
        this.inFlight = inFlight;
        this.messages = messages;
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** A moment with the packet that the link holds as the one shown, unless something else is chosen. */
    public Moment seen(Moment moment) {
        return ArrivingPacket.in(moment, inFlight).map(moment::withPacket).orElse(moment);
    }

    // Commands

    /** Takes over a moment. */
    public void show(Moment moment) {
        state.set(ArrivingPacket.in(moment, inFlight).isPresent() ? ARRIVING : written(moment));
    }

    private State written(Moment moment) {
        Optional<SeenPacket> shown =
                moment.packet().filter(packet -> packet.growth().isEmpty());
        Optional<Packets.Sighting> held =
                moment.held().filter(packet -> shown.map(SeenPacket::sighting).equals(Optional.of(packet)));
        boolean first = inFlight.incoming().isEmpty();
        boolean changeable =
                first && held.isPresent() && inFlight.changeable(moment).equals(held);
        return new State(
                held.isPresent(),
                changeable,
                changeable ? "" : messages.get("change.why." + why(moment, shown)),
                held.flatMap(inFlight::ordered)
                        .map(order -> new OrderWords(messages)
                                .of(order, shown.orElseThrow().terms()))
                        .orElse(""));
    }

    private String why(Moment moment, Optional<SeenPacket> shown) {
        boolean recorded = !moment.atEnd()
                || shown.map(SeenPacket::sighting)
                        .filter(moment.unsent()::containsValue)
                        .isPresent();
        if (moment.covered()) {
            return "covered";
        } else if (moment.playhead().running()) {
            return "running";
        } else if (moment.clientStands() && inFlight.incoming().isPresent()) {
            return "incoming";
        } else if (shown.isPresent() && recorded) {
            return "record";
        }
        return shown.isPresent() ? "left" : "none";
    }
}
