package org.mqttxray.mqtt.rule.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;

/** What mosquitto_pub and mosquitto_sub do while they are recorded. */
final class MosquittoCommands {
    private static final int PATIENCE_SECONDS = 30;
    private static final int PAUSE_MILLIS = 600;

    private final int open;
    private final int closed;
    private final String prefix;
    private final String version;
    private final boolean five;
    private final List<Conversation> conversations = new ArrayList<>();

    /** As for {@link Scenarios}. */
    MosquittoCommands(int open, int closed, String prefix, boolean five) {
        this.open = open;
        this.closed = closed;
        this.prefix = prefix;
        this.version = five ? "5" : "311";
        this.five = five;
    }

    /** Runs all of them. */
    List<Conversation> play() throws Exception {
        for (int qos = 0; qos <= 2; qos++) {
            String at = Integer.toString(qos);
            play("QoS " + qos + " to the broker", open, tap -> publish(tap, at));
            play("QoS " + qos + " to the client, many at once", open, tap -> subscribe(tap, at));
        }
        play("retained, unsubscribe", open, this::retained);
        play("a session that goes on, broker resends", open, this::resentToUs);
        play("a session that goes on, client resends", open, this::resent);
        play("a will", open, this::will);
        play("pings", open, this::pings);
        play("refused", closed, tap -> run("mosquitto_pub", tap, "-i", prefix + "r", "-t", prefix + "/x", "-m", "x"));
        if (five) {
            play("topic alias", open, this::aliases);
            play(Scenarios.RECEIVE_MAXIMUM_QOS_1, open, tap -> receiveMaximum(tap, "1"));
            play(Scenarios.RECEIVE_MAXIMUM_QOS_2, open, tap -> receiveMaximum(tap, "2"));
        }
        return conversations;
    }

    private void play(String name, int broker, Scenario scenario) throws Exception {
        System.out.println(prefix + ": " + name);
        conversations.addAll(scenario.recorded(name, broker));
    }

    private void publish(Wiretap tap, String qos) throws Exception {
        run("mosquitto_pub", tap, "-i", prefix + "p" + qos, "-t", prefix + "/" + qos, "-q", qos, "-m", "message");
    }

    private void subscribe(Wiretap tap, String qos) throws Exception {
        String topic = prefix + "/many" + qos;
        Process sub = start("mosquitto_sub", tap, "-i", prefix + "s" + qos, "-t", topic, "-q", qos, "-C", "30");
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        lines(start("mosquitto_pub", tap, "-i", prefix + "l" + qos, "-t", topic, "-q", qos, "-l"));
        await(sub);
    }

    private void retained(Wiretap tap) throws Exception {
        String topic = prefix + "/kept";
        run("mosquitto_pub", tap, "-i", prefix + "rp", "-t", topic, "-q", "1", "-r", "-m", "kept");
        run("mosquitto_sub", tap, "-i", prefix + "rs", "-t", prefix + "/+", "-q", "2", "-C", "1");
        run("mosquitto_sub", tap, "-i", prefix + "ru", "-t", prefix + "/none", "-U", prefix + "/old", "-W", "2");
        run("mosquitto_pub", tap, "-i", prefix + "rp", "-t", topic, "-q", "2", "-r", "-n");
    }

    /** The client's answer does not arrive; mosquitto_sub connects again by itself. */
    private void resentToUs(Wiretap tap) throws Exception {
        String topic = prefix + "/in";
        Process sub = start("mosquitto_sub", tap, "-c", "-i", prefix + "in", "-t", topic, "-q", "2", "-C", "2");
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        tap.cutAt(Direction.C2S, PacketType.PUBREC);
        try (Wiretap other = Wiretap.before(open)) {
            run("mosquitto_pub", other, "-i", prefix + "o", "-t", topic, "-q", "2", "-m", "again");
            run("mosquitto_pub", other, "-i", prefix + "o", "-t", topic, "-q", "1", "-m", "and more");
        }
        await(sub);
    }

    /** The broker's answer does not arrive; mosquitto_pub, which reads lines, connects again by itself. */
    private void resent(Wiretap tap) throws Exception {
        Process pub = start("mosquitto_pub", tap, "-c", "-i", prefix + "out", "-t", prefix + "/out", "-q", "2", "-l");
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        tap.cutAt(Direction.S2C, PacketType.PUBREC);
        pub.getOutputStream().write("again\n".getBytes(StandardCharsets.UTF_8));
        pub.getOutputStream().flush();
        TimeUnit.SECONDS.sleep(PATIENCE_SECONDS / 10);
        pub.getOutputStream().close();
        await(pub);
    }

    private void will(Wiretap tap) throws Exception {
        String topic = prefix + "/will";
        Process heir = start("mosquitto_sub", tap, "-i", prefix + "heir", "-t", topic, "-q", "1", "-C", "1");
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        try (Wiretap line = Wiretap.before(open)) {
            Process mortal = start(
                    "mosquitto_sub",
                    line,
                    "-i",
                    prefix + "mortal",
                    "-t",
                    prefix + "/any",
                    "--will-topic",
                    topic,
                    "--will-payload",
                    "gone",
                    "--will-qos",
                    "2");
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            mortal.destroyForcibly();
            await(heir);
            conversations.addAll(line.conversations("a will, the client is killed"));
        }
    }

    private void pings(Wiretap tap) throws Exception {
        run("mosquitto_sub", tap, "-i", prefix + "k", "-t", prefix + "/none", "-k", "5", "-W", "12");
    }

    private void aliases(Wiretap tap) throws Exception {
        String topic = prefix + "/alias";
        Process sub = start(
                "mosquitto_sub",
                tap,
                "-i",
                prefix + "as",
                "-t",
                topic,
                "-q",
                "1",
                "-C",
                "30",
                "-D",
                "connect",
                "topic-alias-maximum",
                "5",
                "-D",
                "subscribe",
                "subscription-identifier",
                "7");
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        lines(start(
                "mosquitto_pub",
                tap,
                "-i",
                prefix + "ap",
                "-t",
                topic,
                "-q",
                "1",
                "-l",
                "-D",
                "publish",
                "topic-alias",
                "3",
                "-D",
                "publish",
                "content-type",
                "text/plain",
                "-D",
                "publish",
                "user-property",
                "from",
                "mosquitto"));
        await(sub);
    }

    private void receiveMaximum(Wiretap tap, String qos) throws Exception {
        String topic = prefix + "/window" + qos;
        Process sub = start(
                "mosquitto_sub",
                tap,
                "-i",
                prefix + "w" + qos,
                "-t",
                topic,
                "-q",
                qos,
                "-C",
                "30",
                "-D",
                "connect",
                "receive-maximum",
                "2");
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        lines(start("mosquitto_pub", tap, "-i", prefix + "wp" + qos, "-t", topic, "-q", qos, "-l"));
        await(sub);
    }

    private void run(String command, Wiretap tap, String... arguments) throws Exception {
        await(start(command, tap, arguments));
    }

    private Process start(String command, Wiretap tap, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(command, "-h", "127.0.0.1", "-p", Integer.toString(tap.port())));
        all.addAll(List.of("-V", version));
        all.addAll(List.of(arguments));
        return new ProcessBuilder(all)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void lines(Process pub) throws Exception {
        try (var in = pub.outputWriter()) {
            for (int i = 0; i < PATIENCE_SECONDS; i++) {
                in.write("message " + i + "\n");
            }
        }
        await(pub);
    }

    private static void await(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            System.err.println("gave up: " + process.info());
        }
    }
}
