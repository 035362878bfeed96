package org.mqttxray.ui;

import java.util.List;
import javafx.collections.ObservableList;
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
        if (on && !classes.contains(styleClass)) {
            classes.add(styleClass);
        } else if (!on) {
            classes.removeAll(styleClass);
        }
    }

    /** Gives a part these style classes and takes away all others. */
    public static void set(Node part, String... styleClasses) {
        List<String> wanted = List.of(styleClasses);
        if (!part.getStyleClass().equals(wanted)) {
            part.getStyleClass().setAll(wanted);
        }
    }
}
