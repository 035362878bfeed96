package org.mqttxray.ui.projector;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.mqttxray.lesson.Offsets;
import org.mqttxray.mqtt.codec.Tint;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.projector.ByteStrip.Cell;
import org.mqttxray.ui.projector.ByteStrip.Look;
import org.mqttxray.ui.theme.Measure;

/** Draws the fields of a packet: bytes, the number of each where one of them is to be named, and what the field is. */
final class FieldDrawing {
    private final Font words;
    private final boolean numbered;
    private final Optional<Offsets> answer;
    /** By label: each is asked for again with every width that a byte might have. */
    private final Map<String, Double> labelWidths = new HashMap<>();

    /**
     * A way of drawing.
     *
     * @param words in what it is written what a field is
     * @param numbered whether the number of each byte stands below it
     * @param answer the bytes that are the answer, if it is shown
     */
    FieldDrawing(Font words, boolean numbered, Optional<Offsets> answer) {
        this.words = words;
        this.numbered = numbered;
        this.answer = answer;
    }

    boolean numbered() {
        return numbered;
    }

    Optional<Offsets> answer() {
        return answer;
    }

    /** Whether this is the way to draw that. */
    boolean isOf(boolean withNumbers, Optional<Offsets> withAnswer) {
        return numbered == withNumbers && answer.equals(withAnswer);
    }

    /**
     * How wide a field is with what it is below it.
     *
     * @param shown how many of its bytes are shown
     * @param octet the width of a byte
     */
    double width(Cell cell, int shown, double octet) {
        boolean cut = isCut(cell, shown);
        double bytes = shown * octet + (cut ? ByteFit.MORE : 0);
        return labelled(cell, cut) ? Math.max(bytes, labelWidth(cell.label())) : bytes;
    }

    private double labelWidth(String label) {
        return labelWidths.computeIfAbsent(label, text -> Math.ceil(Measure.width(words, text)) + 6);
    }

    private static boolean isCut(Cell cell, int shown) {
        return shown < cell.octets().size();
    }

    /** Where the letters of a text do not stand below it. */
    private static boolean labelled(Cell cell, boolean cut) {
        return cut || cell.letters().isEmpty();
    }

    /** The first bytes of a field, and what it is below them. */
    Node named(Cell cell, int shown, double octet) {
        boolean cut = isCut(cell, shown);
        double width = width(cell, shown, octet);
        double each = cut ? octet : width / shown;
        VBox box = box(cell, shown, each, width);
        box.getChildren().add(labelled(cell, cut) ? label(cell, width) : letters(cell, each));
        return box;
    }

    /** All bytes of a field, without what it is. */
    Node nameless(Cell cell, double octet) {
        int bytes = cell.octets().size();
        return box(cell, bytes, octet, bytes * octet);
    }

    private VBox box(Cell cell, int shown, double each, double width) {
        HBox bytes = new HBox();
        bytes.getStyleClass().add("projector-field");
        bytes.setMinWidth(width);
        Styles.mark(bytes, Tint.class, Optional.of(cell.tint()));
        Styles.mark(bytes, Look.class, Optional.of(cell.look()));
        Styles.mark(bytes, "framed", cell.framed());
        for (int i = 0; i < shown; i++) {
            Label octet = wide(cell.octets().get(i), "projector-octet", each);
            bytes.getChildren().add(marked(octet, cell.from() + i));
        }
        if (isCut(cell, shown)) {
            String rest = "+" + (cell.octets().size() - shown);
            bytes.getChildren().add(wide(rest, "projector-rest", width - shown * each));
        }
        VBox box = new VBox(bytes);
        if (numbered) {
            box.getChildren().add(offsets(cell, shown, each));
        }
        box.getStyleClass().add("projector-field-box");
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.NODE);
        box.setAccessibleText(cell.label() + " " + String.join(" ", cell.octets()));
        return box;
    }

    private static Label wide(String text, String style, double width) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        return label;
    }

    private Node offsets(Cell cell, int shown, double each) {
        HBox offsets = new HBox();
        for (int i = 0; i < shown; i++) {
            int offset = cell.from() + i;
            offsets.getChildren().add(marked(wide(Integer.toString(offset), "projector-offset", each), offset));
        }
        return offsets;
    }

    /** What belongs to a byte that is the answer. */
    private Label marked(Label label, int offset) {
        Styles.mark(label, "answer", answer.filter(bytes -> bytes.hold(offset)).isPresent());
        return label;
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
            Label label = wide(letter.text(), "projector-field-name", octet * letter.bytes());
            label.getStyleClass().add("letter");
            Styles.mark(label, "framed", cell.framed());
            letters.getChildren().add(label);
        }
        letters.setAlignment(Pos.CENTER_LEFT);
        return letters;
    }
}
