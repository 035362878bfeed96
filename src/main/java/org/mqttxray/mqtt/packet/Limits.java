package org.mqttxray.mqtt.packet;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What fits into a field; the constructors of the packets ask here. */
final class Limits {
    private static final int UINT16_MAX = 0xFFFF;

    private Limits() {}

    static void uint16(String name, int value) {
        if (value < 0 || value > UINT16_MAX) {
            throw new IllegalArgumentException(name + " is not within 0..65535: " + value);
        }
    }

    /** Text that a UTF-8 encoded string can hold (3.1.1 section 1.5.3). */
    static void text(String name, String text) {
        try {
            int length = StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(text))
                    .remaining();
            uint16("length of " + name, length);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + " contains half of a surrogate pair", e); // MQTT-1.5.3-1
        }
    }

    static void kind(PropertyName name, PropertyName.Kind kind) {
        if (name.kind() != kind) {
            throw new IllegalArgumentException(name.words() + " is of another kind: " + name.kind());
        }
    }

    static void binary(String name, Bytes data) {
        uint16("length of " + name, data.length());
    }
}
