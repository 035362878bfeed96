package org.mqttxray.ui.projector;

import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.timeline.TimelineView;

/** The wire and a lane for each thread for which there is room: the timeline of the window, enlarged until its smallest text is large enough; the ruler is left out. */
final class TimelineBlock implements Pane {
    private static final double SIZE = 24;
    private static final int FEWEST = 2;
    private static final int MOST = 3;
    /** With the border of the block: with fewer lanes there would be nothing to compare. */
    static final double LEAST = height(FEWEST) + 2;

    private final TimelineView view;
    private final Region root;

    TimelineBlock(Bench bench, Messages messages) {
        view = new TimelineView(bench, messages);
        view.keepStill();
        Enlarged enlarged =
                new Enlarged(new WithoutTop(view.root()), (width, height) -> SIZE / TimelineView.SMALLEST_TEXT);
        enlarged.setPrefHeight(height(FEWEST));
        root = enlarged;
    }

    /** Where so many threads have a lane. */
    private static double height(int lanes) {
        return Math.ceil(TimelineView.heightOf(lanes) * SIZE / TimelineView.SMALLEST_TEXT);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        root.setPrefHeight(
                height(Math.max(FEWEST, Math.min(MOST, moment.threads().size()))));
        view.show(moment);
    }

    @Override
    public void goOn() {
        view.goOn();
    }

    /** Its content begins above its own top, where nothing is seen of it. */
    private static final class WithoutTop extends Region {
        private final Region content;

        WithoutTop(Region content) {
            this.content = content;
            getChildren().add(content);
        }

        @Override
        protected void layoutChildren() {
            content.resizeRelocate(0, -TimelineView.RULER_HEIGHT, getWidth(), getHeight() + TimelineView.RULER_HEIGHT);
        }
    }
}
