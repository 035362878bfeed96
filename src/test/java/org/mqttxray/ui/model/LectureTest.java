package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.Question;
import org.mqttxray.platform.Background;
import org.mqttxray.ui.progress.Answer;
import org.mqttxray.ui.progress.ProgressBook;
import org.mqttxray.ui.progress.ProgressStore;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.Target;

/** Opening, stepping, stopping and answering, as the window does it; no toolkit is started. */
@Tag("machine")
class LectureTest {
    private static final Lesson LESSON = new LessonReader(Set.of("emqx"))
            .read(Path.of("lessons/03-connect"))
            .lesson()
            .orElseThrow();
    private static final int FIRST_QUESTION = 1;
    private static final int WRONG_OPTION = 2;
    private static final int KEEP_ALIVE = 4;
    private static final int VALUE = 7;
    private static final int LAST = 8;
    private static final int REVIEW = 3;

    private final Worker worker = new Worker();
    private final Line line = new Line(worker);
    private final Bench bench = new Bench();
    private Language language = Language.EN;
    private final ProgressBook book = new ProgressBook(ProgressStore.inMemory());
    private final Lecture lecture = new Lecture(bench, line, worker, () -> language, book);

    @AfterEach
    void end() {
        lecture.close();
        worker.close();
        line.close();
    }

