package org.mqttxray.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * Changes the style classes of a part of a view, and only if they differ: JavaFX finds the styles of a part and of all below it again
 * whenever its list of classes is told to change, also to what it was.
 */
public final class Styles {
    private Styles() {}

    /** Gives a part a style class, or takes it away. */
    public static void toggle(Node part, String styleClass, boolean on) {
        ObservableList<String> classes = part.getStyleClass();
        if (classes.contains(styleClass) == on) {
            return;
        }
        if (on) {
            classes.add(styleClass);
        } else {
            classes.removeAll(styleClass);
        }
    }

    /** Gives a part these style classes and takes away all others. */
    public static void set(Node part, String... styleClasses) {
        if (!part.getStyleClass().equals(List.of(styleClasses))) {
            part.getStyleClass().setAll(styleClasses);
        }
    }

    /** Marks a part by one of the pseudo-classes that are named like constants, or by none; what follows from it is found more cheaply. */
    public static <E extends Enum<E>> void mark(Node part, Class<E> type, Optional<E> chosen) {
        for (E one : type.getEnumConstants()) {
            mark(part, name(one), chosen.filter(one::equals).isPresent());
        }
    }

    /** Marks a part by a pseudo-class, or no longer. */
    public static void mark(Node part, String pseudoClass, boolean on) {
        part.pseudoClassStateChanged(PseudoClass.getPseudoClass(pseudoClass), on);
    }

    /** The class that is named like a constant: {@code not-made} for {@code NOT_MADE}. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
