package org.mqttxray.mqtt.rule.wire;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Eclipse Paho for MQTT 3.1.1. */
final class Paho3 implements TalkingClient, MqttCallback {
    private final MqttAsyncClient client;
    private final AtomicInteger arrived = new AtomicInteger();

    Paho3(int port, String clientIdentifier) throws MqttException {
        client = new MqttAsyncClient("tcp://127.0.0.1:" + port, clientIdentifier, new MemoryPersistence());
        client.setCallback(this);
    }

    @Override
    public void connect(Terms terms) throws MqttException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setCleanSession(terms.clean());
        options.setKeepAliveInterval(terms.keepAliveSeconds());
        if (!terms.willTopic().isEmpty()) {
            options.setWill(terms.willTopic(), terms.will(), 1, false);
        }
        client.connect(options).waitForCompletion();
    }

    @Override
    public void subscribe(String filter, int qos) throws MqttException {
        client.subscribe(filter, qos).waitForCompletion();
    }

    @Override
    public void unsubscribe(String filter) throws MqttException {
        client.unsubscribe(filter).waitForCompletion();
    }

    @Override
    public Pending send(String topic, int qos, boolean retain, String message) throws MqttException {
        return client.publish(topic, message.getBytes(StandardCharsets.UTF_8), qos, retain)::waitForCompletion;
    }

    @Override
    public int arrived() {
        return arrived.get();
    }

    @Override
    public void disconnect() throws MqttException {
        client.disconnect().waitForCompletion();
    }

    @Override
    public void connectionLost(Throwable cause) {
        // a scenario cuts it
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        arrived.incrementAndGet();
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
        // the token tells who waits
    }
}
