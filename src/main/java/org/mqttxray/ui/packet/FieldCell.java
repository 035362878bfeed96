package org.mqttxray.ui.packet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
import org.mqttxray.ui.packet.FieldRow.Fold;
import org.mqttxray.ui.packet.FieldRow.Kind;

/** One row of the field tree. */
final class FieldCell extends ListCell<FieldRow> {
    private static final String OPEN = "mdi2c-chevron-down";
    private static final String CLOSED = "mdi2c-chevron-right";

    /** A value of so many characters is never cut; the name is. */
    private static final int SHORT = 10;

    private static final double LEAST_NAME = 60;

    private final Messages messages;
    private final BiConsumer<FieldRow, Boolean> open;

    FieldCell(PointedByte pointed, BiConsumer<FieldRow, Boolean> open, Messages messages) {
        this.messages = messages;
        this.open = open;
        setPrefWidth(0); // a long value is cut, the row is as wide as the tree
        setOnMouseEntered(event -> pointed.at(offset()));
        setOnMouseExited(event -> pointed.nowhere());
    }

    private Optional<Integer> offset() {
        FieldRow row = getItem();
        return row == null || row.kind() == Kind.PART ? Optional.empty() : Optional.of(row.from());
    }

    @Override
    protected void updateItem(FieldRow row, boolean nothing) {
        super.updateItem(row, nothing);
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        setTooltip(null);
        if (!nothing && row != null) {
            setGraphic(row.kind() == Kind.PART ? part(row) : field(row));
            setAccessibleText(spoken(row));
            setTooltip(row.kind() == Kind.PART ? null : new Tooltip(row.name() + ": " + row.value()));
        }
    }

    private String spoken(FieldRow row) {
        String text = String.join(", ", row.name(), row.value(), row.range());
        return row.fold() == Fold.NONE
                ? text
                : messages.get(row.fold() == Fold.OPEN ? "packet.row-open" : "packet.row-closed", text);
    }

    private HBox part(FieldRow row) {
        Label size = new Label(row.value());
        size.getStyleClass().add("part-size");
        HBox box = new HBox(name(row), space(), size);
        box.getStyleClass().addAll("field-row", "part");
        return box;
    }

    private HBox field(FieldRow row) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", row.tint().name().toLowerCase(Locale.ROOT));
        Label value = new Label(row.value());
        value.getStyleClass().add("value");
        mono(value, row.missing());
        value.setMinWidth(row.value().length() <= SHORT ? Region.USE_PREF_SIZE : 0);
        Label range = new Label(row.range());
        range.getStyleClass().add("range");
        range.setMinWidth(Region.USE_PREF_SIZE);
        mono(range, false);
        HBox box = new HBox(fold(row), swatch, name(row), space(), value, range);
        box.getStyleClass().addAll("field-row", row.kind().name().toLowerCase(Locale.ROOT));
        if (row.missing()) {
            box.getStyleClass().add("missing");
        }
        return box;
    }

    /** The monospaced face has no Chinese characters. */
    private static void mono(Label label, boolean words) {
        boolean known = StandardCharsets.ISO_8859_1
                .newEncoder()
                .canEncode(label.getText().replaceAll("[–•…]", ""));
        boolean letters =
                label.getStyleClass().contains("range") && label.getText().matches(".*[a-z].*");
        if (known && !words && !letters) {
            label.getStyleClass().add("mono");
        }
    }

    private static Label name(FieldRow row) {
        Label name = new Label(row.name());
        name.setMinWidth(row.kind() == Kind.PART ? Region.USE_PREF_SIZE : LEAST_NAME);
        return name;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** The arrow that opens and closes what is below; the keys Right and Left do the same. */
    private StackPane fold(FieldRow row) {
        StackPane place = new StackPane();
        place.getStyleClass().add("fold");
        if (row.fold() != Fold.NONE) {
            place.getChildren().add(new FontIcon(row.fold() == Fold.OPEN ? OPEN : CLOSED));
            place.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
                open.accept(row, row.fold() == Fold.CLOSED);
                event.consume();
            });
        }
        return place;
    }
}
