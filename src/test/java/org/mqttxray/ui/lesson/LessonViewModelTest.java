package org.mqttxray.ui.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.lesson.LessonPage.Reach;
import org.mqttxray.ui.lesson.LessonPage.StepMark;
import org.mqttxray.ui.lesson.QuestionPage.Choice;
import org.mqttxray.ui.lesson.QuestionPage.Mark;
import org.mqttxray.ui.lesson.QuestionPage.Notice;
import org.mqttxray.ui.lesson.QuestionPage.Tone;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Reply;

/** What the lesson's pane shows of each state of a lecture, and what its commands do. */
class LessonViewModelTest {
    private final Said said = new Said();
    private final LessonViewModel model = new LessonViewModel(said.verbs(), new Messages(Language.EN));

    private LessonPage page(Situation situation) {
        model.show(situation);
        return model.pageProperty().get();
    }

    private QuestionPage question(Situation situation) {
        return page(situation).question().orElseThrow();
    }

    private static List<Mark> marks(QuestionPage question) {
        return question.choices().stream().map(Choice::mark).toList();
    }

    @Test
    void withoutALessonThereIsNothing() {
        LessonPage page = page(new Situation(
                Optional.empty(), 0, Lecture.State.NONE, Lecture.Ground.LIVE, false, Reply.NONE, List.of()));
        assertEquals(LessonPage.NONE, page);
    }

    @Test
    void theIntroductionStandsBeforeTheFirstStepOnly() {
        assertEquals(2, page(Lessons.at(0, Reply.NONE)).texts().size());
        assertEquals(1, page(Lessons.at(1, Reply.NONE)).texts().size());
    }

    @Test
    void theBarSaysWhereTheReaderIsAndWhatTheShortRouteHas() {
        LessonPage page = page(Lessons.at(2, Reply.NONE));
        assertEquals("Lesson 3 · step 3 of 9", page.position());
        List<Reach> reaches = page.steps().stream().map(StepMark::reach).toList();
        assertEquals(List.of(Reach.DONE, Reach.DONE, Reach.CURRENT, Reach.TO_COME), reaches.subList(0, 4));
        assertEquals(
                List.of(false, true, false, false, false, true, false, false, true),
                page.steps().stream().map(StepMark::core).toList());
    }

    @Test
    void theOtherLanguageHasItsOwnWords() {
        LessonViewModel chinese = new LessonViewModel(said.verbs(), new Messages(Language.ZH));
        chinese.show(Lessons.at(5, Reply.NONE));
        assertEquals("第 3 课 · 第 6 步，共 9 步", chinese.pageProperty().get().position());
        assertEquals("电话打出去了", chinese.pageProperty().get().title());
    }

    @Test
    void selectingMarksAndOnlyCheckingPicks() {
        model.show(Lessons.at(Lessons.PICK, Reply.NONE));
        model.check("");
        model.select(3);
        model.select(1);
        assertEquals(
                OptionalInt.of(1),
                model.pageProperty().get().question().orElseThrow().selected());
        assertEquals(List.of(), said.verbs);
        model.check("");
        assertEquals(List.of("pick 1"), said.verbs);
    }

    @Test
    void anotherStepHasNothingSelected() {
        model.show(Lessons.at(Lessons.PICK, Reply.NONE));
        model.select(1);
        assertEquals(OptionalInt.empty(), question(Lessons.at(3, Reply.NONE)).selected());
    }

    @Test
    void aQuestionThatIsOpenAgainHasNothingSelected() {
        model.show(Lessons.at(Lessons.PICK, Reply.NONE));
        model.select(1);
        model.show(Lessons.at(Lessons.PICK, Lessons.reply(Reply.State.RIGHT)));
        assertEquals(
                OptionalInt.empty(),
                question(Lessons.at(Lessons.PICK, Reply.NONE)).selected());
    }

