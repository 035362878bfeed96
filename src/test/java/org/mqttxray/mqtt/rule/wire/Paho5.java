package org.mqttxray.mqtt.rule.wire;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Eclipse Paho for MQTT 5.0. It uses a Topic Alias where the broker allows one. */
final class Paho5 implements TalkingClient, MqttCallback {
    private final MqttAsyncClient client;
    private final AtomicInteger arrived = new AtomicInteger();

    Paho5(int port, String clientIdentifier) throws MqttException {
        client = new MqttAsyncClient("tcp://127.0.0.1:" + port, clientIdentifier, new MemoryPersistence());
        client.setCallback(this);
    }

    @Override
    public void connect(Terms terms) throws MqttException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(terms.clean());
        options.setKeepAliveInterval(terms.keepAliveSeconds());
        options.setSessionExpiryInterval(terms.expirySeconds());
        options.setTopicAliasMaximum(Terms.ALIASES);
        if (terms.receiveMaximum() > 0) {
            options.setReceiveMaximum(terms.receiveMaximum());
        }
        if (!terms.willTopic().isEmpty()) {
            options.setWill(terms.willTopic(), new MqttMessage(terms.will(), 1, false, null));
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
        MqttMessage sent = new MqttMessage(message.getBytes(StandardCharsets.UTF_8), qos, retain, new MqttProperties());
        return client.publish(topic, sent)::waitForCompletion;
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
    public void messageArrived(String topic, MqttMessage message) {
        arrived.incrementAndGet();
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        // a scenario cuts it
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        System.err.println("paho: " + exception);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // the token tells who waits
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // connect waits for it
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // none is asked for
    }
}
