package org.mqttxray.lesson;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Bytes;

/** Understands what somebody types, whatever the input method makes of it. */
final class Typed {
    private static final int MOST_CHARACTERS = 2_000;
    private static final int HEX = 16;

    private Typed() {}

    /** Full-width letters and digits become plain ones; spaces at the ends go. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** Bytes in hexadecimal: {@code 00 04}, {@code 0004}, {@code 0x00, 0x04}. */
    static Optional<Bytes> bytes(String typed) {
        String digits = plain(typed)
                .toLowerCase(Locale.ROOT)
                .replace("0x", " ")
                .replaceAll("[\\s,、，:-]+", " ")
                .strip();
        if (digits.isEmpty() || digits.length() > MOST_CHARACTERS || !digits.matches("[0-9a-f ]+")) {
            return Optional.empty();
        }
        StringBuilder whole = new StringBuilder();
        for (String group : digits.split(" ")) {
            whole.append(group.length() % 2 == 0 ? group : "0" + group);
        }
        return Optional.of(Bytes.of(HexFormat.of().parseHex(whole)));
    }

    /** Whether two values are the same: as numbers if both are, else as texts, capital letters or not. */
    static boolean same(String one, String other) {
        Optional<BigInteger> first = number(one);
        Optional<BigInteger> second = number(other);
        if (first.isPresent() && second.isPresent()) {
            return first.equals(second);
        }
        return plain(one).equalsIgnoreCase(plain(other));
    }

    /** What was typed as a number, decimal or {@code 0x}, if it is one. */
    static Optional<BigInteger> number(String typed) {
        String text = plain(typed).toLowerCase(Locale.ROOT);
        if (text.matches("[+-]?\\d{1,30}")) {
            return Optional.of(new BigInteger(text));
        }
        if (text.matches("0x[0-9a-f]{1,30}")) {
            return Optional.of(new BigInteger(text.substring(2), HEX));
        }
        return Optional.empty();
    }
}