    @Test
    void whatIsMarkedIsStillSoInAnotherLanguage() {
        LessonViewModel chinese = new LessonViewModel(said.verbs(), new Messages(Language.ZH));
        Situation several = Lessons.several(Reply.NONE);
        model.show(several);
        model.select(0);
        model.select(2);
        chinese.show(several);
        chinese.takeOver(model);
        assertEquals(
                "1 3", chinese.pageProperty().get().question().orElseThrow().chosen());
        chinese.show(Lessons.at(Lessons.PICK, Reply.NONE));
        chinese.takeOver(model);
        assertEquals("", chinese.pageProperty().get().question().orElseThrow().chosen(), "at another step");
    }

    @Test
    void whatIsMarkedIsStillSoWhereTheLessonWasNotInSightWhenTheLanguageChanged() {
        LessonViewModel chinese = new LessonViewModel(said.verbs(), new Messages(Language.ZH));
        Situation pick = Lessons.at(Lessons.PICK, Reply.NONE);
        model.show(pick);
        model.select(1);
        chinese.takeOver(model);
        chinese.show(pick);
        assertEquals("2", chinese.pageProperty().get().question().orElseThrow().chosen());
        chinese.show(Lessons.at(3, Reply.NONE));
        chinese.show(pick);
        assertEquals("", chinese.pageProperty().get().question().orElseThrow().chosen(), "another step was between");
    }

    @Test
    void twoQuestionsOfTheReviewAreTwoTexts() {
        LessonPage before = page(Lessons.at(Lessons.LAST_OF_REVIEW - 1, Reply.NONE));
        LessonPage last = page(Lessons.at(Lessons.LAST_OF_REVIEW, Reply.NONE));
        assertFalse(last.sameText(before));
        assertTrue(last.sameText(page(Lessons.at(Lessons.LAST_OF_REVIEW, Lessons.reply(Reply.State.SKIPPED)))));
    }

    @Test
    void aWrongOptionIsMarkedAndMayBeTriedAgain() {
        Reply wrong = new Reply(Reply.State.WRONG, OptionalInt.of(2), "", "That comes last.", false);
        QuestionPage question = question(Lessons.at(Lessons.PICK, wrong));
        assertEquals(List.of(Mark.NONE, Mark.NONE, Mark.WRONG), marks(question));
        assertEquals(Optional.of(new Notice(Tone.WRONG, "That comes last.")), question.notice());
        assertFalse(question.done());
    }

    @Test
    void theRightOptionIsTickedOnceItIsKnown() {
        for (Reply.State state : List.of(Reply.State.RIGHT, Reply.State.SKIPPED)) {
            QuestionPage question = question(Lessons.at(Lessons.PICK, Lessons.reply(state)));
            assertEquals(List.of(Mark.NONE, Mark.RIGHT, Mark.NONE), marks(question));
            assertTrue(question.done());
        }
    }

    @Test
    void whoSkipsIsToldTheAnswer() {
        assertEquals(
                "Skipped. The answer is 00 32.",
                question(Lessons.at(Lessons.BYTES, Lessons.reply(Reply.State.SKIPPED)))
                        .notice()
                        .orElseThrow()
                        .sentence());
        assertEquals(
                "Skipped. The answer is 0.",
                question(Lessons.at(Lessons.VALUE, Lessons.reply(Reply.State.SKIPPED)))
                        .notice()
                        .orElseThrow()
                        .sentence());
    }

    @Test
    void whatCannotBeReadIsToldHowToType() {
        assertEquals(
                new Notice(Tone.WRONG, "Type bytes in hexadecimal, such as 0A FF."),
                question(Lessons.at(Lessons.BYTES, Lessons.reply(Reply.State.UNREADABLE)))
                        .notice()
                        .orElseThrow());
    }

    @Test
    void theHintIsOfferedUntilItIsShown() {
        assertTrue(question(Lessons.at(Lessons.BYTES, Reply.NONE)).hintOffered());
        QuestionPage shown = question(Lessons.at(Lessons.BYTES, Reply.NONE.withHint()));
        assertFalse(shown.hintOffered());
        assertEquals(Optional.of("50 is 3 x 16 + 2."), shown.hint());
    }

