package org.mqttxray.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls no further than it needs to. */
public final class IntoView {
    private static final double PAGE = 0.85;

    private IntoView() {}

    /**
     * Brings a node of a scrolling place into view: all of it, or its upper left part if it is larger than the place.
     *
     * @param scroll whose content the node is in, and is laid out
     */
    public static void scroll(ScrollPane scroll, Node node) {
        Node content = scroll.getContent();
        Bounds whole = content.getLayoutBounds();
        Bounds wanted = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        Bounds place = scroll.getViewportBounds();
        double hiddenX = whole.getWidth() - place.getWidth();
        double hiddenY = whole.getHeight() - place.getHeight();
        if (hiddenX > 0) {
            double x = into(scroll.getHvalue() * hiddenX, place.getWidth(), wanted.getMinX(), wanted.getMaxX());
            scroll.setHvalue(x / hiddenX);
        }
        if (hiddenY > 0) {
            double y = into(scroll.getVvalue() * hiddenY, place.getHeight(), wanted.getMinY(), wanted.getMaxY());
            scroll.setVvalue(y / hiddenY);
        }
    }

    /** Goes a page further, or back; a little of what was seen stays in sight. */
    public static void page(ScrollPane scroll, boolean further) {
        double place = scroll.getViewportBounds().getHeight();
        double hidden = scroll.getContent().getLayoutBounds().getHeight() - place;
        if (hidden > 0) {
            double step = (further ? PAGE : -PAGE) * place / hidden;
            scroll.setVvalue(Math.max(0, Math.min(1, scroll.getVvalue() + step)));
        }
    }

    /** Brings a row of a list into view, if it is not. */
    public static void row(ListView<?> list, int row) {
        list.layout(); // the flow knows new rows only then
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(row); // not at all if it is seen whole
        }
    }

    /** Where the place has to begin; if it can't show both ends, it shows the first. */
    private static double into(double begins, double length, double from, double to) {
        double shown = Math.max(begins, to - length);
        return Math.max(0, Math.min(shown, from));
    }
}
