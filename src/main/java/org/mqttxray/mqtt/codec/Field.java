package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.FieldKind.BINARY_DATA;
import static org.mqttxray.mqtt.codec.FieldKind.BITS;
import static org.mqttxray.mqtt.codec.FieldKind.BYTES;
import static org.mqttxray.mqtt.codec.FieldKind.UINT16;
import static org.mqttxray.mqtt.codec.FieldKind.UINT32;
import static org.mqttxray.mqtt.codec.FieldKind.UINT8;
import static org.mqttxray.mqtt.codec.FieldKind.UTF8_STRING;
import static org.mqttxray.mqtt.codec.FieldKind.VARIABLE_BYTE_INTEGER;
import static org.mqttxray.mqtt.codec.Part.FIXED_HEADER;
import static org.mqttxray.mqtt.codec.Part.PAYLOAD;
import static org.mqttxray.mqtt.codec.Part.VARIABLE_HEADER;

import java.util.Optional;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/**
 * Every field of the packets we know, named as in the specification. The codec names them as it reads and writes;
 * nothing else knows where a field lies.
 */
public enum Field {
    PACKET_TYPE_AND_FLAGS("Control Packet type and flags", FIXED_HEADER, UINT8, Tint.TYPE, "mqtt.hdrflags"),
    PACKET_TYPE("Control Packet type", PACKET_TYPE_AND_FLAGS, 0xF0, Tint.TYPE, "mqtt.msgtype"),
    FIXED_HEADER_FLAGS("Reserved", PACKET_TYPE_AND_FLAGS, 0x0F, Tint.TYPE, "mqtt.hdr_reserved"),
    DUP("DUP flag", PACKET_TYPE_AND_FLAGS, 0x08, Tint.TYPE, "mqtt.dupflag"),
    QOS("QoS level", PACKET_TYPE_AND_FLAGS, 0x06, Tint.VALUE, "mqtt.qos"),
    RETAIN("RETAIN", PACKET_TYPE_AND_FLAGS, 0x01, Tint.TYPE, "mqtt.retain"),
    REMAINING_LENGTH("Remaining Length", FIXED_HEADER, VARIABLE_BYTE_INTEGER, Tint.LENGTH, "mqtt.len"),

    PROTOCOL_NAME("Protocol Name", VARIABLE_HEADER, UTF8_STRING, Tint.VALUE, "mqtt.protoname", "mqtt.proto_len"),
    PROTOCOL_LEVEL("Protocol Level", VARIABLE_HEADER, UINT8, Tint.VALUE, "mqtt.ver"),
    CONNECT_FLAGS("Connect Flags", VARIABLE_HEADER, UINT8, Tint.TYPE, "mqtt.conflags"),
    USER_NAME_FLAG("User Name Flag", CONNECT_FLAGS, 0x80, Tint.TYPE, "mqtt.conflag.uname"),
    PASSWORD_FLAG("Password Flag", CONNECT_FLAGS, 0x40, Tint.TYPE, "mqtt.conflag.passwd"),
    WILL_RETAIN("Will Retain", CONNECT_FLAGS, 0x20, Tint.TYPE, "mqtt.conflag.retain"),
    WILL_QOS("Will QoS", CONNECT_FLAGS, 0x18, Tint.VALUE, "mqtt.conflag.qos"),
    WILL_FLAG("Will Flag", CONNECT_FLAGS, 0x04, Tint.TYPE, "mqtt.conflag.willflag"),
    CLEAN_SESSION("Clean Session", CONNECT_FLAGS, 0x02, Tint.TYPE, "mqtt.conflag.cleansess"),
    CONNECT_FLAGS_RESERVED("Reserved", CONNECT_FLAGS, 0x01, Tint.TYPE, "mqtt.conflag.reserved"),
    KEEP_ALIVE("Keep Alive", VARIABLE_HEADER, UINT16, Tint.VALUE, "mqtt.kalive"),
    CLIENT_IDENTIFIER("Client Identifier", PAYLOAD, UTF8_STRING, Tint.ID, "mqtt.clientid", "mqtt.clientid_len"),
    WILL_TOPIC("Will Topic", PAYLOAD, UTF8_STRING, Tint.TOPIC, "mqtt.willtopic", "mqtt.willtopic_len"),
    WILL_MESSAGE("Will Message", PAYLOAD, BINARY_DATA, Tint.PAYLOAD, "mqtt.willmsg", "mqtt.willmsg_len"),
    USER_NAME("User Name", PAYLOAD, UTF8_STRING, Tint.ID, "mqtt.username", "mqtt.username_len"),
    PASSWORD("Password", PAYLOAD, BINARY_DATA, Tint.ID, "mqtt.passwd", "mqtt.passwd_len"),

