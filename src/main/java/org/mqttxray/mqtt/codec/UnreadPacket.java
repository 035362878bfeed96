package org.mqttxray.mqtt.codec;

/** A packet of a type that the codec does not read yet. Nobody is at fault. */
public final class UnreadPacket extends CodecException {
    /**
     * A type we cannot judge.
     *
     * @param offset of the byte at fault within the packet
     * @param field the field at fault
     * @param rule the label or section of the rule
     */
    public UnreadPacket(int offset, Field field, String rule) {
        super(offset, field, rule);
    }
}
