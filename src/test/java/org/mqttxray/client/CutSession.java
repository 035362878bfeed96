package org.mqttxray.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Peer;

/**
 * A broker that keeps one session exactly as MQTT 3.1.1 section 4.3 and 4.4 say, over a line that is cut at random moments: before it has
 * a packet, between having it and answering, after the answer, or out of the blue. Once there is a subscription it has a new message
 * for the client ten times a second, as long as it cuts.
 */
final class CutSession implements Peer {
    /** Where its own messages go. */
    static final String TO_CLIENT = "down";

    private static final Duration BETWEEN_MESSAGES = Duration.ofMillis(100);
    private static final int IN_FLIGHT = 10;
    private static final double CHANCE = 0.04;

    private final Random random;
    private final ScriptedPeer peer = new ScriptedPeer();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    /** Of QoS 2, not yet released by the client. */
    private final Set<Integer> held = new HashSet<>();
    /** Not yet acknowledged by the client, in the order in which they were sent; after the PUBREC it is the PUBREL. */
    private final Map<Integer, Packet> inFlight = new TreeMap<>();

    private volatile boolean cutting;
    private volatile boolean subscribed;
    private volatile boolean settled;
    private boolean known;
    private boolean ticking;
    private int lastIdentifier;

    CutSession(long seed) {
        random = new Random(seed);
        handle(PacketType.CONNECT, (packet, call) -> connect(call));
        handle(PacketType.PUBLISH, (packet, call) -> take((Publish) packet, call));
        handle(PacketType.PUBREL, (packet, call) -> {
            held.remove(((PubRel) packet).packetIdentifier());
            answer(call, new PubComp(((PubRel) packet).packetIdentifier()));
        });
        handle(PacketType.PUBACK, (packet, call) -> inFlight.remove(((PubAck) packet).packetIdentifier()));
        handle(PacketType.PUBREC, (packet, call) -> {
            PubRel release = new PubRel(((PubRec) packet).packetIdentifier());
            inFlight.computeIfPresent(release.packetIdentifier(), (id, open) -> release);
            answer(call, release);
        });
        handle(PacketType.PUBCOMP, (packet, call) -> inFlight.remove(((PubComp) packet).packetIdentifier()));
        handle(PacketType.SUBSCRIBE, (packet, call) -> {
            subscribed = true;
            answer(
                    call,
                    new SubAck(
                            ((Subscribe) packet).packetIdentifier(),
                            org.mqttxray.mqtt.packet.Properties.NONE,
                            List.of(ReasonCode.granted(org.mqttxray.mqtt.packet.QoS.EXACTLY_ONCE))));
        });
    }

    /** Has it cut the line from now on, or no longer. */
    void cut(boolean on) {
        cutting = on;
    }

    boolean subscribed() {
        return subscribed;
    }

    /** Whether nothing is under way in either direction. */
    boolean settled() {
        return settled;
    }

    /** The client's messages, as this side passes them on. */
    List<String> received() {
        return received;
    }

    /** The messages for the client. */
    List<String> sent() {
        return sent;
    }

    /** How many connections there were. */
    int calls() {
        return peer.calls().size();
    }

    static String text(Publish publish) {
        return new String(publish.payload().toArray(), StandardCharsets.UTF_8);
    }

    @Override
    public Conversation called(Address address, Line line) {
        if (!ticking) {
            ticking = true;
            line.later(BETWEEN_MESSAGES, () -> tick(line));
        }
        return peer.called(address, line);
    }

    private void handle(PacketType type, ScriptedPeer.Answer answer) {
        peer.on(type, (packet, call) -> {
            if (call.over()) {
                return; // it came too late
            }
            if (unlucky()) {
                call.hangUp();
                return;
            }
            answer.to(packet, call);
            if (!call.over() && unlucky()) {
                call.hangUp();
            }
            settled = held.isEmpty() && inFlight.isEmpty();
        });
    }

    private boolean unlucky() {
        return cutting && random.nextDouble() < CHANCE;
    }

    private void answer(ScriptedPeer.Call call, Packet packet) {
        if (unlucky()) {
            call.hangUp();
        }
        if (!call.over()) {
            call.say(packet);
        }
    }

    private void connect(ScriptedPeer.Call call) {
        answer(call, new ConnAck(known, ConnectReturnCode.ACCEPTED));
        known = true;
        for (Packet open : new ArrayList<>(inFlight.values())) {
            answer(
                    call,
                    open instanceof Publish publish ? message(publish.packetIdentifier(), true, text(publish)) : open);
        }
    }

    private void take(Publish publish, ScriptedPeer.Call call) {
        int id = publish.packetIdentifier();
        boolean once = publish.qos().level() == 2;
        if (!once || held.add(id)) {
            received.add(text(publish));
        }
        answer(call, once ? new PubRec(id) : new PubAck(id));
    }

    private void tick(Line line) {
        ScriptedPeer.Call call = peer.call(calls());
        boolean open = !call.over() && call.types().contains(PacketType.CONNECT);
        if (subscribed && cutting && inFlight.size() < IN_FLIGHT) {
            int id = ++lastIdentifier;
            String text = "q" + (1 + id % 2) + " " + id;
            sent.add(text);
            settled = false;
            inFlight.put(id, message(id, false, text));
            if (open) {
                answer(call, inFlight.get(id));
            }
        }
        if (open && !call.over() && unlucky()) {
            call.hangUp();
        }
        line.later(BETWEEN_MESSAGES, () -> tick(line));
    }

    private static Publish message(int id, boolean duplicate, String text) {
        return ScriptedPeer.message(text.startsWith("q2") ? 2 : 1, id, duplicate, TO_CLIENT, text);
    }
}
