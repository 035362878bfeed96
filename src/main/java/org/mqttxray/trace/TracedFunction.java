package org.mqttxray.trace;

import static org.mqttxray.trace.Detail.ARTICLE;
import static org.mqttxray.trace.Detail.CLIENT;
import static org.mqttxray.trace.Detail.EVERYTHING;
import static org.mqttxray.trace.Layer.APP;
import static org.mqttxray.trace.Layer.MQTT;
import static org.mqttxray.trace.Layer.PLATFORM;
import static org.mqttxray.trace.ValueType.BOOLEAN;
import static org.mqttxray.trace.ValueType.BYTE;
import static org.mqttxray.trace.ValueType.BYTES;
import static org.mqttxray.trace.ValueType.CLIENT_STATE;
import static org.mqttxray.trace.ValueType.ERROR;
import static org.mqttxray.trace.ValueType.MILLIS;
import static org.mqttxray.trace.ValueType.NONE;
import static org.mqttxray.trace.ValueType.NUMBER;
import static org.mqttxray.trace.ValueType.PACKET_TYPE;
import static org.mqttxray.trace.ValueType.SECONDS;
import static org.mqttxray.trace.ValueType.SOCKET;

import java.util.List;

/**
 * The table of traced functions. Files and lines are those of the C library at commit 956e0c8; the sentences about each function
 * are words of {@code i18n}. {@code platform_memory_*} has no row: Java allocates unseen. What the article's detail shows is
 * what the article names, and {@code mqtt_disconnect} and {@code mqtt_release}, without which the packet that ends a session
 * would hang from {@code main}.
 */
public enum TracedFunction {
    // spotless:off - a table reads best a row a line

    // The program
    /** {@code main}. */
    MAIN("main", APP, ARTICLE, "example/emqx/emqx.c", 61, "program.EmqxProgram#main", NUMBER),

    /** {@code mqtt_publish_thread}. */
    MQTT_PUBLISH_THREAD("mqtt_publish_thread", APP, ARTICLE, "example/emqx/emqx.c", 30,
            "program.EmqxProgram#publishThread", NONE),
    /** {@code topic1_handler}. */
    TOPIC1_HANDLER("topic1_handler", APP, ARTICLE, "example/emqx/emqx.c", 22,
            "program.EmqxProgram#topic1Handler", NONE, text("topic_name"), number("qos"), bytes("payloadlen")),
    /** {@code random_string}. */
    RANDOM_STRING("random_string", APP, CLIENT, "common/random.c", 42,
            "program.RandomText#string", NONE, number("len")),
    /** {@code random_number}. */
    RANDOM_NUMBER("random_number", APP, EVERYTHING, "common/random.c", 29,
            "program.RandomText#number", NUMBER),
    /** {@code news_handler}. */
    NEWS_HANDLER("news_handler", APP, ARTICLE, "", 0,
            "program.Handlers#news", NONE, text("topic_name"), number("qos"), bytes("payloadlen")),
    /** {@code interceptor_handler}. */
    INTERCEPTOR_HANDLER("interceptor_handler", APP, ARTICLE, "", 0,
            "program.Handlers#interceptor", NONE, text("topic_name"), number("qos"), bytes("payloadlen")),
    /** {@code reconnect_handler}. */
    RECONNECT_HANDLER("reconnect_handler", APP, ARTICLE, "", 0,
            "program.Handlers#reconnect", NONE),
    /** {@code pthread_create}. */
    PTHREAD_CREATE("pthread_create", PLATFORM, ARTICLE, "", 0,
            "client.platform.PlatformThread#create", NONE, name("start_routine")),
    /** {@code sleep}. */
    SLEEP("sleep", PLATFORM, ARTICLE, "", 0,
            "client.platform.PlatformTimer#sleep", NONE, seconds("seconds")),

