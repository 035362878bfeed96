package org.mqttxray.cli;

import static org.mqttxray.mqtt.codec.Field.CLEAN_SESSION;
import static org.mqttxray.mqtt.codec.Field.CLIENT_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.KEEP_ALIVE;
import static org.mqttxray.mqtt.codec.Field.PACKET_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.PROTOCOL_LEVEL;
import static org.mqttxray.mqtt.codec.Field.PROTOCOL_NAME;
import static org.mqttxray.mqtt.codec.Field.REMAINING_LENGTH;
import static org.mqttxray.mqtt.codec.Field.WILL_MESSAGE;
import static org.mqttxray.mqtt.codec.Field.WILL_TOPIC;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.Auth;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.Properties;
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
import org.mqttxray.mqtt.packet.UnsubAck;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.mqttxray.mqtt.packet.Will;

/** One packet as a JSON object: its fields by the specification's names, then where each of them lies. */
final class PacketJson {
    private final JsonGenerator json;
    private final ProtocolVersion version;

    private PacketJson(JsonGenerator json, ProtocolVersion version) {
        this.json = json;
        this.version = version;
    }

    /** Writes a packet that obeys the rules. */
    static void write(JsonGenerator json, DecodedStream.Piece piece) throws IOException {
        new PacketJson(json, piece.version()).write(piece);
    }

    private void write(DecodedStream.Piece piece) throws IOException {
        Packet packet = piece.dissection().packet().orElseThrow();
        json.writeStartObject();
        json.writeStringField("type", packet.type().name());
        for (Leaf leaf : piece.dissection().leaves()) {
            if (leaf.field() == REMAINING_LENGTH) {
                json.writeNumberField(name(REMAINING_LENGTH), (Long) leaf.value());
            }
        }
        fields(packet);
        spans(piece);
        json.writeEndObject();
    }

    private void fields(Packet packet) throws IOException {
        switch (packet.type()) {
            case CONNECT -> connect((Connect) packet);
            case CONNACK -> connAck((ConnAck) packet);
            case PUBLISH -> publish((Publish) packet);
            case PUBACK -> answer(((PubAck) packet).packetIdentifier(), ((PubAck) packet).reason());
            case PUBREC -> answer(((PubRec) packet).packetIdentifier(), ((PubRec) packet).reason());
            case PUBREL -> answer(((PubRel) packet).packetIdentifier(), ((PubRel) packet).reason());
            case PUBCOMP -> answer(((PubComp) packet).packetIdentifier(), ((PubComp) packet).reason());
            case SUBSCRIBE -> subscribe((Subscribe) packet);
            case SUBACK -> subAck((SubAck) packet);
            case UNSUBSCRIBE -> unsubscribe((Unsubscribe) packet);
            case UNSUBACK -> unsubAck((UnsubAck) packet);
            case DISCONNECT -> reason(((Disconnect) packet).reason());
            case AUTH -> reason(((Auth) packet).reason());
            default -> {} // the others have no fields
        }
    }

    private void connect(Connect connect) throws IOException {
        json.writeStringField(name(PROTOCOL_NAME), connect.version().protocolName());
        json.writeNumberField(name(PROTOCOL_LEVEL), connect.version().level());
        flag(Field.USER_NAME_FLAG, connect.userName().isPresent());
        flag(Field.PASSWORD_FLAG, connect.password().isPresent());
        flag(Field.WILL_RETAIN, connect.will().map(Will::retain).orElse(false));
        QoS willQoS = connect.will().map(Will::qos).orElse(QoS.AT_MOST_ONCE);
        json.writeNumberField(name(Field.WILL_QOS), willQoS.level());
        flag(Field.WILL_FLAG, connect.will().isPresent());
        flag(CLEAN_SESSION, connect.cleanSession());
        json.writeNumberField(name(KEEP_ALIVE), connect.keepAliveSeconds());
        properties(connect.properties());
        json.writeStringField(name(CLIENT_IDENTIFIER), connect.clientIdentifier());
        if (connect.will().isPresent()) {
            will(connect.will().get());
        }
        if (connect.userName().isPresent()) {
            json.writeStringField(name(Field.USER_NAME), connect.userName().get());
        }
        if (connect.password().isPresent()) {
            json.writeStringField(name(Field.PASSWORD), connect.password().get().toString());
        }
    }

    private void will(Will will) throws IOException {
        if (version.hasProperties()) {
            PropertiesJson.write(json, "willProperties", will.properties());
        }
        json.writeStringField(name(WILL_TOPIC), will.topic());
        json.writeStringField(name(WILL_MESSAGE), will.message().toString());
    }

