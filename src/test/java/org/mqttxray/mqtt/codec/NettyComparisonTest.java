package org.mqttxray.mqtt.codec;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.codec.Comparison.Difference;
import org.mqttxray.mqtt.codec.Comparison.Reason;

/** Our decoder beside netty's: all packets of the tables and some thousand mutants, repeated with {@code -Dmqtt.seed}. */
class NettyComparisonTest {
    private static final int MUTANTS = 20_000;
    private static final int LONGEST_WILL_TOPIC = 32_767;

    private static final List<Reason> REASONS = List.of(
            new Reason(
                    "forgets a Will Topic longer than 32767 bytes",
                    "3.1.1 section 1.5.3",
                    of -> of.theirs().isPresent()
                            && of.leaves().stream().anyMatch(NettyComparisonTest::isLongWillTopic)
                            && of.onlyTheirs().equals(List.of("will topic null"))),
            new Reason(
                    "counts a Property Length of two bytes among the properties, and leaves out a last one of two bytes",
                    "5.0 section 2.2.2.1",
                    NettyComparisonTest::hasLongProperties));

    private static boolean isLongWillTopic(Dissection.Leaf leaf) {
        return leaf.field() == Field.WILL_TOPIC && leaf.to() - leaf.from() > LONGEST_WILL_TOPIC;
    }

    private static boolean hasLongProperties(Difference difference) {
        return difference.leaves().stream()
                .anyMatch(leaf -> (leaf.field() == Field.PROPERTY_LENGTH || leaf.field() == Field.WILL_PROPERTY_LENGTH)
                        && leaf.to() - leaf.from() > 1);
    }

    /** Packets that no table has, one for each reason. */
    private static Stream<Sample> special() {
        String longTopic = "8000" + "61".repeat(LONGEST_WILL_TOPIC + 1);
        String longProperty = "26 0001 61 007E" + "62".repeat(0x7E);
        return Stream.of(
                Sample.of("V3_1_1", "", "10 90 80 02 00 04 4D 51 54 54 04 06 00 0A 00 00" + longTopic + "00 00"),
                Sample.of("V5_0", "", "30 8C 01 00 01 61 86 01" + longProperty + "01 01 78"));
    }

    @Test
    void eachDisagreementIsExplainedByARule() {
        long seed = Long.getLong("mqtt.seed", System.nanoTime());
        System.out.println("NettyComparisonTest: -Dmqtt.seed=" + seed);
        Mutator mutator = new Mutator(new Random(seed));
        Comparison comparison = new Comparison("netty", REASONS);
        Stream.of(
                        Sample.all().stream(),
                        special(),
                        Stream.generate(mutator::next).limit(MUTANTS))
                .flatMap(samples -> samples)
                .filter(Sample::whole)
                .forEach(sample -> {
                    Dissection dissection = Dissection.of(sample.bytes(), sample.terms());
                    List<String> ours = dissection.packet().map(Values::of).orElse(List.of());
                    comparison.add(sample, dissection, ours, Netty.read(sample).map(list -> list));
                });
        comparison.conclude();
    }
}