    // mqttclient: lease and settings
    /** {@code mqtt_lease}. */
    MQTT_LEASE("mqtt_lease", MQTT, ARTICLE, "mqttclient/mqttclient.c", 1216, "client.mqttclient.Lease#lease", NONE),
    /** {@code mqtt_init}. */
    MQTT_INIT("mqtt_init", MQTT, CLIENT, "mqttclient/mqttclient.c", 1109, "client.mqttclient.Lease#init", ERROR),
    /** {@code mqtt_read_buf_malloc}. */
    MQTT_READ_BUF_MALLOC("mqtt_read_buf_malloc", MQTT, CLIENT, "mqttclient/mqttclient.c", 1065,
            "client.mqttclient.Lease#readBufMalloc", BYTES, bytes("size")),
    /** {@code mqtt_write_buf_malloc}. */
    MQTT_WRITE_BUF_MALLOC("mqtt_write_buf_malloc", MQTT, CLIENT, "mqttclient/mqttclient.c", 1087,
            "client.mqttclient.Lease#writeBufMalloc", BYTES, bytes("size")),
    /** {@code mqtt_set_client_id}. */
    MQTT_SET_CLIENT_ID("mqtt_set_client_id", MQTT, CLIENT, "mqttclient/mqttclient.c", 1157,
            "client.mqttclient.Settings#setClientId", NONE, text("client_id")),
    /** {@code mqtt_set_user_name}. */
    MQTT_SET_USER_NAME("mqtt_set_user_name", MQTT, CLIENT, "mqttclient/mqttclient.c", 1158,
            "client.mqttclient.Settings#setUserName", NONE, text("user_name")),
    /** {@code mqtt_set_password}. */
    MQTT_SET_PASSWORD("mqtt_set_password", MQTT, CLIENT, "mqttclient/mqttclient.c", 1159,
            "client.mqttclient.Settings#setPassword", NONE, secret("password")),
    /** {@code mqtt_set_host}. */
    MQTT_SET_HOST("mqtt_set_host", MQTT, ARTICLE, "mqttclient/mqttclient.c", 1160,
            "client.mqttclient.Settings#setHost", NONE, text("host")),
    /** {@code mqtt_set_port}. */
    MQTT_SET_PORT("mqtt_set_port", MQTT, ARTICLE, "mqttclient/mqttclient.c", 1161,
            "client.mqttclient.Settings#setPort", NONE, text("port")),
    /** {@code mqtt_set_ca}. */
    MQTT_SET_CA("mqtt_set_ca", MQTT, CLIENT, "mqttclient/mqttclient.c", 1162,
            "client.mqttclient.Settings#setCa", NONE, text("ca")),
    /** {@code mqtt_set_reconnect_data}. */
    MQTT_SET_RECONNECT_DATA("mqtt_set_reconnect_data", MQTT, CLIENT, "mqttclient/mqttclient.c", 1163,
            "client.mqttclient.Settings#setReconnectData", NONE, text("reconnect_data")),
    /** {@code mqtt_set_keep_alive_interval}. */
    MQTT_SET_KEEP_ALIVE_INTERVAL("mqtt_set_keep_alive_interval", MQTT, CLIENT, "mqttclient/mqttclient.c", 1164,
            "client.mqttclient.Settings#setKeepAliveInterval", SECONDS, seconds("keep_alive_interval")),
    /** {@code mqtt_set_will_flag}. */
    MQTT_SET_WILL_FLAG("mqtt_set_will_flag", MQTT, CLIENT, "mqttclient/mqttclient.c", 1165,
            "client.mqttclient.Settings#setWillFlag", BOOLEAN, flag("will_flag")),
    /** {@code mqtt_set_clean_session}. */
    MQTT_SET_CLEAN_SESSION("mqtt_set_clean_session", MQTT, CLIENT, "mqttclient/mqttclient.c", 1166,
            "client.mqttclient.Settings#setCleanSession", BOOLEAN, flag("clean_session")),
    /** {@code mqtt_set_version}. */
    MQTT_SET_VERSION("mqtt_set_version", MQTT, CLIENT, "mqttclient/mqttclient.c", 1167,
            "client.mqttclient.Settings#setVersion", NUMBER, number("version")),
    /** {@code mqtt_set_cmd_timeout}. */
    MQTT_SET_CMD_TIMEOUT("mqtt_set_cmd_timeout", MQTT, CLIENT, "mqttclient/mqttclient.c", 1168,
            "client.mqttclient.Settings#setCmdTimeout", MILLIS, millis("cmd_timeout")),
    /** {@code mqtt_set_reconnect_try_duration}. */
    MQTT_SET_RECONNECT_TRY_DURATION("mqtt_set_reconnect_try_duration", MQTT, CLIENT, "mqttclient/mqttclient.c", 1169,
            "client.mqttclient.Settings#setReconnectTryDuration", MILLIS, millis("reconnect_try_duration")),
    /** {@code mqtt_set_reconnect_handler}. */
    MQTT_SET_RECONNECT_HANDLER("mqtt_set_reconnect_handler", MQTT, CLIENT, "mqttclient/mqttclient.c", 1170,
            "client.mqttclient.Settings#setReconnectHandler", NONE, name("reconnect_handler")),
    /** {@code mqtt_set_interceptor_handler}. */
    MQTT_SET_INTERCEPTOR_HANDLER("mqtt_set_interceptor_handler", MQTT, CLIENT, "mqttclient/mqttclient.c", 1171,
            "client.mqttclient.Settings#setInterceptorHandler", NONE, name("interceptor_handler")),
    /** {@code mqtt_set_read_buf_size}. */
    MQTT_SET_READ_BUF_SIZE("mqtt_set_read_buf_size", MQTT, CLIENT, "mqttclient/mqttclient.c", 1173,
            "client.mqttclient.Settings#setReadBufSize", BYTES, bytes("size")),
    /** {@code mqtt_set_write_buf_size}. */
    MQTT_SET_WRITE_BUF_SIZE("mqtt_set_write_buf_size", MQTT, CLIENT, "mqttclient/mqttclient.c", 1178,
            "client.mqttclient.Settings#setWriteBufSize", BYTES, bytes("size")),
    /** {@code mqtt_set_will_options}. */
    MQTT_SET_WILL_OPTIONS("mqtt_set_will_options", MQTT, CLIENT, "mqttclient/mqttclient.c", 1486,
            "client.mqttclient.Settings#setWillOptions", ERROR, text("topic"), number("qos"), flag("retained"), text("message")),

    // mqttclient: state
    /** {@code mqtt_get_client_state}. */
    MQTT_GET_CLIENT_STATE("mqtt_get_client_state", MQTT, CLIENT, "mqttclient/mqttclient.c", 19,
            "client.mqttclient.ClientState#get", CLIENT_STATE),
    /** {@code mqtt_set_client_state}. */
    MQTT_SET_CLIENT_STATE("mqtt_set_client_state", MQTT, CLIENT, "mqttclient/mqttclient.c", 24,
            "client.mqttclient.ClientState#set", NONE, clientState("state")),
    /** {@code mqtt_is_connected}. */
    MQTT_IS_CONNECTED("mqtt_is_connected", MQTT, CLIENT, "mqttclient/mqttclient.c", 31,
            "client.mqttclient.ClientState#checkConnected", ERROR),

