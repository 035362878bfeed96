package org.mqttxray.ui.packet;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.util.Duration;

/** The byte under the pointer: it counts once the pointer has rested for a moment, and no longer once it has left. */
final class PointedByte {
    private static final Duration REST = Duration.millis(80);

    private final ObjectProperty<Optional<Integer>> hover;
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<Integer> last = Optional.empty();

    PointedByte(ObjectProperty<Optional<Integer>> hover) {
        this.hover = hover;
    }

    /** The pointer is over a byte, or over none. */
    void at(Optional<Integer> offset) {
        if (offset.equals(last)) {
            return;
        }
        last = offset;
        rest.setOnFinished(done -> hover.set(offset));
        rest.playFromStart();
    }

    /** The pointer has left. */
    void nowhere() {
        rest.stop();
        last = Optional.empty();
        hover.set(Optional.empty());
    }
}
