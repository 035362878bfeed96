package org.mqttxray.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.ProgramPlace;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.SettingsStore;
import org.mqttxray.ui.progress.ProgressStore;
import org.mqttxray.ui.window.Pictures;
import org.mqttxray.ui.window.XrayWindow;
import org.mqttxray.workbench.DataFolder;

/** The program as a window: starts JavaFX, shows the window, waits until it is closed. */
public final class WindowProgram {
    /** Kept, so that its level is. */
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private WindowProgram() {}

    /**
     * Runs the window until it is closed.
     *
     * @param toolkit that was started
     * @return the exit code
     * @throws NoWindow if JavaFX can't start here, or the window can't be opened
     */
    public static int run(Toolkit toolkit, StartOptions options) throws NoWindow {
        PREFERENCES.setLevel(Level.SEVERE);
        ProgressStore kept = ProgressStore.in(DataFolder.usual().progress());
        run(toolkit, new Settings(SettingsStore.ofUser()), kept, options, (desk, window) -> {});
        return 0;
    }

    private static void run(
            Toolkit toolkit,
            Settings settings,
            ProgressStore kept,
            StartOptions options,
            BiConsumer<Desk, XrayWindow> then)
            throws NoWindow {

        try (Desk desk = new Desk(settings, ProgramPlace.lessons(), kept)) {
            toolkit.awaitStart();
            try {
                Opening.untilClosed(toolkit::awaitFonts, closed -> window(desk, options, closed), window -> {
                    window.show();
                    then.accept(desk, window);
                });
            } finally {
                Platform.exit();
            }
        }
    }

    private static XrayWindow window(Desk desk, StartOptions options, Runnable closed) {
        Stage stage = new Stage();
        stage.showingProperty().addListener((observed, before, showing) -> {
            if (!showing) {
                closed.run();
            }
        });
        return new XrayWindow(stage, desk, options);
    }

    /**
     * Shows the window as a new user gets it, takes pictures of it, and closes it.
     *
     * @param toolkit that was started
     * @param folder gets the pictures
     * @return the exit code
     * @throws NoWindow if JavaFX can't start here, or the window can't be opened
     * @throws IOException if a picture can't be written
     */
    public static int takePictures(Toolkit toolkit, Path folder) throws NoWindow, IOException {
        Settings settings = new Settings(SettingsStore.inMemory());
        StartOptions options =
                new StartOptions(OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
        int[] code = new int[1];
        IOException[] failed = new IOException[1];
        run(
                toolkit,
                settings,
                ProgressStore.inMemory(),
                options,
                (desk, window) -> new Pictures(desk, window.scene(), folder, new Pictures.Ended() {
                            @Override
                            public void well() {
                                window.hide();
                            }

                            @Override
                            public void missed() {
                                code[0] = 1;
                                window.hide();
                            }

                            @Override
                            public void notWritten(IOException why) {
                                failed[0] = why;
                                window.hide();
                            }
                        })
                        .take());
        if (failed[0] != null) {
            throw failed[0];
        }
        return code[0];
    }

    /** There is no window on this machine. */
    public static final class NoWindow extends Exception {
        private static final long serialVersionUID = 1L;

        NoWindow(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