    /** {@code mqtt_set_publish_dup}. */
    MQTT_SET_PUBLISH_DUP("mqtt_set_publish_dup", MQTT, CLIENT, "mqttclient/mqttclient.c", 44,
            "client.mqttclient.Publishing#setPublishDup", ERROR, flag("dup")),
    /** {@code mqtt_ack_handler_is_maximum}. */
    MQTT_ACK_HANDLER_IS_MAXIMUM("mqtt_ack_handler_is_maximum", MQTT, CLIENT, "mqttclient/mqttclient.c", 64,
            "client.mqttclient.AckList#isMaximum", BOOLEAN),
    /** {@code mqtt_add_ack_handler_num}. */
    MQTT_ADD_ACK_HANDLER_NUM("mqtt_add_ack_handler_num", MQTT, CLIENT, "mqttclient/mqttclient.c", 69,
            "client.mqttclient.AckList#addHandlerNum", NONE),
    /** {@code mqtt_subtract_ack_handler_num}. */
    MQTT_SUBTRACT_ACK_HANDLER_NUM("mqtt_subtract_ack_handler_num", MQTT, CLIENT, "mqttclient/mqttclient.c", 76,
            "client.mqttclient.AckList#subtractHandlerNum", NONE),
    /** {@code mqtt_get_next_packet_id}. */
    MQTT_GET_NEXT_PACKET_ID("mqtt_get_next_packet_id", MQTT, CLIENT, "mqttclient/mqttclient.c", 91,
            "client.mqttclient.PacketIds#next", NUMBER),

    // mqttclient: connect, read, write
    /** {@code mqtt_connect}. */
    MQTT_CONNECT("mqtt_connect", MQTT, ARTICLE, "mqttclient/mqttclient.c", 1276,
            "client.mqttclient.Connect#connect", ERROR),
    /** {@code mqtt_connect_with_results}. */
    MQTT_CONNECT_WITH_RESULTS("mqtt_connect_with_results", MQTT, ARTICLE, "mqttclient/mqttclient.c", 965,
            "client.mqttclient.Connect#connectWithResults", ERROR),
    /** {@code mqtt_wait_packet}. */
    MQTT_WAIT_PACKET("mqtt_wait_packet", MQTT, ARTICLE, "mqttclient/mqttclient.c", 872,
            "client.mqttclient.PacketHandler#waitPacket", PACKET_TYPE, packetType("packet_type")),
    /** {@code mqtt_packet_handle}. */
    MQTT_PACKET_HANDLE("mqtt_packet_handle", MQTT, ARTICLE, "mqttclient/mqttclient.c", 815,
            "client.mqttclient.PacketHandler#packetHandle", PACKET_TYPE),
    /** {@code mqtt_read_packet}. */
    MQTT_READ_PACKET("mqtt_read_packet", MQTT, CLIENT, "mqttclient/mqttclient.c", 147,
            "client.mqttclient.Reader#readPacket", PACKET_TYPE),
    /** {@code mqtt_decode_packet}. */
    MQTT_DECODE_PACKET("mqtt_decode_packet", MQTT, CLIENT, "mqttclient/mqttclient.c", 99,
            "client.mqttclient.Reader#decodePacket", BYTES, millis("timeout")),
    /** {@code mqtt_packet_drain}. */
    MQTT_PACKET_DRAIN("mqtt_packet_drain", MQTT, CLIENT, "mqttclient/mqttclient.c", 124,
            "client.mqttclient.Reader#packetDrain", NONE, bytes("packet_len")),
    /** {@code mqtt_send_packet}. */
    MQTT_SEND_PACKET("mqtt_send_packet", MQTT, ARTICLE, "mqttclient/mqttclient.c", 191,
            "client.mqttclient.Sender#sendPacket", ERROR, bytes("length")),

    // mqttclient: the yield thread
    /** {@code mqtt_yield_thread}. */
    MQTT_YIELD_THREAD("mqtt_yield_thread", MQTT, ARTICLE, "mqttclient/mqttclient.c", 930,
            "client.mqttclient.Yield#yieldThread", NONE),
    /** {@code mqtt_yield}. */
    MQTT_YIELD("mqtt_yield", MQTT, CLIENT, "mqttclient/mqttclient.c", 885,
            "client.mqttclient.Yield#yield", ERROR, millis("timeout_ms")),
    /** {@code mqtt_keep_alive}. */
    MQTT_KEEP_ALIVE("mqtt_keep_alive", MQTT, ARTICLE, "mqttclient/mqttclient.c", 1188,
            "client.mqttclient.KeepAlive#keepAlive", ERROR),
    /** {@code mqtt_ack_list_scan}. */
    MQTT_ACK_LIST_SCAN("mqtt_ack_list_scan", MQTT, CLIENT, "mqttclient/mqttclient.c", 532,
            "client.mqttclient.AckList#scan", NONE, number("flag")),
    /** {@code mqtt_try_reconnect}. */
    MQTT_TRY_RECONNECT("mqtt_try_reconnect", MQTT, CLIENT, "mqttclient/mqttclient.c", 608,
            "client.mqttclient.Reconnect#tryReconnect", ERROR),
    /** {@code mqtt_try_do_reconnect}. */
    MQTT_TRY_DO_RECONNECT("mqtt_try_do_reconnect", MQTT, CLIENT, "mqttclient/mqttclient.c", 590,
            "client.mqttclient.Reconnect#tryDoReconnect", ERROR),
    /** {@code mqtt_try_resubscribe}. */
    MQTT_TRY_RESUBSCRIBE("mqtt_try_resubscribe", MQTT, CLIENT, "mqttclient/mqttclient.c", 565,
            "client.mqttclient.Reconnect#tryResubscribe", ERROR),
    /** {@code mqtt_sleep_ms}. */
    MQTT_SLEEP_MS("mqtt_sleep_ms", MQTT, CLIENT, "mqttclient/mqttclient.c", 1183,
            "client.mqttclient.Sleep#sleepMs", NONE, millis("ms")),
    /** {@code mqtt_clean_session}. */
    MQTT_CLEAN_SESSION("mqtt_clean_session", MQTT, CLIENT, "mqttclient/mqttclient.c", 488,
            "client.mqttclient.CleanSession#cleanSession", NONE),

