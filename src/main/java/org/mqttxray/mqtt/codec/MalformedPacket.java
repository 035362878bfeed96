package org.mqttxray.mqtt.codec;

import org.mqttxray.mqtt.packet.ReasonCode;

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
        this(offset, field, rule, ReasonCode.MALFORMED_PACKET);
    }

    /**
     * A fault for which 5.0 has a reason code of its own.
     *
     * @param offset of the byte at fault within the packet
     * @param field the field at fault
     * @param rule the label or section of the rule
     * @param reasonCode with which the receiver hangs up
     */
    public MalformedPacket(int offset, Field field, String rule, ReasonCode reasonCode) {
        super(offset, field, rule, reasonCode);
    }
}
