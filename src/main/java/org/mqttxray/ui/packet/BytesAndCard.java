package org.mqttxray.ui.packet;

import java.util.OptionalDouble;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The bytes above, the card of the framed field below. Where there is little room the bytes give way first; if the card still has too
 * little it scrolls, and as long as nobody scrolls it ends with a whole line.
 */
final class BytesAndCard extends Region {
    private static final Insets AROUND_BYTES = new Insets(6, 0, 6, 0);
    private static final Insets AROUND_CARD = new Insets(0, 12, 8, 12);

    /** In a low pane the card scrolls, down to this height. */
    private static final double CARD_LEAST = 80;

    /** Wider than any line of text. */
    private static final double ONE_LINE = 100_000;

    private final HexPane bytes;
    private final VBox card;
    private final ScrollPane scroll;
    private boolean low;
    /** How high it is at most, if that is more than its least height. */
    private double most = Double.MAX_VALUE;

    private OptionalDouble held = OptionalDouble.empty();

    BytesAndCard(HexPane bytes, VBox card) {
        this.bytes = bytes;
        this.card = card;
        this.scroll = new ScrollPane(card);
        scroll.setId("card");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().setAll(bytes, scroll);
    }

    /** In a low pane the card may scroll. */
    void setLow(boolean nowLow) {
        low = nowLow;
        requestLayout();
    }

    /** Wants no more height than leaves room for what stands below. */
    void setMost(double nowMost) {
        if (Double.compare(most, nowMost) != 0) {
            most = nowMost;
            requestLayout();
        }
    }

    /**
     * The card says something else: it is looked at from its top, and may need another height.
     *
     * @param preview whether it speaks of what is under the pointer: then its place stays as it is, because nothing may move there
     */
    void cardChanged(boolean preview) {
        boolean hold = preview && scroll.getHeight() > 0;
        held = !hold ? OptionalDouble.empty() : held.isPresent() ? held : OptionalDouble.of(scroll.getHeight());
        scroll.setVvalue(0);
        requestLayout();
    }

    private double cardHeight(double width) {
        return held.isPresent() ? held.getAsDouble() : wholeCard(width);
    }

    private double wholeCard(double width) {
        return snapSizeY(card.prefHeight(width - AROUND_CARD.getLeft() - AROUND_CARD.getRight()));
    }

    private static double vertically(Insets insets) {
        return insets.getTop() + insets.getBottom();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double others = vertically(AROUND_BYTES) + cardHeight(width) + vertically(AROUND_CARD);
        double all = bytes.prefHeight(width);
        boolean fits = all + others <= most;
        return others + (fits ? all : Math.max(bytes.minHeight(width), bytes.wholeRows(width, most - others)));
    }

    @Override
    protected double computeMinHeight(double width) {
        double whole = cardHeight(width);
        return leastAbove(width) + (low ? Math.min(CARD_LEAST, whole) : whole) + vertically(AROUND_CARD);
    }

    private double leastAbove(double width) {
        return bytes.minHeight(width) + vertically(AROUND_BYTES);
    }

    @Override
    protected double computePrefWidth(double height) {
        return bytes.prefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double room = Math.max(0, getHeight() - leastAbove(width) - vertically(AROUND_CARD));
        double whole = cardHeight(width);
        double height = whole <= room ? whole : held.isPresent() ? room : upToWholeLine(width, room);
        double above = getHeight() - height - vertically(AROUND_CARD) - vertically(AROUND_BYTES);
        double all = bytes.prefHeight(width);
        double octets = low || all > above ? Math.min(above, bytes.wholeRows(width, above)) : all;
        bytes.resizeRelocate(0, AROUND_BYTES.getTop(), width, octets);
        double top = octets + vertically(AROUND_BYTES);
        double inside = width - AROUND_CARD.getLeft() - AROUND_CARD.getRight();
        scroll.resizeRelocate(AROUND_CARD.getLeft(), snapPositionY(top), inside, height);
    }

    /** The largest height up to a limit at which no line of the card is cut. */
    private double upToWholeLine(double width, double limit) {
        double inside = width - AROUND_CARD.getLeft() - AROUND_CARD.getRight();
        double top = card.snappedTopInset();
        double lineWidth = inside - card.snappedLeftInset() - card.snappedRightInset();
        for (Node child : card.getChildren()) {
            if (!child.isManaged()) {
                continue;
            }
            double height = child.prefHeight(lineWidth);
            if (top + height > limit) {
                double line = child instanceof Label label ? label.prefHeight(ONE_LINE) : height;
                double lines = Math.floor((limit - top) / line);
                return snapSizeY(Math.max(0, lines > 0 ? top + lines * line : top - card.getSpacing()));
            }
            top += height + card.getSpacing();
        }
        return limit;
    }
}
