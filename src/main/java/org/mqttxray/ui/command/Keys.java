package org.mqttxray.ui.command;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.mqttxray.ui.model.KeyPreset;
import org.mqttxray.ui.model.Verb;

/** Which keys do what. They are read by code and not by character, so that they work while a Chinese input method is on. */
public final class Keys {
    private static final KeyCombination QUESTION_MARK = key(KeyCode.SLASH, SHIFT_DOWN);

    private static final Map<Verb, List<KeyCombination>> SAME = same();
    private static final Map<Verb, List<KeyCombination>> INTELLIJ = intellij();
    private static final Map<Verb, List<KeyCombination>> VS_CODE = vsCode();

    private final Map<Verb, List<KeyCombination>> keys = new EnumMap<>(Verb.class);

    /** The keys of a preset. */
    public Keys(KeyPreset preset) {
        keys.putAll(SAME);
        keys.putAll(preset == KeyPreset.INTELLIJ ? INTELLIJ : VS_CODE);
    }

    private static Map<Verb, List<KeyCombination>> same() {
        Map<Verb, List<KeyCombination>> keys = new EnumMap<>(Verb.class);
        keys.put(Verb.STEP_BACK, List.of(key(KeyCode.LEFT, ALT_DOWN)));
        keys.put(Verb.NEXT_PACKET, List.of(key(KeyCode.PERIOD)));
        keys.put(Verb.PREVIOUS_PACKET, List.of(key(KeyCode.COMMA)));
        keys.put(Verb.TO_ANSWER, List.of(key(KeyCode.CLOSE_BRACKET)));
        keys.put(Verb.TO_REQUEST, List.of(key(KeyCode.OPEN_BRACKET)));
        keys.put(Verb.NEXT_OF_EXCHANGE, List.of(key(KeyCode.CLOSE_BRACKET, SHIFT_DOWN)));
        keys.put(Verb.NEXT_LAYER, List.of(key(KeyCode.DOWN, ALT_DOWN)));
        keys.put(Verb.PREVIOUS_LAYER, List.of(key(KeyCode.UP, ALT_DOWN)));
        keys.put(Verb.OVER_BACK, List.of(key(KeyCode.LEFT, ALT_DOWN, SHIFT_DOWN)));
        keys.put(Verb.OUT_BACK, List.of(key(KeyCode.UP, ALT_DOWN, SHIFT_DOWN)));
        keys.put(Verb.SLOWER, List.of(key(KeyCode.MINUS), key(KeyCode.SUBTRACT)));
        keys.put(
                Verb.FASTER,
                List.of(key(KeyCode.PLUS), key(KeyCode.EQUALS), key(KeyCode.EQUALS, SHIFT_DOWN), key(KeyCode.ADD)));
        keys.put(Verb.NEXT_STEP, List.of(key(KeyCode.PAGE_DOWN, SHORTCUT_DOWN)));
        keys.put(Verb.PREVIOUS_STEP, List.of(key(KeyCode.PAGE_UP, SHORTCUT_DOWN)));
        keys.put(Verb.CHANGE_PACKET, List.of(key(KeyCode.E, SHORTCUT_DOWN)));
        keys.put(Verb.HOLD_INCOMING, List.of(key(KeyCode.H, SHORTCUT_DOWN)));
        keys.put(Verb.FIND, List.of(key(KeyCode.P, SHORTCUT_DOWN)));
        keys.put(Verb.LANGUAGE, List.of(key(KeyCode.L, SHORTCUT_DOWN)));
        keys.put(Verb.THEME, List.of(key(KeyCode.T, SHORTCUT_DOWN)));
        keys.put(Verb.ALL_LESSONS, List.of(key(KeyCode.HOME, ALT_DOWN)));
        keys.put(Verb.NEXT_PANE, List.of(key(KeyCode.TAB, SHORTCUT_DOWN)));
        keys.put(Verb.PREVIOUS_PANE, List.of(key(KeyCode.TAB, SHORTCUT_DOWN, SHIFT_DOWN)));
        keys.put(Verb.CLIENT_STATE, List.of(key(KeyCode.I, SHORTCUT_DOWN)));
        keys.put(Verb.OPEN, List.of(key(KeyCode.O, SHORTCUT_DOWN)));
        keys.put(Verb.SAVE, List.of(key(KeyCode.S, SHORTCUT_DOWN)));
        keys.put(Verb.BOOKMARK, List.of(key(KeyCode.B, SHORTCUT_DOWN)));
        keys.put(Verb.BOOKMARKS, List.of(key(KeyCode.B, SHORTCUT_DOWN, SHIFT_DOWN)));
        keys.put(Verb.NEXT_BOOKMARK, List.of(key(KeyCode.PAGE_DOWN, ALT_DOWN)));
        keys.put(Verb.PREVIOUS_BOOKMARK, List.of(key(KeyCode.PAGE_UP, ALT_DOWN)));
        keys.put(Verb.LEARN, List.of(key(KeyCode.DIGIT1, SHORTCUT_DOWN)));
        keys.put(Verb.DEBUG, List.of(key(KeyCode.DIGIT2, SHORTCUT_DOWN)));
        keys.put(Verb.GLOSSARY, List.of(key(KeyCode.G, SHORTCUT_DOWN)));
        keys.put(Verb.BASICS, List.of(key(KeyCode.G, SHORTCUT_DOWN, SHIFT_DOWN)));
        keys.put(Verb.RESULTS, List.of(key(KeyCode.R, SHORTCUT_DOWN)));
        keys.put(Verb.NOTE, List.of(key(KeyCode.N, SHORTCUT_DOWN)));
        keys.put(Verb.PRINT_LESSON, List.of(key(KeyCode.P, SHORTCUT_DOWN, SHIFT_DOWN)));
        keys.put(Verb.PROJECTOR, List.of(key(KeyCode.F, SHORTCUT_DOWN, SHIFT_DOWN)));
        keys.put(Verb.KEYS, List.of(QUESTION_MARK, key(KeyCode.F1)));
        keys.put(Verb.CLOSE_PANE, List.of(key(KeyCode.ESCAPE)));
        return keys;
    }

