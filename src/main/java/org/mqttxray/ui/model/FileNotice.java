package org.mqttxray.ui.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mqttxray.i18n.Messages;
import org.mqttxray.workbench.RecordingFailed;

/**
 * What became of a file.
 *
 * @param kind what was to be done with it
 * @param failed whether it could not be done
 * @param file which
 * @param sentence says it in a language
 */
public record FileNotice(FileTask.Kind kind, boolean failed, Path file, Function<Messages, String> sentence) {
    /** What systems say when there is no room, in the order of Linux, Windows, and a quota. */
    private static final String[] FULL = {"no space left", "not enough space", "disk quota"};

    /** All is well. */
    static FileNotice done(FileTask.Kind kind, Path file, String key, Object... arguments) {
        return new FileNotice(kind, false, file, words -> words.get(key, arguments));
    }

    /** The same with a sentence more. */
    FileNotice and(String key, Object... arguments) {
        return new FileNotice(kind, failed, file, words -> sentence.apply(words) + " " + words.get(key, arguments));
    }

    /** Why a file can't be opened. */
    static FileNotice notOpened(Path file, Exception why) {
        if (why instanceof RecordingFailed refused) {
            return new FileNotice(
                    FileTask.Kind.OPEN, true, file, words -> words.get(refused.key(), refused.arguments(words::get)));
        } else if (why instanceof NoSuchFileException) {
            return failed(FileTask.Kind.OPEN, file, "files.missing");
        }
        return why instanceof AccessDeniedException
                ? failed(FileTask.Kind.OPEN, file, "files.not-readable")
                : failed(FileTask.Kind.OPEN, file, "files.not-opened", reason(why));
    }

    /** Why a file can't be written. */
    static FileNotice notSaved(Path file, Exception why) {
        if (why instanceof AccessDeniedException) {
            return failed(FileTask.Kind.SAVE, file, "files.not-writable");
        } else if (why instanceof NoSuchFileException) {
            return failed(FileTask.Kind.SAVE, file, "files.no-folder");
        }
        return full(why)
                ? failed(FileTask.Kind.SAVE, file, "files.full")
                : failed(FileTask.Kind.SAVE, file, "files.not-saved", reason(why));
    }

    private static FileNotice failed(FileTask.Kind kind, Path file, String key, Object... arguments) {
        return new FileNotice(kind, true, file, words -> words.get(key, arguments));
    }

    private static boolean full(Exception why) {
        String said = reason(why).toLowerCase(Locale.ROOT);
        for (String words : FULL) {
            if (why instanceof IOException && said.contains(words)) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Exception why) {
        String system = why instanceof FileSystemException told ? told.getReason() : why.getMessage();
        return Optional.ofNullable(system).orElse(why.getClass().getSimpleName());
    }
}
