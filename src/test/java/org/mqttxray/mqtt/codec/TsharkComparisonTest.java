package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.mqtt.codec.Comparison.Reason;

/** Our dissection beside tshark's: which fields lie where, in all packets of the tables and some thousand mutants. */
class TsharkComparisonTest {
    private static final int MUTANTS = 10_000;

    private static final String RESOLVED_TOPIC = "mqtt\\.topic (\\d+) \\1";
    private static final String CONTENT_TYPE = "mqtt\\.property\\.content_type .*|mqtt\\.prop_string_len .*";
    private static final List<Reason> REASONS = List.of(
            new Reason(
                    "takes the length before a Content Type for a part of it",
                    "5.0 section 1.5.4",
                    of -> of.theirs().isPresent() && differing(of).allMatch(line -> line.matches(CONTENT_TYPE))),
            new Reason(
                    "shows the topic for which an alias stands where the alias ends",
                    "5.0 section 3.3.2.3.4",
                    of -> of.theirs().isPresent()
                            && differing(of).allMatch(line -> line.matches(RESOLVED_TOPIC + "|" + CONTENT_TYPE))));

    private static Stream<String> differing(Comparison.Difference difference) {
        return Stream.concat(difference.onlyOurs().stream(), difference.onlyTheirs().stream());
    }

    @TempDir
    private Path folder;

    @Test
    void eachDisagreementIsExplainedByARule() throws IOException {
        assumeTrue(
                Tshark.isInstalled(), "tshark is not installed, so our dissection is not compared with Wireshark's.");
        long seed = Long.getLong("mqtt.seed", System.nanoTime());
        System.out.println("TsharkComparisonTest: -Dmqtt.seed=" + seed);
        Mutator mutator = new Mutator(new Random(seed));
        List<Sample> samples = Stream.concat(
                        Sample.all().stream(), Stream.generate(mutator::next).limit(MUTANTS))
                .filter(Sample::whole)
                .toList();
        List<Tshark.Reading> readings = Tshark.read(samples, folder);
        Comparison comparison = new Comparison("tshark", REASONS);
        for (int i = 0; i < samples.size(); i++) {
            Tshark.Reading reading = readings.get(i);
            Dissection dissection =
                    Dissection.of(samples.get(i).bytes(), samples.get(i).terms());
            comparison.add(
                    samples.get(i),
                    dissection,
                    Tshark.fields(dissection),
                    reading.complaints().isEmpty() ? Optional.of(reading.fields()) : Optional.empty());
        }
        comparison.conclude();
    }
}
