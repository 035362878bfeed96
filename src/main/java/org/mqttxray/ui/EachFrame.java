package org.mqttxray.ui;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/** Does something in each frame in which a node stands in the window. */
public final class EachFrame {
    private EachFrame() {}

    /** Does it from the next time on at which the node comes into a window. */
    public static void whileInWindow(Node node, Runnable look) {
        AnimationTimer frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                look.run();
            }
        };
        node.sceneProperty().addListener((observed, before, now) -> {
            if (now == null) {
                frames.stop();
            } else {
                frames.start();
            }
        });
    }
}
