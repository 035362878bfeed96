package org.mqttxray.bench;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.Message;
import org.mqttxray.client.mqttclient.MqttClient;
import org.mqttxray.client.mqttclient.Parts;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.link.Link;
import org.mqttxray.platform.Clock;
import org.mqttxray.platform.Dialer;
import org.mqttxray.platform.RealPlatform;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.Tracer;

/** Our client on the real platform, on a thread of that. */
final class OurPublisher implements Publisher {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RealPlatform platform = new RealPlatform();
    private final SynchronousQueue<Order> orders = new SynchronousQueue<>();

    /** What the client's thread has to do next; it ends after one without a count. */
    private record Order(int count, int qos, byte[] payload, CompletableFuture<Void> done) {}

    /** As a session composes it: traced at a level, behind a link. */
    static OurPublisher traced(int port, Detail level) throws Exception {
        return new OurPublisher(port, level);
    }

    /** The bare client: nothing is recorded, and nothing stands between it and the socket. */
    static OurPublisher untraced(int port) throws Exception {
        return new OurPublisher(port, null);
    }

    private OurPublisher(int port, Detail level) throws Exception {
        Clock clock = platform.clock();
        TraceLog log = new TraceLog(clock, new DroppedChunks());
        Tracer tracer =
                level == null ? Tracer.off(log, clock) : Tracer.on(log, clock, new Gate(clock), Lines.off(), level);
        Dialer dialer = level == null ? platform.dialer() : new Link(platform, log, "bench");
        TracedPlatform traced = new TracedPlatform(platform, dialer, tracer, "bench");
        CompletableFuture<Void> connected = new CompletableFuture<>();
        platform.start("main", () -> tracer.root("main", "bench", () -> live(traced, port, connected)));
        connected.get();
    }

    private void live(TracedPlatform traced, int port, CompletableFuture<Void> connected) {
        CompletableFuture<Void> done = connected;
        try {
            MqttClient client = MqttClient.lease(traced, Parts.CURED);
            client.settings().setHost("127.0.0.1");
            client.settings().setPort(Integer.toString(port));
            client.settings().setClientId("bench");
            client.settings().setCleanSession(true);
            client.connect();
            done.complete(null);
            for (Order order = orders.take(); order.count > 0; order = orders.take()) {
                done = order.done;
                publish(client, order);
                done.complete(null);
            }
            client.disconnect();
            client.release();
        } catch (MqttException | InterruptedException | RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private static void publish(MqttClient client, Order order) throws MqttException {
        for (int i = 0; i < order.count; i++) {
            client.publish(ClientSpeed.TOPIC, new Message(order.qos, false, order.payload));
        }
    }

    @Override
    public void publish(int count, int qos, byte[] payload) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        orders.put(new Order(count, qos, payload, done));
        done.get();
    }

    @Override
    public void close() throws Exception {
        orders.put(new Order(0, 0, new byte[0], new CompletableFuture<>()));
        platform.end();
        platform.awaitEnd(PATIENCE);
    }
}
