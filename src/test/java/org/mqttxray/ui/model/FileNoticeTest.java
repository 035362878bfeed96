package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;

/** Why a file could not be saved or opened, in plain words. */
class FileNoticeTest {
    private static final Messages WORDS = new Messages(Language.EN);
    private static final Path FILE = Path.of("run.xtrace");

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("run"), "files.not-writable"),
                Arguments.of(new NoSuchFileException("run"), "files.no-folder"),
                Arguments.of(new FileSystemException("run", null, "No space left on device"), "files.full"),
                Arguments.of(new IOException("There is not enough space on the disk"), "files.full"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whyItIsNotSaved(Exception why, String key) {
        assertEquals(WORDS.get(key), FileNotice.notSaved(FILE, why).sentence().apply(WORDS));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whyItIsNotOpened(Exception why, String key) {
        assertEquals(WORDS.get(key), FileNotice.notOpened(FILE, why).sentence().apply(WORDS));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("run"), "files.not-readable"),
                Arguments.of(new NoSuchFileException("run"), "files.missing"));
    }
}
