package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.lesson.Fact;
import org.mqttxray.lesson.Happening;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Pane;
import org.mqttxray.lesson.ProjectorBlock;
import org.mqttxray.lesson.Question;
import org.mqttxray.lesson.Section;

/**
 * What a step shows on the projector: what it names, else what a rule chooses. The rule: the question, if there is one; then the bytes,
 * if the moment is a packet or the question asks for bytes; the two threads, if the question asks which thread does something; else stack
 * and stage. Beside a question that asks for bytes there is no more than the bytes and the stack. Only panes that the lesson shows count.
 */
final class BlockChoice {
    private BlockChoice() {}

    /** The blocks of a step, the most important first. */
    static List<ProjectorBlock> of(Lesson lesson, Section section) {
        return section.projector().isEmpty() ? byRule(panes(lesson, section), section) : named(section);
    }

    /** A question that is asked is shown, whether or not it is named; one that is not leaves its place to others. */
    private static List<ProjectorBlock> named(Section section) {
        List<ProjectorBlock> blocks = new ArrayList<>(section.projector());
        if (section.question().isEmpty()) {
            blocks.remove(ProjectorBlock.QUESTION);
        } else if (!blocks.contains(ProjectorBlock.QUESTION)) {
            blocks.add(0, ProjectorBlock.QUESTION);
        }
        return List.copyOf(blocks.subList(0, Math.min(blocks.size(), ProjectorBlock.MOST)));
    }

    private static Set<Pane> panes(Lesson lesson, Section section) {
        if (lesson.head().panes().isEmpty()) {
            return EnumSet.allOf(Pane.class);
        }
        Set<Pane> panes = EnumSet.copyOf(lesson.head().panes());
        panes.addAll(section.panes());
        return panes;
    }

    private static List<ProjectorBlock> byRule(Set<Pane> panes, Section section) {
        List<ProjectorBlock> blocks = new ArrayList<>();
        Optional<Fact> asked = section.question().map(Question::asked).flatMap(Question.Asked::run);
        boolean bytes = asked.filter(BlockChoice::ofPacket).isPresent()
                || section.question()
                        .filter(Question.PickByte.class::isInstance)
                        .isPresent();
        boolean threads = asked.filter(Fact.ThreadOf.class::isInstance).isPresent() && panes.contains(Pane.THREADS);
        if (section.question().isPresent()) {
            blocks.add(ProjectorBlock.QUESTION);
        }
        if (threads) {
            blocks.add(ProjectorBlock.THREADS);
        } else {
            if (panes.contains(Pane.STACK)) {
                blocks.add(ProjectorBlock.STACK);
            }
            if (!bytes && panes.contains(Pane.STAGE)) {
                blocks.add(ProjectorBlock.STAGE);
            }
        }
        boolean packet = bytes
                || section.question().isEmpty() && isPacket(section.moment().what());
        if (packet && panes.contains(Pane.PACKET)) {
            blocks.add(bytes ? 1 : blocks.size(), ProjectorBlock.BYTES);
        }
        return blocks.isEmpty() ? List.of(ProjectorBlock.STAGE) : List.copyOf(blocks);
    }

    private static boolean ofPacket(Fact fact) {
        return fact instanceof Fact.FieldOf
                || fact instanceof Fact.BytesOf
                || fact instanceof Fact.ByteOf
                || fact instanceof Fact.LengthOf
                || fact instanceof Fact.OffsetOf
                || fact instanceof Fact.SetOf;
    }

    private static boolean isPacket(Happening what) {
        return what instanceof Happening.PacketOut || what instanceof Happening.PacketIn;
    }
}
