package org.mqttxray;

import org.mqttxray.cli.CommandLineProgram;

/** Where the program starts. It is no JavaFX application, so that it runs from a plain class path. */
public final class Launcher {
    private Launcher() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLineProgram.run(arguments));
    }
}
