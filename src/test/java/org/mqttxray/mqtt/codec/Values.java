package org.mqttxray.mqtt.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.mqttxray.mqtt.packet.Auth;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.Property;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.Reason;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Subscription;
import org.mqttxray.mqtt.packet.UnsubAck;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.mqttxray.mqtt.packet.Will;

/** What a packet says, in lines that two decoders can be compared by. The order of properties and which tail is left out do not count. */
final class Values {
    private final List<String> lines = new ArrayList<>();
    private final List<String> properties = new ArrayList<>();

    Values(String type) {
        lines.add(type);
    }

    /** What a packet of ours says. */
    static List<String> of(Packet packet) {
        Values values = new Values(packet.type().name());
        values.add(packet);
        return values.list();
    }

    /** All of it. */
    List<String> list() {
        List<String> all = new ArrayList<>(lines);
        Collections.sort(properties);
        all.addAll(properties);
        return all;
    }

    void add(String name, Object value) {
        lines.add(name + " " + value);
    }

    void bytes(String name, byte[] value) {
        add(name, hex(value));
    }

    void property(String owner, int number, Object value) {
        properties.add(owner + "property " + number + " " + value);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private void add(Packet packet) {
        switch (packet.type()) {
            case CONNECT -> connect((Connect) packet);
            case CONNACK -> connAck((ConnAck) packet);
            case PUBLISH -> publish((Publish) packet);
            case PUBACK -> numbered(((PubAck) packet).packetIdentifier(), ((PubAck) packet).reason());
            case PUBREC -> numbered(((PubRec) packet).packetIdentifier(), ((PubRec) packet).reason());
            case PUBREL -> numbered(((PubRel) packet).packetIdentifier(), ((PubRel) packet).reason());
            case PUBCOMP -> numbered(((PubComp) packet).packetIdentifier(), ((PubComp) packet).reason());
            case SUBSCRIBE -> subscribe((Subscribe) packet);
            case SUBACK ->
                codes(((SubAck) packet).packetIdentifier(), ((SubAck) packet).properties(), ((SubAck) packet).codes());
            case UNSUBSCRIBE -> unsubscribe((Unsubscribe) packet);
            case UNSUBACK ->
                codes(
                        ((UnsubAck) packet).packetIdentifier(),
                        ((UnsubAck) packet).properties(),
                        ((UnsubAck) packet).codes());
            case DISCONNECT -> reason(((Disconnect) packet).reason());
            case AUTH -> reason(((Auth) packet).reason());
            default -> {} // the others say nothing
        }
    }

    private void connect(Connect connect) {
        add("version", connect.version().level());
        add("clean", connect.cleanSession());
        add("keep alive", connect.keepAliveSeconds());
        properties("", connect.properties());
        add("client", connect.clientIdentifier());
        connect.will().ifPresent(this::will);
        connect.userName().ifPresent(name -> add("user", name));
        connect.password().ifPresent(data -> add("password", data));
    }

    private void will(Will will) {
        add("will", will.qos().level());
        add("will retain", will.retain());
        add("will topic", will.topic());
        add("will message", will.message());
        properties("will ", will.properties());
    }

    private void connAck(ConnAck connAck) {
        add("session", connAck.sessionPresent());
        add("code", connAck.code().number());
        properties("", connAck.properties());
    }

    private void publish(Publish publish) {
        add("flags", publish.duplicate() + " " + publish.qos().level() + " " + publish.retain());
        add("topic", publish.topicName());
        add("identifier", publish.packetIdentifier());
        properties("", publish.properties());
        add("message", publish.payload());
    }

    private void numbered(int packetIdentifier, Reason reason) {
        add("identifier", packetIdentifier);
        reason(reason);
    }

    private void reason(Reason reason) {
        add("code", reason.code().number());
        properties("", reason.properties());
    }

    private void subscribe(Subscribe subscribe) {
        add("identifier", subscribe.packetIdentifier());
        properties("", subscribe.properties());
        for (Subscription one : subscribe.subscriptions()) {
            add(
                    "filter",
                    one.topicFilter() + " " + one.qos().level() + " " + one.noLocal() + " " + one.retainAsPublished()
                            + " " + one.retainHandling().ordinal());
        }
    }

    private void unsubscribe(Unsubscribe unsubscribe) {
        add("identifier", unsubscribe.packetIdentifier());
        properties("", unsubscribe.properties());
        unsubscribe.topicFilters().forEach(filter -> add("filter", filter));
    }

    private void codes(int packetIdentifier, Properties all, List<ReasonCode> codes) {
        add("identifier", packetIdentifier);
        properties("", all);
        codes.forEach(code -> add("code", code.number()));
    }

    private void properties(String owner, Properties all) {
        for (Property property : all.list()) {
            property(owner, property.name().number(), value(property));
        }
    }

    private static String value(Property property) {
        if (property instanceof Property.Number number) {
            return Long.toString(number.value());
        } else if (property instanceof Property.Text text) {
            return text.value();
        } else if (property instanceof Property.Binary binary) {
            Bytes bytes = binary.value();
            return bytes.toString();
        }
        Property.User user = (Property.User) property;
        return user.key() + "=" + user.value();
    }
}
