package org.mqttxray.ui.card;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.mqttxray.ui.Focus;

/**
 * What lies above everything else in the window: at most one card. It opens at a button or in the middle, always within the window, and
 * closes with Escape, a click elsewhere or when the keyboard leaves it; after the first two the keyboard is where it was before.
 */
public final class CardLayer extends Region {
    private static final double GAP = 6;
    private static final double UPPER_MIDDLE = 3;

    private final Scale scale = new Scale(1, 1);
    private Optional<Card> card = Optional.empty();
    private Optional<Node> anchor = Optional.empty();
    /** Where that was when the card opened: what is done on a card may move it, and the card is not to run from under the pointer. */
    private Optional<Bounds> anchored = Optional.empty();

    private Optional<Node> before = Optional.empty();

    /** A layer on which nothing lies. */
    public CardLayer() {
        setPrefSize(0, 0);
        setMinSize(0, 0);
        setVisible(false);
        getStyleClass().addAll("card-layer", "overlay");
        widthProperty().addListener(change -> anchored = Optional.empty());
        heightProperty().addListener(change -> anchored = Optional.empty());
        addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume); // the main button below it hears no Enter
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                close();
            }
            event.consume();
        });
    }

    /** Listens to the keys of a scene, and closes the card when the keyboard leaves it. */
    public void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.focusOwnerProperty().addListener((observed, was, now) -> {
            if (now != null && card.isPresent() && !Focus.within(now, card.get())) {
                leave();
            }
        });
    }

    /** Shows cards larger or smaller; 1 is as designed. */
    public void scale(double factor) {
        scale.setX(factor);
        scale.setY(factor);
        anchored = Optional.empty();
        requestLayout();
    }

    /** Opens a card below a node, or above it where there is more room. */
    public void at(Node node, Card opened) {
        open(opened, Optional.of(node), Optional.of(node));
    }

    /** Opens a card in the upper middle of the window. */
    public void inTheMiddle(Card opened) {
        close(); // so that the keyboard is where it will have to return to
        open(opened, Optional.empty(), Optional.ofNullable(getScene().getFocusOwner()));
    }

    private void open(Card opened, Optional<Node> at, Optional<Node> back) {
        close();
        card = Optional.of(opened);
        anchor = at;
        anchored = Optional.empty();
        before = back;
        opened.getTransforms().setAll(scale);
        getChildren().setAll(opened);
        setVisible(true);
        applyCss(); // what it holds stands in the scene now, and can have the keyboard
        requestLayout();
        opened.requestFocus();
    }

    /** Closes the card, if one is open, and puts the keyboard where it was. */
    public void close() {
        if (card.isPresent()) {
            Scene scene = getScene();
            leave();
            before.flatMap(node -> Focus.again(node, scene)).ifPresent(Node::requestFocus);
        }
    }

    private void leave() {
        card = Optional.empty();
        setVisible(false);
        getChildren().clear();
    }

    /** Whether a card is open. */
    public boolean isOpen() {
        return card.isPresent();
    }

    private void pressed(KeyEvent event) {
        if (card.isEmpty() || Focus.keeps(getScene().getFocusOwner(), event)) {
            return;
        }
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && plain) {
            card.get().go(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        card.ifPresent(open -> {
            double factor = scale.getX();
            open.fit((getWidth() - 2 * GAP) / factor, (getHeight() - 2 * GAP) / factor);
            double width = open.getWidth() * factor;
            double height = open.getHeight() * factor;
            Bounds at = place(width, height);
            open.relocate(
                    snapPositionX(Math.max(GAP, Math.min(at.getMinX(), getWidth() - GAP - width))),
                    snapPositionY(Math.max(GAP, Math.min(at.getMinY(), getHeight() - GAP - height))));
        });
    }

    /** Where the card wants to be; it is put into the window afterwards. */
    private Bounds place(double width, double height) {
        anchored = anchored.or(() -> anchor.flatMap(one -> Focus.again(one, getScene()))
                .map(one -> sceneToLocal(one.localToScene(one.getLayoutBounds()))));
        if (anchored.isEmpty()) {
            return new BoundingBox((getWidth() - width) / 2, (getHeight() - height) / UPPER_MIDDLE, width, height);
        }
        Bounds node = anchored.get();
        double below = node.getMaxY() + GAP;
        double above = node.getMinY() - GAP - height;
        boolean up = below + height > getHeight() - GAP && node.getMinY() > getHeight() - below;
        return new BoundingBox(node.getMinX(), up ? above : below, width, height);
    }
}
