package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.workbench.Station;

/** Which perspective is shown, of lessons and without one. */
@Tag("machine")
class PerspectivesTest {
    private static final Path FOLDER = Path.of("lessons/03-connect");

    private final SettingsStore store = SettingsStore.inMemory();
    private final Desk desk = new Desk(new Settings(store), FOLDER.getParent());

    @AfterEach
    void end() {
        desk.close();
    }

    private void openLesson() {
        Lesson lesson = new LessonReader(Set.copyOf(Station.programs()))
                .read(FOLDER)
                .lesson()
                .orElseThrow();
        desk.lecture().open(lesson, 0, Lecture.Ground.RECORDED);
    }

    @Test
    void beforeAnythingIsPlayedThereIsNothingToChoose() {
        assertFalse(desk.perspectives().several());
        desk.settings().perspectiveProperty().set(Perspective.DEBUG);
        assertEquals(Perspective.LEARN, desk.perspectives().now());
    }

    @Test
    void whatIsChosenWithoutALessonIsKeptFromStartToStart() {
        desk.lecture().free("connect");
        assertTrue(desk.perspectives().several());
        desk.perspectives().choose(Perspective.DEBUG);
        assertEquals(Perspective.DEBUG, desk.perspectives().now());
        assertEquals(
                Perspective.DEBUG, new Settings(store).perspectiveProperty().get());
    }

    @Test
    void aLessonBeginsInLearnAndChangesNothingForPrograms() {
        desk.settings().perspectiveProperty().set(Perspective.DEBUG);
        openLesson();
        assertEquals(Perspective.LEARN, desk.perspectives().now());
        desk.perspectives().choose(Perspective.DEBUG);
        assertEquals(Perspective.DEBUG, desk.perspectives().now());
        desk.perspectives().choose(Perspective.LEARN);
        desk.lecture().close();
        desk.lecture().free("connect");
        assertEquals(Perspective.DEBUG, desk.perspectives().now());
    }

    @Test
    void aLessonThatIsOpenedAgainBeginsInLearn() {
        openLesson();
        desk.perspectives().choose(Perspective.DEBUG);
        desk.lecture().close();
        openLesson();
        assertEquals(Perspective.LEARN, desk.perspectives().now());
    }

    @Test
    void beforeItsLessonItIsNotThere() {
        Perspectives untaught = new Perspectives(desk.lecture(), desk.settings(), topic -> false);
        desk.lecture().free("connect");
        desk.settings().perspectiveProperty().set(Perspective.DEBUG);
        assertFalse(untaught.several());
        assertEquals(Perspective.LEARN, untaught.now());
    }
}
