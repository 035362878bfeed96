package org.mqttxray.ui.sequence;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Exchanges;
import org.mqttxray.replay.Passage;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.ui.breakpoints.BreakOffer;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;

/** The sequence diagram at the moment, in a window on it that can be scrolled. */
public final class SequenceViewModel {
    /** Events looked at in one frame: about a frame's time. */
    private static final int EVENTS_A_FRAME = 20_000;
    /** How many rows stay in sight behind the last one that has happened, if there are. */
    private static final int AHEAD = 1;

    // Properties
    private final ReadOnlyObjectWrapper<SequencePicture> picture = new ReadOnlyObjectWrapper<>(SequencePicture.EMPTY);

    private final Bench bench;
    private final SequenceWords words;
    private Moment moment = Moment.NOTHING;
    private ReadableLog log = Moment.NOTHING.log();
    private Replay<Exchanges.State> replay = new Replay<>(log, new Exchanges(log));
    private Exchanges.State exchanges = replay.at(0);
    private boolean behind;
    /** Whether the user has scrolled since the playhead last moved; what is still being looked at must not throw him back. */
    private boolean astray;

    private double width;
    private double height;
    private double scroll;

    /** A diagram in which nothing is. */
    public SequenceViewModel(Bench bench, Messages messages) {
        this.bench = bench;
        this.words = new SequenceWords(messages);
    }

    ReadOnlyObjectProperty<SequencePicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    SequencePicture picture() {
        return picture.get();
    }

    SequenceWords words() {
        return words;
    }

    /** What is known of the log. */
    Exchanges.State exchanges() {
        return exchanges;
    }

    /** What is said where there is no packet: what to do, or that none will come. */
    String empty() {
        boolean recorded = moment.recorded() > 0 && !moment.playhead().live();
        return words.get(moment.emptyKey(recorded ? "sequence.none-recorded" : "sequence.empty"));
    }

    /** How many passages have happened at the playhead. */
    int happened() {
        return exchanges.passagesBefore(moment.events());
    }

    // Commands

    /** Shows a moment, as far as its log has been looked at; looks at a little more of it. */
    public void show(Moment now) {
        boolean moved = now.events() != moment.events() || now.log() != moment.log();
        moment = now;
        if (now.log() != log) {
            log = now.log();
            replay = new Replay<>(log, new Exchanges(log));
            exchanges = replay.at(0);
            scroll = 0;
        }
        int known = exchanges.passages().size();
        Optional<Exchanges.State> reached = replay.at(now.recorded(), EVENTS_A_FRAME);
        behind = reached.isEmpty();
        exchanges = reached.orElse(exchanges);
        astray = astray && !moved;
        if (moved || !astray && exchanges.passages().size() != known) {
            follow();
        }
        draw();
    }

    /** Whether there is more to be looked at; if so, {@link #show} is to be called in the next frame too. */
    public boolean behind() {
        return behind;
    }

    /** The moment that is shown. */
    Moment moment() {
        return moment;
    }

    /** Is scrolled as another diagram of the same run was. */
    void takeOver(SequenceViewModel before) {
        if (before.log == log) {
            replay = before.replay;
            exchanges = before.exchanges;
            behind = before.behind;
            astray = before.astray;
            scrollTo(before.scroll);
        }
    }

    /** Fits the window to the pane. */
    public void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        follow();
        draw();
    }

    /** Moves the rows up, by pixels. */
    public void scroll(double pixels) {
        astray = true;
        scrollTo(scroll + pixels);
    }

    /** Scrolls so that so many pixels of the rows are above. */
    public void scrollTo(double pixels) {
        scroll = within(pixels);
        draw();
    }

    /** Brings a row into sight. */
    void reveal(int number) {
        scroll = revealing(number, number);
        draw();
    }

    /** How far the rows can be scrolled. */
    double furthest() {
        SequencePicture.Frame frame = SequenceLayout.frame(width, height);
        double all = SequenceLayout.height(frame, exchanges.passages().size(), moment.covered());
        return Math.max(0, all - (frame.bottom() - frame.top()));
    }

    /** Goes to a passage, and chooses its packet. */
    void choose(Passage passage) {
        bench.goTo(passage.position() + 1);
        if (passage.goes() && passage.origin().range().isPresent()) {
            bench.selectPacket(passage.position());
        }
    }

    /** What one can break on at a passage: packets like it. */
    static List<BreakOffer> breakOffers(Passage passage) {
        return BreakOffer.on(passage.type(), passage.out());
    }

    /** What is told of a row on which the pointer rests. */
    String tip(SequencePicture.Row row) {
        int answer = row.passage().join().answer();
        return words.tip(
                row,
                answer == Passage.Join.NONE || answer >= happened()
                        ? Optional.empty()
                        : Optional.of(exchanges.passages().get(answer)));
    }

    // Private helpers

    private double within(double pixels) {
        return Math.max(0, Math.min(pixels, furthest()));
    }

    private void follow() {
        int last = happened() - 1;
        boolean end = last + AHEAD >= exchanges.passages().size() - 1;
        scroll = revealing(Math.max(0, last), last + AHEAD);
        if (end && moment.covered()) {
            scroll = furthest();
        }
    }

    private double revealing(int first, int last) {
        SequencePicture.Frame frame = SequenceLayout.frame(width, height);
        double room = frame.bottom() - frame.top();
        double above = first * frame.row();
        double below = (last + 1) * frame.row() - room;
        return within(Math.min(above, Math.max(scroll, below)));
    }

    private void draw() {
        if (width <= 0 || height <= 0) {
            return; // not in the window yet
        }
        scroll = within(scroll);
        picture.set(
                moment.recorded() == 0 || exchanges.clients().isEmpty()
                        ? SequencePicture.EMPTY
                        : new SequenceLayout(exchanges, moment, words, SequenceLayout.frame(width, height), scroll)
                                .picture());
    }
}