    @Test
    void twoWhoAskForTheStationWhileItOpensGetTheSame() {
        List<Station> got = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            line.open("connect", got::add, failure -> {
                throw new AssertionError(failure);
            });
        }
        await("two stations", () -> got.size() == 2);
        assertSame(got.get(0), got.get(1));
    }

    @Test
    void whatAClassIsShownIsNoTryOfTheOneWhoReplied() {
        lecture.open(LESSON, FIRST_QUESTION, Lecture.Ground.RECORDED);
        awaitState(Lecture.State.READY);
        lecture.quiz().pick(WRONG_OPTION);
        ClassRoom classRoom = new ClassRoom(lecture.quiz());
        classRoom.choose(ClassRoom.Screens.ONE);
        lecture.quiz().showToClassAnswer(true);
        lecture.quiz().showToClassAnswer(false);
        classRoom.choose(ClassRoom.Screens.NONE);
        String step = LESSON.english().stepId(FIRST_QUESTION);
        assertEquals(1, book.of(LESSON.id()).of(step).answer().tries());
    }

    @Test
    void besideAClassTheTeacherCanSkipButGoesPastWithoutThat() {
        lecture.open(LESSON, FIRST_QUESTION, Lecture.Ground.RECORDED);
        awaitState(Lecture.State.READY);
        new ClassRoom(lecture.quiz()).choose(ClassRoom.Screens.TWO);
        lecture.next();
        lecture.back();
        assertEquals(Reply.State.OPEN, lecture.quiz().replyProperty().get().state());
        lecture.quiz().skip();
        assertEquals(Reply.State.SKIPPED, lecture.quiz().replyProperty().get().state());
        assertFalse(lecture.quiz().shownToClass());
    }

    @Test
    void anOptionThatTheLessonNoLongerHasWasNoReply() {
        String step = LESSON.english().stepId(FIRST_QUESTION);
        book.answered(LESSON.id(), step, new Answer(Answer.State.WRONG, OptionalInt.of(9), "", 1, false, 0));
        lecture.open(LESSON, FIRST_QUESTION, Lecture.Ground.RECORDED);
        awaitState(Lecture.State.READY);
        assertEquals(Reply.NONE, lecture.quiz().replyProperty().get());
    }

    @Test
    void nextWhileItOpensIsWhereItStandsThen() {
        simulated(PeerBehaviour.ACCEPT);
        lecture.open(LESSON, 0, Lecture.Ground.LIVE);
        lecture.next();
        lecture.next();
        awaitState(Lecture.State.READY);
        assertEquals(2, lecture.stepProperty().get());
    }

    @ParameterizedTest
    @EnumSource(Lecture.Ground.class)
    void everyStepIsShownAtItsMoment(Lecture.Ground ground) {
        simulated(PeerBehaviour.ACCEPT);
        lecture.open(LESSON, 0, ground);
        for (int step = 0; step <= LAST; step++) {
            awaitState(Lecture.State.READY);
            assertEquals(step, lecture.stepProperty().get());
            assertFalse(bench.moment().playhead().running());
            lecture.quiz().skip();
            lecture.next();
        }
        for (int review = 1; review <= REVIEW; review++) {
            awaitState(Lecture.State.READY);
            assertEquals(LAST + review, lecture.stepProperty().get(), "behind the last comes the review");
            lecture.next();
        }
        assertEquals(LAST + REVIEW, lecture.stepProperty().get(), "there is nothing after it");
        lecture.goTo(LAST + 10);
        assertEquals(LAST + REVIEW, lecture.stepProperty().get());
    }

    @ParameterizedTest
    @EnumSource(Lecture.Ground.class)
    void aReviewIsAskedWhileNothingOfTheRunIsSeen(Lecture.Ground ground) {
        simulated(PeerBehaviour.ACCEPT);
        lecture.open(LESSON, LAST, ground);
        awaitState(Lecture.State.READY);
        long shown = bench.moment().events();
        lecture.next();
        awaitState(Lecture.State.READY);
        tick();
        assertEquals(0, bench.moment().recorded());
        assertTrue(bench.moment().covered());
        assertFalse(lecture.away());
        lecture.quiz().pick(0);
        tick();
        assertEquals(Reply.State.RIGHT, lecture.quiz().replyProperty().get().state());
        assertEquals(shown, bench.moment().events(), "what the last step shows is there again");
        lecture.next();
        lecture.back();
        awaitState(Lecture.State.READY);
        assertEquals(Reply.State.RIGHT, lecture.quiz().replyProperty().get().state());
    }

    @Test
    void framesAreThoseOnTheStackOfTheStepThatAsksForOne() {
        readyAt(1);
        assertEquals(List.of(), lecture.quiz().frames());
        readyAt(2);
        List<String> frames = lecture.quiz().frames();
        assertEquals(List.of("main", "mqtt_connect", "mqtt_connect_with_results"), frames.subList(0, 3));
        assertEquals("platform_net_socket_connect", frames.get(frames.size() - 1));
        lecture.quiz().type("main");
        assertEquals(Reply.State.WRONG, lecture.quiz().replyProperty().get().state());
        lecture.quiz().type("mqtt_connect_with_results");
        assertEquals(Reply.State.RIGHT, lecture.quiz().replyProperty().get().state());
    }

    @Test
    void aRecordingShowsNothingBeyondTheNextOpenQuestion() {
        lecture.open(LESSON, 0, Lecture.Ground.RECORDED);
        awaitState(Lecture.State.READY);
        long asked = lastSeen();
        lecture.goTo(FIRST_QUESTION);
        awaitState(Lecture.State.READY);
        assertEquals(asked, lastSeen(), "before the question as at it");
        lecture.quiz().pick(1);
        long next = lastSeen();
        assertTrue(bench.moment().covered());
        assertTrue(asked < next, "up to the question after it");
        bench.run();
        await("the end of what may be seen", () -> !bench.moment().playhead().running());
        assertEquals(next, bench.moment().events());
        lecture.goTo(KEEP_ALIVE);
        awaitState(Lecture.State.READY);
        assertTrue(next < lastSeen());
        for (int step = KEEP_ALIVE; step <= LAST; step++) {
            assertTrue(bench.moment().covered(), "before or at the question of step " + step);
            lecture.goTo(step);
            awaitState(Lecture.State.READY);
            lecture.quiz().skip();
            if (step == VALUE) {
                assertFalse(bench.moment().covered(), "no question is open any more");
                return;
            }
        }
    }

    private long lastSeen() {
        return bench.moment().recorded();
    }

    @Test
    void whatAQuestionAheadAsksForIsNotToldByWhatComesBeforeIt() {
        lecture.open(LESSON, KEEP_ALIVE - 1, Lecture.Ground.RECORDED);
        awaitState(Lecture.State.READY);
        lecture.quiz().pick(0);
        bench.goToEnd();
        tick();
        SeenPacket connect = bench.moment().packet().orElseThrow();
        int keepAlive = 10;
        assertEquals(SeenPacket.Sight.COVERED, connect.octets().get(keepAlive).sight());
    }

    @Test
    void whatIsLeftIsNoRecordingAnyMore() {
        lecture.open(LESSON, 0, Lecture.Ground.RECORDED);
        awaitState(Lecture.State.READY);
        lecture.close();
        assertEquals(Lecture.Ground.LIVE, lecture.groundProperty().get());
    }

    @Test
    void restartDoesNothingWhereNothingIsPlayed() {
        lecture.restart();
        assertEquals(Lecture.State.NONE, lecture.stateProperty().get());
    }

    @Test
    void restartIsAtTheFirstStep() {
        readyAt(3);
        lecture.restart();
        awaitState(Lecture.State.READY);
        assertEquals(0, lecture.stepProperty().get());
    }

    @Test
    void leftWhileItOpensItStaysLeft() {
        simulated(PeerBehaviour.ACCEPT);
        lecture.open(LESSON, 0, Lecture.Ground.LIVE);
        lecture.close();
        boolean[] later = new boolean[1];
        worker.run(() -> true, done -> later[0] = done, failure -> {});
        await("what was asked for after it", () -> later[0]);
        assertEquals(Lecture.State.NONE, lecture.stateProperty().get());
        assertEquals(Moment.NOTHING, bench.moment());
    }

    @Test
    void aStoppedClientLeavesItsRecordAndCanNotGoOn() {
        readyAt(2);
        lecture.quiz().skip();
        assertTrue(bench.moment().playhead().live());
        long events = bench.moment().events();
        long recorded = bench.moment().recorded();

        lecture.stop();

        assertFalse(bench.moment().playhead().live());
        assertEquals(events, bench.moment().events());
        assertEquals(recorded, bench.moment().recorded());
        assertEquals(Lecture.State.READY, lecture.stateProperty().get());
        bench.run();
        tick();
        assertEquals(recorded, bench.moment().events());
        assertEquals(recorded, bench.moment().recorded());
        assertEquals(Map.of("emqx", LinkState.STOPPED), LinkState.ofAll(bench.moment()), "it is said who ended it");
        bench.goTo(recorded - 1);
        assertFalse(bench.moment().stopped(), "nor does it stand so in what it did before");
        lecture.back();
        awaitState(Lecture.State.READY);
    }

    @Test
    void aProgramThatHasEndedWasNotStopped() {
        simulated(PeerBehaviour.ACCEPT);
        lecture.free("connect");
        awaitState(Lecture.State.READY);
        await("the first event", () -> bench.moment().events() > 0);
        bench.run();
        await("the end", () -> !bench.moment().playhead().live());
        lecture.stop();
        assertFalse(bench.moment().stopped());
        assertEquals(Map.of("connect", LinkState.NONE), LinkState.ofAll(bench.moment()));
    }

    @Test
    void aClientStoppedOnTheWayHasNotComeToTheStep() {
        simulated(PeerBehaviour.SILENT);
        lecture.open(LESSON, LAST, Lecture.Ground.LIVE);
        await("the way", () -> lecture.stateProperty().get() != Lecture.State.OPENING);
        lecture.stop();
        assertEquals(Lecture.State.FAILED, lecture.stateProperty().get());
        assertFalse(bench.moment().playhead().running());
    }

    @Test
    void aRunThatDoesNotComeToTheStepIsShownUncovered() {
        simulated(PeerBehaviour.NO_LISTENER);
        lecture.open(LESSON, 5, Lecture.Ground.LIVE);
        awaitState(Lecture.State.FAILED);
        assertTrue(lecture.failureProperty().get().isPresent());
        assertFalse(bench.moment().covered());
        assertTrue(bench.moment().recorded() > 0);
    }

    @Test
    void whatIsSaidToAnAnswerFollowsTheLanguage() {
        readyAt(FIRST_QUESTION);
        language = Language.ZH;
        lecture.quiz().pick(WRONG_OPTION);
        assertEquals(wrong(Language.ZH), lecture.quiz().replyProperty().get().sentence());
        language = Language.EN;
        lecture.look();
        assertEquals(wrong(Language.EN), lecture.quiz().replyProperty().get().sentence());
        assertNotEquals(wrong(Language.ZH), wrong(Language.EN));
    }

    private static String wrong(Language language) {
        Question question =
                LESSON.in(language).sections().get(FIRST_QUESTION).question().orElseThrow();
        return ((Question.Pick) question).options().get(WRONG_OPTION).wrong();
    }

    @Test
    void nextLeavesAnOpenQuestionSkippedAndAnAnsweredOneAsItIs() {
        readyAt(FIRST_QUESTION);
        lecture.next();
        lecture.back();
        assertEquals(Reply.State.SKIPPED, lecture.quiz().replyProperty().get().state());
        lecture.goTo(3);
        awaitState(Lecture.State.READY);
        lecture.quiz().pick(0);
        assertEquals(Reply.State.RIGHT, lecture.quiz().replyProperty().get().state());
        lecture.next();
        lecture.back();
        assertEquals(Reply.State.RIGHT, lecture.quiz().replyProperty().get().state());
    }

    @Test
    void theFieldThatAQuestionAsksForIsFramed() {
        readyAt(KEEP_ALIVE);
        int keepAlive = 10;
        assertEquals(Optional.of(keepAlive), bench.moment().framedByte());
    }

    @Test
    void aFieldOfAnAnswerIsFramedAgainWhenOneComesBackToIt() {
        readyAt(VALUE);
        Optional<Integer> returnCode = Optional.of(3);
        assertEquals(returnCode, bench.moment().framedByte());
        lecture.quiz().skip();
        for (int from = LAST; from >= 0; from--) {
            lecture.goTo(from);
            awaitState(Lecture.State.READY);
            lecture.quiz().skip(); // where nothing is covered on the way, nothing else has the moment looked at
            lecture.goTo(VALUE);
            awaitState(Lecture.State.READY);
            assertEquals(returnCode, bench.moment().framedByte(), "from step " + from);
        }
    }

    @Test
    void whoWalksOnIsAwayFromTheStepUntilHeGoesBackToIt() {
        readyAt(2);
        bench.selectFrame(bench.moment().shownThread(), 0);
        assertFalse(lecture.away());
        bench.stepBack();
        tick();
        assertTrue(lecture.away());
        lecture.goTo(2);
        awaitState(Lecture.State.READY);
        assertFalse(lecture.away());
        assertEquals(Selection.NONE, bench.moment().selection(), "the acting frame is shown again");
    }

    @Test
    void questionsAreOpenAgainAfterARestart() {
        readyAt(FIRST_QUESTION);
        lecture.quiz().skip();
        lecture.restart();
        lecture.goTo(FIRST_QUESTION);
        awaitState(Lecture.State.READY);
        assertEquals(Reply.State.OPEN, lecture.quiz().replyProperty().get().state());
    }

    @Test
    void aQuestionThatWasSkippedCanBeAnsweredAfterAll() {
        readyAt(FIRST_QUESTION);
        lecture.quiz().skip();
        assertFalse(bench.moment().covered());
        lecture.quiz().showHint();
        lecture.quiz().reopen();
        assertEquals(Reply.State.OPEN, lecture.quiz().replyProperty().get().state());
        assertTrue(lecture.quiz().replyProperty().get().hintShown());
        assertTrue(bench.moment().covered());
    }

    private void simulated(PeerBehaviour peer) {
        line.choose(new Target.Simulated(1, peer));
    }

    /** A run that is accepted, at a step of the lesson. */
    private void readyAt(int step) {
        simulated(PeerBehaviour.ACCEPT);
        lecture.open(LESSON, step, Lecture.Ground.LIVE);
        awaitState(Lecture.State.READY);
    }

    private void awaitState(Lecture.State wanted) {
        await(
                wanted.toString(),
                () -> lecture.stateProperty().get() == wanted
                        && !bench.moment().playhead().running());
    }

    private void await(String what, BooleanSupplier condition) {
        Background.await(what, () -> {
            tick();
            return condition.getAsBoolean();
        });
    }

    private void tick() {
        worker.finish();
        lecture.refresh();
        bench.refresh();
    }
}
