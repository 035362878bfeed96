package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.Field.CLEAN_SESSION;
import static org.mqttxray.mqtt.codec.Field.CLIENT_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.CONNECT_FLAGS;
import static org.mqttxray.mqtt.codec.Field.CONNECT_FLAGS_RESERVED;
import static org.mqttxray.mqtt.codec.Field.KEEP_ALIVE;
import static org.mqttxray.mqtt.codec.Field.PASSWORD;
import static org.mqttxray.mqtt.codec.Field.PASSWORD_FLAG;
import static org.mqttxray.mqtt.codec.Field.PROTOCOL_LEVEL;
import static org.mqttxray.mqtt.codec.Field.PROTOCOL_NAME;
import static org.mqttxray.mqtt.codec.Field.USER_NAME;
import static org.mqttxray.mqtt.codec.Field.USER_NAME_FLAG;
import static org.mqttxray.mqtt.codec.Field.WILL_FLAG;
import static org.mqttxray.mqtt.codec.Field.WILL_MESSAGE;
import static org.mqttxray.mqtt.codec.Field.WILL_PROPERTY_LENGTH;
import static org.mqttxray.mqtt.codec.Field.WILL_QOS;
import static org.mqttxray.mqtt.codec.Field.WILL_RETAIN;
import static org.mqttxray.mqtt.codec.Field.WILL_TOPIC;
import static org.mqttxray.mqtt.packet.PropertyName.AUTHENTICATION_DATA;
import static org.mqttxray.mqtt.packet.PropertyName.AUTHENTICATION_METHOD;

import java.util.Optional;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.Will;

/** What follows the Fixed Header of a CONNECT (3.1.1 and 5.0 section 3.1). A CONNECT of 3.1 is held to the rules of 3.1.1, but for its Client Identifier. */
final class ConnectCodec {
    private ConnectCodec() {}

    static void write(Connect connect, Out out) {
        out.utf8(PROTOCOL_NAME, connect.version().protocolName());
        out.uint8(PROTOCOL_LEVEL, connect.version().level());
        out.uint8(CONNECT_FLAGS, flags(connect));
        out.uint16(KEEP_ALIVE, connect.keepAliveSeconds());
        if (connect.version().hasProperties()) {
            PropertiesCodec.write(connect.properties(), out);
        }
        out.utf8(CLIENT_IDENTIFIER, connect.clientIdentifier());
        if (connect.will().isPresent()) {
            write(connect.will().get(), connect.version(), out);
        }
        if (connect.userName().isPresent()) {
            out.utf8(USER_NAME, connect.userName().get());
        }
        if (connect.password().isPresent()) {
            out.binary(PASSWORD, connect.password().get());
        }
    }

    private static void write(Will will, ProtocolVersion version, Out out) {
        if (version.hasProperties()) {
            PropertiesCodec.writeOfWill(will.properties(), out);
        }
        out.utf8(WILL_TOPIC, will.topic());
        out.binary(WILL_MESSAGE, will.message());
    }

    private static int flags(Connect connect) {
        int will = connect.will()
                .map(w -> WILL_FLAG.bit(true) | WILL_QOS.bits(w.qos().level()) | WILL_RETAIN.bit(w.retain()))
                .orElse(0);
        return USER_NAME_FLAG.bit(connect.userName().isPresent())
                | PASSWORD_FLAG.bit(connect.password().isPresent())
                | will
                | CLEAN_SESSION.bit(connect.cleanSession());
    }

    static Connect read(In in) throws CodecException {
        ProtocolVersion version = version(in);
        in.terms(in.terms().with(version));
        Flags flags = flags(in);
        int keepAliveSeconds = in.uint16(KEEP_ALIVE);
        Properties properties = properties(in);
        String clientIdentifier = clientIdentifier(in, flags);
        Properties willProperties = flags.will ? willProperties(in) : Properties.NONE;
        String willTopic = flags.will ? willTopic(in) : "";
        Bytes willMessage = flags.will ? willMessage(in) : Bytes.EMPTY;
        Optional<String> userName = flags.userName ? Optional.of(userName(in)) : Optional.empty();
        Optional<Bytes> password = flags.password ? Optional.of(password(in)) : Optional.empty();
        in.end("3.1.1 section 3.1.3", "5.0 section 3.1.3");
        Optional<Will> will = flags.will
                ? Optional.of(new Will(willTopic, willMessage, QoS.of(flags.willQoS), flags.willRetain, willProperties))
                : Optional.empty();
        return new Connect(
                version, flags.cleanSession, keepAliveSeconds, clientIdentifier, will, userName, password, properties);
    }

