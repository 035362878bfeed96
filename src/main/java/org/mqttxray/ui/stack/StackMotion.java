package org.mqttxray.ui.stack;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.motion.Glide;
import org.mqttxray.ui.motion.Motion;
import org.mqttxray.ui.motion.Motions;

/** What moves in the call stack: a frame that comes or goes, and a frame around what is chosen. It lies above the rows. */
final class StackMotion extends Pane {
    private static final double SLIDE = 6;

    private final ListView<StackContent.Row> list;
    private final Motions motions;
    private final Glide glide;
    private final FrameBox leaving;
    private final Region chosen = new Region();
    private Optional<StackContent.FrameRow> coming = Optional.empty();
    private int selected = -1;

    StackMotion(ListView<StackContent.Row> list, Motions motions, Messages messages) {
        this.list = list;
        this.motions = motions;
        this.glide = new Glide(motions);
        this.leaving = new FrameBox(messages);
        leaving.setVisible(false);
        chosen.getStyleClass().add("chosen-frame");
        chosen.setVisible(false);
        getStyleClass().addAll("stack-frames", "stack-motion");
        getChildren().setAll(leaving, chosen);
        setManaged(false);
        setMouseTransparent(true);
    }

    /** The list is about to show other rows. */
    void changes(StackContent before, StackContent now) {
        Optional<RowChange> change = motions.may(Motion.ROW)
                        && fits(before.rows().size())
                        && fits(now.rows().size())
                ? RowChange.between(before, now)
                : Optional.empty();
        coming = change.filter(one -> one.kind() == RowChange.Kind.CAME).map(RowChange::frame);
        change.filter(one -> one.kind() == RowChange.Kind.WENT).ifPresent(this::leave);
    }

    /** Where rows are scrolled, nothing is where it is counted to be. */
    private boolean fits(int rows) {
        return rows * list.getFixedCellSize() <= list.getHeight();
    }

    private void leave(RowChange change) {
        double width = list.getWidth();
        boolean deep = list.getItems().size() > FrameCell.DEEP;
        leaving.show(change.frame(), width, deep);
        place(leaving, change.row(), list.getInsets());
        leaving.setOpacity(1);
        leaving.setTranslateY(0);
        leaving.setVisible(true);
        glide.to(
                Motion.ROW,
                Motion.ROW.millis(),
                () -> leaving.setVisible(false),
                Glide.end(leaving.opacityProperty(), 0.0),
                Glide.end(leaving.translateYProperty(), -SLIDE));
    }

    /** A row shows a frame; if it is the one that has just come, it comes in. */
    void shows(StackContent.FrameRow frame, FrameBox box) {
        if (coming.filter(one -> one.entered() == frame.entered()).isEmpty()) {
            return;
        }
        coming = Optional.empty();
        box.setOpacity(0);
        box.setTranslateY(-SLIDE);
        glide.to(
                Motion.ROW,
                Motion.ROW.millis(),
                () -> {},
                Glide.end(box.opacityProperty(), 1.0),
                Glide.end(box.translateYProperty(), 0.0));
    }

    /** Another row is chosen of rows that stay. */
    void chooses(int row, boolean sameRows) {
        int before = selected;
        selected = row;
        boolean fit = fits(list.getItems().size());
        if (!sameRows || !fit || row < 0 || before < 0 || row == before || !motions.may(Motion.SELECTION)) {
            return;
        }
        place(chosen, before, list.getInsets());
        chosen.setTranslateY(0);
        chosen.setVisible(true);
        glide.to(
                Motion.SELECTION,
                Motion.SELECTION.millis(),
                () -> chosen.setVisible(false),
                Glide.end(chosen.translateYProperty(), (row - before) * list.getFixedCellSize()));
    }

    private void place(Region part, int row, Insets insets) {
        double height = list.getFixedCellSize();
        double inner = list.getWidth() - insets.getLeft() - insets.getRight();
        part.resizeRelocate(insets.getLeft(), insets.getTop() + row * height, inner, height);
    }
}
