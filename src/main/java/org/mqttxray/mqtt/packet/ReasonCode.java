package org.mqttxray.mqtt.packet;

import static org.mqttxray.mqtt.packet.PacketType.AUTH;
import static org.mqttxray.mqtt.packet.PacketType.CONNACK;
import static org.mqttxray.mqtt.packet.PacketType.DISCONNECT;
import static org.mqttxray.mqtt.packet.PacketType.PUBACK;
import static org.mqttxray.mqtt.packet.PacketType.PUBCOMP;
import static org.mqttxray.mqtt.packet.PacketType.PUBREC;
import static org.mqttxray.mqtt.packet.PacketType.PUBREL;
import static org.mqttxray.mqtt.packet.PacketType.SUBACK;
import static org.mqttxray.mqtt.packet.PacketType.UNSUBACK;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How something went, in 5.0 (section 2.4, table 2-6). The return codes of a 3.1.1 SUBACK have the same numbers and are these too; those
 * of a 3.1.1 CONNACK are {@link ConnectReturnCode}.
 */
public enum ReasonCode implements ConnectCode {
    SUCCESS(0x00, CONNACK, PUBACK, PUBREC, PUBREL, PUBCOMP, SUBACK, UNSUBACK, DISCONNECT, AUTH),
    GRANTED_QOS_1(0x01, SUBACK),
    GRANTED_QOS_2(0x02, SUBACK),
    DISCONNECT_WITH_WILL_MESSAGE(0x04, DISCONNECT),
    NO_MATCHING_SUBSCRIBERS(0x10, PUBACK, PUBREC),
    NO_SUBSCRIPTION_EXISTED(0x11, UNSUBACK),
    CONTINUE_AUTHENTICATION(0x18, AUTH),
    RE_AUTHENTICATE(0x19, AUTH),
    UNSPECIFIED_ERROR(0x80, CONNACK, PUBACK, PUBREC, SUBACK, UNSUBACK, DISCONNECT),
    MALFORMED_PACKET(0x81, CONNACK, DISCONNECT),
    PROTOCOL_ERROR(0x82, CONNACK, DISCONNECT),
    IMPLEMENTATION_SPECIFIC_ERROR(0x83, CONNACK, PUBACK, PUBREC, SUBACK, UNSUBACK, DISCONNECT),
    UNSUPPORTED_PROTOCOL_VERSION(0x84, CONNACK),
    CLIENT_IDENTIFIER_NOT_VALID(0x85, CONNACK),
    BAD_USER_NAME_OR_PASSWORD(0x86, CONNACK),
    NOT_AUTHORIZED(0x87, CONNACK, PUBACK, PUBREC, SUBACK, UNSUBACK, DISCONNECT),
    SERVER_UNAVAILABLE(0x88, CONNACK),
    SERVER_BUSY(0x89, CONNACK, DISCONNECT),
    BANNED(0x8A, CONNACK),
    SERVER_SHUTTING_DOWN(0x8B, DISCONNECT),
    BAD_AUTHENTICATION_METHOD(0x8C, CONNACK, DISCONNECT),
    KEEP_ALIVE_TIMEOUT(0x8D, DISCONNECT),
    SESSION_TAKEN_OVER(0x8E, DISCONNECT),
    TOPIC_FILTER_INVALID(0x8F, SUBACK, UNSUBACK, DISCONNECT),
    TOPIC_NAME_INVALID(0x90, CONNACK, PUBACK, PUBREC, DISCONNECT),
    PACKET_IDENTIFIER_IN_USE(0x91, PUBACK, PUBREC, SUBACK, UNSUBACK),
    PACKET_IDENTIFIER_NOT_FOUND(0x92, PUBREL, PUBCOMP),
    RECEIVE_MAXIMUM_EXCEEDED(0x93, DISCONNECT),
    TOPIC_ALIAS_INVALID(0x94, DISCONNECT),
    PACKET_TOO_LARGE(0x95, CONNACK, DISCONNECT),
    MESSAGE_RATE_TOO_HIGH(0x96, DISCONNECT),
    QUOTA_EXCEEDED(0x97, CONNACK, PUBACK, PUBREC, SUBACK, DISCONNECT),
    ADMINISTRATIVE_ACTION(0x98, DISCONNECT),
    PAYLOAD_FORMAT_INVALID(0x99, CONNACK, PUBACK, PUBREC, DISCONNECT),
    RETAIN_NOT_SUPPORTED(0x9A, CONNACK, DISCONNECT),
    QOS_NOT_SUPPORTED(0x9B, CONNACK, DISCONNECT),
    USE_ANOTHER_SERVER(0x9C, CONNACK, DISCONNECT),
    SERVER_MOVED(0x9D, CONNACK, DISCONNECT),
    SHARED_SUBSCRIPTIONS_NOT_SUPPORTED(0x9E, SUBACK, DISCONNECT),
    CONNECTION_RATE_EXCEEDED(0x9F, CONNACK, DISCONNECT),
    MAXIMUM_CONNECT_TIME(0xA0, DISCONNECT),
    SUBSCRIPTION_IDENTIFIERS_NOT_SUPPORTED(0xA1, SUBACK, DISCONNECT),
    WILDCARD_SUBSCRIPTIONS_NOT_SUPPORTED(0xA2, SUBACK, DISCONNECT);

