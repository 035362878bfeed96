package org.mqttxray.mqtt;

import java.util.HexFormat;

/** Bytes as the tests write them. */
public final class HexText {
    private HexText() {}

    /** The bytes of hex digits with any blanks between. */
    public static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
    }

    /** Upper-case hex digits, a blank between bytes. */
    public static String text(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
    }
}
