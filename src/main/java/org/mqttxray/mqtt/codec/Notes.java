package org.mqttxray.mqtt.codec;

/** Hears what the codec reads and writes, field by field. */
public interface Notes {
    /**
     * A field was read or written. A string is one field with its length. Bits come after the byte that holds them,
     * with the same range, and only when reading.
     *
     * @param field which
     * @param from offset of its first byte within the packet
     * @param to offset behind its last byte
     */
    void field(Field field, int from, int to);
}
