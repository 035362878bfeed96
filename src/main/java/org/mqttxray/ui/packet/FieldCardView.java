package org.mqttxray.ui.packet;

import static org.mqttxray.ui.Presence.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Term;
import org.mqttxray.mqtt.codec.Tint;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Styles;

/** The card of the framed field. */
final class FieldCardView {
    private final Messages messages;
    private final BooleanExpression wide;
    private final Consumer<Writer> follow;
    private final VBox root;
    private final List<BitBox> boxes = new ArrayList<>();
    private final Tooltip says = new Tooltip();
    private Optional<Consumer<Term>> openTerm = Optional.empty();

    @FXML
    private FlowPane title;

    @FXML
    private Label name;

    @FXML
    private Label place;

    @FXML
    private HBox bits;

    @FXML
    private Label meaning;

    @FXML
    private Label error;

    @FXML
    private Label clause;

    @FXML
    private HBox written;

    @FXML
    private Label writtenBy;

    @FXML
    private Hyperlink writer;

    @FXML
    private Hyperlink term;

    /**
     * An empty card.
     *
     * @param wide whether the names of bits have room
     * @param follow goes to who wrote the field
     */
    FieldCardView(Messages messages, BooleanExpression wide, Consumer<Writer> follow) {
        this.messages = messages;
        this.wide = wide;
        this.follow = follow;
        this.root = Fxml.load(this, messages);
        // the place stands beside the name while both have room, else below it
        name.maxWidthProperty().bind(title.widthProperty());
        place.maxWidthProperty().bind(title.widthProperty());
        term.setTooltip(says);
    }

    VBox root() {
        return root;
    }

    void show(FieldCard now) {
        Styles.mark(root, Tint.class, Optional.of(now.tint()));
        name.setText(now.name());
        place.setText(now.place());
        show(now.bits());
        meaning.setText(now.meaning());
        error.setText(now.error());
        shown(error, !now.error().isEmpty());
        clause.setText(now.clause());
        shown(clause, !now.clause().isEmpty());
        offer(now.term());
        shown(written, now.writer().isPresent());
        now.writer().ifPresent(one -> {
            writtenBy.setText(messages.get(one.wrote() ? "packet.written-by" : "packet.read-by"));
            writer.setText(one.function());
            writer.setAccessibleText(writtenBy.getText() + " " + one.function());
            writer.setOnAction(event -> follow.accept(one));
        });
    }

    /** Says what opens the glossary at a term; without it no card offers one. */
    void openTermsWith(Consumer<Term> open) {
        openTerm = Optional.of(open);
    }

    private void offer(Optional<Term> explained) {
        shown(term, openTerm.isPresent() && explained.isPresent());
        explained.ifPresent(one -> {
            String words = messages.get("glossary.more", one.in(messages).name());
            term.setText(words);
            says.setText(one.in(messages).says());
            term.setOnAction(event -> openTerm.ifPresent(open -> open.accept(one)));
        });
    }

    /** Boxes are kept for the next byte. */
    private void show(List<FieldCard.Bit> now) {
        while (boxes.size() < now.size()) {
            boxes.add(new BitBox(wide));
        }
        for (int at = 0; at < now.size(); at++) {
            boxes.get(at).show(now.get(at));
        }
        if (bits.getChildren().size() != now.size()) {
            bits.getChildren().setAll(boxes.subList(0, now.size()));
        }
        shown(bits, !now.isEmpty());
    }
}
