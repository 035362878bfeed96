package org.mqttxray.ui.window;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.IntoView;

/** Shows its content larger or smaller; the content is laid out in the room that this leaves it. */
final class ScaledRoot extends Region {
    private final Region content;
    private final Scale transform = new Scale(1, 1);
    private final ScrollPane scroll = new ScrollPane();

    ScaledRoot(Region content) {
        this.content = content;
        content.getTransforms().add(transform);
        getChildren().add(content);
        scroll.setContent(this);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
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
        return scroll;
    }

    /** Scrolls to the node with the keyboard, if it is in here. */
    void reveal(Node focusOwner) {
        if (Focus.within(focusOwner, content)) {
            IntoView.scroll(scroll, focusOwner);
        }
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / transform.getX(), getHeight() / transform.getY());
    }
}
