package org.mqttxray.replay;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.mqttxray.replay.Passage.Join;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What waits for an answer. Those that wait beside each other at one client have a lane each, as far as the lanes go.
 *
 * @param waiting by the answer, the number of the passage that waits for it
 * @param lanes the lanes that are taken at each client, one bit each
 */
record Unanswered(PMap<Answers.Answer, Waiting> waiting, PMap<String, Integer> lanes) {
    /** Nothing waits. */
    static final Unanswered NOTHING = new Unanswered(HashTreePMap.empty(), HashTreePMap.empty());

    /**
     * A passage that waits.
     *
     * @param number its number
     * @param client whose it is
     * @param lane its lane, or {@link Join#NONE} if too many wait
     */
    record Waiting(int number, String client, int lane) {}

    /** What waits for an answer. */
    Optional<Waiting> of(Answers.Answer answer) {
        return Optional.ofNullable(waiting.get(answer));
    }

    /** A passage waits for an answer from now on; one that waited for the same gets none of its own. */
    Unanswered with(Answers.Answer answer, Passage passage) {
        Unanswered now = without(answer);
        int taken = now.lanes.getOrDefault(passage.client(), 0);
        int first = Integer.numberOfTrailingZeros(~taken);
        int lane = first < Exchanges.LANES ? first : Join.NONE;
        return new Unanswered(
                now.waiting.plus(answer, new Waiting(passage.number(), passage.client(), lane)),
                lane == Join.NONE ? now.lanes : now.lanes.plus(passage.client(), taken | 1 << lane));
    }

    /** Nothing waits for an answer any more. */
    Unanswered without(Answers.Answer answer) {
        Waiting waited = waiting.get(answer);
        if (waited == null) {
            return this;
        }
        int taken = lanes.getOrDefault(waited.client, 0);
        return new Unanswered(
                waiting.minus(answer),
                waited.lane == Join.NONE ? lanes : lanes.plus(waited.client, taken & ~(1 << waited.lane)));
    }

    /** Of what waits on a connection some does no more, by the numbers of the passages. */
    Unanswered without(int connection, IntPredicate ended) {
        return without((answer, waits) -> answer.connection() == connection && ended.test(waits.number));
    }

    /** Nothing of a client waits any more. */
    Unanswered withoutClient(String client) {
        return without((answer, waits) -> waits.client.equals(client));
    }

    private Unanswered without(BiPredicate<Answers.Answer, Waiting> ended) {
        Unanswered now = this;
        for (Map.Entry<Answers.Answer, Waiting> waits : waiting.entrySet()) {
            now = ended.test(waits.getKey(), waits.getValue()) ? now.without(waits.getKey()) : now;
        }
        return now;
    }
}
