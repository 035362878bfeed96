package org.mqttxray.debug;

import java.util.Optional;
import java.util.OptionalLong;
import org.mqttxray.replay.Exchanges;
import org.mqttxray.replay.Passage;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.ReadableLog;

/** Follows packets to their answers and back: PUBLISH, PUBREC, PUBREL, PUBCOMP are one exchange. */
final class Trail {
    private final Replay<Exchanges.State> exchanges;

    Trail(ReadableLog log) {
        this.exchanges = new Replay<>(log, new Exchanges(log));
    }

    /** The event of the last packet before a position, if there was one. */
    OptionalLong packetBefore(long events) {
        Exchanges.State state = exchanges.at(events);
        for (int number = state.passagesBefore(events) - 1; number >= 0; number--) {
            Passage passage = state.passages().get(number);
            if (passage.kind() == Passage.Kind.PACKET) {
                return OptionalLong.of(passage.position());
            }
        }
        return OptionalLong.empty();
    }

    /** The event of the packet that a packet answers, if it answers one. */
    OptionalLong requestOf(long packet) {
        Exchanges.State state = exchanges.at(packet + 1);
        int request = state.at(packet).map(passage -> passage.join().request()).orElse(Passage.Join.NONE);
        return request == Passage.Join.NONE
                ? OptionalLong.empty()
                : OptionalLong.of(state.passages().get(request).position());
    }

    /** The event of the packet that answers one, if it has come among the first events. */
    OptionalLong answerTo(long packet, long events) {
        Exchanges.State state = exchanges.at(events);
        int answer = state.at(packet).map(passage -> passage.join().answer()).orElse(Passage.Join.NONE);
        return answer == Passage.Join.NONE
                ? OptionalLong.empty()
                : OptionalLong.of(state.passages().get(answer).position());
    }

    /** Whether a packet waits for an answer once so many events have happened. */
    boolean waits(long packet, long events) {
        Exchanges.State state = exchanges.at(events);
        return state.at(packet).filter(state::waits).isPresent();
    }

    /** A step to the packet that answers one. */
    Step toAnswerOf(long packet) {
        return event -> isPacket(event) && requestOf(event.position()).equals(OptionalLong.of(packet));
    }

    /** A step to the next packet of the exchange to which one belongs. */
    Step toNextOf(long packet) {
        long first = firstOf(packet);
        return event -> isPacket(event) && firstOf(event.position()) == first;
    }

    /** Looked up in one state: what came before is in it, and to go back from state to state costs a thousand events each time. */
    private long firstOf(long packet) {
        Exchanges.State state = exchanges.at(packet + 1);
        long first = packet;
        Optional<Passage> passage = state.at(packet);
        while (passage.isPresent()) {
            first = passage.get().position();
            int request = passage.get().join().request();
            passage = request == Passage.Join.NONE
                    ? Optional.empty()
                    : Optional.of(state.passages().get(request));
        }
        return first;
    }

    private static boolean isPacket(Event event) {
        return event instanceof Event.PacketOut || event instanceof Event.PacketIn;
    }
}
