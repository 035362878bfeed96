package org.mqttxray.ui.timeline;

import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Event;
import org.mqttxray.ui.breakpoints.BreakMenu;
import org.mqttxray.ui.breakpoints.BreakOffer;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.timeline.TimelinePicture.Bar;

/** What is at a place of the timeline, what is told of it, and on what one can break there. */
final class TimelineFinds {
    private final Moment moment;
    private final CallSpans index;
    private final TimelinePicture picture;
    private final TimelineWords words;

    TimelineFinds(Moment moment, CallSpans index, TimelinePicture picture, TimelineWords words) {
        this.moment = moment;
        this.index = index;
        this.picture = picture;
        this.words = words;
    }

    /** A call by the event that entered it. */
    Optional<Strand.Call> call(int thread, long entered) {
        return index.strand(thread)
                .filter(strand -> strand.enteredBefore(entered) < strand.count())
                .map(strand -> strand.inOrder(strand.enteredBefore(entered)))
                .filter(call -> call.entered() == entered);
    }

    /** What the label over a mark on the wire says, and a screen reader. */
    String about(WireMark mark) {
        boolean happened = mark.index() < index.shownOf(moment.events());
        return new MarkWords(moment.log(), index, words).spoken(mark, happened ? moment.events() : moment.recorded());
    }

    /** What the label over a breakpoint's diamond says. */
    String about(TimelinePicture.Diamond diamond) {
        return words.stop(diamond);
    }

    /** What one can break on at a place of the pane. */
    Optional<BreakMenu.Spot> spotAt(double x, double y) {
        Optional<List<BreakOffer>> ofMark = picture.markAt(x, y).map(this::breakOffers);
        return ofMark.or(() -> picture.barAt(x, y)
                        .filter(bar -> bar.calls() == 1)
                        .map(bar -> breakOffers(bar.thread(), bar.entered())))
                .map(offers -> new BreakMenu.Spot(offers, x, y));
    }

    /** What one can break on at a mark on the wire: packets like that. */
    List<BreakOffer> breakOffers(WireMark mark) {
        return mark.label().isEmpty() || !mark.packet()
                ? List.of()
                : BreakOffer.on(PacketType.valueOf(mark.label()), mark.kind() == WireMark.Kind.OUT);
    }

    /** What one can break on at a call: its function. */
    List<BreakOffer> breakOffers(int thread, long entered) {
        return call(thread, entered).map(call -> BreakOffer.on(call.function())).orElse(List.of());
    }

    /** What the label over a bar says: the call with its arguments, then what is known of it. */
    List<String> about(Bar bar) {
        if (bar.calls() > 1) {
            return List.of(words.get("timeline.calls", bar.calls()));
        }
        Event event = moment.log().event(bar.entered());
        return call(bar.thread(), bar.entered())
                .filter(call -> event instanceof Event.Entered)
                .map(call -> List.of(TimelineWords.callText((Event.Entered) event), words.about(call, index)))
                .orElse(List.of());
    }
}
