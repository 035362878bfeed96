package org.mqttxray.cli;

import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** What the type of a packet is called: its name, or its number where the version has no such packet. */
final class TypeText {
    private TypeText() {}

    static String of(PacketType type, ProtocolVersion version, Messages messages) {
        return type.isIn(version) ? type.name() : messages.get("packet.reserved", type.number());
    }
}
