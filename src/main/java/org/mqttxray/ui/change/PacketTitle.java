package org.mqttxray.ui.change;

import java.util.OptionalInt;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.Incoming;

/** What a packet is called: "PUBLISH, packet id 5, 88 bytes". */
public final class PacketTitle {
    private final Messages messages;

    /** The words of a language. */
    public PacketTitle(Messages messages) {
        this.messages = messages;
    }

    /** The title of a packet, as far as it may be seen. */
    public String of(Packets.Sighting packet, Bench bench, Moment moment) {
        String type = bench.packetType(packet).map(Enum::name).orElse("?");
        int bytes = packet.range().length();
        OptionalInt identifier = Packets.identifier(moment.log(), packet.range(), packet.out());
        return identifier.isPresent()
                ? messages.get("change.packet.identified", type, identifier.getAsInt(), bytes)
                : messages.get("change.packet", type, bytes);
    }

    /** The title of a packet that the link holds before its client gets it. */
    public String of(Incoming packet) {
        byte[] bytes = packet.packet().toArray();
        return Dissection.of(bytes, packet.terms()).leaves().stream()
                .filter(leaf -> leaf.field() == Field.PACKET_IDENTIFIER)
                .findFirst()
                .map(leaf -> messages.get("change.packet.identified", type(packet), leaf.value(), bytes.length))
                .orElseGet(() -> messages.get("change.packet", type(packet), bytes.length));
    }

    /** The type of a packet that the link holds. */
    static String type(Incoming packet) {
        return PacketType.begunBy(packet.packet().toArray()[0]).name();
    }
}
