package org.mqttxray.ui.packet;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One row of the field tree. */
final class FieldCell extends ListCell<PacketViewModel.Row> {
    private final Hover hover;

    /** Is told over which field the pointer stands. */
    interface Hover {
        /** Over the field that begins at an offset; -1 for none. */
        void over(int offset);
    }

    FieldCell(Hover hover) {
        this.hover = hover;
        setOnMouseEntered(event -> hover.over(getItem() == null ? -1 : getItem().from()));
        setOnMouseExited(event -> hover.over(-1));
    }

    @Override
    protected void updateItem(PacketViewModel.Row row, boolean nothing) {
        super.updateItem(row, nothing);
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        if (nothing || row == null) {
            return;
        }
        Label name = new Label(row.name());
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label value = new Label(row.value());
        HBox box = new HBox();
        box.getStyleClass().add("field-row");
        if (row.part()) {
            box.getStyleClass().add("part");
            box.getChildren().setAll(name, space, value);
        } else {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", row.tint().name().toLowerCase(Locale.ROOT));
            value.getStyleClass().add("value");
            Label range = new Label(row.range());
            range.getStyleClass().add("range");
            range.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().setAll(swatch, name, space, value, range);
        }
        setGraphic(box);
        setAccessibleText(String.join(", ", row.name(), row.value(), row.range()));
    }
}