    // mqttclient: messages and who handles them
    /** {@code default_msg_handler}. */
    DEFAULT_MSG_HANDLER("default_msg_handler", MQTT, CLIENT, "mqttclient/mqttclient.c", 13,
            "client.mqttclient.Delivery#defaultMsgHandler", NONE, text("topic_name"), bytes("payloadlen")),
    /** {@code mqtt_is_topic_equals}. */
    MQTT_IS_TOPIC_EQUALS("mqtt_is_topic_equals", MQTT, EVERYTHING, "mqttclient/mqttclient.c", 215,
            "client.mqttclient.MsgHandlers#isTopicEquals", BOOLEAN, text("topic_filter"), text("topic")),
    /** {@code mqtt_topic_is_matched}. */
    MQTT_TOPIC_IS_MATCHED("mqtt_topic_is_matched", MQTT, CLIENT, "mqttclient/mqttclient.c", 231,
            "client.mqttclient.MsgHandlers#topicIsMatched", BOOLEAN, text("topic_filter"), text("topic_name")),
    /** {@code mqtt_new_message_data}. */
    MQTT_NEW_MESSAGE_DATA("mqtt_new_message_data", MQTT, CLIENT, "mqttclient/mqttclient.c", 260,
            "client.mqttclient.Delivery#newMessageData", NONE, text("topic_name"), bytes("payloadlen")),
    /** {@code mqtt_get_msg_handler}. */
    MQTT_GET_MSG_HANDLER("mqtt_get_msg_handler", MQTT, CLIENT, "mqttclient/mqttclient.c", 269,
            "client.mqttclient.MsgHandlers#get", NONE, text("topic_name")),
    /** {@code mqtt_deliver_message}. */
    MQTT_DELIVER_MESSAGE("mqtt_deliver_message", MQTT, CLIENT, "mqttclient/mqttclient.c", 287,
            "client.mqttclient.Delivery#deliverMessage", ERROR, text("topic_name"), number("qos"), bytes("payloadlen")),
    /** {@code mqtt_msg_handler_create}. */
    MQTT_MSG_HANDLER_CREATE("mqtt_msg_handler_create", MQTT, CLIENT, "mqttclient/mqttclient.c", 424,
            "client.mqttclient.MsgHandlers#create", NONE, text("topic_filter"), number("qos"), name("handler")),
    /** {@code mqtt_msg_handler_destory}. */
    MQTT_MSG_HANDLER_DESTORY("mqtt_msg_handler_destory", MQTT, CLIENT, "mqttclient/mqttclient.c", 441,
            "client.mqttclient.MsgHandlers#destory", NONE, text("topic_filter")),
    /** {@code mqtt_msg_handler_is_exist}. */
    MQTT_MSG_HANDLER_IS_EXIST("mqtt_msg_handler_is_exist", MQTT, CLIENT, "mqttclient/mqttclient.c", 449,
            "client.mqttclient.MsgHandlers#isExist", BOOLEAN, text("topic_filter")),
    /** {@code mqtt_msg_handlers_install}. */
    MQTT_MSG_HANDLERS_INSTALL("mqtt_msg_handlers_install", MQTT, CLIENT, "mqttclient/mqttclient.c", 471,
            "client.mqttclient.MsgHandlers#install", ERROR, text("topic_filter")),
    /** {@code mqtt_list_subscribe_topic}. */
    MQTT_LIST_SUBSCRIBE_TOPIC("mqtt_list_subscribe_topic", MQTT, CLIENT, "mqttclient/mqttclient.c", 1463,
            "client.mqttclient.MsgHandlers#listSubscribeTopic", ERROR),

    // mqttclient: the answers awaited
    /** {@code mqtt_ack_handler_create}. */
    MQTT_ACK_HANDLER_CREATE("mqtt_ack_handler_create", MQTT, CLIENT, "mqttclient/mqttclient.c", 313,
            "client.mqttclient.AckList#create", NONE, packetType("type"), number("packet_id"), bytes("payload_len")),
    /** {@code mqtt_ack_handler_destroy}. */
    MQTT_ACK_HANDLER_DESTROY("mqtt_ack_handler_destroy", MQTT, CLIENT, "mqttclient/mqttclient.c", 335,
            "client.mqttclient.AckList#destroy", NONE, packetType("type"), number("packet_id")),
    /** {@code mqtt_ack_handler_resend}. */
    MQTT_ACK_HANDLER_RESEND("mqtt_ack_handler_resend", MQTT, CLIENT, "mqttclient/mqttclient.c", 343,
            "client.mqttclient.AckList#resend", NONE, packetType("type"), number("packet_id")),
    /** {@code mqtt_ack_list_node_is_exist}. */
    MQTT_ACK_LIST_NODE_IS_EXIST("mqtt_ack_list_node_is_exist", MQTT, CLIENT, "mqttclient/mqttclient.c", 358,
            "client.mqttclient.AckList#nodeIsExist", BOOLEAN, packetType("type"), number("packet_id")),
    /** {@code mqtt_ack_list_record}. */
    MQTT_ACK_LIST_RECORD("mqtt_ack_list_record", MQTT, CLIENT, "mqttclient/mqttclient.c", 378,
            "client.mqttclient.AckList#record", ERROR, packetType("type"), number("packet_id"), bytes("payload_len")),
    /** {@code mqtt_ack_list_unrecord}. */
    MQTT_ACK_LIST_UNRECORD("mqtt_ack_list_unrecord", MQTT, CLIENT, "mqttclient/mqttclient.c", 399,
            "client.mqttclient.AckList#unrecord", ERROR, packetType("type"), number("packet_id")),

