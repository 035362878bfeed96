package org.mqttxray.ui.source;

import static org.mqttxray.ui.Presence.shown;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.theme.Type;

/** A line of Java. */
final class LineCell extends ListCell<List<JavaText.Piece>> {

    private final Messages messages;
    private final Supplier<SourceContent.Text> shown;
    private final Label number = new Label();
    private final TextFlow code = new TextFlow();
    private final Label values = new Label();
    private final HBox row = new HBox(number, code, values);

    /**
     * A cell.
     *
     * @param shown the file of which it shows a line, and which line runs
     */
    LineCell(Messages messages, Supplier<SourceContent.Text> shown) {
        this.messages = messages;
        this.shown = shown;
        getStyleClass().add("verbatim"); // code is no words of ours
        row.getStyleClass().add("row");
        number.getStyleClass().add("number");
        values.getStyleClass().add("values");
        code.setMinWidth(USE_PREF_SIZE);
        code.setMaxHeight(USE_PREF_SIZE);
        values.setMinWidth(USE_PREF_SIZE);
    }

    /** A cell that comes back to the line that it had shown before is not told; but another line may run by now. */
    @Override
    public void updateIndex(int now) {
        int before = getIndex();
        super.updateIndex(now);
        if (now == before && !isEmpty()) {
            updateItem(getItem(), false);
        }
    }

    @Override
    protected void updateItem(List<JavaText.Piece> line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(empty || line == null ? null : row);
        if (empty || line == null) {
            Styles.mark(this, "current", false);
            setAccessibleText("");
            return;
        }
        SourceContent.Text text = shown.get();
        int at = getIndex() + 1;
        boolean current = at == text.line();
        Styles.mark(this, "current", current);
        number.setText(Integer.toString(at));
        code.getChildren().setAll(line.stream().map(LineCell::text).toList());
        values(text.after(at));
        String plain = line.stream().map(JavaText.Piece::text).collect(Collectors.joining());
        String spoken = messages.get("source.spoken.line", at, plain.strip());
        String whole = current ? messages.get("source.spoken.current", spoken) : spoken;
        setAccessibleText((whole + " " + text.after(at)).strip());
    }

    private void values(String text) {
        values.setText(text);
        Styles.toggle(values, "mono", text.codePoints().noneMatch(Type::wide));
        shown(values, !text.isEmpty());
    }

    private static Text text(JavaText.Piece piece) {
        Text text = new Text(piece.text());
        text.getStyleClass().addAll("code", piece.kind().name().toLowerCase(Locale.ROOT));
        return text;
    }
}
