package org.mqttxray.mqtt.rule.wire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mqttxray.broker.Brokers;
import org.mqttxray.mqtt.rule.wire.TalkingClient.Maker;

/**
 * Records the conversations anew, with Debian's packages mosquitto and mosquitto-clients installed:
 *
 * <pre>
 *   mvn -Dquick test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 *   java -cp target/test-classes:target/classes:$(cat target/classpath) org.mqttxray.mqtt.rule.wire.ConversationRecorder
 * </pre>
 *
 * A word after the command records only files whose names hold it. It takes some minutes; times and the order of independent
 * packets differ from run to run.
 */
public final class ConversationRecorder {
    /** Where they lie. */
    public static final Path FOLDER = Path.of("src/test/resources/org/mqttxray/mqtt/rule/conversations");

    private static final Map<String, Maker> LIBRARIES = Map.of(
            "paho-3.1.1", Paho3::new, "paho-5.0", Paho5::new, "hivemq-3.1.1", HiveMq3::new, "hivemq-5.0", HiveMq5::new);

    private ConversationRecorder() {}

    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        for (Brokers kind : Brokers.values()) {
            try (Brokers.Running open = kind.start();
                    Brokers.Running closed = kind.startClosed()) {
                record(kind, open.port(), closed.port(), args.length == 0 ? "" : args[0]);
            }
        }
        System.exit(0); // the libraries leave threads behind
    }

    private static void record(Brokers kind, int open, int closed, String only) throws Exception {
        String broker = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (String client : List.of("paho", "hivemq", "mosquitto")) {
            for (String version : List.of("3.1.1", "5.0")) {
                String name = client + "-" + version + "-" + broker;
                if (name.contains(only)) {
                    boolean five = version.equals("5.0");
                    String prefix = client.charAt(0) + version.substring(0, 1);
                    Maker maker = LIBRARIES.get(client + "-" + version);
                    List<Conversation> all = maker == null
                            ? new MosquittoCommands(open, closed, prefix, five).play()
                            : new Scenarios(open, closed, prefix, maker).play(five);
                    String who = "The client " + client + ", MQTT " + version + ", with the broker " + broker;
                    Conversation.write(FOLDER.resolve(name + ".txt"), who, all);
                }
            }
        }
    }
}
