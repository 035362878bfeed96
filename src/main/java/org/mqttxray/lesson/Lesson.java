package org.mqttxray.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.mqttxray.i18n.Language;
import org.mqttxray.workbench.Recording;

/**
 * A lesson that obeys the form. Both editions have the same head but for the title, the same sections, moments and questions; they
 * differ in their words.
 *
 * @param folder where it lies
 * @param english {@code lesson.en.md}
 * @param chinese {@code lesson.zh.md}
 */
public record Lesson(Path folder, Edition english, Edition chinese) {
    /** The name of the file with the recording. */
    public static final String RECORDING = "recording" + Recording.SUFFIX;

    /** The edition of a language. */
    public Edition in(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    /** The file of its recording, which may not be there. */
    public Path recording() {
        return folder.resolve(RECORDING);
    }

    /** The id, which is the folder's name. */
    public String id() {
        return english.head().id();
    }

    /** The number before the name: the NN of NN-name. */
    public int number() {
        return Integer.parseInt(id().substring(0, id().indexOf('-')));
    }

    /** What both editions have in common of their heads; the title is the English one. */
    public Head head() {
        return english.head();
    }

    /** The ids of the steps, see {@link Edition#stepId}. */
    public List<String> stepIds() {
        return IntStream.range(0, english.steps()).mapToObj(english::stepId).toList();
    }

    /** The sections, with the English words. */
    public List<Section> sections() {
        return english.sections();
    }
}
