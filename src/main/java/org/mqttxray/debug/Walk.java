package org.mqttxray.debug;

import java.util.Optional;
import org.mqttxray.trace.ReadableLog;

/** One verb's way over recorded events, gone in pieces, so that it never holds up whoever shows it; a piece may also be spent on the hits so far. */
interface Walk {
    /** How many events one piece is. */
    int PIECE = 20_000;

    /** How it ended. */
    record End(long events, Optional<Stop> stop) {
        static End at(long events, Stop stop) {
            return new End(events, Optional.of(stop));
        }
    }

    /** Goes on by a piece; gives where it ended, if it has. */
    Optional<End> goOn();

    /** How many events have happened where it is. */
    long events();

    /** Forward to where a leg stops, or to the end of the record. */
    final class Forward implements Walk {
        private final ReadableLog log;
        private final Leg leg;
        private long at;

        Forward(ReadableLog log, long from, Leg leg) {
            this.log = log;
            this.at = from;
            this.leg = leg;
        }

        Leg leg() {
            return leg;
        }

        @Override
        public Optional<End> goOn() {
            if (!leg.ready(at, PIECE)) {
                return Optional.empty();
            }
            for (long end = at + PIECE; at < end; at++) {
                if (at >= log.length()) {
                    return Optional.of(new End(at, Optional.empty()));
                }
                Optional<Stop> stop = leg.stop(log.event(at));
                if (stop.isPresent()) {
                    return Optional.of(End.at(at + 1, stop.get()));
                }
            }
            return Optional.empty();
        }

        @Override
        public long events() {
            return at;
        }
    }

    /** Back to where something says so, or to the beginning. */
    final class Backward implements Walk {
        private final ReadableLog log;
        private final BackStep step;
        private final long from;
        private long at;

        Backward(ReadableLog log, long from, BackStep step) {
            this.log = log;
            this.from = from;
            this.at = from - 1;
            this.step = step;
        }

        @Override
        public Optional<End> goOn() {
            if (!step.ready(events(), PIECE)) {
                return Optional.empty();
            }
            for (long end = at - PIECE; at > end; at--) {
                if (at < 0) {
                    return Optional.of(End.at(Math.min(from, 1), Stop.because(Stop.Reason.ENTRY)));
                }
                Optional<Stop> stop = step.stopsAfter(log.event(at), at == from - 1);
                if (stop.isPresent()) {
                    return Optional.of(End.at(at + 1, stop.get()));
                }
            }
            return Optional.empty();
        }

        @Override
        public long events() {
            return Math.max(0, at + 1);
        }
    }
}
