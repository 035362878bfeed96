package org.mqttxray.mqtt.packet;

import static org.mqttxray.mqtt.packet.PacketType.AUTH;
import static org.mqttxray.mqtt.packet.PacketType.CONNACK;
import static org.mqttxray.mqtt.packet.PacketType.CONNECT;
import static org.mqttxray.mqtt.packet.PacketType.DISCONNECT;
import static org.mqttxray.mqtt.packet.PacketType.PUBACK;
import static org.mqttxray.mqtt.packet.PacketType.PUBCOMP;
import static org.mqttxray.mqtt.packet.PacketType.PUBLISH;
import static org.mqttxray.mqtt.packet.PacketType.PUBREC;
import static org.mqttxray.mqtt.packet.PacketType.PUBREL;
import static org.mqttxray.mqtt.packet.PacketType.SUBACK;
import static org.mqttxray.mqtt.packet.PacketType.SUBSCRIBE;
import static org.mqttxray.mqtt.packet.PacketType.UNSUBACK;
import static org.mqttxray.mqtt.packet.PacketType.UNSUBSCRIBE;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The properties of 5.0 (section 2.2.2.2, table 2-4): number, type, range, and in which packets each may stand. A will has properties of
 * its own; it counts as a place like a packet.
 */
public enum PropertyName {
    PAYLOAD_FORMAT_INDICATOR(
            0x01, "Payload Format Indicator", Kind.FLAG, in(PUBLISH, 2).will(3)),
    MESSAGE_EXPIRY_INTERVAL(
            0x02, "Message Expiry Interval", Kind.UINT32, in(PUBLISH, 3).will(4)),
    CONTENT_TYPE(0x03, "Content Type", Kind.TEXT, in(PUBLISH, 9).will(5)),
    RESPONSE_TOPIC(0x08, "Response Topic", Kind.TEXT, in(PUBLISH, 5).will(6)),
    CORRELATION_DATA(0x09, "Correlation Data", Kind.BINARY, in(PUBLISH, 6).will(7)),
    SUBSCRIPTION_IDENTIFIER(
            0x0B,
            "Subscription Identifier",
            Kind.VARIABLE_BYTE_INTEGER,
            in(PUBLISH, 8).and(SUBSCRIBE, 2)),
    SESSION_EXPIRY_INTERVAL(
            0x11,
            "Session Expiry Interval",
            Kind.UINT32,
            in(CONNECT, 2).and(CONNACK, 2).and(DISCONNECT, 2)),
    ASSIGNED_CLIENT_IDENTIFIER(0x12, "Assigned Client Identifier", Kind.TEXT, in(CONNACK, 7)),
    SERVER_KEEP_ALIVE(0x13, "Server Keep Alive", Kind.UINT16, in(CONNACK, 14)),
    AUTHENTICATION_METHOD(
            0x15,
            "Authentication Method",
            Kind.TEXT,
            in(CONNECT, 9).and(CONNACK, 17).and(AUTH, 2)),
    AUTHENTICATION_DATA(
            0x16,
            "Authentication Data",
            Kind.BINARY,
            in(CONNECT, 10).and(CONNACK, 18).and(AUTH, 3)),
    REQUEST_PROBLEM_INFORMATION(0x17, "Request Problem Information", Kind.FLAG, in(CONNECT, 7)),
    WILL_DELAY_INTERVAL(0x18, "Will Delay Interval", Kind.UINT32, new Places().will(2)),
    REQUEST_RESPONSE_INFORMATION(0x19, "Request Response Information", Kind.FLAG, in(CONNECT, 6)),
    RESPONSE_INFORMATION(0x1A, "Response Information", Kind.TEXT, in(CONNACK, 15)),
    SERVER_REFERENCE(0x1C, "Server Reference", Kind.TEXT, in(CONNACK, 16).and(DISCONNECT, 5)),
    REASON_STRING(
            0x1F,
            "Reason String",
            Kind.TEXT,
            in(CONNACK, 9)
                    .and(PUBACK, 2)
                    .and(PUBREC, 2)
                    .and(PUBREL, 2)
                    .and(PUBCOMP, 2)
                    .and(SUBACK, 2)
                    .and(UNSUBACK, 2)
                    .and(DISCONNECT, 3)
                    .and(AUTH, 4)),
    RECEIVE_MAXIMUM(
            0x21, "Receive Maximum", Kind.POSITIVE_UINT16, in(CONNECT, 3).and(CONNACK, 3)),
    TOPIC_ALIAS_MAXIMUM(0x22, "Topic Alias Maximum", Kind.UINT16, in(CONNECT, 5).and(CONNACK, 8)),
    TOPIC_ALIAS(0x23, "Topic Alias", Kind.POSITIVE_UINT16, in(PUBLISH, 4)),
    MAXIMUM_QOS(0x24, "Maximum QoS", Kind.FLAG, in(CONNACK, 4)),
    RETAIN_AVAILABLE(0x25, "Retain Available", Kind.FLAG, in(CONNACK, 5)),
    USER_PROPERTY(
            0x26,
            "User Property",
            Kind.PAIR,
            in(CONNECT, 8)
                    .and(CONNACK, 10)
                    .and(PUBLISH, 7)
                    .will(8)
                    .and(PUBACK, 3)
                    .and(PUBREC, 3)
                    .and(PUBREL, 3)
                    .and(PUBCOMP, 3)
                    .and(SUBSCRIBE, 3)
                    .and(SUBACK, 3)
                    .and(UNSUBSCRIBE, 2)
                    .and(UNSUBACK, 3)
                    .and(DISCONNECT, 4)
                    .and(AUTH, 5)),
    MAXIMUM_PACKET_SIZE(
            0x27, "Maximum Packet Size", Kind.POSITIVE_UINT32, in(CONNECT, 4).and(CONNACK, 6)),
    WILDCARD_SUBSCRIPTION_AVAILABLE(0x28, "Wildcard Subscription Available", Kind.FLAG, in(CONNACK, 11)),
    SUBSCRIPTION_IDENTIFIER_AVAILABLE(0x29, "Subscription Identifier Available", Kind.FLAG, in(CONNACK, 12)),
    SHARED_SUBSCRIPTION_AVAILABLE(0x2A, "Shared Subscription Available", Kind.FLAG, in(CONNACK, 13));