    CONNECT_ACKNOWLEDGE_FLAGS("Connect Acknowledge Flags", VARIABLE_HEADER, UINT8, Tint.TYPE, "mqtt.conack.flags"),
    CONNECT_ACKNOWLEDGE_FLAGS_RESERVED(
            "Reserved", CONNECT_ACKNOWLEDGE_FLAGS, 0xFE, Tint.TYPE, "mqtt.conack.flags.reserved"),
    SESSION_PRESENT("Session Present", CONNECT_ACKNOWLEDGE_FLAGS, 0x01, Tint.TYPE, "mqtt.conack.flags.sp"),
    CONNECT_RETURN_CODE("Connect Return code", VARIABLE_HEADER, UINT8, Tint.VALUE, "mqtt.conack.val"),
    CONNECT_REASON_CODE("Connect Reason Code", VARIABLE_HEADER, UINT8, Tint.VALUE, "mqtt.connack.reason_code"),

    TOPIC_NAME("Topic Name", VARIABLE_HEADER, UTF8_STRING, Tint.TOPIC, "mqtt.topic", "mqtt.topic_len"),
    PACKET_IDENTIFIER("Packet Identifier", VARIABLE_HEADER, UINT16, Tint.ID, "mqtt.msgid"),
    APPLICATION_MESSAGE("Application Message", PAYLOAD, BYTES, Tint.PAYLOAD, "mqtt.msg"),

    PUBACK_REASON_CODE("PUBACK Reason Code", VARIABLE_HEADER, UINT8, Tint.VALUE, "mqtt.puback.reason_code"),
    PUBREC_REASON_CODE("PUBREC Reason Code", VARIABLE_HEADER, UINT8, Tint.VALUE, "mqtt.pubrec.reason_code"),
    PUBREL_REASON_CODE("PUBREL Reason Code", VARIABLE_HEADER, UINT8, Tint.VALUE, "mqtt.pubrel.reason_code"),
    PUBCOMP_REASON_CODE("PUBCOMP Reason Code", VARIABLE_HEADER, UINT8, Tint.VALUE, "mqtt.pubcomp.reason_code"),
    DISCONNECT_REASON_CODE("Disconnect Reason Code", VARIABLE_HEADER, UINT8, Tint.VALUE, "mqtt.disconnect.reason_code"),
    AUTHENTICATE_REASON_CODE("Authenticate Reason Code", VARIABLE_HEADER, UINT8, Tint.VALUE, "mqtt.auth.reason_code"),

    TOPIC_FILTER("Topic Filter", PAYLOAD, UTF8_STRING, Tint.TOPIC, "mqtt.topic", "mqtt.topic_len"),
    REQUESTED_QOS("Requested QoS", PAYLOAD, UINT8, Tint.VALUE, "mqtt.sub.qos"),
    REQUESTED_QOS_RESERVED("Reserved", REQUESTED_QOS, 0xFC, Tint.TYPE, "mqttxray.sub.reserved"),
    REQUESTED_QOS_LEVEL("QoS", REQUESTED_QOS, 0x03, Tint.VALUE, "mqttxray.sub.qos_level"),
    SUBSCRIPTION_OPTIONS("Subscription Options", PAYLOAD, UINT8, Tint.VALUE, "mqtt.subscription_options"),
    SUBSCRIPTION_OPTIONS_RESERVED(
            "Reserved", SUBSCRIPTION_OPTIONS, 0xC0, Tint.TYPE, "mqtt.subscription_options_reserved"),
    RETAIN_HANDLING("Retain Handling", SUBSCRIPTION_OPTIONS, 0x30, Tint.VALUE, "mqtt.subscription_options_retain"),
    RETAIN_AS_PUBLISHED("Retain As Published", SUBSCRIPTION_OPTIONS, 0x08, Tint.TYPE, "mqtt.subscription_options_rap"),
    NO_LOCAL("No Local", SUBSCRIPTION_OPTIONS, 0x04, Tint.TYPE, "mqtt.subscription_options_nl"),
    SUBSCRIPTION_QOS("Maximum QoS", SUBSCRIPTION_OPTIONS, 0x03, Tint.VALUE, "mqtt.subscription_options_qos"),
    SUBACK_RETURN_CODE("Return Code", PAYLOAD, UINT8, Tint.VALUE, "mqtt.suback.qos"),
    SUBSCRIBE_REASON_CODE("Subscribe Reason Code", PAYLOAD, UINT8, Tint.VALUE, "mqtt.suback.reason_code"),
    UNSUBSCRIBE_REASON_CODE("Unsubscribe Reason Code", PAYLOAD, UINT8, Tint.VALUE, "mqtt.unsuback.reason_code"),

