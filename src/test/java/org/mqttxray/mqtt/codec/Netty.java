package org.mqttxray.mqtt.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttConnAckVariableHeader;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPubReplyMessageVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import io.netty.handler.codec.mqtt.MqttSubscribePayload;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubAckPayload;
import io.netty.handler.codec.mqtt.MqttUnsubscribePayload;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.packet.PacketType;

/** What netty's decoder reads in a packet, said as {@link Values} does. */
final class Netty {
    private static final int LONGEST = 1 << 20;

    private Netty() {}

    /** The values of the packet; none if it is refused, or if netty waits for more bytes although it is whole. */
    static Optional<List<String>> read(Sample sample) {
        EmbeddedChannel channel = new EmbeddedChannel(new MqttDecoder(LONGEST, LONGEST));
        try {
            if (PacketType.begunBy(sample.bytes()[0]) != PacketType.CONNECT) {
                channel.writeInbound(
                        Unpooled.wrappedBuffer(Sample.connect(sample.terms().version())));
                channel.readInbound();
            }
            channel.writeInbound(Unpooled.wrappedBuffer(sample.bytes()));
            Object message = channel.readInbound();
            Optional<List<String>> values = Optional.ofNullable((MqttMessage) message)
                    .filter(one -> one.decoderResult().isSuccess())
                    .map(Netty::values);
            ReferenceCountUtil.release(message);
            return values;
        } finally {
            channel.finishAndReleaseAll();
        }
    }

    private static List<String> values(MqttMessage message) {
        Values values = new Values(message.fixedHeader().messageType().name());
        if (message instanceof MqttConnectMessage connect) {
            connect(connect.variableHeader(), connect.payload(), values);
        } else {
            header(message.fixedHeader(), message.variableHeader(), values);
            payload(message.payload(), values);
        }
        return values.list();
    }

    private static void connect(MqttConnectVariableHeader header, MqttConnectPayload payload, Values values) {
        values.add("version", header.version());
        values.add("clean", header.isCleanSession());
        values.add("keep alive", header.keepAliveTimeSeconds());
        properties("", header.properties(), values);
        values.add("client", payload.clientIdentifier());
        if (header.isWillFlag()) {
            values.add("will", header.willQos());
            values.add("will retain", header.isWillRetain());
            values.add("will topic", payload.willTopic());
            values.bytes("will message", payload.willMessageInBytes());
            properties("will ", payload.willProperties(), values);
        }
        if (header.hasUserName()) {
            values.add("user", payload.userName());
        }
        if (header.hasPassword()) {
            values.bytes("password", payload.passwordInBytes());
        }
    }

    private static void header(MqttFixedHeader fixed, Object header, Values values) {
        if (header instanceof MqttConnAckVariableHeader connAck) {
            values.add("session", connAck.isSessionPresent());
            values.add("code", connAck.connectReturnCode().byteValue() & 0xFF);
            properties("", connAck.properties(), values);
        } else if (header instanceof MqttPublishVariableHeader publish) {
            values.add("flags", fixed.isDup() + " " + fixed.qosLevel().value() + " " + fixed.isRetain());
            values.add("topic", publish.topicName());
            values.add("identifier", Math.max(0, publish.packetId())); // QoS 0 has -1
            properties("", publish.properties(), values);
        } else if (header instanceof MqttReasonCodeAndPropertiesVariableHeader reason) {
            values.add("code", reason.reasonCode() & 0xFF);
            properties("", reason.properties(), values);
        } else if (header instanceof MqttMessageIdVariableHeader numbered) {
            values.add("identifier", numbered.messageId());
            if (numbered instanceof MqttPubReplyMessageVariableHeader reply) {
                values.add("code", reply.reasonCode() & 0xFF);
                properties("", reply.properties(), values);
            } else if (numbered instanceof MqttMessageIdAndPropertiesVariableHeader more) {
                properties("", more.properties(), values);
            }
        }
    }

    private static void payload(Object payload, Values values) {
        if (payload instanceof ByteBuf bytes) {
            values.bytes("message", ByteBufUtil.getBytes(bytes));
        } else if (payload instanceof MqttSubscribePayload subscribe) {
            for (MqttTopicSubscription one : subscribe.topicSubscriptions()) {
                MqttSubscriptionOption option = one.option();
                values.add(
                        "filter",
                        one.topicFilter() + " " + option.qos().value() + " " + option.isNoLocal() + " "
                                + option.isRetainAsPublished() + " "
                                + option.retainHandling().value());
            }
        } else if (payload instanceof MqttUnsubscribePayload unsubscribe) {
            unsubscribe.topics().forEach(topic -> values.add("filter", topic));
        } else if (payload instanceof MqttSubAckPayload subAck) {
            subAck.typedReasonCodes().forEach(code -> values.add("code", code == null ? "?" : code.byteValue() & 0xFF));
        } else if (payload instanceof MqttUnsubAckPayload unsubAck) {
            unsubAck.typedReasonCodes()
                    .forEach(code -> values.add("code", code == null ? "?" : code.byteValue() & 0xFF));
        }
    }

    private static void properties(String owner, MqttProperties properties, Values values) {
        for (MqttProperties.MqttProperty<?> property : properties.listAll()) {
            int id = property.propertyId();
            if (property instanceof MqttProperties.UserProperties users) {
                users.value().forEach(pair -> values.property(owner, id, pair.key + "=" + pair.value));
            } else if (property.value() instanceof byte[] bytes) {
                values.property(owner, id, Values.hex(bytes));
            } else if (property instanceof MqttProperties.IntegerProperty number) {
                values.property(owner, id, Integer.toUnsignedString(number.value()));
            } else {
                values.property(owner, id, property.value());
            }
        }
    }
}
