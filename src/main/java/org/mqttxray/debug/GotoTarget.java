package org.mqttxray.debug;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Where to go for a packet; at most one of the three is there.
 *
 * @param position the event that reported it, if it is known
 * @param step how to come there, if it lies ahead
 * @param missing that it is nowhere
 */
record GotoTarget(OptionalLong position, Optional<Step> step, Optional<Missing> missing) {
    /** Nowhere: there is no packet from which to go. */
    static final GotoTarget NONE = new GotoTarget(OptionalLong.empty(), Optional.empty(), Optional.empty());

    static GotoTarget to(long position) {
        return new GotoTarget(OptionalLong.of(position), Optional.empty(), Optional.empty());
    }

    static GotoTarget by(Step step) {
        return new GotoTarget(OptionalLong.empty(), Optional.of(step), Optional.empty());
    }

    static GotoTarget missing(Missing.What what, long packet) {
        return new GotoTarget(OptionalLong.empty(), Optional.empty(), Optional.of(new Missing(what, packet)));
    }

    /**
     * The walk to there.
     *
     * @param from how many events have happened where it begins
     * @param steps makes the walk of a step
     */
    Walk walk(long from, Function<Step, Walk> steps) {
        if (step.isPresent()) {
            return steps.apply(step.get());
        } else if (position.isPresent()) {
            return Walk.There.at(position.getAsLong() + 1, Stop.because(Stop.Reason.STEP));
        }
        return missing.map(what -> Walk.There.at(from, Stop.without(what))).orElseGet(() -> Walk.There.staying(from));
    }
}
