package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mqttxray.mqtt.packet.PropertyName.ASSIGNED_CLIENT_IDENTIFIER;
import static org.mqttxray.mqtt.packet.PropertyName.AUTHENTICATION_DATA;
import static org.mqttxray.mqtt.packet.PropertyName.AUTHENTICATION_METHOD;
import static org.mqttxray.mqtt.packet.PropertyName.CONTENT_TYPE;
import static org.mqttxray.mqtt.packet.PropertyName.CORRELATION_DATA;
import static org.mqttxray.mqtt.packet.PropertyName.MAXIMUM_PACKET_SIZE;
import static org.mqttxray.mqtt.packet.PropertyName.MAXIMUM_QOS;
import static org.mqttxray.mqtt.packet.PropertyName.MESSAGE_EXPIRY_INTERVAL;
import static org.mqttxray.mqtt.packet.PropertyName.PAYLOAD_FORMAT_INDICATOR;
import static org.mqttxray.mqtt.packet.PropertyName.REASON_STRING;
import static org.mqttxray.mqtt.packet.PropertyName.RECEIVE_MAXIMUM;
import static org.mqttxray.mqtt.packet.PropertyName.REQUEST_PROBLEM_INFORMATION;
import static org.mqttxray.mqtt.packet.PropertyName.REQUEST_RESPONSE_INFORMATION;
import static org.mqttxray.mqtt.packet.PropertyName.RESPONSE_INFORMATION;
import static org.mqttxray.mqtt.packet.PropertyName.RESPONSE_TOPIC;
import static org.mqttxray.mqtt.packet.PropertyName.RETAIN_AVAILABLE;
import static org.mqttxray.mqtt.packet.PropertyName.SERVER_KEEP_ALIVE;
import static org.mqttxray.mqtt.packet.PropertyName.SERVER_REFERENCE;
import static org.mqttxray.mqtt.packet.PropertyName.SESSION_EXPIRY_INTERVAL;
import static org.mqttxray.mqtt.packet.PropertyName.SHARED_SUBSCRIPTION_AVAILABLE;
import static org.mqttxray.mqtt.packet.PropertyName.SUBSCRIPTION_IDENTIFIER;
import static org.mqttxray.mqtt.packet.PropertyName.SUBSCRIPTION_IDENTIFIER_AVAILABLE;
import static org.mqttxray.mqtt.packet.PropertyName.TOPIC_ALIAS;
import static org.mqttxray.mqtt.packet.PropertyName.TOPIC_ALIAS_MAXIMUM;
import static org.mqttxray.mqtt.packet.PropertyName.WILDCARD_SUBSCRIPTION_AVAILABLE;
import static org.mqttxray.mqtt.packet.PropertyName.WILL_DELAY_INTERVAL;
import static org.mqttxray.mqtt.packet.ProtocolVersion.V3_1;
import static org.mqttxray.mqtt.packet.ProtocolVersion.V3_1_1;
import static org.mqttxray.mqtt.packet.ProtocolVersion.V5_0;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.Auth;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.PingResp;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.Property;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.Reason;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Subscription;
import org.mqttxray.mqtt.packet.Subscription.RetainHandling;
import org.mqttxray.mqtt.packet.UnsubAck;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.mqttxray.mqtt.packet.Will;

/** Bytes and what they are, for each type and version, with each property. */
class EveryPacketTest {
    private static final Properties NONE = Properties.NONE;

    private record Row(ProtocolVersion version, String hex, Packet packet) {
        @Override
        public String toString() {
            return version.number() + " " + packet.type() + " " + hex;
        }
    }

    private static Row of3(String hex, Packet packet) {
        return new Row(V3_1_1, hex, packet);
    }

    private static Row of5(String hex, Packet packet) {
        return new Row(V5_0, hex, packet);
    }

    private static Property number(PropertyName name, long value) {
        return new Property.Number(name, value);
    }

    private static Property text(PropertyName name, String value) {
        return new Property.Text(name, value);
    }