    // mqttclient: a handler for each packet
    /** {@code mqtt_publish_ack_packet}. */
    MQTT_PUBLISH_ACK_PACKET("mqtt_publish_ack_packet", MQTT, CLIENT, "mqttclient/mqttclient.c", 628,
            "client.mqttclient.AckPackets#publishAckPacket", ERROR, number("packet_id"), packetType("packet_type")),
    /** {@code mqtt_puback_and_pubcomp_packet_handle}. */
    MQTT_PUBACK_AND_PUBCOMP_PACKET_HANDLE("mqtt_puback_and_pubcomp_packet_handle", MQTT, CLIENT, "mqttclient/mqttclient.c", 668,
            "client.mqttclient.AckPackets#pubackAndPubcompPacketHandle", ERROR),
    /** {@code mqtt_suback_packet_handle}. */
    MQTT_SUBACK_PACKET_HANDLE("mqtt_suback_packet_handle", MQTT, CLIENT, "mqttclient/mqttclient.c", 687,
            "client.mqttclient.Subscribing#subackPacketHandle", ERROR),
    /** {@code mqtt_unsuback_packet_handle}. */
    MQTT_UNSUBACK_PACKET_HANDLE("mqtt_unsuback_packet_handle", MQTT, CLIENT, "mqttclient/mqttclient.c", 722,
            "client.mqttclient.Unsubscribing#unsubackPacketHandle", ERROR),
    /** {@code mqtt_publish_packet_handle}. */
    MQTT_PUBLISH_PACKET_HANDLE("mqtt_publish_packet_handle", MQTT, CLIENT, "mqttclient/mqttclient.c", 745,
            "client.mqttclient.Delivery#publishPacketHandle", ERROR),
    /** {@code mqtt_pubrec_and_pubrel_packet_handle}. */
    MQTT_PUBREC_AND_PUBREL_PACKET_HANDLE("mqtt_pubrec_and_pubrel_packet_handle", MQTT, CLIENT, "mqttclient/mqttclient.c", 795,
            "client.mqttclient.AckPackets#pubrecAndPubrelPacketHandle", ERROR),

    // mqttclient: subscribe, unsubscribe, publish
    /** {@code mqtt_subscribe}. */
    MQTT_SUBSCRIBE("mqtt_subscribe", MQTT, ARTICLE, "mqttclient/mqttclient.c", 1305,
            "client.mqttclient.Subscribing#subscribe", ERROR, text("topic_filter"), number("qos"), name("handler")),
    /** {@code mqtt_unsubscribe}. */
    MQTT_UNSUBSCRIBE("mqtt_unsubscribe", MQTT, ARTICLE, "mqttclient/mqttclient.c", 1350,
            "client.mqttclient.Unsubscribing#unsubscribe", ERROR, text("topic_filter")),
    /** {@code mqtt_publish}. */
    MQTT_PUBLISH("mqtt_publish", MQTT, ARTICLE, "mqttclient/mqttclient.c", 1389,
            "client.mqttclient.Publishing#publish", ERROR, text("topic_filter"), number("qos"), bytes("payloadlen")),

    // mqttclient: the end
    /** {@code mqtt_disconnect}. */
    MQTT_DISCONNECT("mqtt_disconnect", MQTT, ARTICLE, "mqttclient/mqttclient.c", 1282,
            "client.mqttclient.Disconnect#disconnect", ERROR),
    /** {@code mqtt_release}. */
    MQTT_RELEASE("mqtt_release", MQTT, ARTICLE, "mqttclient/mqttclient.c", 1234,
            "client.mqttclient.Release#release", ERROR),

    // common: lists
    /** {@code mqtt_list_init}. */
    MQTT_LIST_INIT("mqtt_list_init", MQTT, EVERYTHING, "common/mqtt_list.c", 30,
            "client.mqttclient.MqttList#init", NONE, name("list")),
    /** {@code mqtt_list_is_empty}. */
    MQTT_LIST_IS_EMPTY("mqtt_list_is_empty", MQTT, EVERYTHING, "common/mqtt_list.c", 69,
            "client.mqttclient.MqttList#isEmpty", BOOLEAN, name("list")),
    /** {@code mqtt_list_add_tail}. */
    MQTT_LIST_ADD_TAIL("mqtt_list_add_tail", MQTT, EVERYTHING, "common/mqtt_list.c", 41,
            "client.mqttclient.MqttList#addTail", NONE, name("list")),
    /** {@code mqtt_list_del}. */
    MQTT_LIST_DEL("mqtt_list_del", MQTT, EVERYTHING, "common/mqtt_list.c", 46,
            "client.mqttclient.MqttList#del", NONE, name("list")),
    /** {@code mqtt_list_del_init}. */
    MQTT_LIST_DEL_INIT("mqtt_list_del_init", MQTT, EVERYTHING, "common/mqtt_list.c", 51,
            "client.mqttclient.MqttList#delInit", NONE, name("list")),

