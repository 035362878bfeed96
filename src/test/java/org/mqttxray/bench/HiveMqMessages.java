package org.mqttxray.bench;

import com.hivemq.client.internal.mqtt.MqttClientConfig;
import com.hivemq.client.internal.mqtt.datatypes.MqttClientIdentifierImpl;
import com.hivemq.client.internal.mqtt.message.MqttMessage;
import com.hivemq.client.internal.mqtt.message.connect.MqttConnect;
import com.hivemq.client.internal.mqtt.message.disconnect.MqttDisconnect;
import com.hivemq.client.internal.mqtt.message.ping.MqttPingReq;
import com.hivemq.client.internal.mqtt.message.subscribe.MqttStatefulSubscribe;
import com.hivemq.client.internal.mqtt.message.subscribe.MqttSubscribe;
import com.hivemq.client.internal.mqtt.message.unsubscribe.MqttUnsubscribe;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.datatypes.MqttTopicFilter;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5ConnectBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5RetainHandling;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import com.hivemq.client.mqtt.mqtt5.message.unsubscribe.Mqtt5Unsubscribe;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Subscription;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.mqttxray.mqtt.packet.Will;

/** The packets of a client in the classes of the HiveMQ client. What a server sends as well comes from its own decoder. */
final class HiveMqMessages {
    /** Of a client that does nothing. */
    static final MqttClientConfig CONFIG =
            (MqttClientConfig) MqttClient.builder().useMqttVersion5().build().getConfig();

    private HiveMqMessages() {}

    static MqttMessage of(Packet packet, ProtocolVersion version, Function<ByteBuf, MqttMessage> decoder) {
        return switch (packet.type()) {
            case CONNECT -> connect((Connect) packet);
            case SUBSCRIBE -> subscribe((Subscribe) packet);
            case UNSUBSCRIBE -> unsubscribe((Unsubscribe) packet);
            case PINGREQ -> MqttPingReq.INSTANCE;
            case DISCONNECT -> MqttDisconnect.DEFAULT;
            default -> decoder.apply(Unpooled.wrappedBuffer(Codec.encode(packet, version)));
        };
    }

    private static MqttMessage connect(Connect connect) {
        Mqtt5ConnectBuilder builder = Mqtt5Connect.builder()
                .cleanStart(connect.cleanSession())
                .keepAlive(connect.keepAliveSeconds())
                .simpleAuth()
                .username(connect.userName().orElseThrow())
                .password(connect.password().orElseThrow().toArray())
                .applySimpleAuth();
        Will will = connect.will().orElseThrow();
        builder = builder.willPublish(Mqtt5Publish.builder()
                .topic(will.topic())
                .qos(MqttQos.fromCode(will.qos().level()))
                .payload(will.message().toArray())
                .build());
        OptionalLong receiveMaximum = connect.properties().number(PropertyName.RECEIVE_MAXIMUM);
        if (receiveMaximum.isPresent()) {
            builder = builder.restrictions()
                    .receiveMaximum((int) receiveMaximum.getAsLong())
                    .applyRestrictions()
                    .sessionExpiryInterval(connect.properties()
                            .number(PropertyName.SESSION_EXPIRY_INTERVAL)
                            .orElseThrow());
        }
        return ((MqttConnect) builder.build())
                .createStateful(MqttClientIdentifierImpl.of(connect.clientIdentifier()), null);
    }

    private static MqttMessage subscribe(Subscribe subscribe) {
        List<Mqtt5Subscription> subscriptions = subscribe.subscriptions().stream()
                .map(HiveMqMessages::subscription)
                .toList();
        int identifier = (int) subscribe
                .properties()
                .number(PropertyName.SUBSCRIPTION_IDENTIFIER)
                .orElse(MqttStatefulSubscribe.DEFAULT_NO_SUBSCRIPTION_IDENTIFIER);
        return ((MqttSubscribe)
                        Mqtt5Subscribe.builder().addSubscriptions(subscriptions).build())
                .createStateful(subscribe.packetIdentifier(), identifier);
    }

    private static Mqtt5Subscription subscription(Subscription subscription) {
        return Mqtt5Subscription.builder()
                .topicFilter(subscription.topicFilter())
                .qos(MqttQos.fromCode(subscription.qos().level()))
                .noLocal(subscription.noLocal())
                .retainAsPublished(subscription.retainAsPublished())
                .retainHandling(Mqtt5RetainHandling.fromCode(
                        subscription.retainHandling().ordinal()))
                .build();
    }

    private static MqttMessage unsubscribe(Unsubscribe unsubscribe) {
        Mqtt5Unsubscribe message = Mqtt5Unsubscribe.builder()
                .addTopicFilters(unsubscribe.topicFilters().stream()
                        .map(MqttTopicFilter::of)
                        .toList())
                .build();
        return ((MqttUnsubscribe) message).createStateful(unsubscribe.packetIdentifier());
    }
}
