package org.mqttxray.cli;

import picocli.CommandLine.Option;

/**
 * The options that every command has. The language is read before the command line is, see {@link CommandLineProgram}, and the library
 * shows the help, so nobody asks for their values.
 */
final class CommonOptions {
    @Option(names = "--lang", paramLabel = "en|zh", descriptionKey = "cli.lang")
    private RootCommand.Lang lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.help")
    private boolean help;
}
