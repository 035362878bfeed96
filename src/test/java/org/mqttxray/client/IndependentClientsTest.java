package org.mqttxray.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.broker.Brokers;
import org.mqttxray.platform.Address;

/** Our client and clients of other people talk through real brokers, at each QoS in both directions. */
@Tag("machine")
class IndependentClientsTest {
    private static final String TO_US = "to/us";
    private static final String TO_THEM = "to/them";
    private static final int LAST_QOS = 2;
    private static final List<String> ALL = List.of("QoS 0", "QoS 1", "QoS 2");

    /** Another client; each call returns when the broker has answered. */
    private interface Other extends AutoCloseable {
        void publish(String topic, int qos, String text) throws Exception;

        List<String> inbox();

        @Override
        void close();
    }

    /** Connects one that is subscribed to {@link #TO_THEM} at QoS 2. */
    private interface Maker {
        Other connected(int port) throws Exception;
    }

    static Stream<Arguments> pairs() {
        return Stream.of(Brokers.values())
                .flatMap(broker -> Stream.of(
                        Arguments.of(broker, "Paho", (Maker) Paho::new),
                        Arguments.of(broker, "HiveMQ", (Maker) HiveMq::new)));
    }

    @ParameterizedTest(name = "{1} through {0}")
    @MethodSource("pairs")
    void messagesGoBothWaysAtEachQos(Brokers kind, String name, Maker maker) throws Exception {
        try (Brokers.Running broker = kind.start();
                Other other = maker.connected(broker.port())) {
            Trial.real(new Address("127.0.0.1", broker.port()), trial -> {
                assertEquals(0, trial.client().connect());
                trial.client().subscribe(TO_US, 2, trial.handler());
                for (int qos = 0; qos <= LAST_QOS; qos++) {
                    trial.publish(TO_THEM, qos, "QoS " + qos);
                }
                trial.await("all come to " + name, () -> other.inbox().size() >= ALL.size());
                for (int qos = 0; qos <= LAST_QOS; qos++) {
                    publish(other, qos);
                }
                trial.await("all come from " + name, () -> trial.inbox().size() >= ALL.size());
                assertEquals(ALL, other.inbox());
                assertEquals(ALL, trial.inbox());
            });
        }
    }

    private static void publish(Other other, int qos) {
        try {
            other.publish(TO_US, qos, "QoS " + qos);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static final class Paho implements Other {
        private final List<String> inbox = new CopyOnWriteArrayList<>();
        private final org.eclipse.paho.client.mqttv3.MqttClient client;

        Paho(int port) throws org.eclipse.paho.client.mqttv3.MqttException {
            client = new org.eclipse.paho.client.mqttv3.MqttClient(
                    "tcp://127.0.0.1:" + port, "paho", new MemoryPersistence());
            client.connect();
            client.subscribe(TO_THEM, 2, (topic, message) -> inbox.add(new String(message.getPayload(), UTF_8)));
        }

        @Override
        public void publish(String topic, int qos, String text) throws org.eclipse.paho.client.mqttv3.MqttException {
            client.publish(topic, text.getBytes(UTF_8), qos, false);
        }

        @Override
        public List<String> inbox() {
            return inbox;
        }

        @Override
        public void close() {
            try {
                client.disconnect();
                client.close();
            } catch (org.eclipse.paho.client.mqttv3.MqttException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class HiveMq implements Other {
        private final List<String> inbox = new CopyOnWriteArrayList<>();
        private final Mqtt3BlockingClient client;

        HiveMq(int port) {
            client = Mqtt3Client.builder()
                    .identifier("hivemq")
                    .serverHost("127.0.0.1")
                    .serverPort(port)
                    .buildBlocking();
            client.connect();
            client.toAsync()
                    .publishes(
                            MqttGlobalPublishFilter.ALL,
                            publish -> inbox.add(new String(publish.getPayloadAsBytes(), UTF_8)));
            client.subscribeWith()
                    .topicFilter(TO_THEM)
                    .qos(MqttQos.EXACTLY_ONCE)
                    .send();
        }

        @Override
        public void publish(String topic, int qos, String text) {
            client.publishWith()
                    .topic(topic)
                    .qos(MqttQos.fromCode(qos))
                    .payload(text.getBytes(UTF_8))
                    .send();
        }

        @Override
        public List<String> inbox() {
            return inbox;
        }

        @Override
        public void close() {
            client.disconnect();
        }
    }
}
