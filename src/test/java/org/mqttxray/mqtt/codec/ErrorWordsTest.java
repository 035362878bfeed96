package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.explain.Saying;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** The words for what is wrong with a packet in itself: each is said of some packet, so that none is left over. */
class ErrorWordsTest {
    /** What is said where there are no better words; {@code ObjectionTest} sees to it that there are. */
    private static final Set<String> GENERAL =
            Set.of("decode.wrong.malformed", "decode.wrong.protocol", "decode.wrong.warning");

    private static final int OCTETS = 256;
    private static final Messages WORDS = new Messages(Language.EN);
    private static final Set<String> SAID = new TreeSet<>();

    /** What words depend on, as far as they were looked up. */
    private static final Set<List<Object>> FOUND = new HashSet<>();

    /** Decodes each packet of the tests' tables, each of their beginnings, and each that differs from one in a byte. */
    @BeforeAll
    static void collect() {
        List<Terms> terms = terms();
        for (Sample sample : Sample.all()) {
            for (int at = 0; at < sample.bytes().length; at++) {
                byte[] beginning = Arrays.copyOf(sample.bytes(), at);
                terms.forEach(one -> decode(beginning, one));
                byte[] fitting = beginning.clone();
                if (at > 1) {
                    fitting[1] = (byte) (at - 2);
                }
                terms.forEach(one -> decode(fitting, one));
                for (int octet = 0; octet < OCTETS; octet++) {
                    byte[] other = sample.bytes().clone();
                    other[at] = (byte) octet;
                    terms.forEach(one -> decode(other, one));
                }
            }
        }
    }

    private static List<Terms> terms() {
        List<Terms> terms = new ArrayList<>();
        for (ProtocolVersion version : List.of(ProtocolVersion.V3_1_1, ProtocolVersion.V5_0)) {
            terms.add(Terms.of(version));
            terms.add(new Terms(version, Optional.of(Direction.C2S)));
            terms.add(new Terms(version, Optional.of(Direction.S2C)));
        }
        return terms;
    }

    private static void decode(byte[] packet, Terms terms) {
        try {
            Codec.decode(packet, terms, null);
        } catch (CodecException e) {
            boolean ends = e.offset() == packet.length;
            if (FOUND.add(List.of(e.getClass(), e.field(), e.rule(), ends, terms.version()))) {
                said(Objection.what(e, packet.length, terms.version()));
                said(Objection.consequence(e, terms.version()));
            }
        }
    }

    private static void said(Saying saying) {
        saying.keys().stream().filter(WORDS::has).findFirst().ifPresent(SAID::add);
    }

    @Test
    void noWordsAreLeftOver() throws IOException {
        Properties all = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream("decode.properties")) {
            all.load(in);
        }
        Set<String> leftOver = new TreeSet<>(all.stringPropertyNames());
        leftOver.removeIf(key -> !key.matches("decode\\.(rule|wrong|consequence)\\..*"));
        leftOver.removeAll(SAID);
        leftOver.removeAll(GENERAL);
        assertEquals(Set.of(), leftOver);
    }
}
