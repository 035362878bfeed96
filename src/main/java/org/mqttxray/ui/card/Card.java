package org.mqttxray.ui.card;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.IntoView;

/** A card: what it holds, scrolling where there is too little room for it, and a name for the screen reader. */
public final class Card extends StackPane {
    private static final double SCROLL_BAR = 12;

    private final Region content;
    private final ScrollPane scroll;

    /**
     * A card that lies on no layer yet.
     *
     * @param name what a screen reader says when it opens
     */
    public Card(String name, Region content) {
        this.content = content;
        content.getStyleClass().add("card-content");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getStyleClass().add("card");
        getChildren().add(scroll);
        setAccessibleText(name);
    }

    /** Takes as much room as it wants of what there is, both in pixels of its own. */
    void fit(double width, double height) {
        Insets border = getInsets();
        double wide = Math.min(width, content.prefWidth(-1) + border.getLeft() + border.getRight());
        double inner = wide - border.getLeft() - border.getRight();
        double tall = content.prefHeight(inner) + border.getTop() + border.getBottom();
        boolean scrolls = tall > height;
        resize(snapSizeX(Math.min(width, scrolls ? wide + SCROLL_BAR : wide)), snapSizeY(Math.min(height, tall)));
    }

    /** Puts the keyboard on the next of its controls, round and round. */
    void go(int step) {
        List<Node> stops = Focus.stops(content);
        if (stops.isEmpty()) {
            scroll.requestFocus(); // where the arrows scroll
            return;
        }
        int now = stops.indexOf(getScene().getFocusOwner());
        int next = now < 0 && step < 0 ? stops.size() - 1 : Math.floorMod(now + step, stops.size());
        stops.get(next).requestFocus();
        IntoView.scroll(scroll, stops.get(next));
    }
}
