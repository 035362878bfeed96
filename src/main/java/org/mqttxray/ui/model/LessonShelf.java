package org.mqttxray.ui.model;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.workbench.Station;

/** The lessons that there are. Their folder is looked through again and again, so new ones appear without a restart. */
public final class LessonShelf {
    // Properties
    private final ReadOnlyObjectWrapper<List<LessonReader.Reading>> readings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Path> folder;

    private final Path defaultPath;
    private final Worker worker;
    private final LessonReader reader = new LessonReader(new HashSet<>(Station.programs()));
    private boolean underWay;
    private boolean read;

    /** The lessons of a folder. */
    public LessonShelf(Path folder, Worker worker) {
        this.defaultPath = folder;
        this.folder = new ReadOnlyObjectWrapper<>(folder);
        this.worker = worker;
    }

    /** What became of each lesson folder, by name; the broken ones too. */
    public ReadOnlyObjectProperty<List<LessonReader.Reading>> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /** Where the lessons lie. */
    public ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** Whether they are those with which the program was started. */
    public boolean isDefault() {
        return folder.get().equals(defaultPath);
    }

    /** Whether the folder has been looked through at least once. */
    public boolean wasRead() {
        return read;
    }

    /** The lesson with a number, if it is there and whole. */
    public Optional<Lesson> lesson(int number) {
        return readings.get().stream()
                .flatMap(reading -> reading.lesson().stream())
                .filter(lesson -> lesson.number() == number)
                .findFirst();
    }

    /** The lesson with an identifier, if it is there and whole. */
    public Optional<Lesson> lesson(String id) {
        return readings.get().stream()
                .flatMap(reading -> reading.lesson().stream())
                .filter(lesson -> lesson.id().equals(id))
                .findFirst();
    }

    // Commands

    /** Looks through the folder again, unless it is being done. */
    public void look() {
        if (underWay) {
            return;
        }
        underWay = true;
        Path looked = folder.get();
        worker.run(() -> reader.readAll(looked), found -> found(looked, found), e -> found(looked, List.of()));
    }

    private void found(Path looked, List<LessonReader.Reading> found) {
        underWay = false;
        if (!looked.equals(folder.get())) {
            look();
            return;
        }
        read = true;
        if (!found.equals(readings.get())) {
            readings.set(found);
        }
    }

    /** Shows the lessons with which the program was started. */
    public void openDefault() {
        open(defaultPath);
    }

    /** Shows the lessons of another folder. */
    public void open(Path newFolder) {
        folder.set(newFolder);
        look();
    }
}
