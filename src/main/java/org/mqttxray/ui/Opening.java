package org.mqttxray.ui;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;

/** How the window opens: it is made while the fonts are still being loaded, and shown once they are there. */
final class Opening {
    private Opening() {}

    /** Something to be waited for. */
    @FunctionalInterface
    interface Wait {
        /** Waits for it. */
        void await() throws WindowProgram.NoWindow;
    }

    /**
     * Opens a window, and waits until it is closed. The JavaFX thread is never kept waiting.
     *
     * @param fonts waits until the fonts are there
     * @param make makes the window on the JavaFX thread; what it gets is to be run when the window is closed
     * @param show shows the window on the JavaFX thread
     * @throws WindowProgram.NoWindow if any of the three fails
     */
    static <W> void untilClosed(Wait fonts, Function<Runnable, W> make, Consumer<W> show)
            throws WindowProgram.NoWindow {
        CompletableFuture<W> made = new CompletableFuture<>();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        attempt(made, () -> made.complete(make.apply(() -> closed.complete(null))));
        fonts.await();
        attempt(closed, () -> show.accept(made.join()));
        Toolkit.await(closed);
    }

    private static void attempt(CompletableFuture<?> outcome, Runnable action) {
        Platform.runLater(() -> {
            try {
                action.run();
            } catch (RuntimeException | LinkageError e) {
                outcome.completeExceptionally(e);
            }
        });
    }
}