    /** Without a version that we know there is no telling what follows. */
    private static ProtocolVersion version(In in) throws CodecException {
        String name = in.utf8(PROTOCOL_NAME);
        if (!ProtocolVersion.isProtocolName(name)) {
            in.violated(PROTOCOL_NAME, "MQTT-3.1.2-1", ReasonCode.UNSUPPORTED_PROTOCOL_VERSION);
        }
        int level = in.uint8(PROTOCOL_LEVEL);
        Optional<ProtocolVersion> version = ProtocolVersion.of(name, level);
        if (version.isEmpty()) {
            in.violated(PROTOCOL_LEVEL, "MQTT-3.1.2-2", ReasonCode.UNSUPPORTED_PROTOCOL_VERSION);
            in.check();
        }
        return version.orElseThrow();
    }

    private record Flags(
            boolean userName,
            boolean password,
            boolean willRetain,
            int willQoS,
            boolean will,
            boolean cleanSession,
            boolean reserved) {}

    private static Flags flags(In in) throws CodecException {
        in.uint8(CONNECT_FLAGS);
        Flags flags = new Flags(
                in.flag(USER_NAME_FLAG),
                in.flag(PASSWORD_FLAG),
                in.flag(WILL_RETAIN),
                in.bits(WILL_QOS),
                in.flag(WILL_FLAG),
                in.flag(CLEAN_SESSION),
                in.flag(CONNECT_FLAGS_RESERVED));
        check(flags, in);
        return flags;
    }

    private static void check(Flags flags, In in) {
        if (flags.reserved) {
            in.malformed(CONNECT_FLAGS_RESERVED, "MQTT-3.1.2-3");
        }
        if (!flags.will && flags.willQoS != 0) {
            in.malformed(WILL_QOS, in.rule("MQTT-3.1.2-13", "MQTT-3.1.2-11"));
        }
        if (flags.willQoS > QoS.EXACTLY_ONCE.level()) {
            in.malformed(WILL_QOS, in.rule("MQTT-3.1.2-14", "MQTT-3.1.2-12"));
        }
        if (!flags.will && flags.willRetain) {
            in.malformed(WILL_RETAIN, in.rule("MQTT-3.1.2-15", "MQTT-3.1.2-13"));
        }
        if (flags.password && !flags.userName && !in.hasProperties()) {
            in.violated(PASSWORD_FLAG, "MQTT-3.1.2-22");
        }
    }

    private static Properties properties(In in) throws CodecException {
        Properties properties = PropertiesCodec.read(PacketType.CONNECT, in);
        if (properties.has(AUTHENTICATION_DATA) && !properties.has(AUTHENTICATION_METHOD)) {
            in.violated(Field.AUTHENTICATION_DATA, AUTHENTICATION_DATA.section(PacketType.CONNECT));
        }
        return properties;
    }

    private static Properties willProperties(In in) throws CodecException {
        if (in.hasProperties()) {
            in.demand(WILL_PROPERTY_LENGTH, "MQTT-3.1.2-9");
        }
        return PropertiesCodec.readOfWill(in);
    }

    private static String clientIdentifier(In in, Flags flags) throws CodecException {
        in.demand(CLIENT_IDENTIFIER, "MQTT-3.1.3-3");
        String clientIdentifier = in.utf8(CLIENT_IDENTIFIER);
        if (in.terms().version() == ProtocolVersion.V3_1) {
            checkIdentifierOf31(clientIdentifier, in);
        } else if (clientIdentifier.isEmpty() && !flags.cleanSession && !in.hasProperties()) {
            in.violated(
                    CLIENT_IDENTIFIER,
                    "MQTT-3.1.3-7",
                    ReasonCode.CLIENT_IDENTIFIER_NOT_VALID); // without a name there is no session to return to
        }
        return clientIdentifier;
    }

    private static void checkIdentifierOf31(String clientIdentifier, In in) {
        int length = clientIdentifier.codePointCount(0, clientIdentifier.length());
        if (length == 0 || length > Connect.LONGEST_IDENTIFIER_OF_3_1) {
            in.violated(CLIENT_IDENTIFIER, "3.1 section 3.1", ReasonCode.CLIENT_IDENTIFIER_NOT_VALID);
        }
    }

    /** A Topic Name: it has at least one character and no wildcard. */
    private static String willTopic(In in) throws CodecException {
        in.demand(WILL_TOPIC, "MQTT-3.1.2-9");
        String topic = in.utf8(WILL_TOPIC);
        Topics.checkName(in, WILL_TOPIC, topic, in.rule("MQTT-4.7.1-1", "MQTT-4.7.0-1"));
        return topic;
    }

    private static Bytes willMessage(In in) throws CodecException {
        in.demand(WILL_MESSAGE, "MQTT-3.1.2-9");
        return in.binary(WILL_MESSAGE);
    }

    private static String userName(In in) throws CodecException {
        in.demand(USER_NAME, in.rule("MQTT-3.1.2-19", "MQTT-3.1.2-17"));
        return in.utf8(USER_NAME);
    }

    private static Bytes password(In in) throws CodecException {
        in.demand(PASSWORD, in.rule("MQTT-3.1.2-21", "MQTT-3.1.2-19"));
        return in.binary(PASSWORD);
    }
}
