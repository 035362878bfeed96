package org.mqttxray.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.mqttxray.ui.theme.Type;

/**
 * JavaFX, started in the background, while the models are made. The fonts are loaded there too.
 */
public final class Toolkit {
    /** Kept, so that its level is: JavaFX tells on a plain class path that it would rather be a module. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final CompletableFuture<Void> fonts = new CompletableFuture<>();

    private Toolkit() {}

    /** Begins to start it; returns at once. */
    public static Toolkit start() {
        JAVAFX.setLevel(Level.SEVERE);
        Toolkit toolkit = new Toolkit();
        Thread thread = new Thread(toolkit::begin, "toolkit-start");
        thread.setDaemon(true);
        thread.start();
        return toolkit;
    }

    private void begin() {
        try {
            Platform.startup(() -> started.complete(null));
            Type.load();
            fonts.complete(null);
        } catch (RuntimeException | LinkageError e) {
            started.completeExceptionally(e);
            fonts.completeExceptionally(e);
        }
    }

    /**
     * Waits until it has started.
     *
     * @throws WindowProgram.NoWindow if it can't start here
     */
    void awaitStart() throws WindowProgram.NoWindow {
        await(started);
    }

    /**
     * Waits until the fonts are there, without which nothing may be shown.
     *
     * @throws WindowProgram.NoWindow if they can't be loaded
     */
    void awaitFonts() throws WindowProgram.NoWindow {
        await(fonts);
    }

    /** Waits; what went wrong is why there is no window. */
    static void await(CompletableFuture<Void> future) throws WindowProgram.NoWindow {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WindowProgram.NoWindow("interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new WindowProgram.NoWindow(
                    Optional.ofNullable(cause.getMessage()).orElse(cause.toString()), cause);
        }
    }
}
