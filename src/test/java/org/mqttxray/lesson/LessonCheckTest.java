package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Playing lessons headless. */
class LessonCheckTest {
    private static final LessonCheck CHECK = new LessonCheck(new SimulatedRuns());

    @TempDir
    Path temp;

    @Test
    void aLessonThatIsRightIsRightUnderEverySeed() throws IOException {
        assertEquals(List.of(), CHECK.check(SmallLesson.lesson(temp)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        keep-alive: 50                 | keep-alive: 51                  | ANSWER_DIFFERS
        answer: "0"                    | answer: "2"                     | ANSWER_DIFFERS
        answer: "00 32"                | answer: "00 33"                 | ANSWER_DIFFERS
        text: mqtt_yield_thread        | text: MAIN                      | TWO_RIGHT
        thread packet-in CONNACK       | thread packet-out CONNECT       | -
        thread packet-in CONNACK       | thread entered main             | ANSWER_SHOWN
        thread packet-in CONNACK       | thread packet-in PINGRESP       | NO_FACT
        state mqtt_keep_alive_interval | state mqtt_ack_handler_number   | NO_FACT
        at: packet-out CONNECT         | at: packet-out PUBLISH          | NEVER
        """)
    void whatTheRunDoesNotSayIsTold(String from, String to, String fault) throws IOException {
        Lesson lesson = SmallLesson.changed(temp, from, to).lesson().orElseThrow();
        List<String> faults = CHECK.check(lesson).stream()
                .map(finding -> finding.problem().fault().name())
                .distinct()
                .toList();
        assertEquals(fault.equals("-") ? List.of() : List.of(fault), faults);
    }

    @Test
    void aProblemIsToldOnceWithTheFirstSeed() throws IOException {
        Lesson lesson = SmallLesson.changed(temp, "answer: \"0\"", "answer: \"2\"")
                .lesson()
                .orElseThrow();
        List<LessonCheck.Finding> findings = CHECK.check(lesson);
        assertEquals(
                List.of(LessonReader.ENGLISH, LessonReader.CHINESE),
                findings.stream().map(finding -> finding.problem().file()).toList());
        assertEquals(1, findings.get(0).seed());
        assertEquals(
                List.of("field CONNACK CONNECT_RETURN_CODE", "0", "2"),
                findings.get(0).problem().arguments());
    }

    @Test
    void aRunThatDoesNotEndIsTold() throws IOException {
        LessonCheck stuck = new LessonCheck((program, settings, seed) -> Optional.empty());
        assertEquals(
                List.of(Fault.RUN_STUCK),
                stuck.check(SmallLesson.lesson(temp)).stream()
                        .map(finding -> finding.problem().fault())
                        .toList());
    }
}
