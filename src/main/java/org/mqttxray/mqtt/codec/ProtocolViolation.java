package org.mqttxray.mqtt.codec;

import org.mqttxray.mqtt.packet.ReasonCode;

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
        this(offset, field, rule, ReasonCode.PROTOCOL_ERROR);
    }

    /**
     * A fault for which 5.0 has a reason code of its own.
     *
     * @param offset of the byte at fault within the packet
     * @param field the field at fault
     * @param rule the label or section of the rule
     * @param reasonCode with which the receiver hangs up
     */
    public ProtocolViolation(int offset, Field field, String rule, ReasonCode reasonCode) {
        super(offset, field, rule, reasonCode);
    }
}
