package org.mqttxray;

import java.nio.file.Path;
import org.mqttxray.cli.CommandLineProgram;
import org.mqttxray.cli.Window;
import org.mqttxray.ui.StartOptions;
import org.mqttxray.ui.Toolkit;
import org.mqttxray.ui.WindowProgram;

/** Where the program starts. It is no JavaFX application, so that it runs from a plain class path. */
public final class Launcher {
    private Launcher() {}

    /** Runs the command, or the window if there is none, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        RealWindow window = new RealWindow();
        System.exit(arguments.length == 0 ? openAtOnce(window) : CommandLineProgram.run(arguments, window));
    }

    /** Without arguments there is no command line to read, which takes longer than all else before the window. */
    private static int openAtOnce(RealWindow window) {
        try {
            return window.open(Window.Options.NONE);
        } catch (Window.Missing e) {
            return CommandLineProgram.run(new String[0], window);
        }
    }

    /** The window that the terminal can open. */
    private static final class RealWindow implements Window {
        private Toolkit toolkit;

        Toolkit toolkit() {
            if (toolkit == null) {
                toolkit = Toolkit.start();
            }
            return toolkit;
        }

        @Override
        public int open(Options options) throws Missing {
            try {
                return WindowProgram.run(
                        toolkit(),
                        StartOptions.of(options.lesson(), options.step(), options.language(), options.dark()));
            } catch (WindowProgram.NoWindow e) {
                throw new Missing(e.getMessage());
            }
        }

        @Override
        public int takePictures(Path folder) throws Missing {
            try {
                return WindowProgram.takePictures(toolkit(), folder);
            } catch (WindowProgram.NoWindow e) {
                throw new Missing(e.getMessage());
            }
        }
    }
}
