package org.mqttxray.replay;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Subscription;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.RecordedLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;

/** A log made by hand of clients that call a station, with the calls around their packets; each event comes 50 µs after the one before. */
public final class NewsLog {
    /** The topic of the news. */
    public static final String TOPIC = "news/finance";
    /** What calls the handlers of the program; there are none in the table yet. */
    private static final TracedFunction HANDLER = TracedFunction.MAIN;

    private static final String NEWS = "Shares up 3 percent";
    private static final int KEEP_ALIVE = 50;
    private static final long STEP = 50_000;
    private static final long MILLI = 1_000_000;

    private final RecordedLog recorded = new RecordedLog(ChunkStore.inMemory());
    private int threads;
    private long nanos;

    /** The story of lesson 10: a viewer asks for news, a reporter sends them with QoS 1, the viewer gets them. */
    public static NewsLog news() {
        NewsLog log = new NewsLog();
        log.at(12.1);
        Client viewer = log.client("viewer");
        viewer.connect("viewer-001", true, false);
        log.at(12.7);
        viewer.subscribe(2, TOPIC, QoS.AT_LEAST_ONCE);
        log.at(840);
        Client reporter = log.client("reporter");
        reporter.connect("reporter-1", true, false);
        log.at(902);
        reporter.out(publish(TOPIC, QoS.AT_LEAST_ONCE, 2));
        log.at(905);
        reporter.in(new PubAck(2));
        viewer.delivered(publish(TOPIC, QoS.AT_LEAST_ONCE, 1), new PubAck(1));
        return log;
    }

    /** One client that publishes with QoS 1 until there are so many packets. */
    public static NewsLog busy(int packets) {
        NewsLog log = new NewsLog();
        Client reporter = log.client("reporter");
        reporter.connect("reporter-1", true, false);
        for (int number = 2; number < packets; number += 2) {
            reporter.out(publish(TOPIC, QoS.AT_LEAST_ONCE, 1 + number % 65_535));
            reporter.in(new PubAck(1 + number % 65_535));
        }
        return log;
    }

    /** News on a topic. */
    public static Publish publish(String topic, QoS qos, int identifier) {
        Bytes payload = Bytes.of(NEWS.getBytes(StandardCharsets.UTF_8));
        return new Publish(false, qos, false, topic, identifier, Properties.NONE, payload);
    }

    /** What was told so far. */
    public TraceLog log() {
        return recorded.log();
    }

    /** From here on it is later. */
    public NewsLog at(double millis) {
        nanos = Math.max(nanos, (long) (millis * MILLI));
        return this;
    }

    /** A client with its two threads, that calls the station. */
    public Client client(String name) {
        return new Client(name);
    }

    /** The link does something on a connection. */
    public NewsLog link(LinkAct act, Client client, String detail) {
        return link(act, client, detail, Optional.empty());
    }

    private NewsLog link(LinkAct act, Client client, String detail, Optional<Range> bytes) {
        int connection = client.connection.number();
        recorded.add(new Event.Link(stamp(Event.NO_THREAD), act, connection, detail, bytes, Optional.empty()));
        return this;
    }

    /** The same, with the bytes that the broker got or sent; what goes on to the client is not told, as in an older record. */
    public NewsLog link(LinkAct act, Client client, String detail, Packet packet) {
        int stream = log().streamOf(client.connection.number(), !detail.endsWith("s2c"));
        return link(act, client, detail, Optional.of(append(~stream, packet)));
    }

    /**
     * The same with a packet of the broker.
     *
     * @param from where, in what the client gets, the bytes begin that go on to it
     * @param count how many they are
     */
    public NewsLog link(LinkAct act, Client client, String detail, Packet packet, long from, int count) {
        Range passed = new Range(client.connection.toClient().number(), from, from + count);
        log().link(act, client.connection.number(), detail, false, Codec.encode(packet), passed);
        return this;
    }

    private Range append(int stream, Packet packet) {
        byte[] bytes = Codec.encode(packet);
        long from = log().stream(stream).length();
        recorded.append(stream, bytes);
        return new Range(stream, from, from + bytes.length);
    }

    private Event.Stamp stamp(int thread) {
        nanos += STEP;
        return new Event.Stamp(log().length(), nanos, thread, Place.UNKNOWN);
    }

    /** A client that this log tells of. */
    public final class Client {
        private final String name;
        private final int main;
        private final int yields;
        private TraceLog.Connection connection;

        private Client(String name) {
            this.name = name;
            this.main = ++threads;
            recorded.add(new Event.ThreadStarted(stamp(main), "main", name, Event.NO_THREAD));
            entered(main, TracedFunction.MAIN);
            this.yields = ++threads;
            recorded.add(new Event.ThreadStarted(stamp(yields), "mqtt_yield_thread", name, main));
            entered(yields, TracedFunction.MQTT_YIELD_THREAD);
            call();
        }

        /** Another connection. */
        public Client call() {
            connection = recorded.openConnection(name);
            return this;
        }

        /** CONNECT and its CONNACK. */
        public Client connect(String identifier, boolean clean, boolean present) {
            Connect connect = new Connect(
                    ProtocolVersion.V3_1_1,
                    clean,
                    KEEP_ALIVE,
                    identifier,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Properties.NONE);
            return out(connect).in(new ConnAck(present, ConnectReturnCode.ACCEPTED));
        }

