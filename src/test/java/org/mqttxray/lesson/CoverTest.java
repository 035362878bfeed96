package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.Value;

/** What an unanswered question hides. */
class CoverTest {
    @TempDir
    Path temp;

    private Lesson lesson;
    private TraceLog log;
    private long moment;
    private Cover cover;

    @BeforeEach
    void ask() throws IOException {
        lesson = SmallLesson.lesson(temp);
        log = SimulatedRuns.of(lesson, 1);
        moment = Anchors.resolve(lesson, log).event("send").orElseThrow();
        cover = Cover.of(lesson.sections().get(1).question().orElseThrow(), log, moment);
    }

    @Test
    void theFutureIsHiddenAndTheMomentIsNot() {
        assertFalse(cover.hidesEvent(moment));
        assertTrue(cover.hidesEvent(moment + 1));
    }

    @Test
    void theBytesOfTheAnswerAreHiddenInThePacketAndNoOthers() {
        Range packet = ((Event.PacketOut) log.event(moment)).range();
        BitSet hidden = new BitSet();
        hidden.set(10, 12);
        assertEquals(hidden, cover.hiddenOf(packet));
        assertFalse(cover.hiddenOf(packet.part(11, 12)).isEmpty());
        assertTrue(cover.hiddenOf(packet.part(0, 10)).isEmpty());
    }

    @Test
    void whereAByteIsAskedForNothingTellsItsField() {
        Fact.OffsetOf where = new Fact.OffsetOf(PacketType.CONNECT, Field.KEEP_ALIVE);
        Question.Asked asked = new Question.Asked(1, "Where?", Optional.empty(), "Yes.", Optional.of(where), List.of());
        Question question = new Question.PickByte(asked, new Offsets(10, 12), List.of(), "No.");
        Cover layout = Cover.of(question, log, moment);
        Range packet = ((Event.PacketOut) log.event(moment)).range();
        assertTrue(layout.hidesLayout(packet));
        assertTrue(layout.hidesLayout(packet.part(0, 3)), "while it is being written, too");
        assertTrue(layout.hiddenOf(packet).isEmpty(), "the bytes themselves are shown");
        CoveredLog covered = new CoveredLog(log, layout);
        for (long at = 0; at < covered.length(); at++) {
            if (covered.event(at) instanceof Event.Wrote wrote && packet.overlaps(wrote.range())) {
                assertEquals("?", wrote.field());
            }
        }
    }

    @Test
    void theCallsThatWroteThemDoNotTellThem() {
        List<String> telling = new ArrayList<>();
        for (long at = 0; at <= moment; at++) {
            if (log.event(at) instanceof Event.Entered entered) {
                for (int i = 0; i < entered.arguments().size(); i++) {
                    boolean fifty = entered.arguments().get(i).equals(new Value.Number(50));
                    if (fifty && !cover.hidesArgument(at, i)) {
                        telling.add(entered.function().cName());
                    }
                }
            } else if (log.event(at) instanceof Event.State state) {
                boolean keepAlive = state.field() == ClientField.KEEP_ALIVE_INTERVAL;
                assertEquals(keepAlive, cover.hidesValue(at), state.toString());
            }
        }
        assertEquals(List.of(), telling);
        assertTrue(cover.hidesField(ClientField.KEEP_ALIVE_INTERVAL));
        assertFalse(cover.hidesField(ClientField.STATE));
    }

    @Test
    void bytesOfAPacketThatIsStillBeingWrittenAreHidden() {
        Event.Wrote written = null;
        for (long at = 0; at <= moment; at++) {
            if (log.event(at) instanceof Event.Wrote wrote && wrote.field().equals("KEEP_ALIVE")) {
                written = wrote;
            }
        }
        TraceLog begun = Prefix.of(log, written.position() + 1);
        Question question = lesson.sections().get(1).question().orElseThrow();
        assertFalse(Cover.of(question, begun, written.position())
                .hiddenOf(written.range())
                .isEmpty());
    }

    @Test
    void anAnsweredQuestionHidesNothing() {
        assertFalse(Cover.NOTHING.hidesEvent(Long.MAX_VALUE - 1));
        assertTrue(Cover.NOTHING.hiddenOf(new Range(0, 0, 100)).isEmpty());
        assertFalse(Cover.NOTHING.hidesArgument(0, 0));
        assertFalse(Cover.NOTHING.hidesValue(0));
        assertFalse(Cover.NOTHING.hidesField(ClientField.STATE));
    }
}
