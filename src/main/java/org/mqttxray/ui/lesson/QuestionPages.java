package org.mqttxray.ui.lesson;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Fact;
import org.mqttxray.lesson.Question;
import org.mqttxray.lesson.Sequence;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.ui.lesson.QuestionPage.Choice;
import org.mqttxray.ui.lesson.QuestionPage.Kind;
import org.mqttxray.ui.lesson.QuestionPage.Notice;
import org.mqttxray.ui.lesson.QuestionPage.Tone;
import org.mqttxray.ui.model.Reply;
import org.mqttxray.ui.theme.Type;

/** Makes the page of a question from what was replied to it. */
final class QuestionPages {
    /** So many columns of Latin letters have room beside the number, where all choices stand in one row. */
    private static final int SHORT = 3;
    /** The same where two stand side by side. */
    private static final int MIDDLE = 11;

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final Messages messages;

    QuestionPages(Messages messages) {
        this.messages = messages;
    }

    /**
     * The page.
     *
     * @param draft what would be checked
     * @param frames the functions that can be picked, if a frame is asked for
     * @param review whether the question belongs to no step
     */
    QuestionPage of(Question question, Reply reply, Draft draft, List<String> frames, boolean review) {
        Question.Asked asked = question.asked();
        List<Choice> choices = new Choices(reply, draft).of(question, frames);
        Kind kind = kind(question);
        return new QuestionPage(
                kind,
                review,
                asked.text(),
                choices,
                packet(question),
                kind == Kind.PICK || kind == Kind.SEVERAL ? columns(choices) : 1,
                reply.typed(),
                asked.hint().isPresent() && !reply.hintShown() && !reply.done(),
                asked.hint().filter(hint -> reply.hintShown()),
                notice(question, reply),
                reply.done());
    }

    private static Kind kind(Question question) {
        if (question instanceof Question.Pick) {
            return Kind.PICK;
        } else if (question instanceof Question.Several) {
            return Kind.SEVERAL;
        } else if (question instanceof Question.PickByte) {
            return Kind.BYTE;
        } else if (question instanceof Question.PickFrame) {
            return Kind.FRAME;
        } else if (question instanceof Question.Order) {
            return Kind.ORDER;
        }
        return question instanceof Question.TypeBytes ? Kind.BYTES : Kind.VALUE;
    }

    /** What is chosen before somebody has chosen: what was replied, or the order in which the items are shown at first. */
    static Draft first(Question question, Reply reply, List<String> frames) {
        if (question instanceof Question.Pick) {
            return reply.option().isPresent() ? Draft.only(reply.option().getAsInt() + 1) : Draft.NOTHING;
        } else if (question instanceof Question.PickFrame) {
            int at = frames.indexOf(reply.typed());
            return at < 0 ? Draft.NOTHING : Draft.only(at + 1);
        } else if (question instanceof Question.Order order) {
            int items = order.items().size();
            return Sequence.of(reply.typed(), items)
                    .map(replied -> new Draft(replied.numbers()))
                    .orElseGet(() ->
                            new Draft(IntStream.rangeClosed(1, items).boxed().toList()));
        } else if (question instanceof Question.Several several) {
            return Sequence.of(reply.typed(), several.options().size())
                    .map(replied -> new Draft(replied.numbers()))
                    .orElse(Draft.NOTHING);
        }
        return Draft.NOTHING;
    }

    private static Optional<PacketType> packet(Question question) {
        return question.asked()
                .run()
                .filter(run -> question instanceof Question.PickByte)
                .map(run -> ((Fact.OffsetOf) run).type());
    }

    /** How many stand side by side, so that each fits in one line. */
    private static int columns(List<Choice> choices) {
        int longest =
                choices.stream().mapToInt(choice -> width(choice.text())).max().orElse(0);
        if (longest <= SHORT) {
            return Math.max(1, choices.size());
        }
        return longest <= MIDDLE && choices.size() % 2 == 0 ? 2 : 1;
    }

    /** In Latin letters, of which a Chinese character takes two. */
    private static int width(String text) {
        return text.codePoints().map(c -> Type.wide(c) ? 2 : 1).sum();
    }

    private Optional<Notice> notice(Question question, Reply reply) {
        return switch (reply.state()) {
            case OPEN -> Optional.empty();
            case WRONG -> Optional.of(new Notice(Tone.WRONG, reply.sentence()));
            case UNREADABLE -> Optional.of(new Notice(Tone.WRONG, unreadable(question)));
            case RIGHT ->
                Optional.of(new Notice(
                        Tone.RIGHT,
                        reply.sentence().isEmpty() ? question.asked().right() : reply.sentence()));
            case SKIPPED -> Optional.of(new Notice(Tone.PLAIN, skipped(question)));
        };
    }

    private String unreadable(Question question) {
        if (question instanceof Question.TypeBytes) {
            return messages.get("learn.unreadable-bytes");
        }
        return messages.get(question instanceof Question.PickByte ? "learn.unreadable-byte" : "learn.unreadable-value");
    }

    private String skipped(Question question) {
        if (question instanceof Question.TypeBytes bytes) {
            return messages.get("learn.skipped", HEX.formatHex(bytes.answer().toArray()));
        }
        if (question instanceof Question.TypeValue value) {
            return messages.get("learn.skipped", value.answer());
        }
        if (question instanceof Question.PickByte one) {
            return messages.get("learn.skipped-byte", one.answer().toString());
        }
        if (question instanceof Question.PickFrame frame) {
            return messages.get("learn.skipped", "`" + frame.answer().cName() + "`");
        }
        return messages.get("learn.skipped-pick", letters(question));
    }

    private String letters(Question question) {
        IntStream right = IntStream.empty();
        if (question instanceof Question.Pick pick) {
            right = IntStream.of(pick.rightOption() + 1);
        } else if (question instanceof Question.Several several) {
            right = IntStream.rangeClosed(1, several.options().size())
                    .filter(number -> several.options().get(number - 1).right());
        } else if (question instanceof Question.Order order) {
            right = order.answer().numbers().stream().mapToInt(Integer::intValue);
        }
        return right.mapToObj(Question::letter).collect(Collectors.joining(messages.get("glossary.between")));
    }
}
