package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttxray.lesson.ProjectorBlock.BYTES;
import static org.mqttxray.lesson.ProjectorBlock.QUESTION;
import static org.mqttxray.lesson.ProjectorBlock.STACK;
import static org.mqttxray.lesson.ProjectorBlock.STAGE;
import static org.mqttxray.lesson.ProjectorBlock.THREADS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mqttxray.lesson.Fact;
import org.mqttxray.lesson.Happening;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.Moment;
import org.mqttxray.lesson.Offsets;
import org.mqttxray.lesson.Pane;
import org.mqttxray.lesson.ProjectorBlock;
import org.mqttxray.lesson.Question;
import org.mqttxray.lesson.Section;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.workbench.Station;

/** What a step shows on the projector if it names nothing, and what our lessons name. */
class BlockChoiceTest {
    private static final Happening SENT = new Happening.PacketOut(PacketType.CONNECT, Optional.empty());
    private static final Happening CALLED = new Happening.Entered(TracedFunction.MQTT_CONNECT);

    private static List<Lesson> lessons;

    @BeforeAll
    static void read() {
        lessons = new LessonReader(new HashSet<>(Station.programs()))
                .readAll(java.nio.file.Path.of("lessons")).stream()
                        .map(reading -> reading.lesson().orElseThrow())
                        .toList();
    }

    private static Section section(Happening what, Optional<Question> question, List<ProjectorBlock> named) {
        Section one = lessons.get(2).sections().get(0);
        Moment moment = new Moment(Optional.empty(), "main", what, Optional.empty(), 1, Optional.empty());
        return new Section(1, "x", "x", moment, false, List.of(), named, one.body(), question, one.notes());
    }

    private static Optional<Question> asks(Fact fact) {
        Question.Asked asked = new Question.Asked(1, "x", Optional.empty(), "y", Optional.of(fact), List.of());
        return Optional.of(new Question.TypeValue(asked, "1", List.of(), "z"));
    }

    private static List<ProjectorBlock> of(int lesson, Happening what, Optional<Question> question) {
        return BlockChoice.of(lessons.get(lesson - 1), section(what, question, List.of()));
    }

    @Test
    void withoutAQuestionStackAndStageAndThePacketOfTheMoment() {
        assertEquals(List.of(STACK, STAGE), of(3, CALLED, Optional.empty()));
        assertEquals(List.of(STACK, STAGE, BYTES), of(3, SENT, Optional.empty()));
    }

    @Test
    void aQuestionComesFirstAndBringsWhatItAsksAbout() {
        Fact field = new Fact.LengthOf(PacketType.CONNECT);
        assertEquals(List.of(QUESTION, BYTES, STACK), of(3, CALLED, asks(field)));
        Fact place = new Fact.OffsetOf(PacketType.CONNECT, Field.KEEP_ALIVE);
        assertEquals(List.of(QUESTION, BYTES, STACK), of(3, CALLED, asks(place)));
        assertEquals(List.of(QUESTION, THREADS), of(5, CALLED, asks(new Fact.ThreadOf(CALLED))));
        assertEquals(List.of(QUESTION, STACK, STAGE), of(5, SENT, asks(new Fact.CountOf(CALLED, TracedFunction.MAIN))));
    }

    @Test
    void aByteThatIsToBePickedIsShown() {
        Question.Asked asked = new Question.Asked(1, "x", Optional.empty(), "y", Optional.empty(), List.of());
        Question pick = new Question.PickByte(asked, new Offsets(9, 10), List.of(), "z");
        assertEquals(List.of(QUESTION, BYTES, STACK), of(3, CALLED, Optional.of(pick)));
    }

    @Test
    void whatTheLessonDoesNotShowIsNotOnTheProjector() {
        assertTrue(!lessons.get(0).head().panes().contains(Pane.THREADS));
        assertEquals(List.of(QUESTION, STACK, STAGE), of(1, CALLED, asks(new Fact.ThreadOf(CALLED))));
    }

    @Test
    void whatAStepNamesIsShown() {
        List<ProjectorBlock> named = List.of(ProjectorBlock.TIMELINE, ProjectorBlock.C);
        assertEquals(named, BlockChoice.of(lessons.get(2), section(SENT, Optional.empty(), named)));
    }

    /** C and the timeline appear in lesson 3, threads in lesson 5; a question that is asked is shown. */
    @Test
    void ourLessonsNameOnlyWhatTheyShow() {
        List<String> wrong = new ArrayList<>();
        for (Lesson lesson : lessons) {
            for (Section section : lesson.sections()) {
                Set<Pane> panes = new HashSet<>(lesson.head().panes());
                panes.addAll(section.panes());
                List<ProjectorBlock> blocks = BlockChoice.of(lesson, section);
                boolean asked = section.question().isPresent() == blocks.contains(QUESTION);
                boolean shown = blocks.stream()
                        .allMatch(block -> pane(block).map(panes::contains).orElse(true));
                boolean few = blocks.size() <= ProjectorBlock.MOST
                        && Set.copyOf(blocks).size() == blocks.size();
                if (!asked || !shown || !few) {
                    wrong.add(lesson.id() + "/" + section.id() + " " + blocks);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Optional<Pane> pane(ProjectorBlock block) {
        return switch (block) {
            case QUESTION -> Optional.empty();
            case STAGE -> Optional.of(Pane.STAGE);
            case STACK -> Optional.of(Pane.STACK);
            case THREADS -> Optional.of(Pane.THREADS);
            case C -> Optional.of(Pane.SOURCE);
            case BYTES -> Optional.of(Pane.PACKET);
            case TIMELINE -> Optional.of(Pane.TIMELINE);
        };
    }
}
