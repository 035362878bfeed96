package org.mqttxray.ui.lesson;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;

/**
 * A name in a lesson's text that points to something of the run. It stands on the line as one word, and can be chosen by pointer and by
 * keyboard.
 */
abstract class Chip extends Label {
    private static final Duration BEFORE_HOVER = Duration.millis(80);
    private static final double TOOLTIP_WIDTH = 320;

    private final Bench bench;
    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition hovering = new PauseTransition(BEFORE_HOVER);

    Chip(Bench bench) {
        this.bench = bench;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        setTooltip(tooltip);
        setOnMouseClicked(event -> choose());
        setOnKeyPressed(this::onKey);
        setOnMouseEntered(event -> hovering.playFromStart());
        setOnMouseExited(event -> leave());
        hovering.setOnFinished(event -> hovered(bench.moment())
                .ifPresent(offset -> bench.hoverProperty().set(Optional.of(offset))));
    }

    /** Shows what it points to at a moment. */
    abstract void show(Moment moment);

    /** Whether it shows something of the step's moment: then it stays as it is while the playhead is elsewhere. */
    boolean ofStep() {
        return false;
    }

    /** Chooses what it points to at a moment: the byte, unless it is another thing; says whether there is such a thing. */
    boolean chosen(Moment moment) {
        Optional<Integer> offset = hovered(moment);
        offset.ifPresent(bench::selectByte);
        return offset.isPresent();
    }

    /** The byte that is framed while the pointer stands on it. */
    Optional<Integer> hovered(Moment moment) {
        return Optional.empty();
    }

    final Bench bench() {
        return bench;
    }

    /** Says what it is, to eyes and ears. */
    final void say(String more, String spoken) {
        tooltip.setText(more);
        setAccessibleText(spoken);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            choose();
            event.consume();
        }
    }

    /** What can't be chosen now says where it is instead. */
    private void choose() {
        requestFocus();
        if (!chosen(bench.moment())) {
            Bounds place = localToScreen(getBoundsInLocal());
            tooltip.show(this, place.getMinX(), place.getMaxY());
        }
    }

    private void leave() {
        hovering.stop();
        tooltip.hide();
        if (hovered(bench.moment()).isPresent()) {
            bench.hoverProperty().set(Optional.empty());
        }
    }
}
