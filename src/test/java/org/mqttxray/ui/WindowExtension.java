package org.mqttxray.ui;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mqttxray.ui.theme.Type;
import org.testfx.api.FxToolkit;

/** Starts the toolkit once, if it can be started. */
final class WindowExtension implements BeforeAllCallback {
    private static Optional<String> obstacle;

    @Override
    public void beforeAll(ExtensionContext context) {
        String sentence = obstacle().orElse(null);
        if (sentence == null) {
            return;
        }
        if ("required".equals(System.getenv("WINDOW"))) {
            Assertions.fail(sentence);
        }
        Assumptions.abort(sentence);
    }

    private static synchronized Optional<String> obstacle() {
        if (obstacle == null) {
            obstacle = start().map(why -> "window tests are skipped, JavaFX can't start here: " + why);
            obstacle.ifPresent(System.err::println); // once, because the build does not tell why a test is skipped
        }
        return obstacle;
    }

    private static Optional<String> start() {
        try {
            FxToolkit.registerPrimaryStage();
            Type.load();
            return Optional.empty();
        } catch (TimeoutException | RuntimeException | LinkageError e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return Optional.of(String.valueOf(cause.getMessage()));
        }
    }
}
