package org.mqttxray.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The main button of the mouse at a node, for tests; to be used on the JavaFX thread. */
public final class Mouse {
    private Mouse() {}

    /** Does something at a corner of the node. */
    public static void fire(Node node, EventType<MouseEvent> type) {
        fire(node, type, 1, 1);
    }

    /** Does something at a place of the scene, for the node. */
    public static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }
}
