package org.mqttxray.mqtt.rule.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.rule.wire.TalkingClient.Maker;
import org.mqttxray.mqtt.rule.wire.TalkingClient.Pending;
import org.mqttxray.mqtt.rule.wire.TalkingClient.Terms;

/** What a client of a library does while it is recorded. */
final class Scenarios {
    static final String RECEIVE_MAXIMUM_QOS_1 = "receive maximum, QoS 1";
    static final String RECEIVE_MAXIMUM_QOS_2 = "receive maximum, QoS 2";

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int PAUSE_MILLIS = 20;
    private static final int MANY = 30;
    private static final int FEW = 5;
    private static final int SHORT_KEEP_ALIVE = 1;
    private static final int SILENCE_MILLIS = 4_500;
    private static final String UNFINISHED = "unfinished";

    private final int open;
    private final int closed;
    private final String prefix;
    private final Maker maker;
    private final List<Conversation> conversations = new ArrayList<>();

    /**
     * For clients of one kind and one broker.
     *
     * @param open port of the broker that lets everybody in
     * @param closed port of the one that refuses everybody
     * @param prefix of the topics and the Client Identifiers, so that nobody meets what another left behind
     */
    Scenarios(int open, int closed, String prefix, Maker maker) {
        this.open = open;
        this.closed = closed;
        this.prefix = prefix;
        this.maker = maker;
    }

    /** Plays all of them. */
    List<Conversation> play(boolean five) throws Exception {
        play("each QoS both ways, retained, unsubscribe", open, this::messages);
        play("a session that goes on, client resends QoS 1", open, tap -> resent(tap, 1, PacketType.PUBACK));
        play("a session that goes on, client resends QoS 2", open, tap -> resent(tap, 2, PacketType.PUBREC));
        play("a session that goes on, client resends PUBREL", open, tap -> resent(tap, 2, PacketType.PUBCOMP));
        play("a session that goes on, broker resends QoS 1", open, tap -> resentToUs(tap, 1, PacketType.PUBACK));
        play("a session that goes on, broker resends QoS 2", open, tap -> resentToUs(tap, 2, PacketType.PUBREC));
        play("a will", open, this::will);
        play("pings", open, this::pings);
        play("refused", closed, this::refused);
        play("many at once", open, tap -> many(tap, 2, 0));
        if (five) {
            play(RECEIVE_MAXIMUM_QOS_1, open, tap -> many(tap, 1, 2));
            play(RECEIVE_MAXIMUM_QOS_2, open, tap -> many(tap, 2, 2));
        }
        return conversations;
    }

    private void play(String name, int broker, Scenario scenario) throws Exception {
        System.out.println(prefix + ": " + name);
        conversations.addAll(scenario.recorded(name, broker));
    }

    private TalkingClient client(Wiretap tap, String name) throws Exception {
        return maker.make(tap.port(), prefix + name);
    }

    private void messages(Wiretap tap) throws Exception {
        TalkingClient client = client(tap, "messages");
        client.connect(Terms.usual());
        for (int qos = 0; qos <= 2; qos++) {
            client.subscribe(prefix + "/" + qos + "/#", qos);
        }
        for (int qos = 0; qos <= 2; qos++) {
            client.publish(prefix + "/" + qos + "/a", qos, false, "message");
            client.publish(prefix + "/" + qos + "/a", qos, true, "kept");
        }
        await("all messages", () -> client.arrived() == 6);
        client.subscribe(prefix + "/+/a", 2);
        await("the kept ones", () -> client.arrived() >= 9);
        client.unsubscribe(prefix + "/1/#");
        client.publish(prefix + "/2/a", 2, true, "");
        TimeUnit.MILLISECONDS.sleep(SILENCE_MILLIS / FEW);
        client.disconnect();
    }

    /** The broker's answer does not arrive, so the client sends again on the next connection. */
    private void resent(Wiretap tap, int qos, PacketType lost) throws Exception {
        TalkingClient client = client(tap, UNFINISHED + lost);
        client.connect(Terms.kept());
        tap.cutAt(Direction.S2C, lost);
        Pending pending = client.send(prefix + "/unfinished", qos, false, "again");
        TimeUnit.MILLISECONDS.sleep(SILENCE_MILLIS / FEW);
        client.connect(Terms.kept());
        pending.done();
        client.disconnect();
    }

    /** The client's answer does not arrive, so the broker sends again on the next connection. */
    private void resentToUs(Wiretap tap, int qos, PacketType lost) throws Exception {
        TalkingClient client = client(tap, UNFINISHED + "-in-" + lost);
        TalkingClient other = client(tap, "other-" + lost);
        client.connect(Terms.kept());
        client.subscribe(prefix + "/in", qos);
        other.connect(Terms.usual());
        tap.cutAt(Direction.C2S, lost);
        other.publish(prefix + "/in", 0, false, "none awaits it");
        Pending pending = other.send(prefix + "/in", qos, false, "again");
        TimeUnit.MILLISECONDS.sleep(SILENCE_MILLIS / FEW);
        client.connect(Terms.kept());
        pending.done();
        await("the message", () -> client.arrived() >= 2);
        TimeUnit.MILLISECONDS.sleep(SILENCE_MILLIS / FEW);
        client.disconnect();
        other.disconnect();
    }

    private void will(Wiretap tap) throws Exception {
        TalkingClient heir = client(tap, "heir");
        heir.connect(Terms.usual());
        heir.subscribe(prefix + "/will", 2);
        try (Wiretap line = Wiretap.before(open)) {
            TalkingClient client = client(line, "mortal");
            client.connect(new Terms(true, Terms.PATIENCE_SECONDS, prefix + "/will", 0));
            line.cut();
            await("the will", () -> heir.arrived() == 1);
            conversations.addAll(line.conversations("a will, the line is cut"));
        }
        heir.disconnect();
    }

    private void pings(Wiretap tap) throws Exception {
        TalkingClient client = client(tap, "pings");
        client.connect(new Terms(true, SHORT_KEEP_ALIVE, "", 0));
        TimeUnit.MILLISECONDS.sleep(SILENCE_MILLIS);
        client.disconnect();
    }

    private void refused(Wiretap tap) throws Exception {
        TalkingClient client = client(tap, "refused");
        try {
            client.connect(Terms.usual());
        } catch (Exception e) { // each library has its own
            TimeUnit.MILLISECONDS.sleep(SILENCE_MILLIS / FEW);
            return;
        }
        throw new IllegalStateException("not refused");
    }

    private void many(Wiretap tap, int highestQoS, int receiveMaximum) throws Exception {
        TalkingClient client = client(tap, "many" + highestQoS + receiveMaximum);
        client.connect(new Terms(true, Terms.PATIENCE_SECONDS, "", receiveMaximum));
        client.subscribe(prefix + "/many", 2);
        List<Pending> pending = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            pending.add(client.send(prefix + "/many", i % (highestQoS + 1), false, "message " + i));
            if (i % FEW == 0) { // no library sends more than 10 at once
                for (Pending one : pending) {
                    one.done();
                }
                pending.clear();
            }
        }
        for (Pending one : pending) {
            one.done();
        }
        await("all messages", () -> client.arrived() == MANY);
        TimeUnit.MILLISECONDS.sleep(SILENCE_MILLIS / FEW);
        client.disconnect();
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(String what, Condition condition) throws InterruptedException {
        for (int waited = 0; !condition.holds(); waited += PAUSE_MILLIS) {
            if (waited > PATIENCE_MILLIS) {
                throw new IllegalStateException(what + " did not come");
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }
}
