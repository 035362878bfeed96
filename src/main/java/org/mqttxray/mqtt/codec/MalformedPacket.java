package org.mqttxray.mqtt.codec;

/** The bytes are no packet: a length, a reserved bit or value, or a text is wrong. */
public final class MalformedPacket extends CodecException {
    /**
     * A fault in the form.
     *
     * @param offset of the byte at fault within the packet
     * @param field the field at fault
     * @param rule the label or section of the rule
     */
    public MalformedPacket(int offset, Field field, String rule) {
        super(offset, field, rule);
    }
}
