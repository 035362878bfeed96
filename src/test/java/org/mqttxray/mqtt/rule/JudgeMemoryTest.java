package org.mqttxray.mqtt.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;

/** A judge remembers what is open, not what has passed. */
class JudgeMemoryTest {
    private static final int IDENTIFIERS = 65_535;
    private static final int BYTES_OF_ONE_OPEN_MESSAGE = 256;
    private static final int COPIES = 10_000;
    private static final int BYTES_OF_ONE_COPY = 2_000;
    private static final int MESSAGES = 200_000;
    private static final int A_LITTLE = 1 << 20;
    private static final int LARGE = 8 * A_LITTLE;
    private static final int LOOKS = 5;

    @Test
    void remembersNothingOfWhatIsAnswered() {
        Judge judge = connected();
        long before = used();
        byte[] publish = publish(7);
        byte[] pubAck = Codec.encode(new PubAck(7));
        for (int i = 0; i < MESSAGES; i++) {
            assertEquals(List.of(), judge.feed(Direction.C2S, i, publish));
            assertEquals(List.of(), judge.feed(Direction.S2C, i, pubAck));
        }
        assertTrue(used() - before < A_LITTLE, () -> "grew by " + (used() - before));
        assertEquals(2L + 2L * MESSAGES, judge.packets());
    }

    @Test
    void remembersLittleOfWhatIsOpen() {
        Judge judge = connected();
        long before = used();
        for (int id = 1; id <= IDENTIFIERS; id++) {
            assertEquals(List.of(), judge.feed(Direction.C2S, id, publish(id)));
        }
        long grown = used() - before;
        assertTrue(grown < (long) BYTES_OF_ONE_OPEN_MESSAGE * IDENTIFIERS, () -> "grew by " + grown);
        assertEquals(1, judge.feed(Direction.C2S, 0, publish(IDENTIFIERS)).size());
    }

    /** Copies share what is open, in every machine that remembers something. */
    @Test
    void aCopyCostsTheSameHoweverMuchIsOpen() {
        Judge judge = connected();
        for (int id = 1; id <= IDENTIFIERS; id++) {
            judge.feed(id % 2 == 0 ? Direction.C2S : Direction.S2C, id, publish(id));
            judge.feed(id % 2 == 0 ? Direction.C2S : Direction.S2C, id, again(id));
        }
        long before = used();
        Judge[] copies = new Judge[COPIES];
        for (int i = 0; i < COPIES; i++) {
            copies[i] = judge.copy();
        }
        long grown = used() - before;
        assertTrue(grown < (long) BYTES_OF_ONE_COPY * COPIES, () -> "grew by " + grown);
        assertEquals(
                1, copies[0].feed(Direction.C2S, 0, publish(IDENTIFIERS - 1)).size());
    }

    /** Nor does it keep what it is fed later: it would never find an end in it. */
    @Test
    void aLostOneKeepsNothing() {
        Judge judge = connected();
        long before = used();
        byte[] large = Arrays.copyOf(new byte[] {0x30, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x7F}, LARGE);
        judge.feed(Direction.S2C, 0, large);
        judge.feed(Direction.C2S, 0, large);
        judge.lose();
        assertTrue(judge.lost());
        for (int i = 0; i < 4; i++) {
            assertEquals(List.of(), judge.feed(Direction.S2C, 0, large));
        }
        large = null;
        long grown = used() - before;
        assertTrue(grown < LARGE / 2, () -> "grew by " + grown);
        assertTrue(judge.lost());
    }

    private static byte[] again(int id) {
        return Codec.encode(new Publish(true, QoS.AT_LEAST_ONCE, false, "a", id, Properties.NONE, Bytes.EMPTY));
    }

    private static Judge connected() {
        Judge judge = new Judge();
        for (Talk.Step step : Talk.steps("$C3")) {
            judge.feed(step.direction(), step.nanos(), step.bytes());
        }
        return judge;
    }

    private static byte[] publish(int id) {
        return Codec.encode(new Publish(false, QoS.AT_LEAST_ONCE, false, "a", id, Properties.NONE, Bytes.EMPTY));
    }

    /** The least of several looks: threads that other tests have left allocate meanwhile. */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
