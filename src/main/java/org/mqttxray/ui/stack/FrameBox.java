package org.mqttxray.ui.stack;

import static org.mqttxray.ui.Presence.shown;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.MiddleCut;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.theme.Type;

/** A frame in one line: the bar of its layer, its name, its arguments, the lock that it holds, the layer's tag. */
public final class FrameBox extends HBox {
    private static final double STEP = 9;
    /** Deep stacks take smaller steps, so that names keep their room. */
    private static final double DEEP_STEP = 5;

    /** The width of a character of a name. */
    private static final double CHARACTER = 7.2;

    /** About how wide letters of a tag are. */
    private static final double SMALL = 6.6;

    private static final double CAPITAL = 8.2;
    private static final double WIDE_CHARACTER = 11;

    /** Insets of list and cell, the bar and its gap. */
    private static final double AROUND = 16 + 18 + 12;

    /** What a tag needs beside its text: the gaps around the empty room before it, and its own edges. */
    private static final double AROUND_TAG = 8 + 8 + 14;

    private static final double LOCK = 21;
    private static final double DOT = 14;

    /** Characters of a name that are shown even where there is no room for them. */
    private static final int LEAST_NAME = 9;

    /** Arguments of which fewer characters fit are left to the tooltip. */
    private static final int LEAST_ARGUMENTS = 7;

    private final Messages messages;
    private final Region bar = new Region();
    private final Label name = new Label();
    private final Label arguments = new Label();
    private final Label lock = new Label("", new FontIcon("mdi2l-lock-outline"));
    private final Region dot = new Region();
    private final Label tag = new Label();
    private final Tooltip full = new Tooltip();
    private final Tooltip holds = new Tooltip();
    private final Tooltip whole = new Tooltip();
    private String spoken = "";
    private double drawnIndent = -1;

    /** No frame yet. */
    public FrameBox(Messages messages) {
        this.messages = messages;
        Region space = new Region();
        getStyleClass().add("row");
        name.getStyleClass().add("name");
        bar.getStyleClass().add("layer-bar");
        tag.getStyleClass().setAll("layer-tag");
        arguments.getStyleClass().add("arguments");
        dot.getStyleClass().add("acting-dot");
        HBox.setHgrow(space, Priority.ALWAYS);
        lock.setMinWidth(USE_PREF_SIZE);
        lock.setTooltip(holds);
        tag.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(USE_PREF_SIZE);
        arguments.setMinWidth(0);
        arguments.setTooltip(whole);
        getChildren().setAll(bar, name, arguments, lock, dot, space, tag);
    }

    /**
     * Shows a frame.
     *
     * @param width of the list in which it stands, without its scroll bar if it has one
     * @param deep whether frames take small steps to the right
     */
    public void show(StackContent.FrameRow frame, double width, boolean deep) {
        double indent = frame.level() * (deep ? DEEP_STEP : STEP);
        Styles.mark(bar, Layer.class, Optional.of(frame.layer()));
        if (Double.compare(indent, drawnIndent) != 0) {
            drawnIndent = indent;
            HBox.setMargin(bar, new Insets(0, 0, 0, indent)); // asks for a layout even if it is the same
        }
        arguments.setText(frame.arguments());
        whole.setText(frame.arguments());
        Styles.toggle(arguments, "mono", frame.arguments().codePoints().noneMatch(Type::wide));
        holds.setText(messages.get("stack.holds", String.join(", ", frame.locks())));
        shown(lock, !frame.locks().isEmpty());
        shown(dot, frame.acting());
        shown(tag, frame.tag().isPresent());
        frame.tag().ifPresent(layer -> {
            Styles.mark(tag, Layer.class, Optional.of(layer.layer()));
            tag.setText(words(layer));
        });
        int room = room(frame, width - indent);
        name.setText(MiddleCut.cut(frame.name(), Math.max(room, LEAST_NAME)));
        int left = room - frame.name().length() - 1;
        boolean fit = left >= Math.min(LEAST_ARGUMENTS, frame.arguments().length());
        shown(arguments, fit && !frame.arguments().isEmpty());
        full.setText(frame.name() + "(" + frame.fullArguments() + ")");
        spoken = spoken(frame);
    }

    /** What tells all arguments of the frame shown. */
    public Tooltip tip() {
        return full;
    }

    /** What a screen reader says of the frame shown. */
    public String spoken() {
        return spoken;
    }

    /** For how many characters there is room between the bar and what follows the text. */
    private int room(StackContent.FrameRow frame, double width) {
        double tagWidth = frame.tag().isPresent() ? textWidth(tag.getText()) + AROUND_TAG : 0;
        double marks = (frame.locks().isEmpty() ? 0 : LOCK) + (frame.acting() ? DOT : 0);
        return (int) Math.max(0, (width - AROUND - tagWidth - marks) / CHARACTER);
    }

    private static double textWidth(String text) {
        return text.codePoints()
                .mapToDouble(c -> Type.wide(c) ? WIDE_CHARACTER : Character.isUpperCase(c) ? CAPITAL : SMALL)
                .sum();
    }

    private String words(StackContent.LayerTag layer) {
        String word = layerWord(layer.layer());
        return layer.folder().isEmpty() ? word : word + " · " + layer.folder();
    }

    private String layerWord(Layer layer) {
        return layer == Layer.PLATFORM ? messages.get("stack.layer.platform") : layer.name();
    }

    private String spoken(StackContent.FrameRow frame) {
        String call = frame.name() + " " + frame.fullArguments() + ", " + layerWord(frame.layer());
        return frame.locks().isEmpty() ? call : call + ", " + holds.getText();
    }
}