    @Test
    void theFootLeadsThroughTheLesson() {
        assertTrue(page(Lessons.at(0, Reply.NONE)).first());
        model.back();
        model.next();
        assertFalse(page(Lessons.at(Lessons.LAST, Reply.NONE)).last());
        model.next();
        assertTrue(page(Lessons.at(Lessons.LAST_OF_REVIEW, Reply.NONE)).last());
        model.next();
        model.back();
        assertEquals(List.of("next", "next", "finish", "goTo 10"), said.verbs);
    }

    @Test
    void aQuestionOfTheReviewIsNoStep() {
        LessonPage page = page(Lessons.at(Lessons.LAST + 2, Reply.NONE));
        assertEquals("Lesson 3 · review 2 of 3", page.position());
        assertEquals(9, page.steps().size());
        assertEquals(
                Set.of(Reach.DONE),
                Set.copyOf(page.steps().stream().map(StepMark::reach).toList()));
        assertTrue(page.question().orElseThrow().review());
    }

    @Test
    void severalAreMarkedAndTakenBack() {
        Situation ask = Lessons.several(Reply.NONE);
        model.show(ask);
        model.check("");
        List.of(0, 2, 2, 1).forEach(model::select);
        model.check("");
        assertEquals(List.of("type 1 2"), said.verbs);
    }

    @Test
    void whatWasWronglyMarkedIsSeen() {
        Reply wrong = new Reply(Reply.State.WRONG, OptionalInt.empty(), "1 3", "Nobody waits.", false);
        assertEquals(List.of(Mark.NONE, Mark.NONE, Mark.WRONG, Mark.NONE), marks(question(Lessons.several(wrong))));
        Reply right = new Reply(Reply.State.RIGHT, OptionalInt.empty(), "1 2", "Yes.", false);
        assertEquals(List.of(Mark.RIGHT, Mark.RIGHT, Mark.NONE, Mark.NONE), marks(question(Lessons.several(right))));
    }

    private static List<Integer> numbers(QuestionPage question) {
        return question.choices().stream().map(Choice::number).toList();
    }

    @Test
    void whatIsPutInOrderIsCheckedAsItStands() {
        model.show(Lessons.order(Reply.NONE));
        model.move(2, 0);
        model.move(0, 9);
        assertEquals(
                List.of(3, 1, 2), numbers(model.pageProperty().get().question().orElseThrow()));
        model.check("");
        assertEquals(List.of("type 3 1 2"), said.verbs);
        Reply wrong = new Reply(Reply.State.WRONG, OptionalInt.empty(), "3 1 2", "No.", false);
        QuestionPage marked = question(Lessons.order(wrong));
        assertEquals(List.of(Mark.WRONG, Mark.WRONG, Mark.WRONG), marks(marked));
        Reply given = Lessons.reply(Reply.State.SKIPPED);
        assertEquals(List.of(2, 3, 1), numbers(question(Lessons.order(given))));
        assertEquals(
                "Skipped. The answer is B, C, A.",
                question(Lessons.order(given)).notice().orElseThrow().sentence());
    }

    @Test
    void aFrameIsChosenByItsNameInTheStack() {
        model.show(Lessons.at(Lessons.FRAME, Reply.NONE));
        model.selectFrame("mqtt_publish");
        model.check("");
        model.selectFrame("mqtt_connect");
        model.check("");
        assertEquals(List.of("type mqtt_connect"), said.verbs);
    }

    @Test
    void aFrameThatIsMarkedInTheListIsShownInTheStack() {
        model.show(Lessons.at(Lessons.FRAME, Reply.NONE));
        model.select(1);
        assertEquals(List.of("show mqtt_connect"), said.verbs);
    }

    @Test
    void whatIsGoingOnIsSaid() {
        assertEquals(
                Optional.of("Starting the client…"),
                page(Lessons.at(1, Lecture.State.OPENING, Reply.NONE)).busy());
        assertEquals(
                Optional.of("Running to this step…"),
                page(Lessons.at(1, Lecture.State.GOING, Reply.NONE)).busy());
        assertTrue(page(Lessons.at(1, Lecture.State.FAILED, Reply.NONE)).failed());
    }

    @Test
    void theSamePageStaysWhenNothingHasChanged() {
        Situation situation = Lessons.at(1, Reply.NONE);
        assertSame(page(situation), page(situation));
    }
}
