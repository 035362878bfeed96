package org.mqttxray.mqtt.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Text that is ASCII without U+0000, as most is. It need not be decoded, and eight bytes are looked at together: of each byte the top bit
 * tells whether something is odd about it. That bit may also be set behind a byte that is odd, and for text at the very start of a
 * packet; so who is told that text is odd looks closer.
 */
final class Ascii {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOP_BITS = 0x80 * ONES;
    private static final long NUMBER_SIGNS = '#' * ONES;
    /** All bits but the one in which + and # differ. */
    private static final long SAME_IN_WILDCARDS = ~(('+' ^ '#') * ONES);

    private Ascii() {}

    /** The text of some bytes; null if it may be odd: no ASCII, or with U+0000. */
    static String text(byte[] bytes, int from, int to) {
        return mayBeOdd(bytes, from, to, false) ? null : ascii(bytes, from, to);
    }

    /** The text of some bytes; null if it may be odd, or may have + or #. */
    static String withoutWildcard(byte[] bytes, int from, int to) {
        return mayBeOdd(bytes, from, to, true) ? null : ascii(bytes, from, to);
    }

    @SuppressWarnings("deprecation") // it takes each byte for a char, which in ASCII it is
    private static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, 0, from, to - from);
    }

    private static boolean mayBeOdd(byte[] bytes, int from, int to, boolean wildcardIsOdd) {
        int last = to - Long.BYTES;
        if (from == to || last < 0) {
            return from < to;
        }
        long odd = 0;
        int at = from;
        while (last - at > Long.BYTES) {
            odd |= odd((long) EIGHT.get(bytes, at), wildcardIsOdd);
            odd |= odd((long) EIGHT.get(bytes, at + Long.BYTES), wildcardIsOdd);
            at += 2 * Long.BYTES;
        }
        if (at < last) {
            odd |= odd((long) EIGHT.get(bytes, at), wildcardIsOdd);
            at += Long.BYTES;
        }
        int seen = at - last; // of the last eight
        odd |= odd((long) EIGHT.get(bytes, last), wildcardIsOdd) >>> Byte.SIZE * seen;
        return (odd & TOP_BITS) != 0;
    }

    private static long odd(long eight, boolean wildcardIsOdd) {
        long odd = eight | eight - ONES;
        return wildcardIsOdd ? odd | (eight & SAME_IN_WILDCARDS ^ NUMBER_SIGNS) - ONES : odd;
    }
}