    /** What a property's value is. */
    public enum Kind {
        /** One byte, 0 or 1. */
        FLAG(0, 1, 0xFF),
        /** Two bytes. */
        UINT16(0, 0xFFFF, 0xFFFF),
        /** Two bytes, not 0. */
        POSITIVE_UINT16(1, 0xFFFF, 0xFFFF),
        /** Four bytes. */
        UINT32(0, 0xFFFF_FFFFL, 0xFFFF_FFFFL),
        /** Four bytes, not 0. */
        POSITIVE_UINT32(1, 0xFFFF_FFFFL, 0xFFFF_FFFFL),
        /** One to four bytes, not 0. */
        VARIABLE_BYTE_INTEGER(1, 0x0FFF_FFFF, 0x0FFF_FFFF),
        /** A UTF-8 Encoded String. */
        TEXT,
        /** Binary Data. */
        BINARY,
        /** A UTF-8 String Pair. */
        PAIR;

        private static final long NO_NUMBER = -1;

        private final long least;
        private final long most;
        private final long room;

        Kind() {
            this(0, NO_NUMBER, NO_NUMBER);
        }

        Kind(long least, long most, long room) {
            this.least = least;
            this.most = most;
            this.room = room;
        }

        /** Whether it is a number. */
        boolean isNumber() {
            return room != NO_NUMBER;
        }

        /** The largest number that its bytes can hold. */
        long room() {
            return room;
        }

        /** Whether a number may be the value. */
        public boolean allows(long number) {
            return number >= least && number <= most;
        }
    }

    /** Where a property may stand, and the number of its paragraph there. */
    private static final class Places {
        private final Map<PacketType, Integer> packets = new EnumMap<>(PacketType.class);
        private int packetBits;
        private OptionalInt will = OptionalInt.empty();

        Places and(PacketType type, int paragraph) {
            packets.put(type, paragraph);
            packetBits |= 1 << type.number();
            return this;
        }

        Places will(int paragraph) {
            will = OptionalInt.of(paragraph);
            return this;
        }
    }

    private static final int NUMBERS = 0x80;
    private static final PropertyName[] BY_NUMBER = new PropertyName[NUMBERS];

    static {
        for (PropertyName name : values()) {
            BY_NUMBER[name.number] = name;
        }
    }

    private final int number;
    private final String words;
    private final Kind kind;
    private final Places places;
    private final int packetBits;

    PropertyName(int number, String words, Kind kind, Places places) {
        this.number = number;
        this.words = words;
        this.kind = kind;
        this.places = places;
        this.packetBits = places.packetBits;
    }

    private static Places in(PacketType type, int paragraph) {
        return new Places().and(type, paragraph);
    }

    /**
     * The property of this identifier, if there is one.
     *
     * @param number 0 to 268435455
     */
    public static Optional<PropertyName> of(int number) {
        return number < NUMBERS ? Optional.ofNullable(BY_NUMBER[number]) : Optional.empty();
    }

    /** The identifier in packets, one byte. */
    public int number() {
        return number;
    }

    /** The specification's words for it. */
    public String words() {
        return words;
    }

    /** What its value is. */
    public Kind kind() {
        return kind;
    }

    /** Whether it may stand in packets of a type. */
    public boolean allowedIn(PacketType type) {
        return (packetBits >> type.number() & 1) != 0;
    }

    /** Whether it may stand among the properties of a will. */
    public boolean allowedInWill() {
        return places.will.isPresent();
    }

    /** Whether it may stand there more than once: the User Property always, and in a PUBLISH the Subscription Identifier. */
    public boolean repeatsIn(PacketType type) {
        return this == USER_PROPERTY || this == SUBSCRIPTION_IDENTIFIER && type == PUBLISH;
    }

    /** The section of 5.0 that tells of it in packets of a type in which it may stand. */
    public String section(PacketType type) {
        return "5.0 section " + chapter(type) + "." + places.packets.get(type);
    }

    /** The section of 5.0 that tells of it in a will, in which it may stand. */
    public String willSection() {
        return "5.0 section 3.1.3.2." + places.will.orElseThrow();
    }

    private static String chapter(PacketType type) {
        return switch (type) {
            case CONNECT -> "3.1.2.11";
            case CONNACK -> "3.2.2.3";
            case PUBLISH -> "3.3.2.3";
            case SUBSCRIBE, SUBACK, UNSUBSCRIBE, UNSUBACK -> "3." + type.number() + ".2.1";
            default -> "3." + type.number() + ".2.2";
        };
    }
}
