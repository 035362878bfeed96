package org.mqttxray.mqtt.codec;

/** The part of a packet in which a field lies (3.1.1 section 2.1). */
public enum Part {
    FIXED_HEADER,
    VARIABLE_HEADER,
    PAYLOAD,
    /** The part is not known, because the bytes could not be read. */
    UNDECODED
}
