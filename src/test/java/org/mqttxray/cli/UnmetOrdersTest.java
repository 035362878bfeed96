package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An order whose packet never came is told at the end of the run. */
class UnmetOrdersTest {
    @Test
    void anOrderThatMetNoPacketIsTold() {
        Console run = Console.of(
                "run",
                "qos",
                "--simulated",
                "--bare",
                "--lang",
                "en",
                "--line",
                "PUBACK 01 s2c drop",
                "--line",
                "PUBACK  9 s2c  delay 5 ms");
        assertEquals(0, run.code());
        assertEquals(
                List.of("The order “PUBACK 9 s2c delay 5 ms” met no packet in this run."),
                run.err().lines().filter(line -> line.startsWith("The order")).toList());
    }

    @Test
    void aTopicOfManyBytesIsNoneOfTheUsersFaults() {
        assertFalse(Console.of("run", "qos", "--simulated", "--bare", "--topic", "t".repeat(16_384))
                .err()
                .contains("A topic to publish to"));
        String tooLong = "新".repeat(21_846);
        assertEquals(
                2, Console.of("run", "qos", "--simulated", "--topic", tooLong).code());
    }
}
