package org.mqttxray.mqtt.rule.wire;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The HiveMQ client for MQTT 3.1.1. */
final class HiveMq3 implements TalkingClient {
    private final Mqtt3AsyncClient client;
    private final AtomicInteger arrived = new AtomicInteger();

    HiveMq3(int port, String clientIdentifier) {
        client = Mqtt3Client.builder()
                .identifier(clientIdentifier)
                .serverHost("127.0.0.1")
                .serverPort(port)
                .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, publish -> arrived.incrementAndGet());
    }

    @Override
    public void connect(Terms terms) throws Exception {
        var connect = client.connectWith().cleanSession(terms.clean()).keepAlive(terms.keepAliveSeconds());
        if (!terms.willTopic().isEmpty()) {
            connect = connect.willPublish(Mqtt3Publish.builder()
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
        CompletableFuture<Mqtt3Publish> done = client.publishWith()
                .topic(topic)
                .qos(MqttQos.fromCode(qos))
                .retain(retain)
                .payload(message.getBytes(StandardCharsets.UTF_8))
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
