package org.mqttxray.debug.filter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mqttxray.mqtt.packet.Bytes;

/** Compares the values of fields: {@link Long}, {@link Double}, {@link String} and {@link Bytes}. A text is bytes too, those of its UTF-8. */
final class Values {
    private Values() {}

    /** Whether two values are of sorts that can be compared. */
    static boolean comparable(Object left, Object right) {
        return left instanceof Number == right instanceof Number;
    }

    static boolean equal(Object left, Object right) {
        return comparable(left, right) && compare(left, right) == 0;
    }

    /** The order of two values that can be compared: that of numbers, or of bytes without a sign, as in Wireshark. */
    static int compare(Object left, Object right) {
        if (left instanceof Long one && right instanceof Long other) {
            return Long.compare(one, other);
        }
        if (left instanceof Number one && right instanceof Number other) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        return Arrays.compareUnsigned(bytes(left), bytes(right));
    }

    static boolean contains(Object whole, Object part) {
        if (whole instanceof Number || part instanceof Number) {
            return false;
        }
        if (whole instanceof String text && part instanceof String wanted) {
            return text.contains(wanted);
        }
        return indexOf(bytes(whole), bytes(part)) >= 0;
    }

    /** What a pattern is looked for in: a text; of bytes each as one character. */
    static String characters(Object value) {
        return value instanceof Bytes bytes
                ? new String(bytes.toArray(), StandardCharsets.ISO_8859_1)
                : String.valueOf(value);
    }

    static byte[] bytes(Object value) {
        return value instanceof Bytes bytes ? bytes.toArray() : ((String) value).getBytes(StandardCharsets.UTF_8);
    }

    /** How long it is: characters of a text, bytes of bytes. */
    static long length(Object value) {
        return value instanceof Bytes bytes
                ? bytes.length()
                : String.valueOf(value).length();
    }

    /** Takes time in proportion to the bytes, whatever they are (Knuth, Morris and Pratt). */
    private static int indexOf(byte[] whole, byte[] part) {
        int[] borders = borders(part);
        int matched = 0;
        for (int i = 0; i <= whole.length; i++) {
            if (matched == part.length) {
                return i - matched;
            }
            if (i < whole.length) {
                matched = next(borders, part, matched, whole[i]);
            }
        }
        return -1;
    }

    private static int[] borders(byte[] part) {
        int[] borders = new int[part.length + 1];
        for (int i = 1; i < part.length; i++) {
            borders[i + 1] = next(borders, part, borders[i], part[i]);
        }
        return borders;
    }

    private static int next(int[] borders, byte[] part, int matched, byte now) {
        int longest = matched;
        while (longest > 0 && part[longest] != now) {
            longest = borders[longest];
        }
        return part[longest] == now ? longest + 1 : 0;
    }
}