    PROPERTY_LENGTH("Property Length", VARIABLE_HEADER, VARIABLE_BYTE_INTEGER, Tint.LENGTH, "mqtt.property_len"),
    /** The properties after it are those of the will, and lie in the payload like it. */
    WILL_PROPERTY_LENGTH("Will Property Length", PAYLOAD, VARIABLE_BYTE_INTEGER, Tint.LENGTH, "mqtt.property_len"),
    PROPERTY_IDENTIFIER("Property Identifier", VARIABLE_BYTE_INTEGER, "mqtt.property_id"),
    PAYLOAD_FORMAT_INDICATOR("Payload Format Indicator", UINT8, "mqtt.prop_number"),
    MESSAGE_EXPIRY_INTERVAL("Message Expiry Interval", UINT32, "mqtt.prop_number"),
    CONTENT_TYPE("Content Type", UTF8_STRING, "mqtt.property.content_type"),
    RESPONSE_TOPIC("Response Topic", UTF8_STRING, "mqtt.prop_string"),
    CORRELATION_DATA("Correlation Data", BINARY_DATA, "mqtt.prop_string"),
    SUBSCRIPTION_IDENTIFIER("Subscription Identifier", VARIABLE_BYTE_INTEGER, "mqtt.prop_number"),
    SESSION_EXPIRY_INTERVAL("Session Expiry Interval", UINT32, "mqtt.prop_number"),
    ASSIGNED_CLIENT_IDENTIFIER("Assigned Client Identifier", UTF8_STRING, "mqtt.prop_string"),
    SERVER_KEEP_ALIVE("Server Keep Alive", UINT16, "mqtt.prop_number"),
    AUTHENTICATION_METHOD("Authentication Method", UTF8_STRING, "mqtt.prop_string"),
    AUTHENTICATION_DATA("Authentication Data", BINARY_DATA, "mqtt.prop_string"),
    REQUEST_PROBLEM_INFORMATION("Request Problem Information", UINT8, "mqtt.prop_number"),
    WILL_DELAY_INTERVAL("Will Delay Interval", UINT32, "mqtt.prop_number"),
    REQUEST_RESPONSE_INFORMATION("Request Response Information", UINT8, "mqtt.prop_number"),
    RESPONSE_INFORMATION("Response Information", UTF8_STRING, "mqtt.prop_string"),
    SERVER_REFERENCE("Server Reference", UTF8_STRING, "mqtt.prop_string"),
    REASON_STRING("Reason String", UTF8_STRING, "mqtt.prop_string"),
    RECEIVE_MAXIMUM("Receive Maximum", UINT16, "mqtt.prop_number"),
    TOPIC_ALIAS_MAXIMUM("Topic Alias Maximum", UINT16, "mqtt.prop_number"),
    TOPIC_ALIAS("Topic Alias", UINT16, "mqtt.property.topic_alias"),
    MAXIMUM_QOS("Maximum QoS", UINT8, "mqtt.property.max_qos"),
    RETAIN_AVAILABLE("Retain Available", UINT8, "mqtt.prop_number"),
    USER_PROPERTY_NAME(
            "User Property name", VARIABLE_HEADER, UTF8_STRING, Tint.PROPERTY, "mqtt.prop_key", "mqtt.prop_key_len"),
    USER_PROPERTY_VALUE(
            "User Property value",
            VARIABLE_HEADER,
            UTF8_STRING,
            Tint.PROPERTY,
            "mqtt.prop_value",
            "mqtt.prop_value_len"),
    MAXIMUM_PACKET_SIZE("Maximum Packet Size", UINT32, "mqtt.prop_number"),
    WILDCARD_SUBSCRIPTION_AVAILABLE("Wildcard Subscription Available", UINT8, "mqtt.prop_number"),
    SUBSCRIPTION_IDENTIFIER_AVAILABLE("Subscription Identifier Available", UINT8, "mqtt.prop_number"),
    SHARED_SUBSCRIPTION_AVAILABLE("Shared Subscription Available", UINT8, "mqtt.prop_number"),

