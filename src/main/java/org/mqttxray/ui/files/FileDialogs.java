package org.mqttxray.ui.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.TraceFiles;

/** Asks the user for files. */
public interface FileDialogs {
    /**
     * Which file to open.
     *
     * @param near a file that he used before
     */
    Optional<Path> toOpen(Optional<Path> near, Messages messages);

    /**
     * Where to save.
     *
     * @param name how the file is called if he does not say
     * @param near a file that he used before
     */
    Optional<Path> toSave(String name, Optional<Path> near, Messages messages);

    /**
     * Where to save what is no recording.
     *
     * @param name how the file is called if he does not say, without its ending
     * @param ending of its name, such as {@code .csv}
     * @param kind what such files are called
     */
    default Optional<Path> toExport(String name, String ending, String kind, Messages messages) {
        return Optional.empty();
    }

    /** The system's own dialogs above a window. */
    static FileDialogs ofSystem(Window window) {
        return new FileDialogs() {
            @Override
            public Optional<Path> toOpen(Optional<Path> near, Messages messages) {
                FileChooser chooser = chooser(messages.get("files.open.title"), near, messages);
                return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
            }

            @Override
            public Optional<Path> toSave(String name, Optional<Path> near, Messages messages) {
                FileChooser chooser = chooser(messages.get("files.save.title"), near, messages);
                chooser.setInitialFileName(name);
                return asked(chooser, TraceFiles.SUFFIX);
            }

            /** A name that gets our ending may be one that is there already: the system, which asked about another, asks again. */
            private Optional<Path> asked(FileChooser chooser, String ending) {
                Optional<Path> chosen =
                        Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
                Optional<Path> file = chosen.map(name -> named(name, ending));
                if (file.equals(chosen) || !Files.exists(file.get())) {
                    return file;
                }
                file.map(Path::getParent).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
                chooser.setInitialFileName(String.valueOf(file.get().getFileName()));
                return asked(chooser, ending);
            }

            @Override
            public Optional<Path> toExport(String name, String ending, String kind, Messages messages) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(messages.get("results.title"));
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
                chooser.setInitialFileName(name + ending);
                return asked(chooser, ending);
            }
        };
    }

    private static FileChooser chooser(String title, Optional<Path> near, Messages messages) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(messages.get("files.type"), "*" + TraceFiles.SUFFIX));
        near.map(Path::getParent).map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /** A name without an ending gets ours; not all systems' dialogs add it. */
    private static Path named(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.indexOf('.') < 0 ? file.resolveSibling(name + ending) : file;
    }
}
