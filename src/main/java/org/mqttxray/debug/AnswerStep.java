package org.mqttxray.debug;

import java.util.Optional;
import org.mqttxray.replay.Exchanges;
import org.mqttxray.replay.Passage;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TracedFunction;

/** A step to the packet that answers one. It ends without it where nothing can answer that packet any more. */
final class AnswerStep implements Step {
    private final Replay<Exchanges.State> exchanges;
    private final long packet;

    /**
     * A step from a packet that waits.
     *
     * @param packet the event that reported it
     */
    AnswerStep(Replay<Exchanges.State> exchanges, long packet) {
        this.exchanges = exchanges;
        this.packet = packet;
    }

    @Override
    public boolean endsAt(Event event) {
        Exchanges.State state =
                exchanges.at(event.position() + 1); // each time, so there is never much to catch up with
        boolean closes = event instanceof Event.Entered entered
                && entered.function() == TracedFunction.PLATFORM_NET_SOCKET_CLOSE;
        boolean may = Step.NEXT_PACKET.endsAt(event) || event instanceof Event.Link || closes;
        return may
                && event.position() > packet
                && state.at(packet).filter(state::waits).isEmpty();
    }

    @Override
    public Optional<Missing> missingAt(Event event) {
        boolean answered = exchanges
                .at(event.position() + 1)
                .at(packet)
                .filter(passage -> passage.join().answer() != Passage.Join.NONE)
                .isPresent();
        Missing.What what =
                Step.NEXT_PACKET.endsAt(event) ? Missing.What.ANSWER_BEFORE_RESENT : Missing.What.ANSWER_BEFORE_END;
        return answered ? Optional.empty() : Optional.of(new Missing(what, packet));
    }

    @Override
    public Optional<Missing> missingAtEnd() {
        return Optional.of(new Missing(Missing.What.ANSWER, packet));
    }
}
