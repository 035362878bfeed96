package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.LessonSkeleton;
import org.mqttxray.platform.Background;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.progress.ProgressStore;
import org.mqttxray.workbench.Recording;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.Target;

/** A teacher's new lesson plays in another copy of the program that got its folder, live and recorded, with progress of its own. */
class TwoCopiesTest {
    @TempDir
    private Path temp;

    @Test
    void theLessonPlaysWhereItWasSent() throws Exception {
        Path made = temp.resolve("teacher").resolve("lessons").resolve("18-mine");
        LessonSkeleton.write(made, "Mine", "我的课");
        record(made);
        play("teacher");
        copy(
                made,
                Files.createDirectories(temp.resolve("student").resolve("lessons"))
                        .resolve("18-mine"));
        play("student");
        assertTrue(Files.list(temp.resolve("teacher").resolve("data")).findAny().isPresent());
    }

    private static void record(Path folder) throws Exception {
        Lesson lesson = new LessonReader(java.util.Set.copyOf(Station.programs()))
                .read(folder)
                .lesson()
                .orElseThrow();
        try (Station station = Station.open(new Target.BuiltIn(Map.of()));
                Session session =
                        station.start(lesson.head().program(), lesson.head().settings())) {
            assertTrue(session.awaitEndOfProgram(java.time.Duration.ofSeconds(30)));
            TraceLog log = session.log();
            Recording.write(log, lesson.recording());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private void play(String copy) {
        Path home = temp.resolve(copy);
        for (Lecture.Ground ground : Lecture.Ground.values()) {
            try (Desk desk = new Desk(
                    new Settings(SettingsStore.inMemory()),
                    home.resolve("lessons"),
                    ProgressStore.in(home.resolve("data")))) {
                desk.shelf().look();
                Background.await("the lesson", () -> {
                    desk.refresh();
                    return desk.shelf().lesson(18).isPresent();
                });
                int before = desk.progress().of("18-mine").steps().size();
                assertEquals(ground == Lecture.Ground.LIVE ? 0 : 3, before, copy);
                desk.lecture().open(desk.shelf().lesson(18).orElseThrow(), 0, ground);
                for (int step = 0; step < 3; step++) {
                    int wanted = step;
                    Background.await(copy + " " + ground + " step " + step, () -> {
                        desk.refresh();
                        return desk.lecture().stateProperty().get() == Lecture.State.READY
                                && desk.lecture().stepProperty().get() == wanted;
                    });
                    assertEquals(ground, desk.lecture().groundProperty().get());
                    assertEquals(
                            Optional.empty(), desk.lecture().failureProperty().get());
                    desk.lecture().next();
                }
            }
        }
    }
}