    // mqtt: the codec
    /** {@code MQTTSerialize_connect}. */
    MQTT_SERIALIZE_CONNECT("MQTTSerialize_connect", MQTT, CLIENT, "mqtt/MQTTConnectClient.c", 58,
            "client.mqtt.TracedCodec#serializeConnect", BYTES, bytes("buflen")),
    /** {@code MQTTSerialize_connectLength}. */
    MQTT_SERIALIZE_CONNECT_LENGTH("MQTTSerialize_connectLength", MQTT, EVERYTHING, "mqtt/MQTTConnectClient.c", 27,
            "mqtt.codec.Codec#remainingLength", BYTES),
    /** {@code MQTTDeserialize_connack}. */
    MQTT_DESERIALIZE_CONNACK("MQTTDeserialize_connack", MQTT, CLIENT, "mqtt/MQTTConnectClient.c", 132,
            "client.mqtt.TracedDecoder#deserializeConnack", ERROR, bytes("buflen")),
    /** {@code MQTTSerialize_zero}. */
    MQTT_SERIALIZE_ZERO("MQTTSerialize_zero", MQTT, CLIENT, "mqtt/MQTTConnectClient.c", 169,
            "client.mqtt.TracedCodec#serializeZero", BYTES, packetType("packettype")),
    /** {@code MQTTSerialize_disconnect}. */
    MQTT_SERIALIZE_DISCONNECT("MQTTSerialize_disconnect", MQTT, CLIENT, "mqtt/MQTTConnectClient.c", 199,
            "client.mqtt.TracedCodec#serializeDisconnect", BYTES, bytes("buflen")),
    /** {@code MQTTSerialize_pingreq}. */
    MQTT_SERIALIZE_PINGREQ("MQTTSerialize_pingreq", MQTT, CLIENT, "mqtt/MQTTConnectClient.c", 211,
            "client.mqtt.TracedCodec#serializePingreq", BYTES, bytes("buflen")),
    /** {@code MQTTSerialize_publishLength}. */
    MQTT_SERIALIZE_PUBLISH_LENGTH("MQTTSerialize_publishLength", MQTT, EVERYTHING, "mqtt/MQTTSerializePublish.c", 31,
            "mqtt.codec.Codec#remainingLength", BYTES),
    /** {@code MQTTSerialize_publish}. */
    MQTT_SERIALIZE_PUBLISH("MQTTSerialize_publish", MQTT, CLIENT, "mqtt/MQTTSerializePublish.c", 55,
            "client.mqtt.TracedCodec#serializePublish", BYTES, bytes("buflen")),
    /** {@code MQTTSerialize_ack}. */
    MQTT_SERIALIZE_ACK("MQTTSerialize_ack", MQTT, CLIENT, "mqtt/MQTTSerializePublish.c", 104,
            "client.mqtt.TracedCodec#serializeAck", BYTES, packetType("packettype"), number("packetid")),
    /** {@code MQTTDeserialize_publish}. */
    MQTT_DESERIALIZE_PUBLISH("MQTTDeserialize_publish", MQTT, CLIENT, "mqtt/MQTTDeserializePublish.c", 36,
            "client.mqtt.TracedDecoder#deserializePublish", ERROR, bytes("buflen")),
    /** {@code MQTTDeserialize_ack}. */
    MQTT_DESERIALIZE_ACK("MQTTDeserialize_ack", MQTT, CLIENT, "mqtt/MQTTDeserializePublish.c", 82,
            "client.mqtt.TracedDecoder#deserializeAck", ERROR, bytes("buflen")),
    /** {@code MQTTSerialize_subscribeLength}. */
    MQTT_SERIALIZE_SUBSCRIBE_LENGTH("MQTTSerialize_subscribeLength", MQTT, EVERYTHING, "mqtt/MQTTSubscribeClient.c", 28,
            "mqtt.codec.Codec#remainingLength", BYTES),
    /** {@code MQTTSerialize_subscribe}. */
    MQTT_SERIALIZE_SUBSCRIBE("MQTTSerialize_subscribe", MQTT, CLIENT, "mqtt/MQTTSubscribeClient.c", 50,
            "client.mqtt.TracedCodec#serializeSubscribe", BYTES, bytes("buflen")),
    /** {@code MQTTDeserialize_suback}. */
    MQTT_DESERIALIZE_SUBACK("MQTTDeserialize_suback", MQTT, CLIENT, "mqtt/MQTTSubscribeClient.c", 100,
            "client.mqtt.TracedDecoder#deserializeSuback", ERROR, bytes("buflen")),
    /** {@code MQTTSerialize_unsubscribeLength}. */
    MQTT_SERIALIZE_UNSUBSCRIBE_LENGTH("MQTTSerialize_unsubscribeLength", MQTT, EVERYTHING, "mqtt/MQTTUnsubscribeClient.c", 28,
            "mqtt.codec.Codec#remainingLength", BYTES),
    /** {@code MQTTSerialize_unsubscribe}. */
    MQTT_SERIALIZE_UNSUBSCRIBE("MQTTSerialize_unsubscribe", MQTT, CLIENT, "mqtt/MQTTUnsubscribeClient.c", 49,
            "client.mqtt.TracedCodec#serializeUnsubscribe", BYTES, bytes("buflen")),
    /** {@code MQTTDeserialize_unsuback}. */
    MQTT_DESERIALIZE_UNSUBACK("MQTTDeserialize_unsuback", MQTT, CLIENT, "mqtt/MQTTUnsubscribeClient.c", 92,
            "client.mqtt.TracedDecoder#deserializeUnsuback", ERROR, bytes("buflen")),
    /** {@code MQTTPacket_equals}. */
    MQTT_PACKET_EQUALS("MQTTPacket_equals", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 260,
            "client.mqttclient.MsgHandlers#packetEquals", BOOLEAN, text("a"), text("b")),
    /** {@code readInt}. */
    READ_INT("readInt", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 125,
            "mqtt.codec.In#uint16", NUMBER),
    /** {@code readMQTTLenString}. */
    READ_MQTT_LEN_STRING("readMQTTLenString", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 215,
            "mqtt.codec.In#utf8", BYTES),
    /** {@code MQTTPacket_encode}. */
    MQTT_PACKET_ENCODE("MQTTPacket_encode", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 29,
            "mqtt.codec.Out#variableByteInteger", BYTES, bytes("length")),
    /** {@code MQTTPacket_decode}. */
    MQTT_PACKET_DECODE("MQTTPacket_decode", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 54,
            "mqtt.codec.In#variableByteInteger", BYTES),
    /** {@code MQTTPacket_len}. */
    MQTT_PACKET_LEN("MQTTPacket_len", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 84,
            "client.mqtt.TracedCodec#packetLen", BYTES, bytes("rem_len")),
    /** {@code MQTTPacket_decodeBuf}. */
    MQTT_PACKET_DECODE_BUF("MQTTPacket_decodeBuf", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 113,
            "mqtt.codec.In#variableByteInteger", BYTES),
    /** {@code bufchar}. */
    BUFCHAR("bufchar", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 102,
            "mqtt.codec.In#variableByteInteger", BYTES, bytes("count")),
    /** {@code readChar}. */
    READ_CHAR("readChar", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 139, "mqtt.codec.In#uint8", BYTE),
    /** {@code writeChar}. */
    WRITE_CHAR("writeChar", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 152, "mqtt.codec.Out#uint8", NONE, octet("c")),
    /** {@code writeInt}. */
    WRITE_INT("writeInt", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 164, "mqtt.codec.Out#uint16", NONE, number("anInt")),
    /** {@code writeCString}. */
    WRITE_C_STRING("writeCString", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 178,
            "mqtt.codec.Out#utf8", NONE, bytes("string")),
    /** {@code writeMQTTString}. */
    WRITE_MQTT_STRING("writeMQTTString", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 194,
            "mqtt.codec.Out#utf8", NONE, bytes("mqttstring")),
    /** {@code MQTTstrlen}. */
    MQTT_STRLEN("MQTTstrlen", MQTT, EVERYTHING, "mqtt/MQTTPacket.c", 242, "mqtt.codec.Out#utf8", BYTES),

