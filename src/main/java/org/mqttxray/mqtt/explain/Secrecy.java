package org.mqttxray.mqtt.explain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;

/**
 * Which bytes of a packet must be masked wherever it is shown. The version does not count: of bytes that could not be read it may be
 * guessed wrong, because no CONNECT was seen or it could not be read either.
 */
public final class Secrecy {
    private static final Set<String> NAMES = Arrays.stream(Field.values())
            .filter(Field::secret)
            .map(Field::name)
            .collect(Collectors.toUnmodifiableSet());

    private Secrecy() {}

    /** Whether bytes of a packet are a secret, or could not be read and may be one. */
    public static boolean covers(Leaf leaf, PacketType type) {
        boolean unread = leaf.field() == Field.UNDECODED && mayHoldSecrets(type);
        return unread || leaf.field().secret() && !leaf.lengthPrefix();
    }

    /** Whether a field that an event names is a secret. */
    public static boolean covers(String field) {
        return NAMES.contains(field);
    }

    /** Whether a packet may hold a password or Authentication Data. */
    public static boolean mayHoldSecrets(PacketType type) {
        return switch (type) {
            case CONNECT, CONNACK, AUTH -> true;
            default -> false;
        };
    }
}
