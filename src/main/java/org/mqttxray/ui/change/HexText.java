package org.mqttxray.ui.change;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Bytes;

/** Bytes as they are typed: two hexadecimal digits each, with spaces, line ends, colons, commas or nothing between them. */
final class HexText {
    private static final int ROW = 16;
    private static final String BETWEEN = "[\\s:,;-]+";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private HexText() {}

    /**
     * What was read.
     *
     * @param bytes the bytes, if it can be read
     * @param wrong else what of it can't
     */
    record Read(Optional<Bytes> bytes, String wrong) {}

    /** Bytes in rows of sixteen. */
    static String of(Bytes bytes) {
        StringBuilder text = new StringBuilder();
        byte[] all = bytes.toArray();
        for (int i = 0; i < all.length; i++) {
            text.append(i == 0 ? "" : i % ROW == 0 ? "\n" : " ").append(octet(all[i]));
        }
        return text.toString();
    }

    /** One byte. */
    static String octet(byte octet) {
        return HEX.toHexDigits(octet);
    }

    /** The bytes of a text. */
    static Read read(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String group : text.strip().split(BETWEEN)) {
            String digits = group.toLowerCase(Locale.ROOT).startsWith("0x") ? group.substring(2) : group;
            if (!digits.matches("([0-9a-fA-F]{2})*")) {
                return new Read(Optional.empty(), group);
            }
            bytes.writeBytes(HEX.parseHex(digits));
        }
        return new Read(Optional.of(Bytes.of(bytes.toByteArray())), "");
    }
}
