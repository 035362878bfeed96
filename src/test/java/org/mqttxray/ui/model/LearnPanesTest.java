package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Head;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.Pane;
import org.mqttxray.ui.AskingForState;
import org.mqttxray.workbench.Station;

/** Which panes are open at the steps of a lesson whose sixth step asks for the client's state. */
@Tag("machine")
class LearnPanesTest {
    private static final Path FOLDER = Path.of("lessons/03-connect");
    private static final int ASKS = 5;

    private static final LearnPanes.Open ALL = new LearnPanes.Open(true, true, true, false, true, true);

    private final Settings settings = new Settings(SettingsStore.inMemory());
    private final Desk desk = new Desk(settings, FOLDER.getParent());

    @AfterEach
    void end() {
        desk.close();
    }

    private static Lesson naming(List<Pane> panes) {
        Lesson read = new LessonReader(Set.copyOf(Station.programs()))
                .read(FOLDER)
                .lesson()
                .orElseThrow();
        Lesson lesson = AskingForState.at(ASKS, read);
        Edition english = lesson.english();
        Head head = english.head();
        Head other = new Head(
                head.id(), head.title(), head.minutes(), head.program(), head.settings(), head.detail(), panes);
        return new Lesson(
                FOLDER,
                new Edition(english.file(), other, english.introduction(), english.sections()),
                lesson.chinese());
    }

    private void open(Pane... panes) {
        desk.lecture().open(naming(List.of(panes)), 0, Lecture.Ground.RECORDED);
    }

    private LearnPanes.Open shown() {
        return desk.panes().open();
    }

    @Test
    void whatTheLessonDoesNotNameIsClosed() {
        open(Pane.STAGE, Pane.PACKET);
        assertEquals(new LearnPanes.Open(true, false, false, false, true, false), shown());
    }

    @Test
    void aStepThatAsksForThePacketsBringsThemToTheFrontUntilItIsLeft() {
        Lesson lesson = AskingForState.at(ASKS, naming(List.of(Pane.STAGE)), Pane.PACKETS);
        desk.lecture().open(lesson, 0, Lecture.Ground.RECORDED);
        assertTrue(desk.panes().asksBesideTimeline());
        assertEquals(Optional.empty(), desk.panes().front());
        assertFalse(shown().timeline());
        desk.lecture().goTo(ASKS);
        assertEquals(Optional.of(Pane.PACKETS), desk.panes().front());
        assertTrue(shown().timeline(), "it stands beside the timeline");
        desk.lecture().goTo(ASKS + 1);
        assertEquals(Optional.empty(), desk.panes().front());
    }

    @Test
    void aLessonThatNamesNoneShowsAll() {
        open();
        assertEquals(ALL, shown());
    }

    @Test
    void withoutALessonAllAreShown() {
        assertEquals(ALL, shown());
    }

    @Test
    void everythingIsShownIfTheUserWants() {
        open(Pane.STAGE);
        settings.showEverythingProperty().set(true);
        assertEquals(ALL, shown());
    }

    @Test
    void aLessonMayNameTheState() {
        open(Pane.STATE);
        assertEquals(new LearnPanes.Open(false, false, false, true, false, false), shown());
    }

    @Test
    void theStateComesAndGoesWithItsStep() {
        open();
        desk.lecture().goTo(ASKS);
        assertTrue(shown().state());
        desk.lecture().goTo(ASKS + 1);
        assertFalse(shown().state());
    }

    @Test
    void openedByHandItStaysUntilTheLessonIsLeft() {
        open();
        desk.panes().toggleState();
        desk.lecture().goTo(ASKS);
        desk.lecture().goTo(ASKS + 1);
        assertTrue(shown().state());
        desk.lecture().close();
        assertFalse(shown().state());
    }

    @Test
    void closedByHandItComesBackWithTheStep() {
        open();
        desk.lecture().goTo(ASKS);
        desk.panes().toggleState();
        assertFalse(shown().state());
        desk.lecture().goTo(ASKS + 1);
        desk.lecture().goTo(ASKS);
        assertTrue(shown().state());
    }
}
