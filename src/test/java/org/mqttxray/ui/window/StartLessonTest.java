package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.platform.Background;
import org.mqttxray.ui.StartOptions;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.SettingsStore;

/** What is said of a lesson that the start asked for; no toolkit is started. */
class StartLessonTest {
    private static final Path LESSON = Path.of("lessons/03-connect");
    private static final Messages ENGLISH = new Messages(Language.EN);

    @TempDir
    private Path lessons;

    private final StartLesson start = new StartLesson(
            new StartOptions(OptionalInt.of(3), OptionalInt.empty(), Optional.empty(), Optional.empty()));

    @Test
    void aLessonThatWasMendedIsNoLongerSaidToBeMissing() throws IOException {
        try (Desk desk = new Desk(new Settings(SettingsStore.inMemory()), lessons)) {
            await(desk, "is no lesson 3");
            try (Stream<Path> files = Files.walk(LESSON)) {
                List<Path> all = files.toList();
                for (Path file : all) {
                    Files.copy(file, lessons.resolve(LESSON.getParent().relativize(file)));
                }
            }
            await(desk, "");
            assertTrue(desk.shelf().lesson(3).isPresent());
            assertEquals(Lecture.State.NONE, desk.lecture().stateProperty().get(), "it does not open by itself");
        }
    }

    private void await(Desk desk, String hint) {
        Background.await("the hint: " + hint, () -> {
            desk.shelf().look();
            desk.refresh();
            start.look(desk);
            String said = start.hint(ENGLISH);
            return hint.isEmpty() ? said.isEmpty() : said.contains(hint);
        });
    }
}