    // network
    /** {@code network_init}. */
    NETWORK_INIT("network_init", PLATFORM, ARTICLE, "network/network.c", 54,
            "client.network.Network#init", ERROR, text("host"), text("port")),
    /** {@code network_connect}. */
    NETWORK_CONNECT("network_connect", PLATFORM, ARTICLE, "network/network.c", 34,
            "client.network.Network#connect", ERROR),
    /** {@code network_read}. */
    NETWORK_READ("network_read", PLATFORM, CLIENT, "network/network.c", 16,
            "client.network.Network#read", BYTES, bytes("len"), millis("timeout")),
    /** {@code network_write}. */
    NETWORK_WRITE("network_write", PLATFORM, ARTICLE, "network/network.c", 25,
            "client.network.Network#write", BYTES, bytes("len"), millis("timeout")),
    /** {@code network_disconnect}. */
    NETWORK_DISCONNECT("network_disconnect", PLATFORM, CLIENT, "network/network.c", 44,
            "client.network.Network#disconnect", NONE),
    /** {@code network_release}. */
    NETWORK_RELEASE("network_release", PLATFORM, CLIENT, "network/network.c", 73,
            "client.network.Network#release", NONE),
    /** {@code nettype_tcp_connect}. */
    NETTYPE_TCP_CONNECT("nettype_tcp_connect", PLATFORM, ARTICLE, "network/nettype_tcp.c", 22,
            "client.network.NettypeTcp#connect", ERROR),
    /** {@code nettype_tcp_read}. */
    NETTYPE_TCP_READ("nettype_tcp_read", PLATFORM, CLIENT, "network/nettype_tcp.c", 12,
            "client.network.NettypeTcp#read", BYTES, bytes("len"), millis("timeout")),
    /** {@code nettype_tcp_write}. */
    NETTYPE_TCP_WRITE("nettype_tcp_write", PLATFORM, ARTICLE, "network/nettype_tcp.c", 17,
            "client.network.NettypeTcp#write", BYTES, bytes("len"), millis("timeout")),
    /** {@code nettype_tcp_disconnect}. */
    NETTYPE_TCP_DISCONNECT("nettype_tcp_disconnect", PLATFORM, CLIENT, "network/nettype_tcp.c", 31,
            "client.network.NettypeTcp#disconnect", NONE),

    // platform
    /** {@code platform_net_socket_connect}. */
    PLATFORM_NET_SOCKET_CONNECT("platform_net_socket_connect", PLATFORM, ARTICLE, "platform/linux/platform_net_socket.c", 11,
            "client.platform.PlatformNetSocket#connect", SOCKET, text("host"), text("port")),
    /** {@code platform_net_socket_recv}. */
    PLATFORM_NET_SOCKET_RECV("platform_net_socket_recv", PLATFORM, CLIENT, "platform/linux/platform_net_socket.c", 46,
            "client.platform.PlatformNetSocket#recv", BYTES, bytes("len")),
    /** {@code platform_net_socket_recv_timeout}. */
    PLATFORM_NET_SOCKET_RECV_TIMEOUT("platform_net_socket_recv_timeout", PLATFORM, CLIENT, "platform/linux/platform_net_socket.c", 51,
            "client.platform.PlatformNetSocket#recvTimeout", BYTES, bytes("len"), millis("timeout")),
    /** {@code platform_net_socket_write_timeout}. */
    PLATFORM_NET_SOCKET_WRITE_TIMEOUT("platform_net_socket_write_timeout", PLATFORM, ARTICLE, "platform/linux/platform_net_socket.c", 89,
            "client.platform.PlatformNetSocket#writeTimeout", BYTES, bytes("len"), millis("timeout")),
    /** {@code platform_net_socket_close}. */
    PLATFORM_NET_SOCKET_CLOSE("platform_net_socket_close", PLATFORM, CLIENT, "platform/linux/platform_net_socket.c", 106,
            "client.platform.PlatformNetSocket#close", NUMBER),
    /** {@code platform_net_socket_setsockopt}. */
    PLATFORM_NET_SOCKET_SETSOCKOPT("platform_net_socket_setsockopt", PLATFORM, EVERYTHING, "platform/linux/platform_net_socket.c", 121,
            "client.platform.PlatformNetSocket#setsockopt", NUMBER, millis("so_rcvtimeo")),
    /** {@code platform_thread_init}. */
    PLATFORM_THREAD_INIT("platform_thread_init", PLATFORM, ARTICLE, "platform/linux/platform_thread.c", 11,
            "client.platform.PlatformThread#init", NONE, name("name")),
    /** {@code platform_thread_startup}. */
    PLATFORM_THREAD_STARTUP("platform_thread_startup", PLATFORM, CLIENT, "platform/linux/platform_thread.c", 36,
            "client.platform.PlatformThread#startup", NONE),
    /** {@code platform_thread_stop}. */
    PLATFORM_THREAD_STOP("platform_thread_stop", PLATFORM, CLIENT, "platform/linux/platform_thread.c", 41,
            "client.platform.PlatformThread#stop", NONE),
    /** {@code platform_thread_start}. */
    PLATFORM_THREAD_START("platform_thread_start", PLATFORM, CLIENT, "platform/linux/platform_thread.c", 48,
            "client.platform.PlatformThread#start", NONE),
    /** {@code platform_thread_destroy}. */
    PLATFORM_THREAD_DESTROY("platform_thread_destroy", PLATFORM, CLIENT, "platform/linux/platform_thread.c", 55,
            "client.platform.PlatformThread#destroy", NONE),
    /** {@code platform_mutex_init}. */
    PLATFORM_MUTEX_INIT("platform_mutex_init", PLATFORM, EVERYTHING, "platform/linux/platform_mutex.c", 10,
            "client.platform.PlatformMutex#init", NUMBER, name("mutex")),
    /** {@code platform_mutex_lock}. */
    PLATFORM_MUTEX_LOCK("platform_mutex_lock", PLATFORM, EVERYTHING, "platform/linux/platform_mutex.c", 15,
            "client.platform.PlatformMutex#lock", NUMBER, name("mutex")),
    /** {@code platform_mutex_unlock}. */
    PLATFORM_MUTEX_UNLOCK("platform_mutex_unlock", PLATFORM, EVERYTHING, "platform/linux/platform_mutex.c", 25,
            "client.platform.PlatformMutex#unlock", NUMBER, name("mutex")),
    /** {@code platform_mutex_destroy}. */
    PLATFORM_MUTEX_DESTROY("platform_mutex_destroy", PLATFORM, EVERYTHING, "platform/linux/platform_mutex.c", 30,
            "client.platform.PlatformMutex#destroy", NUMBER, name("mutex")),
    /** {@code platform_timer_init}. */
    PLATFORM_TIMER_INIT("platform_timer_init", PLATFORM, EVERYTHING, "platform/linux/platform_timer.c", 11,
            "client.platform.PlatformTimer#init", NONE, name("timer")),
    /** {@code platform_timer_cutdown}. */
    PLATFORM_TIMER_CUTDOWN("platform_timer_cutdown", PLATFORM, EVERYTHING, "platform/linux/platform_timer.c", 16,
            "client.platform.PlatformTimer#cutdown", NONE, name("timer"), millis("timeout")),
    /** {@code platform_timer_is_expired}. */
    PLATFORM_TIMER_IS_EXPIRED("platform_timer_is_expired", PLATFORM, EVERYTHING, "platform/linux/platform_timer.c", 24,
            "client.platform.PlatformTimer#isExpired", BOOLEAN, name("timer")),
    /** {@code platform_timer_remain}. */
    PLATFORM_TIMER_REMAIN("platform_timer_remain", PLATFORM, EVERYTHING, "platform/linux/platform_timer.c", 32,
            "client.platform.PlatformTimer#remain", MILLIS, name("timer")),
    /** {@code platform_timer_usleep}. */
    PLATFORM_TIMER_USLEEP("platform_timer_usleep", PLATFORM, CLIENT, "platform/linux/platform_timer.c", 45,
            "client.platform.PlatformTimer#usleep", NONE, number("usec"));
    // spotless:on

