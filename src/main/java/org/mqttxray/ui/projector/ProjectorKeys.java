package org.mqttxray.ui.projector;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What the keys do on the projector. They are read by code and not by character, so that they work while a Chinese input method is on.
 * Presenters, which are keyboards with few keys, send Page Up and Down, B or the full stop, F5 and Escape.
 */
public final class ProjectorKeys {
    private ProjectorKeys() {}

    /** What a key does. */
    public enum Act {
        NEXT,
        PREVIOUS,
        /** Makes the screen black, or shows it again. */
        BLANK,
        LEAVE,
        /** Lists the keys. */
        KEYS,
        /** Draws a ring around the pointer, or none. */
        RING,
        /** Shows the answer. */
        REVEAL,
        /** Covers the answer again, or the block under the pointer. */
        COVER,
        RAISE,
        LOWER,
        /** A presenter's button to start: here it has started. */
        NOTHING
    }

    /**
     * A key that was pressed.
     *
     * @param option to raise or lower a hand for: 0 to 3; else 0
     */
    public record Press(Act act, int option) {}

    /** What a key does here; nothing if it is not ours. */
    public static Optional<Press> of(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            return Optional.of(new Press(Act.NOTHING, 0));
        }
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return Optional.empty();
        }
        int option = option(event.getCode());
        if (option >= 0) {
            return Optional.of(new Press(event.isShiftDown() ? Act.LOWER : Act.RAISE, option));
        }
        Act act = event.isShiftDown() ? shifted(event.getCode()) : plain(event.getCode());
        return Optional.ofNullable(act).map(done -> new Press(done, 0));
    }

    private static Act shifted(KeyCode code) {
        return code == KeyCode.SLASH ? Act.KEYS : null; // the question mark
    }

    private static Act plain(KeyCode code) {
        return switch (code) {
            case PAGE_DOWN, RIGHT, DOWN -> Act.NEXT;
            case PAGE_UP, LEFT, UP -> Act.PREVIOUS;
            case PERIOD, B -> Act.BLANK;
            case ESCAPE -> Act.LEAVE;
            case F1 -> Act.KEYS;
            case L -> Act.RING;
            case R -> Act.REVEAL;
            case H -> Act.COVER;
            default -> null;
        };
    }

    private static int option(KeyCode code) {
        return switch (code) {
            case DIGIT1, NUMPAD1 -> 0;
            case DIGIT2, NUMPAD2 -> 1;
            case DIGIT3, NUMPAD3 -> 2;
            case DIGIT4, NUMPAD4 -> 3;
            case DIGIT5, NUMPAD5 -> 4;
            case DIGIT6, NUMPAD6 -> 5;
            default -> -1;
        };
    }
}
