package org.mqttxray.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Packet;
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

/** What is written and read in a row of the table of codecs. */
public enum CodecTraffic {
    /** One packet of each type but PUBLISH and AUTH. */
    CONTROL("control mix"),
    /** Those of them that a client sends. */
    CONTROL_OF_CLIENT("control mix of a client"),
    /** Those of them that a server sends. */
    CONTROL_OF_SERVER("control mix of a server"),
    PUBLISH_16("PUBLISH 16 B"),
    PUBLISH_256("PUBLISH 256 B"),
    /** 5.0 only. */
    PUBLISH_16_WITH_PROPERTIES("PUBLISH 16 B, properties"),
    /** 5.0 only. */
    PUBLISH_256_WITH_PROPERTIES("PUBLISH 256 B, properties"),
    PUBLISH_64K("PUBLISH 64 KiB");

    private static final int IDENTIFIER = 4_711;
    private static final int KEEP_ALIVE_SECONDS = 60;
    private static final String TOPIC = "building/3/floor/2/room/217/temperature";
    private static final String FILTER = "building/3/floor/+/room/#";
    private static final String OTHER_FILTER = "building/3/alarm";

    private final String words;

    CodecTraffic(String words) {
        this.words = words;
    }

    /** What the table calls it. */
    public String words() {
        return words;
    }

    /** Whether packets of this version can be like this. */
    public boolean isOf(ProtocolVersion version) {
        return version.hasProperties() || this != PUBLISH_16_WITH_PROPERTIES && this != PUBLISH_256_WITH_PROPERTIES;
    }

    /** The packets. */
    public List<Packet> packets(ProtocolVersion version) {
        return switch (this) {
            case CONTROL -> control(version);
            case CONTROL_OF_CLIENT -> sentBy(Direction.C2S, version);
            case CONTROL_OF_SERVER -> sentBy(Direction.S2C, version);
            case PUBLISH_16 -> List.of(publish(16, Properties.NONE));
            case PUBLISH_256 -> List.of(publish(256, Properties.NONE));
            case PUBLISH_16_WITH_PROPERTIES -> List.of(publish(16, ofPublish()));
            case PUBLISH_256_WITH_PROPERTIES -> List.of(publish(256, ofPublish()));
            case PUBLISH_64K -> List.of(publish(1 << 16, Properties.NONE));
        };
    }

    private static List<Packet> sentBy(Direction direction, ProtocolVersion version) {
        return control(version).stream()
                .filter(packet -> packet.type().maySend(direction, version))
                .toList();
    }

    private static List<Packet> control(ProtocolVersion version) {
        boolean five = version.hasProperties();
        List<ReasonCode> granted = List.of(ReasonCode.GRANTED_QOS_1, ReasonCode.SUCCESS);
        return List.of(
                connect(version),
                five
                        ? new ConnAck(false, ReasonCode.SUCCESS, ofConnAck())
                        : new ConnAck(false, ConnectReturnCode.ACCEPTED),
                subscribe(five),
                new SubAck(IDENTIFIER, Properties.NONE, granted),
                new PubAck(IDENTIFIER),
                new PubRec(IDENTIFIER, five ? refused() : Reason.OMITTED),
                new PubRel(IDENTIFIER),
                new PubComp(IDENTIFIER),
                new PingReq(),
                new PingResp(),
                new Unsubscribe(IDENTIFIER, Properties.NONE, List.of(FILTER, OTHER_FILTER)),
                new UnsubAck(
                        IDENTIFIER,
                        Properties.NONE,
                        five ? List.of(ReasonCode.SUCCESS, ReasonCode.NO_SUBSCRIPTION_EXISTED) : List.of()),
                new Disconnect());
    }

    private static Connect connect(ProtocolVersion version) {
        return new Connect(
                version,
                true,
                KEEP_ALIVE_SECONDS,
                "thermometer-217",
                Optional.of(new Will("building/3/alarm", text("thermometer 217 is gone"), QoS.AT_LEAST_ONCE, false)),
                Optional.of("thermometer"),
                Optional.of(text("correct horse battery staple")),
                version.hasProperties() ? ofConnect() : Properties.NONE);
    }

    private static Subscribe subscribe(boolean five) {
        List<Subscription> subscriptions = five
                ? List.of(
                        new Subscription(FILTER, QoS.AT_LEAST_ONCE, true, false, RetainHandling.SEND_IF_NEW),
                        new Subscription(OTHER_FILTER, QoS.AT_MOST_ONCE))
                : List.of(
                        new Subscription(FILTER, QoS.AT_LEAST_ONCE), new Subscription(OTHER_FILTER, QoS.AT_MOST_ONCE));
        Properties properties =
                five ? Properties.of(number(PropertyName.SUBSCRIPTION_IDENTIFIER, 217)) : Properties.NONE;
        return new Subscribe(IDENTIFIER, properties, subscriptions);
    }

    private static Publish publish(int size, Properties properties) {
        byte[] payload = new byte[size];
        for (int i = 0; i < size; i++) {
            payload[i] = (byte) i;
        }
        return new Publish(false, QoS.AT_LEAST_ONCE, false, TOPIC, IDENTIFIER, properties, Bytes.of(payload));
    }

    // Properties stand in an order in which each of the codecs would write them

    private static Properties ofConnect() {
        return Properties.of(
                number(PropertyName.SESSION_EXPIRY_INTERVAL, 3_600), number(PropertyName.RECEIVE_MAXIMUM, 20));
    }

    private static Properties ofConnAck() {
        return Properties.of(
                number(PropertyName.RECEIVE_MAXIMUM, 10),
                number(PropertyName.TOPIC_ALIAS_MAXIMUM, 8),
                number(PropertyName.SERVER_KEEP_ALIVE, 120),
                number(PropertyName.MAXIMUM_PACKET_SIZE, 1 << 20));
    }

    private static Reason refused() {
        return Reason.of(
                ReasonCode.QUOTA_EXCEEDED,
                Properties.of(new Property.Text(PropertyName.REASON_STRING, "no more than 100 messages a minute")));
    }

    private static Properties ofPublish() {
        return Properties.of(
                number(PropertyName.MESSAGE_EXPIRY_INTERVAL, 600),
                new Property.Text(PropertyName.CONTENT_TYPE, "application/octet-stream"),
                new Property.User("unit", "celsius"));
    }

    private static Property number(PropertyName name, long value) {
        return new Property.Number(name, value);
    }

    private static Bytes text(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
