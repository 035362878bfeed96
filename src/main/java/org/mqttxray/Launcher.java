package org.mqttxray;

import java.io.IOException;
import java.nio.file.Path;
import org.mqttxray.cli.CommandLineProgram;
import org.mqttxray.cli.Window;
import org.mqttxray.ui.StartOptions;
import org.mqttxray.ui.Toolkit;
import org.mqttxray.ui.WindowProgram;

/** Where the program starts: in the terminal or in the window. It is no JavaFX application, so that it runs from a plain class path. */
public final class Launcher implements Window {
    private Launcher() {}

    /** Runs the command, or the window if there is none, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Launcher window = new Launcher();
        System.exit(arguments.length == 0 ? window.openAtOnce() : CommandLineProgram.run(arguments, window));
    }

    /** Without arguments there is no command line to read, which takes longer than all else before the window. */
    private int openAtOnce() {
        try {
            return open(Options.NONE);
        } catch (Missing e) {
            return CommandLineProgram.run(new String[0], this);
        }
    }

    @Override
    public int open(Options options) throws Missing {
        StartOptions start = StartOptions.of(
                        options.lesson(), options.step(), options.language(), options.dark(), options.file())
                .withProjector(options.projector());
        try {
            return WindowProgram.run(Toolkit.start(), start);
        } catch (WindowProgram.NoWindow e) {
            throw new Missing(e.getMessage());
        }
    }

    @Override
    public int takePictures(Path folder) throws Missing, IOException {
        try {
            return WindowProgram.takePictures(Toolkit.start(), folder);
        } catch (WindowProgram.NoWindow e) {
            throw new Missing(e.getMessage());
        }
    }
}
