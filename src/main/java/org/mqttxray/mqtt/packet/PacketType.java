package org.mqttxray.mqtt.packet;

/** The types of Control Packet (3.1.1 section 2.2.1); the constants are named as in the specification. */
public enum PacketType {
    /** Forbidden in every version; no packet has it. */
    RESERVED(0, Sender.NOBODY),
    CONNECT(1, Sender.CLIENT),
    CONNACK(2, Sender.SERVER),
    PUBLISH(3, Sender.BOTH),
    PUBACK(4, Sender.BOTH),
    PUBREC(5, Sender.BOTH),
    PUBREL(6, Sender.BOTH, 0b0010),
    PUBCOMP(7, Sender.BOTH),
    SUBSCRIBE(8, Sender.CLIENT, 0b0010),
    SUBACK(9, Sender.SERVER),
    UNSUBSCRIBE(10, Sender.CLIENT, 0b0010),
    UNSUBACK(11, Sender.SERVER),
    PINGREQ(12, Sender.CLIENT),
    PINGRESP(13, Sender.SERVER),
    /** Sent by the client; in 5.0 by the server too. */
    DISCONNECT(14, Sender.CLIENT),
    /** 5.0 only; reserved before. */
    AUTH(15, Sender.BOTH);

    /** Who may send a type of packet. */
    public enum Sender {
        CLIENT,
        SERVER,
        BOTH,
        NOBODY
    }

    private static final PacketType[] TYPES = values();
    private static final int SHIFT = 4;

    private final int number;
    private final Sender sender;
    private final int reservedFlags;

    PacketType(int number, Sender sender) {
        this(number, sender, 0);
    }

    PacketType(int number, Sender sender, int reservedFlags) {
        this.number = number;
        this.sender = sender;
        this.reservedFlags = reservedFlags;
    }

    /**
     * The type of this number.
     *
     * @param nibble the upper four bits of a packet's first byte, 0 to 15
     */
    public static PacketType of(int nibble) {
        return TYPES[nibble];
    }

    /**
     * The type of the packet that begins with this byte (3.1.1 section 2.2.1: its upper four bits).
     *
     * @param firstByte the byte as Java or as MQTT counts, -128 to 255: only its eight bits are looked at
     */
    public static PacketType begunBy(int firstByte) {
        return of((firstByte & 0xFF) >> SHIFT);
    }

    /** The upper four bits of the first byte, 0 to 15. */
    public int number() {
        return number;
    }

    /** Who may send it in 3.1.1. */
    public Sender sender() {
        return sender;
    }

    /** Whether a version has it: {@link #AUTH} came with 5.0. */
    public boolean isIn(ProtocolVersion version) {
        return this != RESERVED && (this != AUTH || version.hasProperties());
    }

    /** Whether it may be sent this way in a version (3.1.1 and 5.0 table 2.1). */
    public boolean maySend(Direction direction, ProtocolVersion version) {
        if (this == DISCONNECT && version.hasProperties()) {
            return true;
        }
        return switch (sender) {
            case BOTH -> true;
            case CLIENT -> direction == Direction.C2S;
            case SERVER -> direction == Direction.S2C;
            case NOBODY -> false;
        };
    }

    /** Whether a version has packets of this type that go this way; AUTH came with 5.0. */
    public boolean isIn(ProtocolVersion version, Direction direction) {
        return (this != AUTH || version.hasProperties()) && maySend(direction, version);
    }

    /**
     * Whether the lower four bits of the first byte may have this value (3.1.1 table 2.2). Those of a PUBLISH mean
     * something, so each value is one for its codec to judge.
     */
    public boolean allowsFlags(int flags) {
        return flags == reservedFlags || this == PUBLISH;
    }
}
