package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Question;
import org.mqttxray.lesson.Section;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Reply;
import org.mqttxray.ui.model.Theme;

/** Lesson 3 from the first screen to its end, as a student does it: with the mouse, and with the keyboard alone. */
@WindowTest
class WholeLessonTest {
    private static final int BYTES_STEP = 4;
    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

    @ParameterizedTest
    @EnumSource(Language.class)
    void withTheMouse(Language language) {
        try (OpenWindow window = new OpenWindow(language, Theme.LIGHT, 1600, 1000)) {
            window.startLesson(3);
            List<Section> sections = sections(window);
            for (int step = 0; step < sections.size(); step++) {
                window.awaitStep(step);
                assertStandsAtItsMoment(window, sections.get(step));
                sections.get(step).question().ifPresent(question -> answer(window, question, true));
                window.click(".lesson-foot #next");
            }
            List<Question> review = edition(window).reviewQuestions();
            for (int behind = 0; behind < review.size(); behind++) {
                window.awaitStep(sections.size() + behind);
                answer(window, review.get(behind), true);
                window.click(".lesson-foot #next");
            }
            window.await("the first screen", () -> window.exists(".first-run"));
            window.await("the mark of a lesson that is finished", () -> window.exists(".lesson-done"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void withTheKeyboardAlone(Language language) {
        try (OpenWindow window = new OpenWindow(language, Theme.DARK, 1200, 660)) {
            chooseThird(window);
            List<Section> sections = sections(window);
            for (int step = 0; step < sections.size(); step++) {
                window.awaitStep(step);
                assertStandsAtItsMoment(window, sections.get(step));
                sections.get(step).question().ifPresent(question -> answer(window, question, false));
                window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
            }
            List<Question> review = edition(window).reviewQuestions();
            for (int behind = 0; behind < review.size(); behind++) {
                window.awaitStep(sections.size() + behind);
                answer(window, review.get(behind), false);
                if (behind < review.size() - 1) {
                    window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
                }
            }
            window.tabTo(".lesson-foot #next");
            window.press(KeyCode.SPACE);
            window.await("the first screen", () -> window.exists(".first-run"));
            window.await("the mark of a lesson that is finished", () -> window.exists(".lesson-done"));
        }
    }

    /** Whoever has the keyboard elsewhere and types an answer has it in the field; what else is typed does no harm. */
    @Test
    void whatIsTypedBesideTheFieldComesIntoIt() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 660)) {
            chooseThird(window);
            window.awaitStep(0);
            window.press(KeyCode.DIGIT7);
            window.run(() -> window.lecture().goTo(BYTES_STEP));
            window.awaitStep(BYTES_STEP);
            window.press(KeyCode.CONTROL, KeyCode.TAB);
            List.of(KeyCode.DIGIT0, KeyCode.DIGIT0, KeyCode.DIGIT3, KeyCode.DIGIT2)
                    .forEach(window::press);
            window.press(KeyCode.ENTER);
            window.await(
                    "the mark",
                    () -> window.lecture().quiz().replyProperty().get().state() == Reply.State.RIGHT);
            window.press(KeyCode.ENTER);
            window.awaitStep(BYTES_STEP + 1);
        }
    }

    /** Lesson 3, by the keyboard. */
    private static void chooseThird(OpenWindow window) {
        window.tabTo(".first-run .list-view");
        window.press(KeyCode.HOME);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
    }

    private static List<Section> sections(OpenWindow window) {
        return edition(window).sections();
    }

    private static Edition edition(OpenWindow window) {
        window.await("the lesson", () -> window.lecture().lessonProperty().get().isPresent());
        Lesson lesson = window.lecture().lessonProperty().get().orElseThrow();
        return lesson.in(window.desk().settings().languageProperty().get());
    }

    private static void assertStandsAtItsMoment(OpenWindow window, Section section) {
        Moment now = window.desk().bench().moment();
        Event last = now.lastEvent().orElseThrow();
        assertEquals(section.moment().what().text(), text(now, last));
        assertEquals(section.moment().thread(), now.threads().get(last.thread()).name());
        assertTrue(
                now.packets().stream().noneMatch(packet -> isDisconnect(now, packet.range())),
                "the client is still there: " + section.id());
    }

    private static String text(Moment now, Event event) {
        if (event instanceof Event.Entered entered) {
            return "entered " + entered.function().cName();
        } else if (event instanceof Event.Returned returned) {
            return "returned " + returned.function().cName();
        } else if (event instanceof Event.PacketOut out) {
            return "packet-out " + type(now, out.range());
        } else if (event instanceof Event.PacketIn in) {
            return "packet-in " + type(now, in.range());
        }
        return event.toString();
    }

    private static PacketType type(Moment now, Range range) {
        return PacketType.of((now.log().bytes(range)[0] & 0xFF) >> 4);
    }

    private static boolean isDisconnect(Moment now, Range range) {
        return type(now, range) == PacketType.DISCONNECT;
    }

    private static void answer(OpenWindow window, Question question, boolean mouse) {
        Moment before = window.desk().bench().moment();
        assertTrue(
                before.covered(), "the future is covered: " + question.asked().text());
        assertEquals(before.events(), before.recorded());
        if (question instanceof Question.Pick pick) {
            pick(window, pick.rightOption(), mouse);
        } else if (question instanceof Question.PickFrame frame) {
            List<String> frames = window.lecture().quiz().frames();
            pick(window, frames.indexOf(frame.answer().cName()), mouse);
        } else {
            String typed = question instanceof Question.TypeBytes bytes
                    ? bytes.answer().toString()
                    : ((Question.TypeValue) question).answer();
            type(window, typed, mouse);
        }
        window.await(
                "the mark", () -> window.lecture().quiz().replyProperty().get().state() == Reply.State.RIGHT);
        assertEquals(
                question.asked().right(),
                window.lecture().quiz().replyProperty().get().sentence(),
                "in the window's language");
        assertEquals(Lecture.State.READY, window.lecture().stateProperty().get());
        assertEquals(false, window.desk().bench().moment().covered(), "nothing is covered any more");
        assertEquals(Optional.of(question), question(window));
    }

    private static Optional<Question> question(OpenWindow window) {
        int step = window.lecture().stepProperty().get();
        int behind = step - sections(window).size();
        return behind < 0
                ? sections(window).get(step).question()
                : Optional.of(edition(window).reviewQuestions().get(behind));
    }

    private static void pick(OpenWindow window, int option, boolean mouse) {
        if (mouse) {
            window.scrollAndClick("#option-" + (option + 1));
            window.scrollAndClick("#check");
        } else {
            window.press(DIGITS.get(option));
            window.press(KeyCode.ENTER);
        }
    }

    private static void type(OpenWindow window, String text, boolean mouse) {
        if (mouse) {
            window.scrollAndClick("#typed");
        } else {
            window.tabTo("#typed");
        }
        window.write(text);
        if (mouse) {
            window.scrollAndClick("#check");
        } else {
            window.press(KeyCode.ENTER);
        }
    }
}
