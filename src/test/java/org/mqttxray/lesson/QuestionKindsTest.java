package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.trace.TracedFunction;

/** The kinds of question that are answered by several options, a byte, a frame or an order: read, checked against a run, and refused. */
class QuestionKindsTest {
    private static final LessonCheck CHECK = new LessonCheck(new SimulatedRuns());

    /** What stands in the place of the question of the section "send", at the packet that is about to leave. */
    private static final String SEVERAL = """
            kind: several
            ask: Which?
            run: which entered mqtt_wait_packet | packet-in CONNACK | packet-out PINGREQ
            options:
              - text: It waits
                says: entered mqtt_wait_packet
                right: true
              - text: An answer comes
                says: packet-in CONNACK
                right: true
              - text: It pings
                says: packet-out PINGREQ
                wrong: Not so soon.
            otherwise: Not all.
            right: Yes.
            """;

    private static final String BYTE = """
            kind: byte
            ask: Where?
            run: offset CONNECT KEEP_ALIVE
            answer: "10-11"
            mistakes:
              - answer: "9"
                wrong: Those are the flags.
            otherwise: No.
            right: Yes.
            """;

    private static final String FRAME = """
            kind: frame
            ask: Who?
            run: caller entered mqtt_wait_packet
            answer: mqtt_connect_with_results
            mistakes:
              - answer: main
                wrong: It has handed over.
            otherwise: No.
            right: Yes.
            """;

    private static final String ORDER = """
            kind: order
            ask: In which order?
            run: order returned mqtt_connect | packet-in CONNACK | entered mqtt_wait_packet
            items:
              - text: It is back
                says: returned mqtt_connect
              - text: The answer comes
                says: packet-in CONNACK
              - text: It waits
                says: entered mqtt_wait_packet
            answer: "3 2 1"
            mistakes:
              - answer: "2 3"
                wrong: Somebody must wait for it.
            otherwise: No.
            right: Yes.
            """;

    @TempDir
    Path temp;

    private static String with(String edition, String question) {
        int from = edition.indexOf("kind: bytes");
        int to = edition.indexOf("```", from);
        return edition.substring(0, from) + question + edition.substring(to);
    }

    private LessonReader.Reading reading(String question) throws IOException {
        return SmallLesson.read(temp, with(SmallLesson.english(), question), with(SmallLesson.chinese(), question));
    }

    private Question question(String text) throws IOException {
        LessonReader.Reading reading = reading(text);
        assertEquals(List.of(), reading.problems());
        return reading.lesson().orElseThrow().sections().get(1).question().orElseThrow();
    }

    private static String text(String kind) {
        return switch (kind) {
            case "several" -> SEVERAL;
            case "byte" -> BYTE;
            case "frame" -> FRAME;
            default -> ORDER;
        };
    }

    @Test
    void severalAreMarkedByWhatIsWrongFirst() throws IOException {
        Question.Several several = (Question.Several) question(SEVERAL);
        assertEquals(Optional.of(new Marking.Mark(true, "Yes.")), Marking.several(several, "2 1"));
        assertEquals(Optional.of(new Marking.Mark(false, "Not so soon.")), Marking.several(several, "1 2 3"));
        assertEquals(Optional.of(new Marking.Mark(false, "Not all.")), Marking.several(several, "1"));
        assertEquals(Optional.empty(), Marking.several(several, "7"));
    }

    @Test
    void anyByteOfTheAnswerIsRight() throws IOException {
        Question.PickByte one = (Question.PickByte) question(BYTE);
        assertEquals(new Offsets(10, 12), one.answer());
        assertTrue(Marking.pickByte(one, "11").orElseThrow().right());
        assertTrue(Marking.pickByte(one, "0x0A").orElseThrow().right());
        assertEquals(Optional.of(new Marking.Mark(false, "Those are the flags.")), Marking.pickByte(one, "9"));
        assertEquals(Optional.of(new Marking.Mark(false, "No.")), Marking.pickByte(one, "99999999999999999999"));
        assertEquals(Optional.empty(), Marking.pickByte(one, "keep alive"));
    }

