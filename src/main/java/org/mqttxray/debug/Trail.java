package org.mqttxray.debug;

import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mqttxray.replay.Exchanges;
import org.mqttxray.replay.Passage;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.ReadableLog;

/** Follows packets to their answers and back: PUBLISH, PUBREC, PUBREL, PUBCOMP are one exchange. */
final class Trail {
    private final Replay<Exchanges.State> exchanges;

    Trail(ReadableLog log) {
        this.exchanges = new Replay<>(log, new Exchanges(log));
    }

    /**
     * A walk that follows a packet; the exchanges up to where it begins are found out in pieces.
     *
     * @param chosen the event that reported the packet; if none is chosen, it is the last one
     * @param from how many events have happened where it begins
     * @param target from the event of a packet and from so many events
     * @param steps makes the walk of a step
     */
    Walk walk(OptionalLong chosen, long from, BiFunction<Long, Long, GotoTarget> target, Function<Step, Walk> steps) {
        long end = Math.max(from, chosen.orElse(-1) + 1);
        return new Walk.Asking(from, atMost -> exchanges.at(end, atMost).isPresent(), () -> {
            OptionalLong packet = chosen.isPresent() ? chosen : packetBefore(from);
            GotoTarget found = packet.isPresent() ? target.apply(packet.getAsLong(), from) : GotoTarget.NONE;
            return found.walk(from, steps);
        });
    }

    /** The event of the last packet before a position, if there was one. */
    private OptionalLong packetBefore(long events) {
        Exchanges.State state = exchanges.at(events);
        for (int number = state.passagesBefore(events) - 1; number >= 0; number--) {
            Passage passage = state.passages().get(number);
            if (passage.kind() == Passage.Kind.PACKET) {
                return OptionalLong.of(passage.position());
            }
        }
        return OptionalLong.empty();
    }

    // Targets of a packet, given by the event that reported it

    /** To the packet that answers one. */
    GotoTarget toAnswer(long packet, long events) {
        Exchanges.State state = exchanges.at(Math.max(events, packet + 1));
        OptionalLong come = answer(state, packet);
        if (come.isPresent()) {
            return GotoTarget.to(come.getAsLong());
        }
        return waits(state, packet) ? await(packet) : GotoTarget.missing(lost(packet), packet);
    }

    private Missing.What lost(long packet) {
        boolean due = waits(exchanges.at(packet + 1), packet);
        return due ? Missing.What.ANSWER : Missing.What.NO_ANSWER_DUE;
    }

    private GotoTarget await(long packet) {
        return GotoTarget.by(new AnswerStep(exchanges, packet));
    }

    /** To the packet that follows one in its exchange. */
    GotoTarget toNextOfExchange(long packet, long events) {
        GotoTarget answer = toAnswer(packet, events);
        return answer.missing().isPresent() ? GotoTarget.missing(Missing.What.NEXT_OF_EXCHANGE, packet) : answer;
    }

    /** Back to the packet that one answers. */
    GotoTarget toRequest(long packet) {
        Exchanges.State state = exchanges.at(packet + 1);
        int request = state.at(packet).map(passage -> passage.join().request()).orElse(Passage.Join.NONE);
        return request == Passage.Join.NONE
                ? GotoTarget.missing(Missing.What.REQUEST, packet)
                : GotoTarget.to(state.passages().get(request).position());
    }

    private static OptionalLong answer(Exchanges.State state, long packet) {
        int answer = state.at(packet).map(passage -> passage.join().answer()).orElse(Passage.Join.NONE);
        return answer == Passage.Join.NONE
                ? OptionalLong.empty()
                : OptionalLong.of(state.passages().get(answer).position());
    }

    private static boolean waits(Exchanges.State state, long packet) {
        return state.at(packet).filter(state::waits).isPresent();
    }
}
