package org.mqttxray.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.MemoryUse;
import org.mqttxray.workbench.PeerBehaviour;

/** What is said of files and of what is recorded. */
class FileWordsTest {
    private static final Messages EN = new Messages(Language.EN);

    @ParameterizedTest
    @CsvSource({"EN,2026-11-29,18:02", "EN,2026-11-30,29 Nov 18:02", "ZH,2026-11-29,18:02", "ZH,2026-11-30,11月29日 18:02"
    })
    void theDayIsSaidIfItIsNotToday(Language language, LocalDate today, String said) {
        Instant when = Instant.parse("2026-11-29T18:02:10Z");
        assertEquals(said, FileTime.said(when, today, ZoneOffset.UTC, new Messages(language)));
    }

    @Test
    void theStripSaysHowMuchIsRecordedAndWhatItTakes() {
        ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 60);
        Moment moment = run.bench().moment();
        Optional<MemoryUse> some = Optional.of(new MemoryUse(400 << 10, 256 << 20));
        RecordedViewModel model = new RecordedViewModel(() -> some, EN);
        assertEquals("Recorded " + moment.recorded() + " events, 0.4 of 256 MB", model.text(moment));
        assertEquals("", model.text(Moment.NOTHING));
        RecordedViewModel without = new RecordedViewModel(Optional::empty, EN);
        assertEquals("Recorded " + moment.recorded() + " events", without.text(moment));
    }

    @Test
    void passwordsAreMaskedUnlessTheUserWantsOtherwise() {
        SaveViewModel model =
                new SaveViewModel(ConnectRun.recorded(PeerBehaviour.ACCEPT, 60).bench(), false, true, EN);
        assertEquals(false, model.withSecretsProperty().get());
        assertTrue(model.what().contains(" events"), model.what());
    }

    @Test
    void whereStarsStandAlreadyNoPasswordsCanBeWritten() {
        SaveViewModel model =
                new SaveViewModel(ConnectRun.recorded(PeerBehaviour.ACCEPT, 60).bench(), false, false, EN);
        assertEquals(false, model.hasSecrets());
        assertEquals(EN.get("files.save.secrets-gone"), model.secretsSay());
    }

    @Test
    void theStepOfALessonIsToldOnlyWhereOneIsOpen() {
        Bench bench = ConnectRun.recorded(PeerBehaviour.ACCEPT, 60).bench();
        String inLesson = new SaveViewModel(bench, true, true, EN).what();
        assertTrue(
                inLesson.endsWith("breakpoints (0), the step of the lesson and the event at which you are."), inLesson);
        String without = new SaveViewModel(bench, false, true, EN).what();
        assertTrue(without.endsWith("bookmarks (0), breakpoints (0) and the event at which you are."), without);
    }
}
