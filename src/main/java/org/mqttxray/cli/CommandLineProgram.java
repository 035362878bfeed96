package org.mqttxray.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.workbench.Station;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as the terminal knows it: reads the command line, runs the command, gives the exit code. */
public final class CommandLineProgram {
    private static final String LANGUAGE_OPTION = "--lang";
    private static final String COLOUR_OPTION = "--color";
    /** Between the values of an option that takes one of a few. */
    private static final String CHOICE = "|";

    private CommandLineProgram() {}

    /**
     * Runs a command on the process's own streams.
     *
     * @param window opens the window
     * @return the exit code: 0, 1 if the command failed, 2 if it could not be understood
     */
    public static int run(String[] arguments, Window window) {
        boolean terminal = isTerminal(System.console());
        boolean colours = terminal && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        Charset charset = terminal ? readable(System.console().charset()) : StandardCharsets.UTF_8;
        return run(
                arguments,
                System.in,
                stream(FileDescriptor.out, charset),
                stream(FileDescriptor.err, charset),
                charset,
                colours,
                window);
    }

    /** From Java 22 on there is a console even where no terminal is, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return console != null
                    && (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** A terminal's own encoding, unless it can't write what we have to say. */
    private static Charset readable(Charset charset) {
        return charset.newEncoder().canEncode('中') ? charset : StandardCharsets.UTF_8;
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    /** Runs a command on given streams. */
    static int run(
            String[] arguments,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Charset charset,
            boolean console,
            Window window) {
        Language language = valueOf(arguments, LANGUAGE_OPTION)
                .flatMap(CommandLineProgram::language)
                .orElseGet(Language::ofMachine);
        String colour = valueOf(arguments, COLOUR_OPTION).orElse("auto");
        boolean colours = colour.equals("always") || console && !colour.equals("never");
        Terminal terminal = new Terminal(in, out, err, charset, colours, new Messages(language));
        int code = commandLine(terminal, window).execute(arguments);
        return code == 0 && out.checkError() ? terminal.fail(Terminal.FAILED, "error.output") : code;
    }

    private static CommandLine commandLine(Terminal terminal, Window window) {
        CommandLine commandLine = new CommandLine(new RootCommand(terminal, window))
                .addSubcommand(new RunCommand(terminal))
                .addSubcommand(new OpenCommand(terminal))
                .addSubcommand(new DecodeCommand(terminal))
                .addSubcommand(new CommandLine(new LessonCommand(terminal))
                        .addSubcommand(new LessonNewCommand(terminal))
                        .addSubcommand(new LessonCheckCommand(terminal))
                        .addSubcommand(new LessonRecordCommand(terminal))
                        .addSubcommand(new LessonPrintCommand(terminal)))
                .addSubcommand(new ScreenshotsCommand(terminal, window))
                .setOut(writer(terminal.out(), terminal.charset()))
                .setErr(writer(terminal.err(), terminal.charset()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setResourceBundle(terminal.messages().bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, args) -> misunderstood(e, terminal));
        commandLine.setExecutionExceptionHandler((e, failed, parsed) -> {
            throw e; // a mistake of ours: let it be seen
        });
        return commandLine;
    }

    private static PrintWriter writer(PrintStream stream, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    /** The language must be known before the command line is read, because errors in it are told in that language. */
    private static Optional<String> valueOf(String[] arguments, String option) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(option + "=")) {
                return Optional.of(arguments[i].substring(option.length() + 1));
            }
            if (arguments[i].equals(option) && i + 1 < arguments.length) {
                return Optional.of(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> language(String name) {
        for (Language language : Language.values()) {
            if (language.name().equalsIgnoreCase(name)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private static int misunderstood(ParameterException e, Terminal terminal) {
        String command = e.getCommandLine().getCommandName();
        String help = e.getCommandLine().getParent() == null ? "--help" : command + " --help";
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            boolean option = words.get(0).startsWith("-");
            String key = option ? "error.unknown-option" : "error.unknown-argument";
            return terminal.fail(Terminal.USAGE, key, words.get(0), help);
        }
        if (e instanceof MissingParameterException missing) {
            if (missing.getMissing().stream().anyMatch(spec -> spec.paramLabel().equals("PROGRAM"))) {
                String programs = String.join(", ", Station.programs());
                return terminal.fail(Terminal.USAGE, "error.missing-program", programs);
            }
            String what = missing.getMissing().isEmpty()
                    ? e.getMessage()
                    : missing.getMissing().get(0).paramLabel();
            return terminal.fail(Terminal.USAGE, "error.missing", what, help);
        }
        Optional<ArgSpec> twice = givenTwice(e);
        if (twice.isPresent()) {
            return terminal.fail(Terminal.USAGE, "error.twice", name(twice.get()));
        }
        if (e instanceof MutuallyExclusiveArgsException || e instanceof MaxValuesExceededException) {
            return terminal.fail(Terminal.USAGE, "error.exclusive");
        }
        String option = e.getArgSpec() == null ? "" : name(e.getArgSpec());
        String value = String.valueOf(e.getValue());
        Optional<String> values = Optional.ofNullable(e.getArgSpec()).flatMap(CommandLineProgram::values);
        return values.isPresent()
                ? terminal.fail(Terminal.USAGE, "error.bad-choice", option, value, values.get())
                : terminal.fail(Terminal.USAGE, "error.bad-value", option, value, help);
    }

    /** The values between which one chooses, as its label shows them. */
    private static Optional<String> values(ArgSpec spec) {
        String label = spec.paramLabel();
        boolean choice = label.contains(CHOICE) || !spec.splitRegex().isEmpty();
        return choice ? Optional.of(label.replaceAll("[|,]", ", ")) : Optional.empty();
    }

    /** Of options that exclude each other the library does not tell which was given twice: they have been read twice, though. */
    private static Optional<ArgSpec> givenTwice(ParameterException e) {
        if (e instanceof OverwrittenOptionException overwritten) {
            return Optional.of(overwritten.getOverwritten());
        }
        if (!(e instanceof MaxValuesExceededException)) {
            return Optional.empty();
        }
        Set<ArgSpec> once = new HashSet<>();
        List<OptionSpec> read = e.getCommandLine().getParseResult().matchedOptions();
        return read.stream()
                .filter(option -> !option.isMultiValue() && !once.add(option))
                .map(ArgSpec.class::cast)
                .findFirst();
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
