package org.mqttxray.trace;

import java.util.List;

/** The fields of {@code mqtt_client_t} whose changes are events ({@code mqttclient.h:97-131}). */
public enum ClientField {
    /** {@code client_state_t}. */
    STATE("mqtt_client_state", ValueType.CLIENT_STATE),
    /** The last packet identifier given out. */
    PACKET_ID("mqtt_packet_id", ValueType.NUMBER),
    /** How many answers are awaited. */
    ACK_HANDLER_NUMBER("mqtt_ack_handler_number", ValueType.NUMBER),
    /** PINGREQs without an answer. */
    PING_OUTSTANDING("mqtt_ping_outstanding", ValueType.NUMBER),
    /** Keep Alive. */
    KEEP_ALIVE_INTERVAL("mqtt_keep_alive_interval", ValueType.SECONDS),
    /** How long one command may take. */
    CMD_TIMEOUT("mqtt_cmd_timeout", ValueType.MILLIS),
    /** When the client must have sent something. */
    LAST_SENT("mqtt_last_sent", ValueType.TIMER),
    /** When the client must have received something. */
    LAST_RECEIVED("mqtt_last_received", ValueType.TIMER),
    /** Bytes in the write buffer. */
    WRITE_BUFFER("mqtt_write_buf", ValueType.BYTES),
    /** Bytes in the read buffer. */
    READ_BUFFER("mqtt_read_buf", ValueType.BYTES),
    /** Size of the write buffer. */
    WRITE_BUFFER_SIZE("mqtt_write_buf_size", ValueType.BYTES),
    /** Size of the read buffer. */
    READ_BUFFER_SIZE("mqtt_read_buf_size", ValueType.BYTES),
    /** The packets that wait for an answer ({@code ack_handlers_t}): which answer, until when, and what would be sent again. */
    ACK_HANDLER_LIST(
            "mqtt_ack_handler_list",
            2,
            new Parameter("type", ValueType.PACKET_TYPE),
            new Parameter("packet_id", ValueType.NUMBER),
            new Parameter("timer", ValueType.TIMER),
            new Parameter("payload_len", ValueType.BYTES)),
    /** The Topic Filters that have a handler ({@code message_handlers_t}). */
    MSG_HANDLER_LIST(
            "mqtt_msg_handler_list",
            1,
            new Parameter("topic_filter", ValueType.TEXT),
            new Parameter("qos", ValueType.NUMBER),
            new Parameter("handler", ValueType.NAME));

    private static final ClientField[] ALL = values();

    private final String cName;
    private final ValueType type;
    private final int keys;
    private final List<Parameter> parts;

    ClientField(String cName, ValueType type) {
        this.cName = cName;
        this.type = type;
        this.keys = 0;
        this.parts = List.of();
    }

    ClientField(String cName, int keys, Parameter... parts) {
        this.cName = cName;
        this.type = ValueType.LIST;
        this.keys = keys;
        this.parts = List.of(parts);
    }

    static ClientField of(int ordinal) {
        return ALL[ordinal];
    }

    /** The name in the C source. */
    public String cName() {
        return cName;
    }

    /** How many of the first parts tell an entry of a list from the others; 0 for what is no list. */
    public int keys() {
        return keys;
    }

    /** What the entries of a list consist of; empty for what is no list. */
    public List<Parameter> parts() {
        return parts;
    }

    /** What its values stand for. */
    public ValueType type() {
        return type;
    }
}
