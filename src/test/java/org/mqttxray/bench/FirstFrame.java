package org.mqttxray.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Runs a program in this process until its first window has been drawn, writes the milliseconds since the process began to a file and halts.
 * The program needs no hook: its windows are looked for from outside. {@link ColdStart} starts it.
 */
public final class FirstFrame {
    private static final long LOOK_MILLIS = 1;
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    private FirstFrame() {}

    /** Arguments: the file for the result, the main class, its arguments. */
    public static void main(String[] arguments) {
        Path result = Path.of(arguments[0]);
        String mainClass = arguments[1];
        String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length);
        new Thread(() -> start(mainClass, rest), "program").start();
        watch(result);
    }

    private static void start(String mainClass, String[] arguments) {
        try {
            Class.forName(mainClass).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (ReflectiveOperationException e) {
            Throwable cause = e instanceof InvocationTargetException wrapped ? wrapped.getCause() : e;
            cause.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    /** Until the toolkit runs, a question to it is refused. */
    private static void watch(Path result) {
        boolean asked = false;
        while (!asked) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                Platform.runLater(() -> look(result));
                asked = true;
            } catch (IllegalStateException e) {
                asked = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void look(Path result) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                Window.getWindows().stream()
                        .filter(window -> window.isShowing() && window.getScene() != null)
                        .findFirst()
                        .ifPresent(window -> {
                            stop();
                            afterDrawing(window.getScene(), result);
                        });
            }
        }.start();
    }

    /** At the second pulse the first frame has been handed to the renderer; what is asked of it then is done after that frame is drawn. */
    private static void afterDrawing(Scene scene, Path result) {
        int[] pulses = {0};
        scene.addPostLayoutPulseListener(() -> {
            pulses[0]++;
            if (pulses[0] == 2) {
                Toolkit.getToolkit().addRenderJob(new RenderJob(() -> end(result)));
            }
            Platform.requestNextPulse();
        });
        Platform.requestNextPulse();
    }

    private static void end(Path result) {
        long since = System.currentTimeMillis()
                - ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        try {
            Files.writeString(result, Long.toString(since));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().halt(0);
    }

    /** The yardstick: a window of the same size with one label. */
    public static final class Bare extends Application {
        /** Opens it. */
        public static void main(String[] arguments) {
            launch(arguments);
        }

        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("bare")), WIDTH, HEIGHT));
            stage.show();
        }
    }
}
