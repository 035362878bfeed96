package org.mqttxray.bench;

import java.util.concurrent.Semaphore;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Eclipse Paho for MQTT 3.1.1, with as many messages in flight as a window allows. */
final class PahoPublisher implements Publisher {
    private final MqttAsyncClient client;
    private final Semaphore window;

    PahoPublisher(int port, int inFlight) throws MqttException {
        client = new MqttAsyncClient("tcp://127.0.0.1:" + port, "paho", new MemoryPersistence());
        window = new Semaphore(inFlight);
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setMaxInflight(inFlight + 1);
        client.connect(options).waitForCompletion();
    }

    @Override
    public void publish(int count, int qos, byte[] payload) throws Exception {
        IMqttActionListener done = new IMqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                window.release();
            }

            @Override
            public void onFailure(IMqttToken token, Throwable cause) {
                throw new IllegalStateException(cause);
            }
        };
        for (int i = 0; i < count; i++) {
            window.acquire();
            client.publish(ClientSpeed.TOPIC, payload, qos, false, null, done);
        }
    }

    @Override
    public void close() throws MqttException {
        client.disconnect().waitForCompletion();
        client.close();
    }
}