    @Test
    void aFrameIsMarkedByItsFunction() throws IOException {
        Question.PickFrame frame = (Question.PickFrame) question(FRAME);
        assertEquals(TracedFunction.MQTT_CONNECT_WITH_RESULTS, frame.answer());
        assertTrue(Marking.frame(frame, "mqtt_connect_with_results").right());
        assertEquals(new Marking.Mark(false, "It has handed over."), Marking.frame(frame, "main"));
        assertEquals(new Marking.Mark(false, "No."), Marking.frame(frame, "mqtt_connect"));
    }

    @Test
    void whatIsMixedUpHasItsOwnSentenceWhereverItStands() throws IOException {
        Question.Order order = (Question.Order) question(ORDER);
        assertTrue(Marking.order(order, "3 2 1").orElseThrow().right());
        assertEquals(Optional.of(new Marking.Mark(false, "Somebody must wait for it.")), Marking.order(order, "2 1 3"));
        assertEquals(Optional.of(new Marking.Mark(false, "No.")), Marking.order(order, "3 1 2"));
        assertEquals(Optional.empty(), Marking.order(order, "3 2"));
        assertEquals(Optional.empty(), Marking.order(order, "3 2 2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        # kind  ; instead of                  ; this                             ; is told
        several ; run: which                  ; run: first                       ; RUN_DOES_NOT_FIT
        several ; run: which entered mqtt_wait_packet ; run: which entered mqtt_wait_paket ; UNKNOWN_FUNCTION
        several ; otherwise: Not all.         ; other: Not all.                  ; MISSING_KEY UNKNOWN_KEY
        several ; wrong: Not so soon.         ; right: true                      ; SOME_RIGHT
        several ; right: true                 ; wrong: It does.                  ; SOME_RIGHT
        byte    ; run: offset CONNECT KEEP_ALIVE ; run: field CONNECT KEEP_ALIVE ; RUN_DOES_NOT_FIT
        byte    ; run: offset CONNECT KEEP_ALIVE ; hint: Count.                  ; RUN_DOES_NOT_FIT
        byte    ; run: offset CONNECT KEEP_ALIVE ; run: offset CONNECT           ; BAD_FACT
        byte    ; run: offset CONNECT KEEP_ALIVE ; run: offset CONNECT KEEP_ALIV ; UNKNOWN_FIELD
        byte    ; "10-11"                     ; "11-10"                          ; BAD_OFFSET
        byte    ; "10-11"                     ; "-1"                             ; BAD_OFFSET
        byte    ; "10-11"                     ; "99999999"                       ; BAD_OFFSET
        byte    ; "10-11"                     ; ""                               ; MISSING_KEY
        byte    ; - answer: "9"               ; - answer: "11"                   ; WRONG_IS_RIGHT
        byte    ; - answer: "9"               ; - answer: "flags"                ; BAD_OFFSET
        frame   ; run: caller entered mqtt_wait_packet ; run: thread entered mqtt_wait_packet ; RUN_DOES_NOT_FIT
        frame   ; answer: mqtt_connect_with_results ; answer: mqtt_conect        ; UNKNOWN_FUNCTION
        frame   ; answer: mqtt_connect_with_results ; answer: [main]             ; NOT_A_TEXT
        frame   ; - answer: main              ; - answer: mqtt_connect_with_results ; WRONG_IS_RIGHT
        order   ; "3 2 1"                     ; "1 2 3"                          ; ORDER_AS_SHOWN WRONG_IS_RIGHT
        order   ; "3 2 1"                     ; "3 2"                            ; NO_SEQUENCE
        order   ; "3 2 1"                     ; "3 2 2"                          ; NO_SEQUENCE
        order   ; "3 2 1"                     ; "4 2 1"                          ; NO_SEQUENCE
        order   ; "3 2 1"                     ; first the wait                   ; NO_SEQUENCE
        order   ; - answer: "2 3"             ; - answer: "3 2"                  ; WRONG_IS_RIGHT
        order   ; - answer: "2 3"             ; - answer: "2"                    ; NO_SEQUENCE
        order   ; run: order returned mqtt_connect | ; run: first returned mqtt_connect | ; RUN_DOES_NOT_FIT
        order   ; run: order returned mqtt_connect | ; run: order | ; BAD_EVENT
        order   ; order returned mqtt_connect | packet-in CONNACK | entered mqtt_wait_packet ; order | ; BAD_EVENT
        """)
    void whatIsWrongIsTold(String kind, String from, String to, String faults) throws IOException {
        String text = text(kind);
        assertTrue(text.contains(from), from);
        LessonReader.Reading reading = reading(text.replace(from, to));
        List<String> told = reading.problems().stream()
                .filter(problem -> problem.file().equals(LessonReader.ENGLISH))
                .map(problem -> problem.fault().name())
                .distinct()
                .toList();
        assertEquals(faults.equals("-") ? List.of() : List.of(faults.split(" ")), told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        # kind  ; instead of                  ; this                             ; the run says otherwise
        several ; -                           ; -                                ; -
        several ; says: packet-out PINGREQ    ; says: packet-in CONNACK          ; TWO_RIGHT
        several ; says: packet-in CONNACK     ; says: packet-in PINGRESP         ; ANSWER_DIFFERS
        several ; run: which entered mqtt_wait_packet | packet-in CONNACK | packet-out PINGREQ ; run: which packet-in CONNACK inside mqtt_publish ; NO_FACT
        several ; | packet-out PINGREQ        ; inside mqtt_wait_packet          ; ANSWER_DIFFERS
        byte    ; -                           ; -                                ; -
        byte    ; "10-11"                     ; "10"                             ; -
        byte    ; "10-11"                     ; "11"                             ; ANSWER_DIFFERS
        byte    ; "10-11"                     ; "10-12"                          ; ANSWER_DIFFERS
        byte    ; offset CONNECT KEEP_ALIVE   ; offset CONNECT USER_NAME         ; NO_FACT
        byte    ; offset CONNECT KEEP_ALIVE   ; offset PUBACK PACKET_IDENTIFIER  ; NO_FACT
        frame   ; -                           ; -                                ; -
        frame   ; answer: mqtt_connect_with_results ; answer: mqtt_connect       ; ANSWER_DIFFERS
        frame   ; answer: main                ; answer: mqtt_publish             ; NOT_ON_STACK
        frame   ; caller entered mqtt_wait_packet ; caller entered mqtt_publish  ; NO_FACT
        order   ; -                           ; -                                ; -
        order   ; "3 2 1"                     ; "2 3 1"                          ; ANSWER_DIFFERS
        order   ; run: order returned mqtt_connect ; run: order returned mqtt_publish ; NO_FACT
        """)
    void theRunDecides(String kind, String from, String to, String faults) throws IOException {
        String text = text(kind);
        assertTrue(from.equals("-") || text.contains(from), from);
        String changed = from.equals("-") ? text : text.replace(from, to);
        if (changed.contains("\"2 3 1\"")) {
            changed = changed.replace("- answer: \"2 3\"", "- answer: \"1 3\"");
        }
        LessonReader.Reading reading = reading(changed);
        assertEquals(List.of(), reading.problems());
        List<String> told = CHECK.check(reading.lesson().orElseThrow()).stream()
                .filter(finding -> finding.problem().file().equals(LessonReader.ENGLISH))
                .map(finding -> finding.problem().fault().name())
                .distinct()
                .toList();
        assertEquals(faults.equals("-") ? List.of() : List.of(faults), told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        # kind  ; instead of                      ; this in the Chinese file alone
        several ; says: packet-out PINGREQ        ; says: packet-in PINGRESP
        byte    ; "10-11"                         ; "10"
        frame   ; answer: mqtt_connect_with_results ; answer: mqtt_connect
        order   ; says: packet-in CONNACK         ; says: packet-in SUBACK
        """)
    void bothLanguagesAskTheSame(String kind, String from, String to) throws IOException {
        String text = text(kind);
        LessonReader.Reading reading = SmallLesson.read(
                temp, with(SmallLesson.english(), text), with(SmallLesson.chinese(), text.replace(from, to)));
        assertEquals(
                List.of(Fault.DIFFERS),
                reading.problems().stream().map(Problem::fault).toList());
    }
}
