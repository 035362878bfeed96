package org.mqttxray.ui.window;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger or smaller; the content is laid out in the room that this leaves it. */
final class ScaledRoot extends Region {
    private final Region content;
    private final Scale transform = new Scale(1, 1);

    ScaledRoot(Region content) {
        this.content = content;
        content.getTransforms().add(transform);
        getChildren().add(content);
    }

    /** 1 is as designed. */
    void scale(double factor) {
        transform.setX(factor);
        transform.setY(factor);
        setMinSize(content.getMinWidth() * factor, content.getMinHeight() * factor);
        requestLayout();
    }

    /** The same, scrolling in a window that is too small for it. */
    ScrollPane scrolling() {
        ScrollPane scroll = new ScrollPane(this);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / transform.getX(), getHeight() / transform.getY());
    }
}
