package org.mqttxray.ui.motion;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Decides what may move: at most one thing at a time, nothing if the user wants no motion, and nothing while a run is so fast that motion
 * would cost frames. Whatever may not move is at its end at once.
 */
public final class Motions {
    private final BooleanSupplier reduced;
    private final BooleanSupplier rushing;
    private Optional<Turn> moving = Optional.empty();

    /**
     * Nothing moves.
     *
     * @param reduced whether the user wants nothing to move
     * @param rushing whether a run is too fast for motion
     */
    public Motions(BooleanSupplier reduced, BooleanSupplier rushing) {
        this.reduced = reduced;
        this.rushing = rushing;
    }

    /** A motion that goes on. */
    public final class Turn {
        private final Motion what;
        private final Runnable atOnce;

        private Turn(Motion what, Runnable atOnce) {
            this.what = what;
            this.atOnce = atOnce;
        }

        /** It has come to its end, or was stopped. */
        public void end() {
            if (moving.filter(this::equals).isPresent()) {
                moving = Optional.empty();
            }
        }
    }

    /** Whether the user wants nothing to move: then something else may tell where things were. */
    public boolean reduced() {
        return reduced.getAsBoolean();
    }

    /** Whether something may move now. */
    public boolean may(Motion what) {
        boolean givesWay = moving.filter(turn -> turn.what.compareTo(what) > 0).isEmpty();
        return givesWay && !reduced() && !rushing.getAsBoolean();
    }

    /**
     * Begins a motion, if it may; one that goes on and is not more important is brought to its end.
     *
     * @param atOnce brings the motion to its end; called if another one takes its turn
     * @return its turn; none if it may not move
     */
    public Optional<Turn> begin(Motion what, Runnable atOnce) {
        if (!may(what)) {
            return Optional.empty();
        }
        Optional<Turn> before = moving;
        moving = Optional.of(new Turn(what, atOnce));
        before.ifPresent(turn -> turn.atOnce.run());
        return moving;
    }
}
