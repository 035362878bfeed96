package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.MiddleCut;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.stack.StackContent;
import org.mqttxray.ui.theme.Measure;
import org.mqttxray.ui.theme.Type;

/** The frames of one thread in large letters, outermost first; what has no room is folded in the middle. */
final class StackColumn extends VBox {
    private static final double SIZE = 24;
    private static final double LOWEST = 38;
    private static final double HIGHEST = 46;
    private static final double SPACING = 14;
    /** The padding of a row, its bar and the gaps beside it. */
    private static final double AROUND = 24 + 8 + 2 * SPACING;

    private final Messages messages;
    private final Font words;
    private final int most;
    private final VBox rows = new VBox();
    private List<StackContent.FrameRow> frames = List.of();
    private String none = "";

    /**
     * A column without frames.
     *
     * @param most how many rows it has at most
     */
    StackColumn(Node head, int most, Messages messages) {
        this.messages = messages;
        this.words = new Type(messages.language()).bold(SIZE);
        this.most = most;
        getStyleClass().add("projector-stack");
        rows.setMinSize(0, 0); // else rows that were drawn for more room would keep it
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().setAll(head, rows);
        setMinSize(0, 0);
        rows.heightProperty().addListener(change -> draw());
        rows.widthProperty().addListener(change -> draw());
    }

    /**
     * Shows frames.
     *
     * @param nothing what is said if there are none
     */
    void show(List<StackContent.FrameRow> newFrames, String nothing) {
        if (!newFrames.equals(frames) || !nothing.equals(none)) {
            frames = newFrames;
            none = nothing;
            draw();
        }
    }

    private void draw() {
        if (rows.getHeight() <= 0 || rows.getWidth() <= 0) {
            return;
        }
        double height = Math.floor(Math.max(LOWEST, Math.min(HIGHEST, rows.getHeight() / most)));
        int room = Math.max(1, Math.min(most, (int) (rows.getHeight() / height)));
        List<Node> drawn = new ArrayList<>();
        for (StackContent.Row row : WholeRows.of(frames, room)) {
            drawn.add(
                    row instanceof StackContent.FrameRow frame
                            ? frame(frame, height)
                            : fold((StackContent.FoldRow) row, height));
        }
        if (drawn.isEmpty()) {
            Label nothing = new Label(none);
            nothing.getStyleClass().addAll("ink2", "projector-nothing");
            nothing.setWrapText(true);
            drawn.add(nothing);
        }
        rows.getChildren().setAll(drawn);
    }

    private Node frame(StackContent.FrameRow frame, double height) {
        Region bar = new Region();
        bar.getStyleClass().add("projector-bar");
        Styles.mark(bar, Layer.class, Optional.of(frame.layer()));
        Label name = new Label();
        name.getStyleClass().add("projector-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label tag = new Label(frame.tag().map(this::tag).orElse(""));
        tag.getStyleClass().add("projector-tag");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        Styles.mark(tag, Layer.class, Optional.of(frame.layer()));
        HBox row = new HBox(bar, name, space);
        double room = rows.getWidth() - AROUND;
        Font font = frame.selected() ? Type.monoBold(SIZE) : Type.mono(SIZE);
        double tagWidth = tag.getText().isEmpty() ? 0 : Measure.width(words, tag.getText()) + SPACING;
        if (tagWidth > 0 && Math.ceil(Measure.width(font, frame.name())) + Math.ceil(tagWidth) <= room) {
            row.getChildren().add(tag);
        }
        name.setText(MiddleCut.cut(frame.name(), (int) (room / Measure.width(font, "m"))));
        row.getStyleClass().add("projector-row");
        Styles.mark(row, "selected", frame.selected());
        row.setMinHeight(height);
        row.setMaxHeight(height);
        row.setAccessibleText(frame.name() + ", " + frame.layer().name());
        return row;
    }

    private Node fold(StackContent.FoldRow folded, double height) {
        Label label = new Label("\u22ee  " + messages.get("projector.folded", folded.frames()));
        label.getStyleClass().addAll("ink2", "projector-fold");
        label.setMinHeight(height);
        label.setMaxHeight(height);
        return label;
    }

    private String tag(StackContent.LayerTag tag) {
        String layer = messages.get("stage.short-layer." + tag.layer().label());
        return tag.folder().isEmpty() ? layer : layer + " \u00b7 " + tag.folder();
    }
}
