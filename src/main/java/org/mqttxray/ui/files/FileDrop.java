package org.mqttxray.ui.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** A file that is dropped anywhere on the window is opened. */
public final class FileDrop {
    private FileDrop() {}

    /** Lets a scene take files. */
    public static void install(Scene scene, Consumer<Path> open) {
        scene.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (file(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventFilter(
                DragEvent.DRAG_DROPPED,
                event -> file(event).ifPresent(file -> {
                    event.setDropCompleted(true);
                    event.consume();
                    open.accept(file.toPath());
                }));
    }

    private static Optional<File> file(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return files != null && files.size() == 1 ? Optional.of(files.get(0)) : Optional.empty();
    }
}
