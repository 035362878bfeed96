package org.mqttxray.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.mqttxray.mqtt.HexText;

/** Damaged input. */
final class Fuzz {
    private static final List<String> PACKETS = List.of(
            "10 0F 00 04 4D 51 54 54 04 02 00 3C 00 03 61 62 63",
            "10 26 00 04 4D 51 54 54 05 EE 00 0A 05 11 00 00 00 0A 00 01 63 05 18 00 00 00 05 00 01 74 00 01 6D"
                    + " 00 01 75 00 02 FF 00",
            "20 0B 00 00 08 21 00 0A 26 00 00 00 00",
            "34 0F 00 03 61 2F 62 12 34 06 23 00 05 0B 81 01 78",
            "62 0A 12 34 92 06 1F 00 03 62 61 64",
            "82 0B 00 01 02 0B 01 00 03 61 2F 23 2D",
            "90 05 00 01 00 01 80",
            "B0 05 00 01 00 00 11",
            "C0 00",
            "E0 07 04 05 11 00 00 00 0A",
            "F0 0B 18 09 15 00 01 6D 16 00 02 01 02");
    private static final String ODD = "\"{}[],:\\ 0x|*\u0000\uD800é中#-\t";

    private Fuzz() {}

    /** One to three packets, of which some bytes are wrong. */
    static byte[] bytes(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append(PACKETS.get(random.nextInt(PACKETS.size()))).append(' ');
        }
        byte[] bytes = HexText.bytes(text.toString().strip());
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /** A text of which some characters are wrong; no line break comes in. */
    static String text(Random random, String text) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            if (random.nextBoolean()) {
                damaged.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
            } else {
                damaged.setLength(at + 1);
            }
        }
        return damaged.toString();
    }
}