        /** SUBSCRIBE and the SUBACK that grants it. */
        public Client subscribe(int identifier, String filter, QoS qos) {
            Subscribe subscribe = new Subscribe(identifier, Properties.NONE, List.of(new Subscription(filter, qos)));
            return out(subscribe).in(new SubAck(identifier, Properties.NONE, List.of(ReasonCode.granted(qos))));
        }

        /** The program sends a packet, and its bytes leave. */
        public Client out(Packet packet) {
            return sends(main, packet, true);
        }

        /** The program sends a packet, and it fails before its bytes have left. */
        public Client fails(Packet packet) {
            return sends(main, packet, false);
        }

        /** The client sends a packet by itself. */
        public Client outByItself(Packet packet) {
            return sends(yields, packet, true);
        }

        private Client sends(int thread, Packet packet, boolean whole) {
            entered(thread, TracedFunction.MQTT_SEND_PACKET);
            Range range = append(connection.toServer().number(), packet);
            recorded.add(new Event.PacketOut(stamp(thread), range));
            entered(thread, TracedFunction.NETWORK_WRITE);
            if (whole) {
                recorded.add(new Event.Chunk(stamp(thread), range));
                returned(thread, TracedFunction.NETWORK_WRITE);
                returned(thread, TracedFunction.MQTT_SEND_PACKET);
            } else {
                recorded.add(new Event.Threw(stamp(thread), TracedFunction.NETWORK_WRITE, "MQTT_SEND_PACKET_ERROR"));
                recorded.add(new Event.Threw(stamp(thread), TracedFunction.MQTT_SEND_PACKET, "MQTT_SEND_PACKET_ERROR"));
            }
            return this;
        }

        /** A packet arrives and is handled. */
        public Client in(Packet packet) {
            reads(packet);
            returned(yields, TracedFunction.MQTT_PACKET_HANDLE);
            return this;
        }

        /** A packet arrives, the program's handler gets it, and the client answers. */
        public Client delivered(Packet packet, Packet answer) {
            reads(packet);
            entered(yields, HANDLER);
            returned(yields, HANDLER);
            outByItself(answer);
            returned(yields, TracedFunction.MQTT_PACKET_HANDLE);
            return this;
        }

        private void reads(Packet packet) {
            entered(yields, TracedFunction.MQTT_PACKET_HANDLE);
            entered(yields, TracedFunction.MQTT_READ_PACKET);
            Range range = append(connection.toClient().number(), packet);
            recorded.add(new Event.Chunk(stamp(yields), range));
            recorded.add(new Event.PacketIn(stamp(yields), range));
            returned(yields, TracedFunction.MQTT_READ_PACKET);
        }

        /** The program prints something. */
        public Client says(String text) {
            recorded.add(new Event.Said(stamp(main), text));
            return this;
        }

        /** A field of the client gets a value. */
        public Client field(ClientField field, long value) {
            recorded.add(new Event.State(stamp(main), field, new Value.Number(value)));
            return this;
        }

        /** The client waits for an answer from now on, for so long. */
        public Client awaits(PacketType answer, int identifier, double millis) {
            List<Value> values = List.of(
                    new Value.Number(answer.number()),
                    new Value.Number(identifier),
                    new Value.Number(nanos + STEP + (long) (millis * MILLI)),
                    new Value.Number(10));
            recorded.add(new Event.Listed(stamp(main), ClientField.ACK_HANDLER_LIST, values));
            return this;
        }

        /** The client waits for an answer no more. */
        public Client awaitsNoMore(PacketType answer, int identifier) {
            List<Value> key = List.of(new Value.Number(answer.number()), new Value.Number(identifier));
            recorded.add(new Event.Unlisted(stamp(yields), ClientField.ACK_HANDLER_LIST, key));
            return this;
        }

        /** A Topic Filter has a handler. */
        public Client handles(String filter, int qos, String handler) {
            List<Value> values = List.of(new Value.Text(filter), new Value.Number(qos), new Value.Text(handler));
            recorded.add(new Event.Listed(stamp(yields), ClientField.MSG_HANDLER_LIST, values));
            return this;
        }

        /** The client dials. */
        public Client dials() {
            entered(main, TracedFunction.PLATFORM_NET_SOCKET_CONNECT);
            return this;
        }

        /** The connection that the client dials is open. */
        public Client isThrough() {
            returned(main, TracedFunction.PLATFORM_NET_SOCKET_CONNECT);
            return this;
        }

        /** The client closes its socket. */
        public Client hangsUp() {
            entered(main, TracedFunction.PLATFORM_NET_SOCKET_CLOSE);
            returned(main, TracedFunction.PLATFORM_NET_SOCKET_CLOSE);
            return this;
        }

        private void entered(int thread, TracedFunction function) {
            List<Value> arguments = Collections.nCopies(function.parameters().size(), new Value.Number(0));
            recorded.add(new Event.Entered(stamp(thread), function, arguments, Place.UNKNOWN));
        }

        private void returned(int thread, TracedFunction function) {
            recorded.add(new Event.Returned(stamp(thread), function, new Value.Number(0)));
        }
    }
}
