package org.mqttxray.mqtt.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Framer;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Clauses;
import org.mqttxray.mqtt.explain.Seen;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.rule.wire.Conversation;
import org.mqttxray.mqtt.rule.wire.Conversation.Read;

/** A rule is named as the text of the version that was announced names it. */
class LabelsTest {
    private static final long SEED = 20140;
    private static final int CHANGES = 400;
    private static final Path SOURCES = Path.of("src/main/java/org/mqttxray/mqtt");
    private static final Pattern LITERAL = Pattern.compile("\"(MQTT-[0-9]+[.-][0-9][^\"]*)\"");
    private static final Pattern PAIR = Pattern.compile(
            "(?:rule|both|either|violation)\\((?:Field\\.\\w+,\\s*)?\"([^\"]+)\",\\s*\"((?:MQTT-|5\\.0 )[^\"]+)\"\\)");

    private static List<String> sources() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void everyLabelInTheCodeIsInTheTextOfOneOfTheVersions() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (String source : sources()) {
            Matcher labels = LITERAL.matcher(source);
            while (labels.find()) {
                if (!Labels.OF_3.know(labels.group(1)) && !Labels.OF_5.know(labels.group(1))) {
                    unknown.add(labels.group(1));
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void whereTheCodeNamesTwoTheFirstIsOf3AndTheSecondOf5() throws IOException {
        List<String> wrong = new ArrayList<>();
        int pairs = 0;
        for (String source : sources()) {
            Matcher found = PAIR.matcher(source);
            while (found.find()) {
                pairs++;
                if (!Labels.OF_3.know(found.group(1)) || !Labels.OF_5.know(found.group(2))) {
                    wrong.add(found.group(1) + ", " + found.group(2));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(pairs > 50, () -> "the code is written in another way now");
    }

    @Test
    void propertiesAreExplainedInSectionsOf5() {
        for (PropertyName name : PropertyName.values()) {
            for (PacketType type : PacketType.values()) {
                assertTrue(!name.allowedIn(type) || Labels.OF_5.know(name.section(type)), name + " in " + type);
            }
        }
    }

    static Stream<Path> files() throws IOException {
        return RecordedConversationsTest.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFieldHasItsClauseInTheVersionOfItsPacket(Path file) throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Conversation one : Conversation.read(file)) {
            ProtocolVersion version = version(one);
            for (Direction direction : Direction.values()) {
                for (byte[] packet : packets(one, direction)) {
                    Terms terms = Terms.of(version, direction);
                    Dissection dissection = Dissection.of(packet, terms);
                    Clauses clauses = new Clauses(Seen.of(dissection, terms));
                    dissection.leaves().forEach(leaf -> {
                        add(unknown, version, clauses.of(leaf));
                        leaf.bits().forEach(bits -> add(unknown, version, clauses.of(bits)));
                    });
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @EnumSource(ProtocolVersion.class)
    void everyFirstByteHasItsClauseInEachVersion(ProtocolVersion version) {
        Set<String> unknown = new TreeSet<>();
        for (int first = 0; first <= 0xFF; first++) {
            Terms terms = Terms.of(version);
            Dissection dissection = Dissection.of(new byte[] {(byte) first, 0}, terms);
            Clauses clauses = new Clauses(Seen.of(dissection, terms));
            dissection.leaves().forEach(leaf -> add(unknown, version, clauses.of(leaf)));
            dissection.error().ifPresent(error -> add(unknown, version, error.rule()));
        }
        assertEquals(Set.of(), unknown);
    }

    /** Whatever is wrong with a packet, the rule is one of the version. */
    @ParameterizedTest
    @EnumSource(value = ProtocolVersion.class, names = "V3_1", mode = EnumSource.Mode.EXCLUDE)
    void everyBreachNamesARuleOfTheVersion(ProtocolVersion version) throws IOException {
        Random random = new Random(SEED);
        Set<String> unknown = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (Path file : RecordedConversationsTest.files()) {
            for (Conversation one : Conversation.read(file)) {
                if (version(one) == version) {
                    for (int i = 0; i < CHANGES; i++) {
                        for (Breach breach : changed(one, random)) {
                            named.add(breach.fault().rule());
                            add(unknown, version, breach.fault().rule());
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), unknown, "seed " + SEED);
        assertTrue(named.size() > 30, named::toString);
    }

    /** The breaches of a conversation in which one byte behind the CONNECT is another. */
    private static List<Breach> changed(Conversation conversation, Random random) {
        Judge judge = new Judge();
        List<Breach> breaches = new ArrayList<>();
        int which = 1 + random.nextInt(Math.max(1, conversation.reads().size() - 1));
        for (int i = 0; i < conversation.reads().size(); i++) {
            Read read = conversation.reads().get(i);
            byte[] bytes = read.bytes().clone();
            if (i == which) {
                bytes[random.nextInt(Math.min(bytes.length, 16))] = (byte) random.nextInt(256);
            }
            breaches.addAll(judge.feed(read.direction(), nanos(read), bytes));
        }
        return breaches;
    }

    private static long nanos(Read read) {
        return TimeUnit.MILLISECONDS.toNanos(read.millis());
    }

    /** The times of the conversations count: without its pings a client is silent for too long. */
    @ParameterizedTest
    @MethodSource("files")
    void aClientThatDoesNotPingBreaksTheKeepAlive(Path file) throws IOException {
        Set<String> named = new TreeSet<>();
        for (Conversation one : Conversation.read(file)) {
            if (one.name().equals("pings")) {
                Judge judge = new Judge();
                one.reads().stream()
                        .filter(read -> PacketType.begunBy(read.bytes()[0]) != PacketType.PINGREQ)
                        .filter(read -> PacketType.begunBy(read.bytes()[0]) != PacketType.PINGRESP)
                        .forEach(read -> judge.feed(read.direction(), nanos(read), read.bytes())
                                .forEach(breach -> named.add(breach.fault().rule())));
                boolean five = version(one).hasProperties();
                assertEquals(Set.of(five ? "MQTT-3.1.2-22" : "MQTT-3.1.2-24"), named);
            }
        }
        assertEquals(1, named.size(), "the file has no pings");
    }

    private static void add(Set<String> unknown, ProtocolVersion version, String rule) {
        if (!rule.isEmpty() && !Labels.of(version).know(rule)) {
            unknown.add(rule);
        }
    }

    private static ProtocolVersion version(Conversation conversation) {
        byte[] first = packets(conversation, Direction.C2S).get(0);
        try {
            return ((Connect) Codec.decode(first, new Terms(ProtocolVersion.V3_1_1, Optional.empty()), null)).version();
        } catch (CodecException e) {
            throw new IllegalStateException(Arrays.toString(first), e);
        }
    }

    private static List<byte[]> packets(Conversation conversation, Direction direction) {
        Framer framer = new Framer();
        List<byte[]> packets = new ArrayList<>();
        for (Read read : conversation.reads()) {
            if (read.direction() == direction) {
                packets.addAll(framer.feed(read.bytes(), 0, read.bytes().length));
            }
        }
        return packets;
    }
}
