package org.mqttxray.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.Decoded;
import org.mqttxray.mqtt.codec.Decoder;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PingResp;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.UnsubAck;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Peer;

/**
 * A broker that does what a test tells it. It writes down what each call put on the wire. What it is told nothing about it answers as a
 * polite broker that delivers to nobody.
 *
 * <p>All of it runs on one network thread; tests may look from others.
 */
public final class ScriptedPeer implements Peer {
    private final Map<PacketType, Answer> answers = new EnumMap<>(PacketType.class);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private boolean forgiving;

    /** What it does when a packet has come. */
    @FunctionalInterface
    public interface Answer {
        /** Does it. */
        void to(Packet packet, Call call);
    }

    /**
     * A packet of the client.
     *
     * @param nanos when it came, of the peer's clock
     * @param packet what it says
     */
    public record Heard(long nanos, Packet packet) {}

    /** A polite broker. */
    public ScriptedPeer() {
        on(PacketType.CONNECT, (packet, call) -> call.accept(false));
        on(PacketType.PUBLISH, (packet, call) -> acknowledge((Publish) packet, call));
        on(PacketType.PUBACK, (packet, call) -> {});
        on(PacketType.PUBREC, (packet, call) -> call.say(new PubRel(((PubRec) packet).packetIdentifier())));
        on(PacketType.PUBREL, (packet, call) -> call.say(new PubComp(((PubRel) packet).packetIdentifier())));
        on(PacketType.PUBCOMP, (packet, call) -> {});
        on(PacketType.SUBSCRIBE, (packet, call) -> grant((Subscribe) packet, call));
        on(PacketType.UNSUBSCRIBE, (packet, call) -> call.say(unsubAck((Unsubscribe) packet)));
        on(PacketType.PINGREQ, (packet, call) -> call.say(new PingResp()));
        on(PacketType.DISCONNECT, (packet, call) -> call.hangUp());
    }

    private static void acknowledge(Publish publish, Call call) {
        int id = publish.packetIdentifier();
        switch (publish.qos()) {
            case AT_LEAST_ONCE -> call.say(new PubAck(id));
            case EXACTLY_ONCE -> call.say(new PubRec(id));
            default -> {}
        }
    }

    /** Grants what a SUBSCRIBE asks for. */
    static void grant(Subscribe subscribe, Call call) {
        List<ReasonCode> codes = subscribe.subscriptions().stream()
                .map(subscription -> ReasonCode.granted(subscription.qos()))
                .toList();
        call.say(new SubAck(subscribe.packetIdentifier(), Properties.NONE, codes));
    }

    private static UnsubAck unsubAck(Unsubscribe unsubscribe) {
        return new UnsubAck(unsubscribe.packetIdentifier(), Properties.NONE, List.of());
    }

    /** Tells it what to do with packets of a type. */
    public ScriptedPeer on(PacketType type, Answer answer) {
        answers.put(type, answer);
        return this;
    }

    /** Tells it to say something once the client is accepted, at its first call only. */
    public ScriptedPeer afterFirstConnAck(Answer more) {
        return on(PacketType.CONNECT, (packet, call) -> {
            call.accept(false);
            if (call.number() == 1) {
                more.to(packet, call);
            }
        });
    }

    /** Tells it to do nothing at all with packets of a type. */
    public ScriptedPeer ignore(PacketType type) {
        return on(type, (packet, call) -> {});
    }

    /** Tells it to bear what is no packet, which else ends the test. */
    public ScriptedPeer forgiving() {
        forgiving = true;
        return this;
    }

    /** The calls until now. */
    public List<Call> calls() {
        return calls;
    }

    /** A call by its number, from 1. */
    public Call call(int number) {
        return calls.get(number - 1);
    }

    @Override
    public Conversation called(Address address, Line line) {
        Call call = new Call(calls.size() + 1, line);
        calls.add(call);
        return call;
    }

    /** One connection. */
    public final class Call implements Conversation {
        private final int number;
        private final Line line;
        private final Decoder decoder = new Decoder(Terms.of(ProtocolVersion.V3_1_1, Direction.C2S));
        private final List<Heard> heard = new CopyOnWriteArrayList<>();
        private volatile boolean closed;
        private volatile boolean left;
        private volatile boolean nonsense;

        private Call(int number, Line line) {
            this.number = number;
            this.line = line;
        }

        /** From 1. */
        public int number() {
            return number;
        }

        /** What the client has put on the wire. */
        public List<Heard> heard() {
            return heard;
        }

        /** Those packets of one type. */
        public <P extends Packet> List<P> heard(Class<P> type) {
            return heard.stream()
                    .map(Heard::packet)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .toList();
        }

        /** The types of what the client has put on the wire. */
        public List<PacketType> types() {
            return heard.stream().map(one -> one.packet().type()).toList();
        }

        /** Whether among that was what is no packet. */
        public boolean nonsense() {
            return nonsense;
        }

        /** Whether the client has hung up, before or after this side. */
        public boolean gone() {
            return closed;
        }

        /** Whether it is over, whoever hung up. */
        public boolean over() {
            return closed || left;
        }

        /** Says packets, each in a chunk of its own. */
        public void say(Packet... packets) {
            for (Packet packet : packets) {
                put(Codec.encode(packet));
            }
        }

        /** CONNACK with return code 0. */
        public void accept(boolean sessionPresent) {
            say(new ConnAck(sessionPresent, ConnectReturnCode.ACCEPTED));
        }

        /** A message to the client. */
        public void publish(int qos, int packetIdentifier, boolean duplicate, String topic, String text) {
            say(message(qos, packetIdentifier, duplicate, topic, text));
        }

        /** Puts bytes on the wire, as one chunk. */
        public void put(byte[] bytes) {
            line.send(bytes, Duration.ZERO);
        }

        /** Puts bytes on the wire, as one chunk. */
        public void put(String hex) {
            put(HexFormat.of().parseHex(hex.replace(" ", "")));
        }

        /** Does something a while from now. */
        public void later(Duration after, Runnable act) {
            line.later(after, act);
        }

        /** Closes the connection, after what was said. */
        public void hangUp() {
            left = true;
            line.close(Duration.ZERO);
        }

        @Override
        public void received(byte[] bytes) {
            for (Decoded decoded : decoder.feed(bytes, 0, bytes.length)) {
                if (decoded instanceof Decoded.Whole whole) {
                    heard.add(new Heard(line.time(), whole.packet()));
                    answers.get(whole.packet().type()).to(whole.packet(), this);
                } else if (forgiving) {
                    nonsense = true;
                } else {
                    throw new AssertionError("the client sent what is no packet: " + decoded);
                }
            }
        }

        @Override
        public void closed() {
            closed = true;
        }

        @Override
        public String toString() {
            return "call " + number + " " + types() + (closed ? ", gone" : "");
        }
    }

    /** A message to the client, as a packet. */
    public static Publish message(int qos, int packetIdentifier, boolean duplicate, String topic, String text) {
        byte[] payload = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Publish(
                duplicate,
                QoS.of(qos),
                false,
                topic,
                packetIdentifier,
                Properties.NONE,
                org.mqttxray.mqtt.packet.Bytes.of(payload));
    }

    /** Several packets as one chunk. */
    public static byte[] together(List<? extends Packet> packets) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        new ArrayList<>(packets).forEach(packet -> all.writeBytes(Codec.encode(packet)));
        return all.toByteArray();
    }
}
