package org.mqttxray.mqtt.codec;

/** How a field lies in bytes (3.1.1 and 5.0 section 1.5). */
public enum FieldKind {
    /** One byte, 0 to 255. */
    UINT8,
    /** Two bytes, big-endian, 0 to 65535. */
    UINT16,
    /** Four bytes, big-endian, 0 to 4294967295. */
    UINT32,
    /** One to four bytes of seven bits each, lowest first, 0 to 268435455. */
    VARIABLE_BYTE_INTEGER,
    /** A length of two bytes, then that many bytes of UTF-8. */
    UTF8_STRING,
    /** A length of two bytes, then that many bytes. */
    BINARY_DATA,
    /** All bytes to the end of the packet. */
    BYTES,
    /** Some bits of a byte that is a field itself. */
    BITS,
    /** Bytes that nobody could read. */
    UNDECODED;

    /** Whether a length of two bytes stands before it. */
    public boolean hasLength() {
        return this == UTF8_STRING || this == BINARY_DATA;
    }
}