    private static Property binary(PropertyName name, int... bytes) {
        byte[] value = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            value[i] = (byte) bytes[i];
        }
        return new Property.Binary(name, Bytes.of(value));
    }

    private static Bytes utf8(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Row> rows() {
        return Stream.of(connects(), publishes(), acknowledgements(), subscriptions(), others())
                .flatMap(List::stream);
    }

    /** The bytes of all rows. */
    static Stream<Sample> samples() {
        return rows().map(row -> new Sample(Terms.of(row.version), HexText.bytes(row.hex)));
    }

    private static List<Row> connects() {
        Will will = new Will(
                "t",
                utf8("m"),
                QoS.AT_LEAST_ONCE,
                false,
                Properties.of(
                        number(WILL_DELAY_INTERVAL, 5),
                        number(PAYLOAD_FORMAT_INDICATOR, 1),
                        number(MESSAGE_EXPIRY_INTERVAL, 0xFFFF_FFFFL),
                        text(CONTENT_TYPE, "a"),
                        text(RESPONSE_TOPIC, "r"),
                        binary(CORRELATION_DATA, 0xFF),
                        new Property.User("k", "v"),
                        new Property.User("k", "v")));
        Properties all = Properties.of(
                number(SESSION_EXPIRY_INTERVAL, 10),
                number(RECEIVE_MAXIMUM, 20),
                number(MAXIMUM_PACKET_SIZE, 256),
                number(TOPIC_ALIAS_MAXIMUM, 0),
                number(REQUEST_RESPONSE_INFORMATION, 1),
                number(REQUEST_PROBLEM_INFORMATION, 0),
                new Property.User("a", "b"),
                new Property.User("a", "c"),
                text(AUTHENTICATION_METHOD, "M"),
                binary(AUTHENTICATION_DATA, 1, 2));
        return List.of(
                new Row(
                        V3_1,
                        "10 11 00 06 4D 51 49 73 64 70 03 02 00 0A 00 03 61 62 63",
                        new Connect(V3_1, true, 10, "abc", Optional.empty(), Optional.empty(), Optional.empty())),
                of5(
                        "10 10 00 04 4D 51 54 54 05 02 00 3C 00 00 03 61 62 63",
                        new Connect(V5_0, true, 60, "abc", Optional.empty(), Optional.empty(), Optional.empty())),
                of5(
                        "10 11 00 04 4D 51 54 54 05 40 00 3C 00 00 00 00 02 01 02",
                        new Connect(
                                V5_0,
                                false,
                                60,
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Bytes.of((byte) 1, (byte) 2)))),
                of5(
                        "10 66 00 04 4D 51 54 54 05 0E 00 0A"
                                + " 2B 11 00 00 00 0A 21 00 14 27 00 00 01 00 22 00 00 19 01 17 00"
                                + " 26 00 01 61 00 01 62 26 00 01 61 00 01 63 15 00 01 4D 16 00 02 01 02"
                                + " 00 01 63"
                                + " 26 18 00 00 00 05 01 01 02 FF FF FF FF 03 00 01 61 08 00 01 72 09 00 01 FF"
                                + " 26 00 01 6B 00 01 76 26 00 01 6B 00 01 76"
                                + " 00 01 74 00 01 6D",
                        new Connect(V5_0, true, 10, "c", Optional.of(will), Optional.empty(), Optional.empty(), all)),
                of3("20 02 01 00", new ConnAck(true, ConnectReturnCode.ACCEPTED)),
                of5("20 03 00 00 00", new ConnAck(false, ReasonCode.SUCCESS)),
                of5("20 03 00 9F 00", new ConnAck(false, ReasonCode.CONNECTION_RATE_EXCEEDED)),
                of5(
                        "20 3F 01 00 3C 11 00 00 00 01 21 00 01 24 01 25 00 27 00 00 00 02 12 00 01 69 22 00 05"
                                + " 1F 00 02 6F 6B 26 00 01 6B 00 00 28 01 29 00 2A 01 13 00 1E 1A 00 01 72"
                                + " 1C 00 01 73 15 00 01 4D 16 00 01 09",
                        new ConnAck(
                                true,
                                ReasonCode.SUCCESS,
                                Properties.of(
                                        number(SESSION_EXPIRY_INTERVAL, 1),
                                        number(RECEIVE_MAXIMUM, 1),
                                        number(MAXIMUM_QOS, 1),
                                        number(RETAIN_AVAILABLE, 0),
                                        number(MAXIMUM_PACKET_SIZE, 2),
                                        text(ASSIGNED_CLIENT_IDENTIFIER, "i"),
                                        number(TOPIC_ALIAS_MAXIMUM, 5),
                                        text(REASON_STRING, "ok"),
                                        new Property.User("k", ""),
                                        number(WILDCARD_SUBSCRIPTION_AVAILABLE, 1),
                                        number(SUBSCRIPTION_IDENTIFIER_AVAILABLE, 0),
                                        number(SHARED_SUBSCRIPTION_AVAILABLE, 1),
                                        number(SERVER_KEEP_ALIVE, 30),
                                        text(RESPONSE_INFORMATION, "r"),
                                        text(SERVER_REFERENCE, "s"),
                                        text(AUTHENTICATION_METHOD, "M"),
                                        binary(AUTHENTICATION_DATA, 9)))));
    }

    private static List<Row> publishes() {
        return List.of(
                of3("30 04 00 01 61 78", new Publish(false, QoS.AT_MOST_ONCE, false, "a", 0, NONE, utf8("x"))),
                of3("31 03 00 01 61", new Publish(false, QoS.AT_MOST_ONCE, true, "a", 0, NONE, Bytes.EMPTY)),
                of3(
                        "3A 06 00 01 61 12 34 78",
                        new Publish(true, QoS.AT_LEAST_ONCE, false, "a", 0x1234, NONE, utf8("x"))),
                of3(
                        "34 0A 00 06 E4 BD A0 E5 A5 BD 00 01",
                        new Publish(false, QoS.EXACTLY_ONCE, false, "你好", 1, NONE, Bytes.EMPTY)),
                of5("30 05 00 01 61 00 78", new Publish(false, QoS.AT_MOST_ONCE, false, "a", 0, NONE, utf8("x"))),
                of5(
                        "32 0C 00 00 FF FF 06 23 00 07 0B 80 01 78",
                        new Publish(
                                false,
                                QoS.AT_LEAST_ONCE,
                                false,
                                "",
                                0xFFFF,
                                Properties.of(number(TOPIC_ALIAS, 7), number(SUBSCRIPTION_IDENTIFIER, 128)),
                                utf8("x"))),
                of5(
                        "30 21 00 01 61 1B 01 00 02 00 00 00 01 08 00 01 72 09 00 00 03 00 01 63 0B 01 0B 02"
                                + " 26 00 00 00 00"
                                + " 78 79",
                        new Publish(
                                false,
                                QoS.AT_MOST_ONCE,
                                false,
                                "a",
                                0,
                                Properties.of(
                                        number(PAYLOAD_FORMAT_INDICATOR, 0),
                                        number(MESSAGE_EXPIRY_INTERVAL, 1),
                                        text(RESPONSE_TOPIC, "r"),
                                        binary(CORRELATION_DATA),
                                        text(CONTENT_TYPE, "c"),
                                        number(SUBSCRIPTION_IDENTIFIER, 1),
                                        number(SUBSCRIPTION_IDENTIFIER, 2),
                                        new Property.User("", "")),
                                utf8("xy"))));
    }

    private static List<Row> acknowledgements() {
        Properties why = Properties.of(text(REASON_STRING, "no"), new Property.User("k", "v"));
        Reason full = new Reason(ReasonCode.SUCCESS, NONE, Reason.Form.CODE_AND_PROPERTIES);
        Reason code = new Reason(ReasonCode.SUCCESS, NONE, Reason.Form.CODE);
        return List.of(
                of3("40 02 00 01", new PubAck(1)),
                of3("50 02 00 01", new PubRec(1)),
                of3("62 02 00 01", new PubRel(1)),
                of3("70 02 00 01", new PubComp(1)),
                of5("40 02 00 01", new PubAck(1)),
                of5("40 03 00 01 00", new PubAck(1, code)),
                of5("40 04 00 01 00 00", new PubAck(1, full)),
                of5("40 03 00 01 10", new PubAck(1, Reason.of(ReasonCode.NO_MATCHING_SUBSCRIBERS))),
                of5(
                        "50 10 00 01 97 0C 1F 00 02 6E 6F 26 00 01 6B 00 01 76",
                        new PubRec(1, Reason.of(ReasonCode.QUOTA_EXCEEDED, why))),
                of5("62 03 00 01 92", new PubRel(1, Reason.of(ReasonCode.PACKET_IDENTIFIER_NOT_FOUND))),
                of5("70 04 00 01 00 00", new PubComp(1, full)));
    }

    private static List<Row> subscriptions() {
        List<String> filters = List.of("a", "+/b/#");
        return List.of(
                of3(
                        "82 0E 00 0A 00 01 61 01 00 05 2B 2F 62 2F 23 02",
                        new Subscribe(
                                10,
                                NONE,
                                List.of(
                                        new Subscription("a", QoS.AT_LEAST_ONCE),
                                        new Subscription("+/b/#", QoS.EXACTLY_ONCE)))),
                of5(
                        "82 0B 00 0A 03 0B FF 7F 00 02 2F 23 2E",
                        new Subscribe(
                                10,
                                Properties.of(number(SUBSCRIPTION_IDENTIFIER, 16383)),
                                List.of(new Subscription(
                                        "/#", QoS.EXACTLY_ONCE, true, true, RetainHandling.DO_NOT_SEND)))),
                of5(
                        "82 11 00 0A 00 00 0B 24 73 68 61 72 65 2F 67 2F 61 2F 10",
                        new Subscribe(
                                10,
                                NONE,
                                List.of(new Subscription(
                                        "$share/g/a/", QoS.AT_MOST_ONCE, false, false, RetainHandling.SEND_IF_NEW)))),
                of3(
                        "90 06 00 0A 00 01 02 80",
                        new SubAck(
                                10,
                                NONE,
                                List.of(
                                        ReasonCode.SUCCESS,
                                        ReasonCode.GRANTED_QOS_1,
                                        ReasonCode.granted(QoS.EXACTLY_ONCE),
                                        ReasonCode.UNSPECIFIED_ERROR))),
                of5(
                        "90 05 00 0A 00 00 A2",
                        new SubAck(
                                10,
                                NONE,
                                List.of(ReasonCode.SUCCESS, ReasonCode.WILDCARD_SUBSCRIPTIONS_NOT_SUPPORTED))),
                of3("A2 0C 00 0A 00 01 61 00 05 2B 2F 62 2F 23", new Unsubscribe(10, NONE, filters)),
                of5(
                        "A2 0F 00 0A 05 26 00 00 00 00 00 05 2B 2F 62 2F 23",
                        new Unsubscribe(10, Properties.of(new Property.User("", "")), List.of("+/b/#"))),
                of3("B0 02 00 0A", new UnsubAck(10, NONE, List.of())),
                of5(
                        "B0 05 00 0A 00 00 11",
                        new UnsubAck(10, NONE, List.of(ReasonCode.SUCCESS, ReasonCode.NO_SUBSCRIPTION_EXISTED))));
    }

    private static List<Row> others() {
        Properties method = Properties.of(text(AUTHENTICATION_METHOD, "M"), binary(AUTHENTICATION_DATA, 7));
        return List.of(
                of3("C0 00", new PingReq()),
                of5("C0 00", new PingReq()),
                of3("D0 00", new PingResp()),
                of5("D0 00", new PingResp()),
                of3("E0 00", new Disconnect()),
                of5("E0 00", new Disconnect()),
                of5("E0 01 04", new Disconnect(Reason.of(ReasonCode.DISCONNECT_WITH_WILL_MESSAGE))),
                of5(
                        "E0 0B 9D 09 1C 00 01 73 11 00 00 00 00",
                        new Disconnect(Reason.of(
                                ReasonCode.SERVER_MOVED,
                                Properties.of(text(SERVER_REFERENCE, "s"), number(SESSION_EXPIRY_INTERVAL, 0))))),
                of5("F0 00", new Auth(Reason.OMITTED)),
                of5(
                        "F0 0A 18 08 15 00 01 4D 16 00 01 07",
                        new Auth(Reason.of(ReasonCode.CONTINUE_AUTHENTICATION, method))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void bytesAreThePacketAndThePacketIsTheBytes(Row row) throws CodecException {
        Feeding.assertIs(Terms.of(row.version), HexText.bytes(row.hex), row.packet);
    }

    /** Reading also names the bits within bytes. */
    @ParameterizedTest
    @MethodSource("rows")
    void writingNamesTheFieldsThatReadingNames(Row row) throws CodecException {
        byte[] bytes = HexText.bytes(row.hex);
        List<String> read = new ArrayList<>();
        List<String> written = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        Codec.decode(bytes, Terms.of(row.version), (field, from, to) -> {
            if (field.kind() != FieldKind.BITS) {
                read.add(field + " " + from + ".." + to);
            }
        });
        Codec.encode(row.packet, row.version, (field, from, to) -> written.add(field + " " + from + ".." + to));
        int header = bytes.length - Codec.remainingLength(row.packet, row.version, null);
        Codec.remainingLength(
                row.packet,
                row.version,
                (field, from, to) -> counted.add(field + " " + (header + from) + ".." + (header + to)));
        assertEquals(read, written);
        assertEquals(written.subList(2, written.size()), counted);
    }

    @Test
    void everyTypeAndEveryPropertyIsThere() {
        Set<String> types = rows().map(row -> row.packet.type() + " " + row.version.hasProperties())
                .collect(Collectors.toSet());
        Set<String> wanted = Stream.of(V3_1_1, V5_0)
                .flatMap(version -> Stream.of(PacketType.values())
                        .filter(type -> type.isIn(version))
                        .map(type -> type + " " + version.hasProperties()))
                .collect(Collectors.toSet());
        assertEquals(wanted, types);
        Set<PropertyName> names = EnumSet.noneOf(PropertyName.class);
        rows().forEach(row -> Dissection.of(HexText.bytes(row.hex), Terms.of(row.version)).leaves().stream()
                .filter(leaf -> leaf.field() == Field.PROPERTY_IDENTIFIER)
                .forEach(leaf -> names.add(
                        PropertyName.of(((Long) leaf.value()).intValue()).orElseThrow())));
        assertEquals(EnumSet.allOf(PropertyName.class), names);
    }
}
