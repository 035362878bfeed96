package org.mqttxray.replay;

import java.util.Arrays;
import java.util.Optional;
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
    /** Type, number, direction. */
    private static final int WORDS = 3;
    /** More figures are no number of a packet. */
    private static final String NUMBER = "[1-9][0-9]{0,8}";

    /** The number that the detail of an event of the link is; nothing if it tells something else. */
    public static Optional<PacketNumber> of(String detail) {
        String[] words = detail.split(" ");
        boolean right = words.length == WORDS
                && words[1].matches(NUMBER)
                && Arrays.stream(Direction.values()).anyMatch(way -> way.label().equals(words[2]));
        return Arrays.stream(PacketType.values())
                .filter(type -> right && type.name().equals(words[0]))
                .findFirst()
                .map(type -> new PacketNumber(
                        type, Integer.parseInt(words[1]), Direction.C2S.label().equals(words[2])));
    }
}
