package org.mqttxray.ui.strip;

import javafx.scene.layout.HBox;

/** A row that is told when it is about to be laid out, when all in it has its fonts and its texts, and can be measured. */
public final class StripBox extends HBox {
    private Runnable measure = () -> {};

    /** What is done before each layout. */
    void beforeLayout(Runnable action) {
        measure = action;
    }

    @Override
    protected void layoutChildren() {
        measure.run();
        super.layoutChildren();
    }
}
