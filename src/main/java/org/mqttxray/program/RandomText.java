package org.mqttxray.program;

import static org.mqttxray.trace.TracedFunction.RANDOM_NUMBER;
import static org.mqttxray.trace.TracedFunction.RANDOM_STRING;

import org.mqttxray.client.platform.TracedPlatform;

/** Random texts and numbers ({@code common/random.c}). */
final class RandomText {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int HEXADECIMAL_BITS = 24;

    private RandomText() {}

    /** {@code random_string}: letters and digits. */
    static String string(TracedPlatform platform, int length) {
        return platform.trace().get(RANDOM_STRING, new Object[] {length}, call -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                text.append(LETTERS.charAt(platform.random().nextInt(LETTERS.length())));
            }
            return text.toString();
        });
    }

    /** {@code random_number}: 0 or greater. */
    static int number(TracedPlatform platform) {
        return platform.trace().call(RANDOM_NUMBER, call -> platform.random().nextInt(Integer.MAX_VALUE));
    }

    /** Six hexadecimal digits, for an identifier that no other client has; C has no such function. */
    static String hexadecimal(TracedPlatform platform) {
        return String.format("%06x", platform.random().nextInt(1 << HEXADECIMAL_BITS));
    }
}
