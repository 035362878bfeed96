package org.mqttxray.mqtt.codec;

/**
 * A number in one to four bytes: seven bits each, lowest first, the top bit says that another follows (3.1.1 section
 * 2.2.3). Only 5.0 forbids in so many words what is longer than it must be (MQTT-1.5.5-1), but table 2.4 of 3.1.1 gives each value its
 * number of bytes, so {@code 80 00} is refused in both.
 */
final class VariableByteInteger {
    static final int MAX = 0x0FFF_FFFF;
    static final int MAX_BYTES = 4;
    static final int ONE_BYTE_MAX = 0x7F;

    /** More bytes are needed to know the value. */
    static final int UNFINISHED = -1;

    /** A fifth byte would be needed. */
    static final int TOO_LONG = -2;

    private static final int CONTINUES = 0x80;
    static final int BITS = 7;

    private VariableByteInteger() {}

    /** The value that starts at {@code from}, or {@link #UNFINISHED} or {@link #TOO_LONG}. */
    static int read(byte[] bytes, int from, int to) {
        int value = 0;
        for (int i = 0; i < MAX_BYTES; i++) {
            if (from + i >= to) {
                return UNFINISHED;
            }
            value |= (bytes[from + i] & (CONTINUES - 1)) << (BITS * i);
            if (!continues(bytes[from + i])) {
                return value;
            }
        }
        return TOO_LONG;
    }

    /** Where the number that starts at {@code from} ends; it must be one that {@link #read} could read. */
    static int end(byte[] bytes, int from) {
        int last = from;
        while (continues(bytes[last])) {
            last++;
        }
        return last + 1;
    }

    /** How many bytes the shortest form of a value takes. */
    static int length(int value) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(value | 1);
        return (bits + BITS - 1) / BITS;
    }

    /** The byte at position {@code index} of the shortest form. */
    static int byteAt(int value, int index) {
        int rest = value >>> (BITS * index);
        return rest < CONTINUES ? rest : rest & (CONTINUES - 1) | CONTINUES;
    }

    private static boolean continues(byte b) {
        return (b & CONTINUES) != 0;
    }
}
