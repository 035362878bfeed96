package org.mqttxray.ui.change;

import static org.mqttxray.ui.Presence.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Tint;
import org.mqttxray.ui.Styles;

/** The fields of a packet, one below the other, each to be typed. What the user is typing in is never written over. */
final class FieldRowsBox extends VBox {
    /** More than these are edited as bytes. */
    private static final int MOST = 120;

    private final Messages messages;
    private final BiConsumer<EditRow, String> typed;
    private final Runnable left;
    private final List<Line> lines = new ArrayList<>();
    private int fresh = -1;
    private boolean filling;

    /**
     * No fields.
     *
     * @param typed is told what was typed
     * @param left is told when the keyboard leaves a field
     */
    FieldRowsBox(Messages messages, BiConsumer<EditRow, String> typed, Runnable left) {
        this.messages = messages;
        this.typed = typed;
        this.left = left;
        getStyleClass().add("change-rows");
    }

    /** Puts the keyboard into the first field that can be edited; the type and the lengths are seldom what somebody wants to change. */
    void ask() {
        lines.stream()
                .filter(line -> !line.field.isDisabled())
                .filter(line -> line.row.tint() != Tint.TYPE && line.row.tint() != Tint.LENGTH)
                .findFirst()
                .ifPresent(line -> line.field.requestFocus());
    }

    void show(ChangeViewModel.State state) {
        List<EditRow> rows = state.rows().subList(0, Math.min(MOST, state.rows().size()));
        for (int i = lines.size(); i < rows.size(); i++) {
            lines.add(new Line());
            getChildren().add(lines.get(i).box);
        }
        while (lines.size() > rows.size()) {
            lines.remove(lines.size() - 1);
            getChildren().remove(lines.size());
        }
        boolean anew = state.fresh() != fresh;
        fresh = state.fresh();
        filling = true;
        for (int i = 0; i < rows.size(); i++) {
            lines.get(i).show(rows.get(i), state, anew);
        }
        filling = false;
    }

    /** The field that is typed in, the label before it, what it may hold, and what is wrong with it. */
    private final class Line {
        private final Region swatch = new Region();
        private final Label name = new Label();
        private final TextField field = new TextField();
        private final Label form = new Label();
        private final Label error = new Label();
        private final VBox box;
        private final Tooltip whole = new Tooltip();
        private EditRow row;

        Line() {
            swatch.getStyleClass().add("swatch");
            name.getStyleClass().add("name");
            name.setTooltip(whole);
            form.getStyleClass().add("form");
            field.getStyleClass().add("mono");
            HBox.setHgrow(field, Priority.ALWAYS);
            error.getStyleClass().addAll("small", "error-text", "change-row-error");
            error.setWrapText(true);
            HBox line = new HBox(swatch, name, field, form);
            line.getStyleClass().add("change-row");
            box = new VBox(line, error);
            field.textProperty().addListener((observed, before, now) -> {
                if (!filling) {
                    typed.accept(row, now);
                }
            });
            field.focusedProperty().addListener((observed, before, now) -> {
                if (!now) {
                    left.run();
                }
            });
        }

        void show(EditRow now, ChangeViewModel.State state, boolean anew) {
            boolean other = row == null || !row.id().equals(now.id());
            row = now;
            boolean hidden = now.secret() && !state.secretsShown();
            Map<String, String> errors = state.errors();
            String wrong = errors.getOrDefault(now.id(), "");
            if (anew || other || !field.isFocused() && wrong.isEmpty()) {
                String text = hidden ? "" : now.value();
                if (!text.equals(field.getText())) {
                    field.setText(text);
                }
            }
            name.setText(now.name());
            whole.setText(now.name());
            form.setText(hidden ? messages.get("change.form.hidden") : form(now));
            field.setId("change-field-" + now.id());
            field.setAccessibleText(now.name() + ", " + form.getText());
            field.setDisable(hidden || !now.editable());
            error.setText(wrong);
            shown(error, !wrong.isEmpty());
            Styles.mark(field, "wrong", !wrong.isEmpty());
            Styles.mark(swatch, Tint.class, Optional.of(now.tint()));
        }

        private String form(EditRow now) {
            return switch (now.form()) {
                case NUMBER ->
                    now.editable()
                            ? messages.get("change.form.number", Long.toString(now.most()))
                            : messages.get("change.form.follows");
                case TEXT -> messages.get("change.form.text");
                case HEX -> messages.get("change.form.hex");
            };
        }
    }
}
