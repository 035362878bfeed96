package org.mqttxray.ui.stage;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.theme.Measure;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;

/** The station's register as a table: a row for each topic filter, and how many there are more if they do not fit. */
final class RegisterTable {
    private static final double SMALL = 11;
    private static final double SMALLEST_ROW = 13.6;
    private static final double PAD = 8;
    private static final double GAP = 8;
    /** The share of a row that who asked may take. */
    private static final double WHO = 0.45;

    private final Brush brush;
    private final Type type;
    private final Messages messages;
    private final double size;

    RegisterTable(Brush brush, Type type, Messages messages, double scale) {
        this.brush = brush;
        this.type = type;
        this.messages = messages;
        this.size = Math.max(SMALL, SMALL / scale);
    }

    /**
     * Paints it.
     *
     * @param left its upper left corner
     * @param top likewise
     * @param head the height of its first line
     */
    void paint(StageScene.Register register, double left, double top, double width, double height, double head) {
        List<StageScene.Entry> entries = register.entries();
        double body = height - head;
        int fitting = Math.max(1, (int) Math.floor(body / Math.max(SMALLEST_ROW, size * 1.23)));
        int usual = Math.max(1, (int) Math.floor(body / head));
        int rows = entries.size() <= usual ? usual : fitting;
        double row = body / rows;
        brush.fill(Token.PANEL, left, top, width, height, 4);
        int shown = entries.size() <= rows ? entries.size() : Math.max(1, rows - 1);
        for (int at = 0; at < shown; at++) {
            double y = top + head + at * row;
            brush.fill(Token.TOPIC, left + 1, y, width - 2, row, 0);
            brush.line(Token.TOPIC_LINE, 1.5, left + 1, y + row, left + width - 1, y + row);
        }
        brush.frame(Token.BUILDING2, 1.5, left, top, width, height, 4);
        brush.line(Token.BUILDING2, 1.5, left, top + head, left + width, top + head);
        for (int at = Math.max(1, shown + 1); at < rows; at++) {
            brush.line(Token.BUILDING2, 1.5, left, top + head + at * row, left + width, top + head + at * row);
        }
        words(entries, shown, left, top + head, width, row, rows);
        Font small = type.text(size);
        double first = top + head - 6;
        brush.text(Token.INK2, small, messages.get("stage.register"), left + PAD, first, TextAlignment.LEFT);
        brush.text(Token.INK2, small, messages.get("stage.who-asked"), left + width - PAD, first, TextAlignment.RIGHT);
    }

    private void words(
            List<StageScene.Entry> entries, int shown, double left, double top, double width, double row, int rows) {
        Font small = type.text(size);
        int more = entries.size() - shown;
        if (entries.isEmpty()) {
            String nobody = messages.get("stage.nobody");
            brush.text(Token.INK3, small, nobody, left + width / 2, baseline(top, row), TextAlignment.CENTER);
        }
        for (int at = 0; at < shown; at++) {
            String over = more > 0 && rows == 1 ? messages.get("stage.register-and", more) : "";
            entry(entries.get(at), over, left, baseline(top + at * row, row), width);
        }
        if (more > 0 && rows > 1) {
            String others = messages.get("stage.register-more", more);
            double y = baseline(top + shown * row, row);
            brush.text(Token.INK2, small, others, left + PAD, y, TextAlignment.LEFT);
        }
    }

    private double baseline(double top, double row) {
        return top + row / 2 + size * 0.37;
    }

    /** @param over what stands behind the filter because there is no row for it */
    private void entry(StageScene.Entry entry, String over, double left, double y, double width) {
        Font bold = type.bold(size);
        Font small = type.text(size);
        double inner = width - 2 * PAD;
        String who = Measure.cut(small, entry.who(), inner * WHO);
        double behind = over.isEmpty() ? 0 : Measure.width(small, over) + GAP / 2;
        double room = inner - Measure.width(small, who) - GAP - behind;
        String filter = Measure.cut(bold, entry.filter(), room);
        brush.text(Token.INK, bold, filter, left + PAD, y, TextAlignment.LEFT);
        if (!over.isEmpty()) {
            double x = left + PAD + Measure.width(bold, filter) + GAP / 2;
            brush.text(Token.INK2, small, over, x, y, TextAlignment.LEFT);
        }
        brush.text(Token.INK, small, who, left + width - PAD, y, TextAlignment.RIGHT);
    }
}
