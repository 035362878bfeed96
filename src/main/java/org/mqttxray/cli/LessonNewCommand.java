package org.mqttxray.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.LessonSkeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a lesson: a small one that is right, in both languages. */
@Command(name = "new", sortOptions = false)
final class LessonNewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NN-name", descriptionKey = "cli.lesson.new.name")
    private String name;

    @Option(names = "--dir", paramLabel = "DIR", defaultValue = "lessons", descriptionKey = "cli.lesson.new.dir")
    private Path dir;

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "cli.lesson.new.title")
    private String english;

    @Option(names = "--title-zh", paramLabel = "TEXT", descriptionKey = "cli.lesson.new.title-zh")
    private String chinese;

    @Mixin
    private CommonOptions common;

    LessonNewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!LessonSkeleton.mayBeCalled(name)) {
            return terminal.fail(Terminal.USAGE, "error.lesson-name", name);
        }
        Optional<String> given = Optional.ofNullable(english);
        String title = given.orElseGet(() -> usual(Language.EN));
        String titleZh = Optional.ofNullable(chinese).or(() -> given).orElseGet(() -> usual(Language.ZH));
        for (String one : new String[] {title, titleZh}) {
            if (!LessonSkeleton.mayBeTitle(one)) {
                return terminal.fail(Terminal.USAGE, "error.lesson-title", LessonSkeleton.LONGEST_TITLE);
            }
        }
        Path folder = dir.resolve(name);
        try {
            LessonSkeleton.write(folder, title, titleZh);
        } catch (FileAlreadyExistsException e) {
            return terminal.fail(Terminal.FAILED, "error.lesson-there", folder);
        } catch (IOException e) {
            String why = e.getClass().getSimpleName();
            return terminal.fail(Terminal.FAILED, "error.lesson-not-written", folder, why);
        }
        terminal.out()
                .println(
                        terminal.messages().get("lesson.new.done", folder, LessonReader.ENGLISH, LessonReader.CHINESE));
        return 0;
    }

    /** The title of a lesson whose author has given none. */
    private static String usual(Language language) {
        return new Messages(language).get("lesson.new.title");
    }
}
