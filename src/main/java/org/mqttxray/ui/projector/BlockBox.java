package org.mqttxray.ui.projector;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.ProjectorBlock;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.Moment;

/** A block, which can be covered by hand: then its content is not there at all, for eye, ear or key. */
final class BlockBox extends StackPane {
    private final ProjectorBlock block;
    private final Pane content;
    private final StackPane cover;
    private Moment moment = Moment.NOTHING;

    BlockBox(ProjectorBlock block, Pane content, Messages messages) {
        this.block = block;
        this.content = content;
        String name = messages.get("projector.block." + block.label());
        Label words = new Label(messages.get("projector.covered", name));
        words.getStyleClass().add("projector-cover-words");
        cover = new StackPane(words);
        cover.getStyleClass().add("projector-cover");
        getStyleClass().addAll("pane", "projector-block");
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(name);
        getChildren().setAll(content.root());
        Rectangle clip = new Rectangle();
        clip.setArcWidth(20);
        clip.setArcHeight(20);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    ProjectorBlock block() {
        return block;
    }

    /** What is shown unless it is covered. */
    Pane content() {
        return content;
    }

    /** How high it wants to be in a width. */
    double wanted(double width) {
        Region root = content.root();
        double insets = snappedTopInset() + snappedBottomInset();
        return root.prefHeight(width - snappedLeftInset() - snappedRightInset()) + insets;
    }

    void show(Moment now) {
        moment = now;
        if (!covered()) {
            content.show(now);
        }
    }

    boolean covered() {
        return getChildren().contains(cover);
    }

    /** Covers it, or shows it again as things stand now. The keyboard does not leave it, so that the same key shows it again. */
    void cover(boolean hidden) {
        if (hidden != covered()) {
            boolean keyboardInside = isFocusWithin() && !isFocused();
            getChildren().setAll(hidden ? cover : content.root());
            show(moment);
            if (keyboardInside) {
                requestFocus();
            }
        }
    }
}
