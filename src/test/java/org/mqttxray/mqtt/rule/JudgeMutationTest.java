package org.mqttxray.mqtt.rule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.packet.Direction;

/** Whatever is fed to a judge: no crash, and each breach points to a packet that came. */
class JudgeMutationTest {
    private static final int ROUNDS = 20_000;
    private static final List<List<Talk.Step>> TALKS =
            JudgeTest.cases().map(one -> Talk.steps(one.conversation())).toList();

    private final Random random = seeded();

    private static Random seeded() {
        long seed = Long.getLong("mqtt.seed", System.nanoTime());
        System.out.println("JudgeMutationTest: -Dmqtt.seed=" + seed);
        return new Random(seed);
    }

    @Test
    void noConversationBreaksTheJudge() {
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Judge judge = new Judge();
            long before = 0;
            for (Talk.Step step : mutant()) {
                for (Breach breach : judge.feed(step.direction(), step.nanos(), step.bytes())) {
                    assertTrue(breach.packet() < judge.packets(), breach::toString);
                    assertTrue(breach.offset() >= 0, breach::toString);
                    assertTrue(
                            breach.packet() >= before || breach.fault().field().isEmpty(), breach::toString);
                    before = Math.max(before, breach.packet());
                    found++;
                }
            }
        }
        assertTrue(found > ROUNDS / 2, "breaches found: " + found);
    }

    /** Steps of one conversation, with bytes, order, direction and time changed here and there, and steps of another. */
    private List<Talk.Step> mutant() {
        List<Talk.Step> steps = new ArrayList<>(any());
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(steps.size());
            Talk.Step step = steps.get(at);
            switch (random.nextInt(5)) {
                case 0 -> steps.add(at, step);
                case 1 -> steps.add(steps.remove(at));
                case 2 -> steps.addAll(at + 1, any());
                case 3 -> steps.set(at, new Talk.Step(way(), random.nextLong(), step.bytes()));
                default -> steps.set(at, new Talk.Step(step.direction(), step.nanos(), mutated(step.bytes())));
            }
        }
        return steps;
    }

    private List<Talk.Step> any() {
        return TALKS.get(random.nextInt(TALKS.size()));
    }

    private Direction way() {
        return random.nextBoolean() ? Direction.C2S : Direction.S2C;
    }

    private byte[] mutated(byte[] bytes) {
        byte[] mutant = bytes.clone();
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
        return mutant;
    }
}