    private static final int NUMBERS = 256;
    private static final int FIRST_ERROR = 0x80;
    private static final ReasonCode[] BY_NUMBER = new ReasonCode[NUMBERS];
    /** What a client must not put into its DISCONNECT (5.0 section 3.14.2.1). */
    private static final Set<ReasonCode> SERVERS_DISCONNECT = EnumSet.of(
            NOT_AUTHORIZED,
            SERVER_BUSY,
            SERVER_SHUTTING_DOWN,
            KEEP_ALIVE_TIMEOUT,
            SESSION_TAKEN_OVER,
            TOPIC_FILTER_INVALID,
            RETAIN_NOT_SUPPORTED,
            QOS_NOT_SUPPORTED,
            USE_ANOTHER_SERVER,
            SERVER_MOVED,
            SHARED_SUBSCRIPTIONS_NOT_SUPPORTED,
            CONNECTION_RATE_EXCEEDED,
            MAXIMUM_CONNECT_TIME,
            SUBSCRIPTION_IDENTIFIERS_NOT_SUPPORTED,
            WILDCARD_SUBSCRIPTIONS_NOT_SUPPORTED);

    private static final Set<ReasonCode> SUBACK_OF_3_1_1 =
            EnumSet.of(SUCCESS, GRANTED_QOS_1, GRANTED_QOS_2, UNSPECIFIED_ERROR);

    static {
        for (ReasonCode code : values()) {
            BY_NUMBER[code.number] = code;
        }
    }

    private final int number;
    private final int packetBits;

    ReasonCode(int number, PacketType... types) {
        this.number = number;
        int bits = 0;
        for (PacketType type : types) {
            bits |= 1 << type.number();
        }
        this.packetBits = bits;
    }

    /**
     * The reason code of this number, if there is one.
     *
     * @param number 0 to 255
     */
    public static Optional<ReasonCode> of(int number) {
        return Optional.ofNullable(BY_NUMBER[number]);
    }

    /** The SUBACK's code that grants this QoS. */
    public static ReasonCode granted(QoS qos) {
        return BY_NUMBER[qos.level()];
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public boolean accepted() {
        return number < FIRST_ERROR;
    }

    /** Whether a packet of a type may carry it (5.0 table 2-6). */
    public boolean allowedIn(PacketType type) {
        return (packetBits >> type.number() & 1) != 0;
    }

    /** Whether a packet of a type that goes this way may carry it: some are only the server's, some only the client's. */
    public boolean allowedIn(PacketType type, Direction direction) {
        boolean client = direction == Direction.C2S;
        return switch (type) {
                    case DISCONNECT ->
                        client ? !SERVERS_DISCONNECT.contains(this) : this != DISCONNECT_WITH_WILL_MESSAGE;
                    case AUTH -> this != (client ? SUCCESS : RE_AUTHENTICATE);
                    case PUBACK, PUBREC -> !client || this != NO_MATCHING_SUBSCRIBERS;
                    default -> true;
                }
                && allowedIn(type);
    }

    /** Whether a 3.1.1 SUBACK may carry it (3.1.1 section 3.9.3). */
    public boolean allowedInSubAckOf3() {
        return SUBACK_OF_3_1_1.contains(this);
    }
}
