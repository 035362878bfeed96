package org.mqttxray.ui.lesson;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseEvent;

/** Lets a card be drawn to the place of another one. */
final class CardDrag {
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

    private final OptionCard card;
    private final List<OptionCard> places;
    private final Move move;
    private double grabbed;

    /** Who puts the cards in order. */
    interface Move {
        /** Puts what stands at a place to another one: 0, 1, … */
        void move(int from, int to);
    }

    /**
     * Makes a card one that can be drawn.
     *
     * @param places all cards, in the order in which they stand
     */
    CardDrag(OptionCard card, List<OptionCard> places, Move move) {
        this.card = card;
        this.places = places;
        this.move = move;
        card.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> grabbed = event.getSceneY());
        card.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        card.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private void dragged(MouseEvent event) {
        card.requestFocus();
        card.setViewOrder(-1);
        card.pseudoClassStateChanged(DRAGGED, true);
        card.setTranslateY(event.getSceneY() - grabbed);
        event.consume(); // else the text behind would be scrolled
    }

    private void released(MouseEvent event) {
        int to = place(card.getLayoutY() + card.getTranslateY() + card.getHeight() / 2);
        card.setTranslateY(0);
        card.setViewOrder(0);
        card.pseudoClassStateChanged(DRAGGED, false);
        int from = places.indexOf(card);
        if (from != to) {
            move.move(from, to);
        }
    }

    /** The place at a height: that of the last card above whose lower edge it is not. */
    private int place(double y) {
        int place = 0;
        while (place < places.size() - 1 && y > bottom(places.get(place))) {
            place++;
        }
        return place;
    }

    private static double bottom(OptionCard other) {
        return other.getLayoutY() + other.getHeight();
    }
}