    private static final TracedFunction[] ALL = values();

    private final String cName;
    private final Layer layer;
    private final Detail detail;
    private final String cFile;
    private final int cLine;
    private final String java;
    private final ValueType returns;
    private final List<Parameter> parameters;

    TracedFunction(
            String cName,
            Layer layer,
            Detail detail,
            String cFile,
            int cLine,
            String java,
            ValueType returns,
            Parameter... parameters) {
        this.cName = cName;
        this.layer = layer;
        this.detail = detail;
        this.cFile = cFile;
        this.cLine = cLine;
        this.java = java;
        this.returns = returns;
        this.parameters = List.of(parameters);
    }

    static TracedFunction of(int ordinal) {
        return ALL[ordinal];
    }

    /** The name in the C source. */
    public String cName() {
        return cName;
    }

    /** The article's layer; the codec counts as MQTT, the network as PLATFORM. */
    public Layer layer() {
        return layer;
    }

    /** The first detail that shows it. */
    public Detail detail() {
        return detail;
    }

    /** Whether the C library has this function; if not, {@link #cFile} is empty. */
    public boolean inC() {
        return !cFile.isEmpty();
    }

    /** The C file, relative to the root of the library. */
    public String cFile() {
        return cFile;
    }

    /** The C folder that tells codec from client and network from platform. */
    public String cFolder() {
        return cFile.substring(0, Math.max(0, cFile.indexOf('/')));
    }

    /** The line of the definition in the C file. */
    public int cLine() {
        return cLine;
    }

    /** The Java class, relative to {@code org.mqttxray}. */
    public String javaClass() {
        return java.substring(0, java.indexOf('#'));
    }

    /** The Java method. */
    public String javaMethod() {
        return java.substring(java.indexOf('#') + 1);
    }

    /** What a returned number stands for. */
    public ValueType returns() {
        return returns;
    }

    /** The arguments that a trace shows: those of C that a reader would point at. */
    public List<Parameter> parameters() {
        return parameters;
    }

    private static Parameter number(String name) {
        return new Parameter(name, ValueType.NUMBER);
    }

    private static Parameter bytes(String name) {
        return new Parameter(name, ValueType.BYTES);
    }

    private static Parameter millis(String name) {
        return new Parameter(name, ValueType.MILLIS);
    }

    private static Parameter seconds(String name) {
        return new Parameter(name, ValueType.SECONDS);
    }

    private static Parameter flag(String name) {
        return new Parameter(name, ValueType.BOOLEAN);
    }

    private static Parameter octet(String name) {
        return new Parameter(name, ValueType.BYTE);
    }

    private static Parameter text(String name) {
        return new Parameter(name, ValueType.TEXT);
    }

    private static Parameter secret(String name) {
        return new Parameter(name, ValueType.SECRET);
    }

    private static Parameter name(String name) {
        return new Parameter(name, ValueType.NAME);
    }

    private static Parameter packetType(String name) {
        return new Parameter(name, ValueType.PACKET_TYPE);
    }

    private static Parameter clientState(String name) {
        return new Parameter(name, ValueType.CLIENT_STATE);
    }
}
