package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.FieldKind.BINARY_DATA;
import static org.mqttxray.mqtt.codec.FieldKind.BITS;
import static org.mqttxray.mqtt.codec.FieldKind.UINT16;
import static org.mqttxray.mqtt.codec.FieldKind.UINT8;
import static org.mqttxray.mqtt.codec.FieldKind.UTF8_STRING;
import static org.mqttxray.mqtt.codec.FieldKind.VARIABLE_BYTE_INTEGER;
import static org.mqttxray.mqtt.codec.Part.FIXED_HEADER;
import static org.mqttxray.mqtt.codec.Part.PAYLOAD;
import static org.mqttxray.mqtt.codec.Part.VARIABLE_HEADER;

import java.util.Optional;

/**
 * Every field of the packets we know, named as in the specification. The codec names them as it reads and writes;
 * nothing else knows where a field lies.
 */
public enum Field {
    PACKET_TYPE_AND_FLAGS("Control Packet type and flags", FIXED_HEADER, UINT8, Tint.TYPE, "mqtt.hdrflags"),
    PACKET_TYPE("Control Packet type", PACKET_TYPE_AND_FLAGS, 0xF0, Tint.TYPE, "mqtt.msgtype"),
    FIXED_HEADER_FLAGS("Reserved", PACKET_TYPE_AND_FLAGS, 0x0F, Tint.TYPE, "mqtt.hdr_reserved"),
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

    /** What could not be read. */
    UNDECODED("Undecoded", Part.UNDECODED, FieldKind.UNDECODED, Tint.PAYLOAD, "_ws.malformed");

    private static final int WHOLE_BYTE = 0xFF;

    private final String word;
    private final Part part;
    private final FieldKind kind;
    private final Tint tint;
    private final String wireshark;
    private final String lengthWireshark;
    private final Field within;
    private final int mask;

    Field(String word, Part part, FieldKind kind, Tint tint, String wireshark) {
        this(word, part, kind, tint, wireshark, "");
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
    }

    /** The specification's word, such as {@code Keep Alive}. */
    public String word() {
        return word;
    }

    /** Where in a packet it lies. */
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

    /** Wireshark's name of it, such as {@code mqtt.kalive}. */
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
        return this == PASSWORD;
    }

    /** Its value within a byte. */
    public int in(int byteValue) {
        return (byteValue & mask) >> Integer.numberOfTrailingZeros(mask);
    }

    /** The byte in which only this field is set, to this value. */
    public int bits(int value) {
        return value << Integer.numberOfTrailingZeros(mask);
    }

    /** The byte in which only this flag is set, or nothing. */
    public int bit(boolean set) {
        return set ? mask : 0;
    }
}
