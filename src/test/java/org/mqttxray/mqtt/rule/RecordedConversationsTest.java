package org.mqttxray.mqtt.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.mqtt.codec.Framer;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.rule.wire.Conversation;
import org.mqttxray.mqtt.rule.wire.Conversation.Read;
import org.mqttxray.mqtt.rule.wire.ConversationRecorder;

/** What three independent clients and two brokers say to each other obeys the rules, and the judge says so. */
class RecordedConversationsTest {
    private static final int FILES = 12;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(ConversationRecorder.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Where a broker sends more than the client's Receive Maximum. The built-in one takes a PUBREC for the answer that makes room for the
     * next message, where 5.0 wants the PUBCOMP; mosquitto 2.0.11 does not hold QoS 1 back either when messages come fast.
     */
    private static boolean overruns(Path file, Conversation conversation) {
        return conversation.name().equals("receive maximum, QoS 2")
                || conversation.name().equals("receive maximum, QoS 1")
                        && file.toString().endsWith("-mosquitto.txt");
    }

    private static List<Conversation> clean(Path file) throws IOException {
        return Conversation.read(file).stream()
                .filter(one -> !overruns(file, one))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsWrongWithWhatOthersSay(Path file) throws IOException {
        for (Conversation one : clean(file)) {
            assertEquals(List.of(), breaches(one), one.name());
        }
    }

    private static List<Breach> breaches(Conversation conversation) {
        Judge judge = new Judge();
        List<Breach> breaches = new ArrayList<>();
        for (Read read : conversation.reads()) {
            breaches.addAll(judge.feed(read.direction(), nanos(read), read.bytes()));
        }
        assertTrue(judge.packets() > 0, conversation.name());
        return breaches;
    }

    @Test
    void aBrokerThatSendsMoreThanTheReceiveMaximumIsFound() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files()) {
            for (Conversation one : Conversation.read(file)) {
                if (overruns(file, one)) {
                    breaches(one)
                            .forEach(breach -> found.add(
                                    breach.direction() + " " + breach.fault().rule()));
                }
            }
        }
        assertEquals(Set.of("S2C MQTT-3.3.4-9"), found);
    }

    @ParameterizedTest
    @MethodSource("files")
    void norIfItComesByteByByte(Path file) throws IOException {
        for (Conversation one : clean(file)) {
            Judge judge = new Judge();
            List<Breach> breaches = new ArrayList<>();
            for (Read read : one.reads()) {
                for (int i = 0; i < read.bytes().length; i++) {
                    breaches.addAll(judge.feed(read.direction(), nanos(read), read.bytes(), i, i + 1));
                }
            }
            assertEquals(List.of(), breaches, one.name());
        }
    }

    @Test
    void threeClientsTalkToTwoBrokersInBothVersions() throws IOException {
        assertEquals(FILES, files().size());
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachOfThemShowsEveryTypeButAuth(Path file) throws IOException {
        Set<PacketType> missing = EnumSet.allOf(PacketType.class);
        missing.removeAll(EnumSet.of(PacketType.RESERVED, PacketType.AUTH));
        Conversation.read(file).forEach(one -> missing.removeAll(types(one)));
        assertEquals(Set.of(), missing);
    }

    private static Set<PacketType> types(Conversation conversation) {
        Set<PacketType> types = EnumSet.noneOf(PacketType.class);
        Map<Direction, Framer> framers =
                new EnumMap<>(Map.of(Direction.C2S, new Framer(), Direction.S2C, new Framer()));
        for (Read read : conversation.reads()) {
            for (byte[] packet : framers.get(read.direction()).feed(read.bytes(), 0, read.bytes().length)) {
                types.add(PacketType.begunBy(packet[0]));
            }
        }
        return types;
    }

    private static long nanos(Read read) {
        return TimeUnit.MILLISECONDS.toNanos(read.millis());
    }
}
