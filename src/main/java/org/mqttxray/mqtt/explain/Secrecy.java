package org.mqttxray.mqtt.explain;

import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** Which bytes of a packet must be masked wherever it is shown. */
public final class Secrecy {
    private Secrecy() {}

    /** Whether bytes of a packet are a secret, or could not be read and may be one. */
    public static boolean covers(Leaf leaf, PacketType type, ProtocolVersion version) {
        boolean unread = leaf.field() == Field.UNDECODED && mayHoldSecrets(type, version);
        return unread || leaf.field().secret() && !leaf.lengthPrefix();
    }

    /** Whether a packet may hold a password or Authentication Data. */
    public static boolean mayHoldSecrets(PacketType type, ProtocolVersion version) {
        return switch (type) {
            case CONNECT -> true;
            case CONNACK, AUTH -> version.hasProperties();
            default -> false;
        };
    }
}
