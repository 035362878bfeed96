package org.mqttxray.ui.projector;

import java.util.function.DoubleBinaryOperator;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger by a factor that depends on its own size; the content is laid out in the room that this leaves it. */
final class Enlarged extends Region {
    private final Region content;
    private final DoubleBinaryOperator factor;
    private final Scale scale = new Scale(1, 1);

    /**
     * Something enlarged.
     *
     * @param factor of a width and a height
     */
    Enlarged(Region content, DoubleBinaryOperator factor) {
        this.content = content;
        this.factor = factor;
        content.getTransforms().add(scale);
        getChildren().add(content);
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        double by = Math.max(0.01, factor.applyAsDouble(getWidth(), getHeight()));
        scale.setX(by);
        scale.setY(by);
        content.resizeRelocate(0, 0, getWidth() / by, getHeight() / by);
    }
}
