package org.mqttxray.mqtt.codec;

/** What sort of thing a field says; fields of one sort share a colour. */
public enum Tint {
    /** Packet type and flags. */
    TYPE,
    /** Remaining Length and the lengths of strings. */
    LENGTH,
    /** Who or which: identifiers and user names. */
    ID,
    /** Topic names and filters. */
    TOPIC,
    /** Numbers that the protocol decides: version, keep alive, QoS, codes. */
    VALUE,
    /** Properties of 5.0. */
    PROPERTY,
    /** What the application said, and what nobody could read. */
    PAYLOAD
}
