package org.mqttxray.ui.projector;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Tint;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.projector.ByteStrip.Cell;
import org.mqttxray.ui.projector.ByteStrip.Look;
import org.mqttxray.ui.theme.Measure;
import org.mqttxray.ui.theme.Type;

/** The bytes of the packet in one line: the framed field, and as many of its neighbours as have room. */
final class BytesBlock implements Pane {
    private static final double LABEL = 24;
    private static final double NARROWEST = 50;
    private static final double WIDEST = 88;
    private static final double GAP = 5;
    /** Of the room, how much of it a long field may take. */
    private static final double LONGEST = 0.5;
    /** The room of a sign that there is more. */
    private static final double MORE = 76;

    private final Messages messages;
    private final Font words;
    private final HBox strip = new HBox(GAP);
    private final Label empty = new Label();
    private final VBox root = new VBox(strip);
    private ByteStrip fields;
    private List<Cell> cells = List.of();

    BytesBlock(Messages messages) {
        this.messages = messages;
        this.words = new Type(messages.language()).bold(LABEL);
        this.fields = new ByteStrip(messages, 0);
        root.getStyleClass().add("projector-bytes");
        empty.getStyleClass().addAll("ink2", "projector-nothing");
        empty.setText(messages.get("projector.no-packet"));
        root.widthProperty().addListener(change -> draw());
    }

    @Override
    public Region root() {
        return root;
    }

    /** In which lesson it stands. */
    void lesson(int number) {
        fields = new ByteStrip(messages, number);
    }

    @Override
    public void show(Moment moment) {
        List<Cell> now = fields.of(moment);
        if (!now.equals(cells) || strip.getChildren().isEmpty()) {
            cells = now;
            draw();
        }
    }

    private void draw() {
        double room = root.getWidth() - root.snappedLeftInset() - root.snappedRightInset();
        if (room <= 0) {
            return;
        }
        strip.getChildren().clear();
        if (cells.isEmpty()) {
            strip.getChildren().add(empty);
            return;
        }
        int bytes = cells.stream().mapToInt(cell -> cell.octets().size()).sum();
        double octet = Math.max(NARROWEST, Math.min(WIDEST, (room - GAP * cells.size()) / bytes));
        int from = ByteStrip.framed(cells);
        int to = from + 1;
        double used = width(cells.get(from), octet, room);
        double left = room - 2 * MORE;
        boolean all = cells.stream()
                        .mapToDouble(cell -> width(cell, octet, room) + GAP)
                        .sum()
                <= room + GAP;
        boolean grows = true;
        while (grows && !all) {
            grows = false;
            if (to < cells.size() && used + GAP + width(cells.get(to), octet, room) <= left) {
                used += GAP + width(cells.get(to++), octet, room);
                grows = true;
            }
            if (from > 0 && used + GAP + width(cells.get(from - 1), octet, room) <= left) {
                used += GAP + width(cells.get(--from), octet, room);
                grows = true;
            }
        }
        fill(all ? 0 : from, all ? cells.size() : to, octet, room);
    }

    private void fill(int from, int to, double octet, double room) {
        int before = cells.subList(0, from).stream()
                .mapToInt(cell -> cell.octets().size())
                .sum();
        int after = cells.subList(to, cells.size()).stream()
                .mapToInt(cell -> cell.octets().size())
                .sum();
        more(before).ifPresent(strip.getChildren()::add);
        for (Cell cell : cells.subList(from, to)) {
            strip.getChildren().add(field(cell, octet, room));
        }
        more(after).ifPresent(strip.getChildren()::add);
    }

    private Optional<Node> more(int bytes) {
        if (bytes == 0) {
            return Optional.empty();
        }
        Label more = new Label("+" + bytes);
        more.getStyleClass().addAll("ink2", "projector-more");
        more.setMinWidth(MORE - GAP);
        more.setAccessibleText(messages.get("projector.more-bytes", bytes));
        return Optional.of(more);
    }

    /** How many bytes of a field are shown: of a long one not all. */
    private static int shown(Cell cell, double octet, double room) {
        int most = Math.max(1, (int) ((room - 2 * MORE) * LONGEST / octet));
        return Math.min(cell.octets().size(), most);
    }

    private double width(Cell cell, double octet, double room) {
        double bytes = shown(cell, octet, room) * octet;
        boolean cut = shown(cell, octet, room) < cell.octets().size();
        double rest = cut ? MORE : 0;
        boolean labelled = cell.letters().isEmpty() || cut;
        return Math.max(bytes + rest, labelled ? Measure.width(words, cell.label()) + 6 : 0);
    }

    private Node field(Cell cell, double octet, double room) {
        int shown = shown(cell, octet, room);
        double width = width(cell, octet, room);
        boolean cut = shown < cell.octets().size();
        HBox bytes = new HBox();
        bytes.getStyleClass().add("projector-field");
        bytes.setMinWidth(width);
        Styles.mark(bytes, Tint.class, Optional.of(cell.tint()));
        Styles.mark(bytes, Look.class, Optional.of(cell.look()));
        Styles.mark(bytes, "framed", cell.framed());
        double each = cut ? octet : width / shown;
        for (String one : cell.octets().subList(0, shown)) {
            Label label = new Label(one);
            label.getStyleClass().add("projector-octet");
            label.setMinWidth(each);
            label.setPrefWidth(each);
            bytes.getChildren().add(label);
        }
        if (cut) {
            Label rest = new Label("+" + (cell.octets().size() - shown));
            rest.getStyleClass().add("projector-rest");
            rest.setMinWidth(MORE);
            bytes.getChildren().add(rest);
        }
        VBox box = new VBox(bytes, cell.letters().isEmpty() || cut ? label(cell, width) : letters(cell, each));
        box.getStyleClass().add("projector-field-box");
        box.setAccessibleText(cell.label() + " " + String.join(" ", cell.octets()));
        return box;
    }

    private static Node label(Cell cell, double width) {
        Label label = new Label(cell.label());
        label.getStyleClass().add("projector-field-name");
        Styles.mark(label, "framed", cell.framed());
        label.setMinWidth(width);
        return label;
    }

    private static Node letters(Cell cell, double octet) {
        HBox letters = new HBox();
        for (ByteStrip.Letter letter : cell.letters()) {
            Label label = new Label(letter.text());
            label.getStyleClass().addAll("projector-field-name", "letter");
            Styles.mark(label, "framed", cell.framed());
            label.setMinWidth(octet * letter.bytes());
            label.setPrefWidth(octet * letter.bytes());
            letters.getChildren().add(label);
        }
        letters.setAlignment(Pos.CENTER_LEFT);
        return letters;
    }
}
