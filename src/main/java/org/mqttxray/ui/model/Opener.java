package org.mqttxray.ui.model;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.Recording;
import org.mqttxray.workbench.Station;

/** Gets ready what a lecture is played on. Only what was asked for last is handed over; whoever asked before hears nothing more. */
final class Opener {
    private final Line line;
    private final Worker worker;
    private long asked;

    Opener(Line line, Worker worker) {
        this.line = line;
        this.worker = worker;
    }

    /** Hands over nothing of what was asked for. */
    void forget() {
        asked++;
    }

    /**
     * Gets a station ready for a program, and the recording of the lesson, which tells what is still to come when bytes are marked.
     *
     * @param then gets the station, and the recording if there is one that can be read
     */
    void live(
            String program,
            Optional<Lesson> lesson,
            BiConsumer<Station, Optional<TraceLog>> then,
            Consumer<Exception> failed) {
        long mine = ++asked;
        line.open(
                program,
                station -> ifStill(mine, () -> withRecording(lesson, mine, station, then)),
                e -> ifStill(mine, () -> failed.accept(e)));
    }

    private void withRecording(
            Optional<Lesson> lesson, long mine, Station station, BiConsumer<Station, Optional<TraceLog>> then) {
        if (lesson.isEmpty()) {
            then.accept(station, Optional.empty());
            return;
        }
        recording(
                lesson.get(),
                mine,
                log -> then.accept(station, Optional.of(log)),
                e -> then.accept(station, Optional.empty()));
    }

    /** Reads the recording of a lesson. */
    void recorded(Lesson lesson, Consumer<TraceLog> then, Consumer<Exception> failed) {
        recording(lesson, ++asked, then, failed);
    }

    private void recording(Lesson lesson, long mine, Consumer<TraceLog> then, Consumer<Exception> failed) {
        worker.run(
                () -> Recording.open(lesson.recording()),
                log -> ifStill(mine, () -> then.accept(log)),
                e -> ifStill(mine, () -> failed.accept(e)));
    }

    private void ifStill(long mine, Runnable action) {
        if (mine == asked) {
            action.run();
        }
    }
}