    /** What could not be read. */
    UNDECODED("Undecoded", Part.UNDECODED, FieldKind.UNDECODED, Tint.PAYLOAD, "_ws.malformed");

    private static final int WHOLE_BYTE = 0xFF;
    /** The identifiers of properties are below it. */
    private static final int PROPERTY_NUMBERS = 64;

    private static final Field[] PROPERTIES = new Field[PROPERTY_NUMBERS];

    static {
        for (PropertyName name : PropertyName.values()) {
            PROPERTIES[name.number()] = name == PropertyName.USER_PROPERTY ? USER_PROPERTY_VALUE : valueOf(name.name());
        }
    }

    private final String word;
    private final Part part;
    private final FieldKind kind;
    private final Tint tint;
    private final String wireshark;
    private final String lengthWireshark;
    private final Field within;
    private final int mask;
    private final int shift;

    Field(String word, Part part, FieldKind kind, Tint tint, String wireshark) {
        this(word, part, kind, tint, wireshark, "");
    }

    /** Of properties, which lie in the variable header, or in the payload if they are those of a will. */
    Field(String word, FieldKind kind, String wireshark) {
        this(word, VARIABLE_HEADER, kind, Tint.PROPERTY, wireshark, kind.hasLength() ? "mqtt.prop_string_len" : "");
    }

    Field(String word, Part part, FieldKind kind, Tint tint, String wireshark, String lengthWireshark) {
        this(word, part, kind, tint, wireshark, lengthWireshark, null, WHOLE_BYTE);
    }

    Field(String word, Field within, int mask, Tint tint, String wireshark) {
        this(word, within.part, BITS, tint, wireshark, "", within, mask);
    }

    Field(
            String word,
            Part part,
            FieldKind kind,
            Tint tint,
            String wireshark,
            String lengthWireshark,
            Field within,
            int mask) {
        this.word = word;
        this.part = part;
        this.kind = kind;
        this.tint = tint;
        this.wireshark = wireshark;
        this.lengthWireshark = lengthWireshark;
        this.within = within;
        this.mask = mask;
        this.shift = Integer.numberOfTrailingZeros(mask);
    }

    /** The specification's word, such as {@code Keep Alive}; that of 3.1.1 where the versions differ. */
    public String word() {
        return word;
    }

    /** The word of a version: three fields are called differently in 5.0. */
    public String word(ProtocolVersion version) {
        if (!version.hasProperties()) {
            return word;
        }
        return switch (this) {
            case PROTOCOL_LEVEL -> "Protocol Version";
            case CLEAN_SESSION -> "Clean Start";
            case WILL_MESSAGE -> "Will Payload";
            default -> word;
        };
    }

    /** The field of a property's value. */
    public static Field of(PropertyName name) {
        return PROPERTIES[name.number()];
    }

    /** The field of the value of the property with this identifier. */
    static Field ofProperty(int number) {
        return PROPERTIES[number];
    }

    /** Where in a packet it lies; a property of a will lies in the payload whatever is said here. */
    public Part part() {
        return part;
    }

    /** How it lies in bytes. */
    public FieldKind kind() {
        return kind;
    }

    /** What sort of thing it says. */
    public Tint tint() {
        return tint;
    }

    /** Wireshark's name of it, such as {@code mqtt.kalive}; it begins with {@code mqttxray} where Wireshark has none. */
    public String wireshark() {
        return wireshark;
    }

    /** Wireshark's name of the length before a string or binary data, such as {@code mqtt.clientid_len}; else empty. */
    public String lengthWireshark() {
        return lengthWireshark;
    }

    /** The byte of which these are some bits. */
    public Optional<Field> within() {
        return Optional.ofNullable(within);
    }

    /** Which bits of the byte belong to it; all of them if it is no part of a byte. */
    public int mask() {
        return mask;
    }

    /** Whether it must be masked wherever it is shown. */
    public boolean secret() {
        return this == PASSWORD || this == AUTHENTICATION_DATA;
    }

    /** Its value within a byte. */
    public int in(int byteValue) {
        return (byteValue & mask) >> shift;
    }

    /** The byte in which only this field is set, to this value. */
    public int bits(int value) {
        return value << shift;
    }

    /** The byte in which only this flag is set, or nothing. */
    public int bit(boolean set) {
        return set ? mask : 0;
    }
}
