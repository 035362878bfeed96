package org.mqttxray.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new lesson to begin with: small, right in both languages, with one question of each of three kinds. */
public final class LessonSkeleton {
    /** What a title may have at most, in characters. */
    public static final int LONGEST_TITLE = 80;

    private LessonSkeleton() {}

    /** Whether a folder of a lesson may have a name: two digits, a hyphen, and a short name in small letters. */
    public static boolean mayBeCalled(String name) {
        return name.matches(LessonReader.FOLDER_NAME);
    }

    /** Whether a title fits on one line of its own. */
    public static boolean mayBeTitle(String title) {
        return !title.isBlank()
                && title.length() <= LONGEST_TITLE
                && title.codePoints().noneMatch(Character::isISOControl);
    }

    /**
     * Writes the lesson.
     *
     * @param folder its own folder, which is made; one that is there is left as it is
     * @param english title
     * @param chinese title
     * @throws FileAlreadyExistsException if there is such a folder or file already
     * @throws IOException if it can't be written
     */
    public static void write(Path folder, String english, String chinese) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Path around = folder.toAbsolutePath().getParent();
        if (around != null) {
            Files.createDirectories(around);
        }
        Files.createDirectory(folder);
        String id = LessonReader.name(folder);
        write(folder.resolve(LessonReader.ENGLISH), "skeleton.en.md", id, english);
        write(folder.resolve(LessonReader.CHINESE), "skeleton.zh.md", id, chinese);
    }

    private static void write(Path file, String resource, String id, String title) throws IOException {
        try (InputStream in = LessonSkeleton.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    file, text.replace("@ID@", id).replace("@TITLE@", quoted(title)), StandardOpenOption.CREATE_NEW);
        }
    }

    private static String quoted(String title) {
        return '"' + title.strip().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
