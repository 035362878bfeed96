package org.mqttxray.ui.timeline;

import java.util.List;
import java.util.Optional;
import org.mqttxray.replay.Threads;
import org.mqttxray.ui.breakpoints.BreakMenu;
import org.mqttxray.ui.breakpoints.BreakOffer;
import org.mqttxray.ui.timeline.TimelinePicture.Arrow;
import org.mqttxray.ui.timeline.TimelinePicture.Bar;

/** What is under the keyboard: the mark on the wire or the call that stands in for the pointer, and that a screen reader says. */
final class TimelineCursor {
    private static final double AROUND = 1;

    private final TimelineViewModel model;
    /** The thread whose lane it is in; none: the wire. */
    private Optional<Integer> thread = Optional.empty();

    private long position = -1;

    /** A place of the pane. */
    record Box(double x, double y, double width, double height) {}

    TimelineCursor(TimelineViewModel model) {
        this.model = model;
    }

    /** To the event shown before or after, in the same lane. */
    void along(int by) {
        if (thread.isPresent()) {
            strand().ifPresent(strand -> toCall(strand, number(strand) + by));
        } else {
            toMark(markNumber() + by);
        }
    }

    /** To the first or the last of the lane. */
    void toEnd(boolean last) {
        if (thread.isPresent()) {
            strand().ifPresent(strand -> toCall(strand, last ? strand.count() - 1 : 0));
        } else {
            toMark(last ? model.index().marks().size() - 1 : 0);
        }
    }

    /** To the lane above or below; the wire is the highest. */
    void across(int by) {
        List<Integer> lanes = model.moment().threads().values().stream()
                .map(Threads.Thread::number)
                .toList();
        int lane = thread.map(lanes::indexOf).orElse(-1) + by;
        long at = position < 0 ? model.moment().events() - 1 : position;
        if (lane < 0) {
            thread = Optional.empty();
            toMark(Math.max(0, marksUpTo(at) - 1));
        } else if (lane < lanes.size()) {
            thread = Optional.of(lanes.get(lane));
            strand().ifPresent(strand -> toCall(strand, Math.max(0, strand.enteredBefore(at + 1) - 1)));
        }
    }

    /** The mark under the keyboard. */
    Optional<WireMark> mark() {
        return thread.isPresent() || markNumber() < 0
                ? Optional.empty()
                : Optional.of(model.index().marks().get(markNumber())).filter(mark -> mark.position() == position);
    }

    /** The call under the keyboard. */
    Optional<Strand.Call> call() {
        return position < 0
                ? Optional.empty()
                : thread.flatMap(number -> model.finds().call(number, position));
    }

    /** The thread whose call it is. */
    Optional<Integer> thread() {
        return thread;
    }

    /** What a screen reader says. */
    Optional<String> text() {
        Optional<String> call =
                call().flatMap(found -> strand().map(strand -> model.words().spoken(strand, found, model.index())));
        return call.or(() -> mark().map(model.finds()::about));
    }

    /** Where it is, if it can be seen. */
    Optional<Box> place() {
        if (thread.isPresent()) {
            return model.picture().lanes().stream()
                    .filter(lane -> lane.thread() == thread.get())
                    .flatMap(lane -> lane.bars().stream())
                    .filter(bar -> bar.entered() == position)
                    .findFirst()
                    .map(TimelineCursor::around);
        }
        return model.picture().arrows().stream()
                .filter(arrow -> arrow.mark().position() == position)
                .findFirst()
                .map(TimelineCursor::around);
    }

    /** What one can break on where it is. */
    Optional<BreakMenu.Spot> spot() {
        Optional<List<BreakOffer>> ofMark = mark().map(model.finds()::breakOffers);
        Optional<List<BreakOffer>> offers = ofMark.or(() ->
                thread.flatMap(number -> call().map(call -> model.finds().breakOffers(number, call.entered()))));
        return offers.flatMap(there -> place().map(box -> new BreakMenu.Spot(there, box.x(), box.y() + box.height())));
    }

    // Private helpers

    private static Box around(Bar bar) {
        return new Box(bar.x() - AROUND, bar.y() - AROUND, bar.width() + 2 * AROUND, TimelineLayout.BAR + 2 * AROUND);
    }

    private static Box around(Arrow arrow) {
        double x = Math.min(arrow.from(), arrow.to()) - TimelineLayout.LANE_TOP;
        double width = Math.abs(arrow.to() - arrow.from()) + 2 * TimelineLayout.LANE_TOP;
        return new Box(x, TimelineLayout.RULER + 4, width, TimelineLayout.WIRE - 8);
    }

    private Optional<Strand> strand() {
        return thread.flatMap(model.index()::strand);
    }

    private int number(Strand strand) {
        return position < 0 ? -1 : strand.enteredBefore(position);
    }

    private int markNumber() {
        return position < 0 ? -1 : marksUpTo(position) - 1;
    }

    private int marksUpTo(long at) {
        return model.index().marks().toldBefore(at + 1);
    }

    private void toCall(Strand strand, int number) {
        if (number < 0 || number >= strand.count()) {
            return;
        }
        Strand.Call call = strand.inOrder(number);
        position = call.entered();
        model.reveal(call.start(), strand.started().thread(), call.depth());
    }

    private void toMark(int number) {
        WireMarks marks = model.index().marks();
        if (number >= 0 && number < marks.size()) {
            position = marks.get(number).position();
            model.reveal(marks.get(number).index());
        }
    }
}
