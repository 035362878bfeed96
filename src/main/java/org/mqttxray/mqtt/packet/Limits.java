package org.mqttxray.mqtt.packet;

/** What fits into a field; the constructors of the packets ask here. */
final class Limits {
    private static final int UINT16_MAX = 0xFFFF;
    private static final char REPLACEMENT = '\uFFFD';

    private Limits() {}

    static void uint16(String name, int value) {
        if (value < 0 || value > UINT16_MAX) {
            throw new IllegalArgumentException(name + " is not within 0..65535: " + value);
        }
    }

    /**
     * Text that a UTF-8 encoded string can hold (3.1.1 section 1.5.3).
     *
     * @return how many bytes it takes
     */
    static int text(String name, String text) {
        int length = Utf8.length(text);
        if (length > UINT16_MAX) {
            throw new IllegalArgumentException("length of " + name + " is not within 0..65535: " + length);
        }
        if (length != text.length() && Utf8.hasHalfOfPair(text)) {
            throw new IllegalArgumentException(name + " contains half of a surrogate pair"); // MQTT-1.5.3-1
        }
        return length;
    }

    /** Whether a text takes so many bytes of UTF-8. What was read as ill-formed has replacement characters and may have taken any number. */
    static boolean takes(String text, int length) {
        return text.indexOf(REPLACEMENT) >= 0 || Utf8.length(text) == length;
    }

    static void kind(PropertyName name, PropertyName.Kind kind) {
        if (name.kind() != kind) {
            throw new IllegalArgumentException(name.words() + " is of another kind: " + name.kind());
        }
    }

    static void binary(String name, Bytes data) {
        if (data.length() > UINT16_MAX) {
            throw new IllegalArgumentException("length of " + name + " is not within 0..65535: " + data.length());
        }
    }
}
