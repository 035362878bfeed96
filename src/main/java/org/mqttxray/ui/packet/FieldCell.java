package org.mqttxray.ui.packet;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Tint;
import org.mqttxray.ui.Icons;
import org.mqttxray.ui.Presence;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.packet.FieldRow.Fold;
import org.mqttxray.ui.packet.FieldRow.Kind;

/** One row of the field tree. */
final class FieldCell extends ListCell<FieldRow> {
    private static final String OPEN = "mdi2c-chevron-down";
    private static final String CLOSED = "mdi2c-chevron-right";

    /** A value of so many characters is never cut; the name is. */
    private static final int SHORT = 10;

    private static final double LEAST_NAME = 60;
    private static final int LAST_LATIN_1 = 0xFF;
    private static final String MONO = "mono";

    private final Messages messages;
    private final BiConsumer<FieldRow, Boolean> open;
    private final FontIcon arrow = new FontIcon(OPEN);
    private final StackPane fold = new StackPane(arrow);
    private final Region swatch = new Region();
    private final Label name = new Label();
    private final Region space = new Region();
    private final Label value = new Label();
    private final Label range = new Label();
    private final HBox box = new HBox(fold, swatch, name, space, value, range);
    private final Tooltip whole = new Tooltip();

    FieldCell(PointedByte pointed, BiConsumer<FieldRow, Boolean> open, Messages messages) {
        this.messages = messages;
        this.open = open;
        box.getStyleClass().add("field-row");
        fold.getStyleClass().add("fold");
        range.getStyleClass().add("range");
        swatch.getStyleClass().add("swatch");
        fold.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressedArrow);
        range.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(space, Priority.ALWAYS);
        setGraphic(box); // stays, also without a row: taken out and put back, it would be styled anew
        setPrefWidth(0); // a long value is cut, the row is as wide as the tree
        setOnMouseMoved(event -> pointed.at(offset())); // not entered: rows may come under a pointer that rests
        setOnMouseExited(event -> pointed.nowhere());
    }

    private Optional<Integer> offset() {
        FieldRow row = getItem();
        return row == null || row.kind() == Kind.PART ? Optional.empty() : Optional.of(row.from());
    }

    @Override
    protected void updateItem(FieldRow row, boolean nothing) {
        super.updateItem(row, nothing);
        boolean shown = !nothing && row != null;
        box.setVisible(shown);
        setAccessibleText(shown ? spoken(row) : null);
        setTooltip(shown && row.kind() != Kind.PART ? whole : null);
        if (shown) {
            show(row);
        }
    }

    private String spoken(FieldRow row) {
        String text = String.join(", ", row.name(), row.value(), row.range());
        return row.fold() == Fold.NONE
                ? text
                : messages.get(row.fold() == Fold.OPEN ? "packet.row-open" : "packet.row-closed", text);
    }

    private void show(FieldRow row) {
        boolean part = row.kind() == Kind.PART;
        name.setText(row.name());
        name.setMinWidth(part ? USE_PREF_SIZE : LEAST_NAME);
        value.setText(row.value());
        value.setMinWidth(part || row.value().length() <= SHORT ? USE_PREF_SIZE : 0);
        range.setText(row.range());
        whole.setText(row.name() + ": " + row.value());
        Icons.show(arrow, row.fold() == Fold.OPEN ? OPEN : CLOSED);
        arrow.setVisible(row.fold() != Fold.NONE);
        Presence.shown(fold, !part);
        Presence.shown(swatch, !part);
        Presence.shown(range, !part);
        Styles.mark(box, Kind.class, Optional.of(row.kind()));
        Styles.mark(box, "missing", row.missing());
        Styles.mark(swatch, Tint.class, Optional.of(row.tint()));
        Styles.toggle(value, "part-size", part);
        Styles.toggle(value, "value", !part);
        Styles.toggle(value, MONO, !part && mono(row));
        Styles.toggle(range, MONO, known(row.range()) && row.range().chars().noneMatch(Character::isLowerCase));
    }

    private static boolean mono(FieldRow row) {
        return !row.missing() && known(row.value());
    }

    /** The monospaced face has no Chinese characters. */
    private static boolean known(String text) {
        return text.chars().allMatch(c -> c <= LAST_LATIN_1 || "–•…".indexOf(c) >= 0);
    }

    /** The arrow opens and closes what is below; the keys Right and Left do the same. */
    private void pressedArrow(MouseEvent event) {
        FieldRow row = getItem();
        if (row != null && row.fold() != Fold.NONE) {
            open.accept(row, row.fold() == Fold.CLOSED);
            event.consume();
        }
    }
}
