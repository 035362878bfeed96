package org.mqttxray.ui.packet;

import java.util.OptionalInt;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Packets;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;

/** What stands above a packet: which one it is, which way it goes, and how much of it is there. */
final class PacketHeading {
    private final Messages messages;
    private final FieldText text;
    private PacketNumbers numbers = new PacketNumbers(Moment.NOTHING.log());

    PacketHeading(Messages messages, FieldText text) {
        this.messages = messages;
        this.text = text;
    }

    /**
     * The title. Its number is the one that it has in the table of packets.
     *
     * @param place how many packets of all connections were before it
     */
    String title(Moment moment, Packets.Sighting packet, int place) {
        if (!numbers.areOf(moment.log())) {
            numbers = new PacketNumbers(moment.log());
        }
        numbers.look(moment.packets());
        int number = numbers.number(packet, place);
        if (!numbers.severalConnections()) {
            return messages.get("packet.title", number);
        }
        String client = ClientTitle.of(numbers.client(packet), messages);
        int ordinal = numbers.ordinal(packet);
        return ordinal == 1
                ? messages.get("packet.title-of", number, client)
                : messages.get("packet.title-of-connection", number, client, ordinal);
    }

    /** Which way it goes and how long it is, or how much of it is there. */
    String of(SeenPacket packet) {
        boolean out = packet.sighting().out();
        if (packet.growth().isEmpty()) {
            String size = text.size(packet.octets().size());
            return messages.get(out ? "packet.heading-out" : "packet.heading-in", size);
        }
        SeenPacket.Growth growth = packet.growth().get();
        if (growth.total().isEmpty()) {
            String size = text.size(growth.there());
            return messages.get(out ? "packet.written" : "packet.arrived", size);
        }
        String total = text.size(growth.total().getAsInt());
        return messages.get(out ? "packet.written-of" : "packet.arrived-of", growth.there(), total);
    }

    /** How long it is, where there is little room. */
    String brief(SeenPacket packet) {
        OptionalInt total = packet.growth().map(SeenPacket.Growth::total).orElse(OptionalInt.empty());
        return total.isPresent()
                ? messages.get("packet.brief-of", packet.there(), text.size(total.getAsInt()))
                : text.size(packet.there());
    }
}
