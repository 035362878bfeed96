package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.platform.Background;

/** Lessons of another folder take the place of those that come with the program, and give it back. */
class LessonShelfTest {
    private static final Path DEFAULT = Path.of("lessons");

    @AutoClose
    private final Worker worker = new Worker();

    private final LessonShelf shelf = new LessonShelf(DEFAULT, worker);

    @TempDir
    private Path empty;

    private void await(int lessons) {
        Background.await(lessons + " lessons", () -> {
            worker.finish();
            return shelf.wasRead() && shelf.readingsProperty().get().size() == lessons;
        });
    }

    @Test
    void theDefaultFolderIsWhereTheProgramWasStarted() {
        assertEquals(DEFAULT.toAbsolutePath(), ProgramPlace.lessons());
    }

    @Test
    void fromAnotherFolderOneComesBackToTheDefaultOne() {
        shelf.open(empty);
        await(0);
        assertFalse(shelf.isDefault());
        assertEquals(Optional.empty(), shelf.lesson(3));

        shelf.openDefault();
        assertTrue(shelf.isDefault());
        Background.await("lesson 3", () -> {
            worker.finish();
            return shelf.lesson(3).isPresent();
        });
        assertEquals(Optional.of(3), shelf.lesson(3).map(Lesson::number));
    }
}
