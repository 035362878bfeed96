package org.mqttxray.debug;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where to go for a packet; one of the three is there.
 *
 * @param position the event that reported it, if it is known
 * @param step how to come there, if it lies ahead
 * @param missing that it is nowhere
 */
record Way(OptionalLong position, Optional<Step> step, Optional<Missing> missing) {
    static Way to(long position) {
        return new Way(OptionalLong.of(position), Optional.empty(), Optional.empty());
    }

    static Way by(Step step) {
        return new Way(OptionalLong.empty(), Optional.of(step), Optional.empty());
    }

    static Way missing(Missing.What what, long packet) {
        return new Way(OptionalLong.empty(), Optional.empty(), Optional.of(new Missing(what, packet)));
    }
}
