package org.mqttxray.ui.sequence;

import java.util.Optional;
import org.mqttxray.replay.Passage;
import org.mqttxray.replay.Passage.Join;

/** The row that is under the keyboard: it stands in for the pointer, and a screen reader says it. */
final class SequenceCursor {
    private static final int NOWHERE = -1;

    private final SequenceViewModel model;
    private int number = NOWHERE;

    SequenceCursor(SequenceViewModel model) {
        this.model = model;
    }

    /** Rows down, or up; from the last that has happened if it was nowhere. */
    void move(int by) {
        int from = number == NOWHERE ? model.happened() - (by > 0 ? 1 : 0) : number;
        to(Math.max(0, Math.min(from + by, last())));
    }

    /** To the first row or the last. */
    void toEnd(boolean toLast) {
        to(toLast ? last() : 0);
    }

    /** To what answers the row, or to what it answers, if that is known. */
    void alongBracket(boolean toAnswer) {
        passage()
                .map(Passage::join)
                .map(join -> toAnswer ? join.answer() : join.request())
                .filter(other -> other != Join.NONE)
                .ifPresent(this::to);
    }

    /** A page of rows down, or up. */
    void page(int pages) {
        SequencePicture.Frame frame = model.picture().frame();
        int rows = frame.row() > 0 ? (int) ((frame.bottom() - frame.top()) / frame.row()) : 1;
        move(pages * Math.max(1, rows - 1));
    }

    /** Puts it on a row. */
    void to(int row) {
        if (row >= 0 && row <= last()) {
            number = row;
            model.reveal(row);
        }
    }

    private int last() {
        return model.exchanges().passages().size() - 1;
    }

    /** What is under the keyboard. */
    Optional<Passage> passage() {
        return number >= 0 && number <= last()
                ? Optional.of(model.exchanges().passages().get(number))
                : Optional.empty();
    }

    /** Its row, if it can be seen. */
    Optional<SequencePicture.Row> row() {
        return passage().flatMap(passage -> model.picture().row(passage.number()));
    }

    /** What a screen reader says. */
    Optional<String> text() {
        return row().map(model.words()::spoken);
    }
}
