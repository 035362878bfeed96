package org.mqttxray.mqtt.codec;

import java.util.Objects;
import org.mqttxray.mqtt.packet.ReasonCode;

/** What is wrong with a packet that a peer sent. A value: it has no stack trace and equals what says the same. */
public abstract sealed class CodecException extends Exception permits MalformedPacket, ProtocolViolation {
    private final int offset;
    private final Field field;
    private final String rule;
    private final ReasonCode reasonCode;

    CodecException(int offset, Field field, String rule, ReasonCode reasonCode) {
        super(field + " at byte " + offset + ": " + rule, null, false, false);
        this.offset = offset;
        this.field = field;
        this.rule = rule;
        this.reasonCode = reasonCode;
    }

    /** The offset within the packet of the byte at fault, or where bytes are missing. */
    public int offset() {
        return offset;
    }

    /** The field at fault. */
    public Field field() {
        return field;
    }

    /**
     * The rule it breaks: a label of the specification such as {@code MQTT-3.1.2-22}, or where the text has none the version and the
     * section or table, such as {@code 3.1.1 section 2.2.3}. The limit that a framer was given is {@code maximum packet size}.
     */
    public String rule() {
        return rule;
    }

    /** With which reason code 5.0 lets the receiver hang up (5.0 section 4.13). */
    public ReasonCode reasonCode() {
        return reasonCode;
    }

    @Override
    public boolean equals(Object other) {
        return other != null
                && getClass() == other.getClass()
                && offset == ((CodecException) other).offset
                && field == ((CodecException) other).field
                && rule.equals(((CodecException) other).rule)
                && reasonCode == ((CodecException) other).reasonCode;
    }

    @Override
    public int hashCode() {
        return Objects.hash(getClass(), offset, field, rule, reasonCode);
    }
}
