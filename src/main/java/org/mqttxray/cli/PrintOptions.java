package org.mqttxray.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that prints packets. Colours, too, are chosen before the command line is read. */
final class PrintOptions {
    @Option(names = "--show-secrets", descriptionKey = "cli.run.show-secrets")
    private boolean showSecrets;

    @Option(names = "--color", paramLabel = "auto|always|never", descriptionKey = "cli.color")
    private RootCommand.ColourChoice colour;

    @Mixin
    private CommonOptions common;

    boolean showSecrets() {
        return showSecrets;
    }
}
