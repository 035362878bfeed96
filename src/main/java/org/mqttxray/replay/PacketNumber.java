package org.mqttxray.replay;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;

/**
 * The name by which the link calls a packet to which it does something by order: {@code PUBLISH 2 c2s}.
 *
 * @param type of the packet
 * @param number 1 for the first of its type and direction on its client's line, counted over all its connections
 * @param out whether the client sends it
 */
public record PacketNumber(PacketType type, int number, boolean out) {
    /** Type, number, direction; more than nine figures are no number of a packet. */
    private static final Pattern NAME =
            Pattern.compile("(?<type>[A-Z]+) (?<number>[1-9][0-9]{0,8}) (?<direction>c2s|s2c)");

    /** The number that the detail of an event of the link is; nothing if it tells something else. */
    public static Optional<PacketNumber> of(String detail) {
        Matcher words = NAME.matcher(detail);
        if (!words.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(words.group("number"));
        boolean out = words.group("direction").equals(Direction.C2S.label());
        return Arrays.stream(PacketType.values())
                .filter(type -> type.name().equals(words.group("type")))
                .findFirst()
                .map(type -> new PacketNumber(type, number, out));
    }
}
