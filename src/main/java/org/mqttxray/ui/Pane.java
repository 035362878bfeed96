package org.mqttxray.ui;

import javafx.scene.layout.Region;
import org.mqttxray.ui.model.Moment;

/**
 * A part of the window that shows the moment. It listens to nothing: the window shows it each new moment, at most once a frame. It is
 * built for one language; when the language changes, another one is built in its place.
 */
public interface Pane {
    /** What stands in the window. */
    Region root();

    /** Shows a moment. Called on the JavaFX thread; must be quick when what it shows has not changed. */
    void show(Moment moment);

    /**
     * Goes on with what would have taken too long for one frame. Called on the JavaFX thread, in each frame that has no new moment; must
     * be quick when there is nothing left to do.
     */
    default void goOn() {}

    /**
     * Takes over what the user looks at in the pane whose place it takes, as far as views keep that: how far it is zoomed, scrolled,
     * unfolded. Called once it is laid out and shows the same moment.
     */
    default void takeOver(Pane before) {}
}
