package org.mqttxray.ui.packets;

import java.util.List;
import java.util.stream.Stream;
import org.mqttxray.debug.filter.SameValue;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.ui.breakpoints.BreakOffer;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.SeenPacket.Sight;

/** What a packet has in common with others that one may look for: its topic, its Packet Identifier, its QoS; nothing of what may not be seen. */
final class PacketLikes {
    private final SeenPacket packet;

    /** A field with what it says. */
    private record Same(String name, Object value) {}

    PacketLikes(SeenPacket packet) {
        this.packet = packet;
    }

    /** Adds a breakpoint for each. */
    void breaks(List<BreakOffer> offers) {
        PacketType type = packet.type().orElse(PacketType.RESERVED);
        same().forEach(one -> BreakOffer.on(type, packet.sighting().out(), one.name, one.value).stream()
                .filter(offer -> offer.condition().isPresent())
                .forEach(offers::add));
    }

    /** Adds a filter for each. */
    void filters(List<String> filters) {
        same().flatMap(one -> SameValue.of(one.name, one.value).stream()).forEach(filter -> filters.add(filter.text()));
    }

    private Stream<Same> same() {
        return packet.fields().stream()
                .filter(field -> field.sight() == Sight.SHOWN)
                .map(SeenPacket.SeenField::leaf)
                .flatMap(PacketLikes::same);
    }

    private static Stream<Same> same(Dissection.Leaf leaf) {
        boolean told =
                !leaf.lengthPrefix() && (leaf.field() == Field.TOPIC_NAME || leaf.field() == Field.PACKET_IDENTIFIER);
        Stream<Same> qos = leaf.bits().stream()
                .filter(bits -> bits.field() == Field.QOS)
                .map(bits -> new Same(bits.field().wireshark(), (long) bits.value()));
        return told ? Stream.of(new Same(leaf.wireshark(), leaf.value())) : qos;
    }
}
