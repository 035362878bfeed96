package org.mqttxray.ui;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.mqttxray.i18n.Language;
import org.testfx.util.WaitForAsyncUtils;

/** A stage for tests, with our stylesheet. All methods may be called from a test's thread. */
public final class PaneStage implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final Stage stage;

    private PaneStage(Stage stage) {
        this.stage = stage;
    }

    /** Shows what is made on the JavaFX thread. */
    public static PaneStage show(
            Callable<Parent> content, double width, double height, Language language, boolean dark) {
        return new PaneStage(get(() -> {
            Stage stage = new Stage();
            Scene scene = new Scene(content.call(), width, height);
            scene.getStylesheets().add(PaneStage.class.getResource("xray.css").toExternalForm());
            if (dark) {
                scene.getRoot().getStyleClass().add("dark");
            }
            if (language == Language.ZH) {
                scene.getRoot().getStyleClass().add("zh");
            }
            stage.setScene(scene);
            stage.show();
            return stage;
        }));
    }

    /** The scene. */
    public Scene scene() {
        return stage.getScene();
    }

    /** Does something on the JavaFX thread, and waits until what follows from it is drawn. */
    public void run(Runnable action) {
        get(() -> {
            action.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Asks something on the JavaFX thread. */
    public static <T> T get(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** What is on the screen. */
    public BufferedImage picture() {
        WritableImage shot = get(() -> stage.getScene().snapshot(null));
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        int[] pixels = new int[width * height];
        shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }

    /** Writes a picture, to be looked at. */
    public void picture(File file) throws IOException {
        ImageIO.write(picture(), "png", file);
    }

    @Override
    public void close() {
        get(() -> {
            stage.close();
            return null;
        });
    }
}
