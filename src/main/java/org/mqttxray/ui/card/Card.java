package org.mqttxray.ui.card;

import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Popup;

/** A card that opens below a button, or in the middle of the window, and closes with Escape or a click elsewhere. */
public final class Card {
    private static final double GAP = 6;

    private final Popup popup = new Popup();
    private final Region content;

    /** A closed card. */
    public Card(Region content) {
        this.content = content;
        content.getStyleClass().add("card");
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.getContent().add(content);
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                popup.hide();
            }
        });
    }

    /** Opens it below a node, within the window. */
    public void below(Region at) {
        dress(at);
        Bounds bounds = at.localToScreen(at.getBoundsInLocal());
        popup.show(at, bounds.getMinX(), bounds.getMaxY() + GAP);
        double right = at.getScene().getWindow().getX()
                + at.getScene().getX()
                + at.getScene().getWidth()
                - GAP;
        popup.setX(Math.min(bounds.getMinX(), right - content.getWidth()));
        content.requestFocus();
    }

    /** Opens it in the upper middle of the window. */
    public void inTheMiddle(Region root) {
        dress(root);
        Bounds bounds = root.localToScreen(root.getBoundsInLocal());
        popup.show(root, bounds.getMinX(), bounds.getMinY());
        popup.setX(bounds.getCenterX() - content.getWidth() / 2);
        popup.setY(bounds.getMinY() + (bounds.getHeight() - content.getHeight()) / 3);
        content.requestFocus();
    }

    /** A popup has a scene of its own: it gets the window's look. */
    private void dress(Region at) {
        popup.getScene().getRoot().setStyle("-fx-background-color: transparent;"); // the card has its own ground
        popup.getScene().getStylesheets().setAll(at.getScene().getStylesheets());
        content.getStyleClass().removeAll("dark", "zh", "root");
        content.getStyleClass().add("root");
        at.getScene().getRoot().getStyleClass().stream()
                .filter(style -> style.equals("dark") || style.equals("zh"))
                .forEach(content.getStyleClass()::add);
    }

    /** Closes it. */
    public void close() {
        popup.hide();
    }
}
