package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Our decoder beside another. If only we refuse a packet, the rule that our error names is the explanation. Whatever else differs needs a
 * reason from a list; one that explains nothing is a mistake too. And we refuse none of the packets that are good.
 */
final class Comparison {
    private static final String RULE =
            "MQTT-\\d[-.]\\d+(\\.\\d+)?-\\d+|(3\\.1|3\\.1\\.1|5\\.0) (section|table) [\\d.]*\\d";
    private static final int SHOWN = 20;

    /**
     * Why the other one errs.
     *
     * @param words what it does
     * @param clause where the specification says otherwise
     * @param holds whether this can be the reason of a difference
     */
    record Reason(String words, String clause, Predicate<Difference> holds) {}

    /**
     * A packet that we accept, and what the other one says of it.
     *
     * @param leaves where our fields are
     * @param ours what we read in it
     * @param theirs what they read in it; empty if they refuse it
     */
    record Difference(
            Sample sample, List<Dissection.Leaf> leaves, Collection<String> ours, Optional<Collection<String>> theirs) {
        /** What only we read. */
        List<String> onlyOurs() {
            return ours.stream()
                    .filter(line -> !theirs.orElseThrow().contains(line))
                    .toList();
        }

        /** What only they read. */
        List<String> onlyTheirs() {
            return theirs.orElseThrow().stream()
                    .filter(line -> !ours.contains(line))
                    .toList();
        }

        @Override
        public String toString() {
            return sample + (theirs.isEmpty() ? " is refused" : " ours " + onlyOurs() + " theirs " + onlyTheirs());
        }
    }

    private final String other;
    private final List<Reason> reasons;
    private final Map<String, Integer> tally = new TreeMap<>();
    private final Map<String, Integer> rules = new TreeMap<>();
    private final List<String> unexplained = new ArrayList<>();
    private final Set<Sample> good = EveryPacketTest.samples().collect(Collectors.toCollection(HashSet::new));

    Comparison(String other, List<Reason> reasons) {
        this.other = other;
        this.reasons = reasons;
    }

    /**
     * Compares what was made of one packet.
     *
     * @param ours what we read in it, if we accept it
     * @param theirs what they read in it; empty if they refuse it
     */
    void add(Sample sample, Dissection dissection, Collection<String> ours, Optional<Collection<String>> theirs) {
        if (dissection.error().isEmpty()) {
            good.remove(sample);
        }
        if (dissection.error().isPresent()) {
            if (theirs.isEmpty()) {
                count("both refuse");
            } else {
                rules.merge(rule(dissection.error().get(), sample), 1, Integer::sum);
            }
        } else if (theirs.filter(ours::equals).isPresent()) {
            count("both accept and read the same");
        } else {
            explain(new Difference(sample, dissection.leaves(), ours, theirs));
        }
    }

    private static String rule(CodecException error, Sample sample) {
        assertTrue(error.rule().matches(RULE), () -> error + " " + sample);
        return error.rule();
    }

    private void explain(Difference difference) {
        Optional<Reason> reason =
                reasons.stream().filter(one -> one.holds.test(difference)).findFirst();
        reason.ifPresentOrElse(one -> count(title(one)), () -> unexplained.add(difference.toString()));
    }

    private String title(Reason reason) {
        return other + " " + reason.words + ", " + reason.clause;
    }

    private void count(String what) {
        tally.merge(what, 1, Integer::sum);
    }

    /** Prints how often what was found, and fails if anything is left to explain, a good packet is refused or a reason explained nothing. */
    void conclude() {
        tally.forEach((what, times) -> System.out.println(other + ": " + times + " " + what));
        System.out.println(other + ": only we refuse, by these rules so often: " + rules);
        assertEquals(Set.of(), good, "good packets that we refuse");
        assertEquals(List.of(), unexplained.stream().limit(SHOWN).toList());
        Stream<String> unused = reasons.stream().map(this::title).filter(title -> !tally.containsKey(title));
        assertEquals(List.of(), unused.toList(), "reasons that explain nothing");
    }
}
