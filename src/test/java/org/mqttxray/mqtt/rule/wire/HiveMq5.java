package org.mqttxray.mqtt.rule.wire;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5ConnectRestrictions;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The HiveMQ client for MQTT 5.0. It uses a Topic Alias where the broker allows one. */
final class HiveMq5 implements TalkingClient {
    private final Mqtt5AsyncClient client;
    private final AtomicInteger arrived = new AtomicInteger();

    HiveMq5(int port, String clientIdentifier) {
        client = Mqtt5Client.builder()
                .identifier(clientIdentifier)
                .serverHost("127.0.0.1")
                .serverPort(port)
                .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, publish -> arrived.incrementAndGet());
    }

    @Override
    public void connect(Terms terms) throws Exception {
        var restrictions = Mqtt5ConnectRestrictions.builder().topicAliasMaximum(Terms.ALIASES);
        if (terms.receiveMaximum() > 0) {
            restrictions = restrictions.receiveMaximum(terms.receiveMaximum());
        }
        var connect = client.connectWith()
                .cleanStart(terms.clean())
                .keepAlive(terms.keepAliveSeconds())
                .sessionExpiryInterval(terms.expirySeconds())
                .restrictions(restrictions.build());
        if (!terms.willTopic().isEmpty()) {
            connect = connect.willPublish(Mqtt5Publish.builder()
                    .topic(terms.willTopic())
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .payload(terms.will())
                    .build());
        }
        connect.send().get(Terms.PATIENCE_SECONDS, SECONDS);
    }

    @Override
    public void subscribe(String filter, int qos) throws Exception {
        client.subscribeWith()
                .topicFilter(filter)
                .qos(MqttQos.fromCode(qos))
                .send()
                .get(Terms.PATIENCE_SECONDS, SECONDS);
    }

    @Override
    public void unsubscribe(String filter) throws Exception {
        client.unsubscribeWith().topicFilter(filter).send().get(Terms.PATIENCE_SECONDS, SECONDS);
    }

    @Override
    public Pending send(String topic, int qos, boolean retain, String message) {
        CompletableFuture<Mqtt5PublishResult> done = client.publishWith()
                .topic(topic)
                .qos(MqttQos.fromCode(qos))
                .retain(retain)
                .payload(message.getBytes(StandardCharsets.UTF_8))
                .userProperties()
                .add("from", "hivemq")
                .applyUserProperties()
                .send();
        return () -> done.get(Terms.PATIENCE_SECONDS, SECONDS);
    }

    @Override
    public int arrived() {
        return arrived.get();
    }

    @Override
    public void disconnect() throws Exception {
        client.disconnect().get(Terms.PATIENCE_SECONDS, SECONDS);
    }
}
