package org.mqttxray.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.mqttxray.i18n.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program without a command: opens the window; where there is none, says why and runs in the terminal. */
@Command(name = "mqtt-xray", sortOptions = false, versionProvider = RootCommand.Version.class)
final class RootCommand implements Callable<Integer> {
    private static final String PROGRAM = "connect";

    private final Terminal terminal;
    private final Window window;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "cli.version")
    private boolean version;

    @Option(names = "--lang", paramLabel = "en|zh", descriptionKey = "cli.lang")
    private Lang lang;

    @Option(names = "--color", paramLabel = "auto|always|never", descriptionKey = "cli.color")
    private ColourChoice colour;

    @Option(names = "--lesson", paramLabel = "N", descriptionKey = "cli.window.lesson")
    private Integer lesson;

    @Option(names = "--step", paramLabel = "N", descriptionKey = "cli.window.step")
    private Integer step;

    @Option(names = "--projector", descriptionKey = "cli.window.projector")
    private boolean projector;

    @Option(names = "--theme", paramLabel = "light|dark", descriptionKey = "cli.window.theme")
    private Look theme;

    @Option(names = "--open", paramLabel = "FILE", descriptionKey = "cli.window.open")
    private Path file;

    RootCommand(Terminal terminal, Window window) {
        this.terminal = terminal;
        this.window = window;
    }

    /** The values of {@code --theme}. */
    enum Look {
        /** Dark text on white. */
        LIGHT,
        /** Light text on black. */
        DARK
    }

    /** The values of {@code --lang}, which is read before the command line is. */
    enum Lang {
        /** English. */
        EN,
        /** Chinese. */
        ZH
    }

    /** The values of {@code --color}, likewise. */
    enum ColourChoice {
        /** If the terminal has colours. */
        AUTO,
        /** In any case. */
        ALWAYS,
        /** In no case. */
        NEVER
    }

    @Override
    public Integer call() {
        if (step != null && lesson == null) {
            return terminal.fail(Terminal.USAGE, "error.step-without-lesson");
        }
        if (projector && lesson == null) {
            return terminal.fail(Terminal.USAGE, "error.projector-without-lesson");
        }
        try {
            return window.open(new Window.Options(
                    number(lesson),
                    number(step),
                    projector,
                    Optional.ofNullable(lang).map(asked -> Language.valueOf(asked.name())),
                    Optional.ofNullable(theme).map(asked -> asked == Look.DARK),
                    Optional.ofNullable(file)));
        } catch (Window.Missing e) {
            terminal.err().println(terminal.messages().get("run.no-window", e.getMessage()));
            return spec.commandLine().execute("run", PROGRAM);
        }
    }

    private static OptionalInt number(Integer option) {
        return option == null ? OptionalInt.empty() : OptionalInt.of(option);
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {"mqtt-xray " + (version == null ? "(not packaged)" : version)};
        }
    }
}