    private void connAck(ConnAck connAck) throws IOException {
        flag(Field.SESSION_PRESENT, connAck.sessionPresent());
        Field code = version.hasProperties() ? Field.CONNECT_REASON_CODE : Field.CONNECT_RETURN_CODE;
        json.writeNumberField(name(code), connAck.code().number());
        properties(connAck.properties());
    }

    private void publish(Publish publish) throws IOException {
        flag(Field.DUP, publish.duplicate());
        json.writeNumberField(name(Field.QOS), publish.qos().level());
        flag(Field.RETAIN, publish.retain());
        json.writeStringField(name(Field.TOPIC_NAME), publish.topicName());
        if (publish.qos() != QoS.AT_MOST_ONCE) {
            packetIdentifier(publish.packetIdentifier());
        }
        properties(publish.properties());
        json.writeStringField(name(Field.APPLICATION_MESSAGE), publish.payload().toString());
    }

    private void answer(int packetIdentifier, Reason reason) throws IOException {
        packetIdentifier(packetIdentifier);
        reason(reason);
    }

    /** A reason code that is left out is 0. */
    private void reason(Reason reason) throws IOException {
        if (version.hasProperties()) {
            json.writeNumberField("reasonCode", reason.code().number());
            properties(reason.properties());
        }
    }

    private void subscribe(Subscribe subscribe) throws IOException {
        packetIdentifier(subscribe.packetIdentifier());
        properties(subscribe.properties());
        json.writeArrayFieldStart("subscriptions");
        for (Subscription subscription : subscribe.subscriptions()) {
            json.writeStartObject();
            json.writeStringField(name(Field.TOPIC_FILTER), subscription.topicFilter());
            options(subscription);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void options(Subscription subscription) throws IOException {
        if (!version.hasProperties()) {
            json.writeNumberField(name(Field.REQUESTED_QOS), subscription.qos().level());
            return;
        }
        json.writeNumberField(name(Field.SUBSCRIPTION_QOS), subscription.qos().level());
        flag(Field.NO_LOCAL, subscription.noLocal());
        flag(Field.RETAIN_AS_PUBLISHED, subscription.retainAsPublished());
        json.writeNumberField(
                name(Field.RETAIN_HANDLING), subscription.retainHandling().ordinal());
    }

    private void subAck(SubAck subAck) throws IOException {
        packetIdentifier(subAck.packetIdentifier());
        properties(subAck.properties());
        codes(version.hasProperties() ? "reasonCodes" : "returnCodes", subAck.codes());
    }

    private void unsubscribe(Unsubscribe unsubscribe) throws IOException {
        packetIdentifier(unsubscribe.packetIdentifier());
        properties(unsubscribe.properties());
        json.writeArrayFieldStart("topicFilters");
        for (String topicFilter : unsubscribe.topicFilters()) {
            json.writeString(topicFilter);
        }
        json.writeEndArray();
    }

    private void unsubAck(UnsubAck unsubAck) throws IOException {
        packetIdentifier(unsubAck.packetIdentifier());
        if (version.hasProperties()) {
            properties(unsubAck.properties());
            codes("reasonCodes", unsubAck.codes());
        }
    }

    private void codes(String name, List<ReasonCode> codes) throws IOException {
        json.writeArrayFieldStart(name);
        for (ReasonCode code : codes) {
            json.writeNumber(code.number());
        }
        json.writeEndArray();
    }

    private void properties(Properties properties) throws IOException {
        if (version.hasProperties()) {
            PropertiesJson.write(json, "properties", properties);
        }
    }

    private void packetIdentifier(int packetIdentifier) throws IOException {
        json.writeNumberField(name(PACKET_IDENTIFIER), packetIdentifier);
    }

    private void flag(Field field, boolean set) throws IOException {
        json.writeBooleanField(name(field), set);
    }

    /** A string is two leaves and one span; what is empty has none. */
    private void spans(DecodedStream.Piece piece) throws IOException {
        json.writeArrayFieldStart("spans");
        int from = 0;
        for (Leaf leaf : piece.dissection().leaves()) {
            if (!leaf.lengthPrefix() && leaf.to() > from) {
                json.writeStartObject();
                json.writeStringField("field", name(leaf.field()));
                json.writeNumberField("from", piece.from() + from);
                json.writeNumberField("to", piece.from() + leaf.to());
                json.writeEndObject();
            }
            from = leaf.lengthPrefix() ? leaf.from() : leaf.to();
        }
        json.writeEndArray();
    }

    private String name(Field field) {
        return FieldNames.of(field, version);
    }
}