    private static Map<Verb, List<KeyCombination>> intellij() {
        Map<Verb, List<KeyCombination>> keys = new EnumMap<>(Verb.class);
        keys.put(Verb.RUN_PAUSE, List.of(key(KeyCode.F9)));
        keys.put(Verb.RESTART, List.of(key(KeyCode.F5, SHORTCUT_DOWN)));
        keys.put(Verb.STOP, List.of(key(KeyCode.F2, SHORTCUT_DOWN)));
        keys.put(Verb.INTO, List.of(key(KeyCode.F7)));
        keys.put(Verb.OVER, List.of(key(KeyCode.F8)));
        keys.put(Verb.OUT, List.of(key(KeyCode.F8, SHIFT_DOWN)));
        keys.put(Verb.RUN_BACK, List.of(key(KeyCode.F9, SHIFT_DOWN)));
        keys.put(Verb.BREAKPOINT, List.of(key(KeyCode.F8, SHORTCUT_DOWN)));
        keys.put(Verb.BOOKMARK, List.of(key(KeyCode.B, SHORTCUT_DOWN), key(KeyCode.F11)));
        keys.put(Verb.BOOKMARKS, List.of(key(KeyCode.B, SHORTCUT_DOWN, SHIFT_DOWN), key(KeyCode.F11, SHIFT_DOWN)));
        return keys;
    }

    private static Map<Verb, List<KeyCombination>> vsCode() {
        Map<Verb, List<KeyCombination>> keys = new EnumMap<>(Verb.class);
        keys.put(Verb.RUN_PAUSE, List.of(key(KeyCode.F5), key(KeyCode.F6)));
        keys.put(Verb.RESTART, List.of(key(KeyCode.F5, SHORTCUT_DOWN, SHIFT_DOWN)));
        keys.put(Verb.STOP, List.of(key(KeyCode.F5, SHIFT_DOWN)));
        keys.put(Verb.INTO, List.of(key(KeyCode.F11)));
        keys.put(Verb.OVER, List.of(key(KeyCode.F10)));
        keys.put(Verb.OUT, List.of(key(KeyCode.F11, SHIFT_DOWN)));
        keys.put(Verb.RUN_BACK, List.of(key(KeyCode.F10, SHORTCUT_DOWN, SHIFT_DOWN)));
        keys.put(Verb.BREAKPOINT, List.of(key(KeyCode.F9)));
        return keys;
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /** The keys of a verb; the first is the one that is shown. */
    public List<KeyCombination> of(Verb verb) {
        return keys.get(verb);
    }

    /** A key as it is written on keyboards. */
    public static String text(KeyCombination key) {
        return key.equals(QUESTION_MARK) ? "?" : key.getDisplayText();
    }

    /** What a key does. */
    public Optional<Verb> verb(KeyEvent event) {
        for (Map.Entry<Verb, List<KeyCombination>> entry : keys.entrySet()) {
            if (entry.getValue().stream().anyMatch(key -> key.match(event))) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /** Whether a key is held together with others that make it more than a character or an arrow. */
    public static boolean modified(KeyEvent event) {
        return event.isShortcutDown() || event.isAltDown() || event.isControlDown() || event.isMetaDown();
    }
}
