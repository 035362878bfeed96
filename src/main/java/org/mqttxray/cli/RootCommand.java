package org.mqttxray.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program without a command: explains itself. */
@Command(name = "mqtt-xray", sortOptions = false, versionProvider = RootCommand.Version.class)
final class RootCommand implements Runnable {
    private final Terminal terminal;

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

    RootCommand(Terminal terminal) {
        this.terminal = terminal;
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
    public void run() {
        spec.commandLine().usage(terminal.out());
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
