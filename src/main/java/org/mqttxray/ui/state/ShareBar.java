package org.mqttxray.ui.state;

import javafx.scene.layout.Region;

/** A bar of which a part is filled. */
final class ShareBar extends Region {
    private static final double LEAST = 2;

    private final Region fill = new Region();
    private double share;

    ShareBar() {
        getStyleClass().add("share");
        fill.getStyleClass().add("share-fill");
        getChildren().add(fill);
    }

    /**
     * Fills a part.
     *
     * @param newShare 0 to 1; what is more than nothing can be seen
     */
    void share(double newShare) {
        share = newShare;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, share == 0 ? 0 : Math.max(LEAST, share * getWidth()), getHeight());
    }
}
