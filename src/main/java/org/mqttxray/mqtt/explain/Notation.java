package org.mqttxray.mqtt.explain;

import java.util.Locale;
import java.util.stream.Stream;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** How the number of a field is written, in whatever language: codes and flags in hexadecimal, times in seconds. */
public final class Notation {
    private Notation() {}

    /** The number of a field that is one. */
    public static String of(Leaf leaf) {
        long number = (Long) leaf.value();
        if (leaf.lengthPrefix()) {
            return Long.toString(number);
        }
        return switch (leaf.field()) {
            case KEEP_ALIVE, SERVER_KEEP_ALIVE, MESSAGE_EXPIRY_INTERVAL, SESSION_EXPIRY_INTERVAL, WILL_DELAY_INTERVAL ->
                number + " s";
            case PROTOCOL_LEVEL -> number + version(number);
            case PACKET_TYPE_AND_FLAGS, PROPERTY_IDENTIFIER, SUBACK_RETURN_CODE -> hex(number);
            default -> !leaf.bits().isEmpty() || ReasonFields.has(leaf.field()) ? hex(number) : Long.toString(number);
        };
    }

    /** A byte, such as {@code 0x86}. */
    public static String hex(long number) {
        return String.format(Locale.ROOT, "0x%02X", number);
    }

    private static String version(long level) {
        return Stream.of(ProtocolVersion.values())
                .filter(version -> version.level() == level)
                .map(version -> " (" + version.number() + ")")
                .findFirst()
                .orElse("");
    }
}
