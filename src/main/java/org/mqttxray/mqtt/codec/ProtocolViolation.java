package org.mqttxray.mqtt.codec;

/** The bytes are a packet, but one that must not be sent like this, or not now. */
public final class ProtocolViolation extends CodecException {
    /**
     * A fault in what the packet says.
     *
     * @param offset of the byte at fault within the packet
     * @param field the field at fault
     * @param rule the label or section of the rule
     */
    public ProtocolViolation(int offset, Field field, String rule) {
        super(offset, field, rule);
    }
}
