package org.mqttxray.ui.breakpoints;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Finds an entry of a long list by the letters that are typed there. They are forgotten when another key is pressed or the keyboard leaves;
 * Backspace takes the last one back.
 *
 * @param <T> what is chosen
 */
final class TypedChoice<T> {
    private final ComboBox<T> box;
    private String typed = "";

    private TypedChoice(ComboBox<T> box) {
        this.box = box;
    }

    /** Lets one type in a list that has a converter. */
    static <T> void in(ComboBox<T> box) {
        TypedChoice<T> choice = new TypedChoice<>(box);
        box.addEventHandler(KeyEvent.KEY_TYPED, choice::typed);
        box.addEventFilter(KeyEvent.KEY_PRESSED, choice::pressed);
        box.focusedProperty().addListener((observed, before, now) -> choice.typed = "");
    }

    /** The first that has the text as a word, else as the beginning of a word, else anywhere; upper and lower case are alike. */
    static <T> Optional<T> find(List<T> all, Function<T, String> words, String text) {
        String sought = text.toLowerCase(Locale.ROOT);
        Function<T, Stream<String>> parts =
                one -> Arrays.stream(words.apply(one).toLowerCase(Locale.ROOT).split("\\s"));
        return Stream.<BiPredicate<String, String>>of(String::equals, String::startsWith, String::contains)
                .flatMap(fits -> all.stream().filter(one -> parts.apply(one).anyMatch(word -> fits.test(word, sought))))
                .findFirst();
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        boolean command = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (command || letter.isBlank() || letter.chars().anyMatch(Character::isISOControl)) {
            return;
        }
        if (!choose(typed + letter)) {
            choose(letter); // another word begins
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE && typed.length() > 1) {
            choose(typed.substring(0, typed.length() - 1));
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            typed = ""; // what was found stays chosen
        } else if (event.getCode().isArrowKey() || event.getCode() == KeyCode.ESCAPE) {
            typed = "";
        }
    }

    private boolean choose(String text) {
        Optional<T> found = find(box.getItems(), box.getConverter()::toString, text);
        if (found.isPresent()) {
            typed = text;
            box.getSelectionModel().select(found.get());
            if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin
                    && skin.getPopupContent() instanceof ListView<?> list) {
                list.scrollTo(box.getSelectionModel().getSelectedIndex());
            }
        }
        return found.isPresent();
    }
}
