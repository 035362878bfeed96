package org.mqttxray.debug;

import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.mqttxray.trace.ReadableLog;

/**
 * One verb's walk over recorded events, in pieces, so that it never holds up whoever shows it; a piece may also be spent on what has to
 * be known of the past.
 */
interface Walk {
    /** How many events one piece is. */
    int PIECE = 20_000;

    /**
     * How it ended. With neither of the two the playhead stays as it is.
     *
     * @param events how many events have happened there
     * @param stop why it stops there
     * @param further how it goes on behind the end of the record, where it has not come to its end
     */
    record End(long events, Optional<Stop> stop, Optional<Leg> further) {
        static End at(long events, Stop stop) {
            return new End(events, Optional.of(stop), Optional.empty());
        }

        private static End beyond(long events, Leg leg) {
            return new End(events, Optional.empty(), Optional.of(leg));
        }

        private static End nowhere(long events) {
            return new End(events, Optional.empty(), Optional.empty());
        }
    }

    /** Goes on by a piece; gives where it ended, if it has. */
    Optional<End> goOn();

    /** How many events have happened where it is. */
    long events();

    /** A walk that is none: where it leads is known. */
    record There(End end) implements Walk {
        static There at(long events, Stop stop) {
            return new There(End.at(events, stop));
        }

        static There staying(long events) {
            return new There(End.nowhere(events));
        }

        @Override
        public Optional<End> goOn() {
            return Optional.of(end);
        }

        @Override
        public long events() {
            return end.events;
        }
    }

    /** A walk that begins once it is known where it leads: what it depends on is found out in pieces, too. */
    final class Asking implements Walk {
        private final long from;
        private final LongPredicate known;
        private final Supplier<Walk> walk;
        private Optional<Walk> begun = Optional.empty();

        /**
         * Asks first.
         *
         * @param known whether it is known on what the walk depends; it is told how many events it may look at for that, and asked again
         * @param walk asked for once it is
         */
        Asking(long from, LongPredicate known, Supplier<Walk> walk) {
            this.from = from;
            this.known = known;
            this.walk = walk;
        }

        @Override
        public Optional<End> goOn() {
            if (begun.isEmpty() && known.test(PIECE)) {
                begun = Optional.of(walk.get());
            }
            return begun.flatMap(Walk::goOn);
        }

        @Override
        public long events() {
            return begun.map(Walk::events).orElse(from);
        }
    }

    /** Forward to where a leg stops, or to the end of the record; nowhere from behind the limit of the leg. */
    final class Forward implements Walk {
        private final ReadableLog log;
        private final Leg leg;
        private long at;

        Forward(ReadableLog log, long from, Leg leg) {
            this.log = log;
            this.at = from;
            this.leg = leg;
        }

        @Override
        public Optional<End> goOn() {
            if (at >= leg.limit()) {
                return Optional.of(End.nowhere(at));
            }
            if (!leg.ready(at, PIECE)) {
                return Optional.empty();
            }
            for (long end = at + PIECE; at < end; at++) {
                if (at >= log.length()) {
                    return Optional.of(End.beyond(at, leg));
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
