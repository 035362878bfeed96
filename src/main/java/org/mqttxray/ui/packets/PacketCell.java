package org.mqttxray.ui.packets;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.ui.Icons;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.theme.Type;

/** One cell: a text, an arrow for the direction, a warning beside the type, or a mark before the payload. */
final class PacketCell extends TableCell<PacketRow, PacketRow> {
    private static final String OUT = "out";
    private static final String IN = "in";

    private final PacketTableViewModel model;
    private final PacketColumn column;
    private final Tooltip whole = new Tooltip();
    private final FontIcon icon = new FontIcon();
    private final Label tag = new Label();

    PacketCell(PacketTableViewModel model, PacketColumn column) {
        this.model = model;
        this.column = column;
        tag.getStyleClass().setAll("packet-mark");
        tag.setMinWidth(USE_PREF_SIZE);
        setAlignment(column.numeric() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        if (column == PacketColumn.TYPE) {
            Icons.show(icon, "mdi2a-alert");
            icon.getStyleClass().add("packet-wrong");
            setContentDisplay(ContentDisplay.RIGHT);
        } else if (column == PacketColumn.WAY) {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    @Override
    protected void updateItem(PacketRow row, boolean nothing) {
        super.updateItem(row, nothing);
        look();
    }

    /** Shows its row as it is now. */
    void look() {
        PacketRow row = getItem();
        if (isEmpty() || row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        PacketLine line = model.line(row);
        String text = column.text(line);
        setText(text);
        boolean wide = text.codePoints().anyMatch(Type::wide);
        Styles.toggle(this, "mono", !wide && column != PacketColumn.CLIENT);
        Styles.toggle(this, "chinese", wide);
        switch (column) {
            case WAY -> arrow(line);
            case TYPE -> setGraphic(line.wrong().isEmpty() ? null : icon);
            case PAYLOAD -> mark(line);
            default -> {}
        }
        String tip = tip(line, text);
        whole.setText(tip);
        setTooltip(tip.isEmpty() ? null : whole);
    }

    private void arrow(PacketLine line) {
        Icons.show(icon, line.out() ? "mdi2a-arrow-right" : "mdi2a-arrow-left");
        Styles.toggle(icon, OUT, line.out());
        Styles.toggle(icon, IN, !line.out());
        setGraphic(icon);
    }

    private void mark(PacketLine line) {
        Optional<PacketMark> mark = line.mark();
        tag.setText(line.markWord());
        Styles.mark(tag, "gone", mark.filter(PacketMark::gone).isPresent());
        Styles.mark(tag, "held", mark.filter(PacketMark::waits).isPresent());
        setGraphic(mark.isPresent() ? tag : null);
    }

    private String tip(PacketLine line, String text) {
        return switch (column) {
            case WAY -> "";
            case TYPE -> line.wrong().isEmpty() ? text : text + "\n" + line.wrong();
            default -> text;
        };
    }
}
