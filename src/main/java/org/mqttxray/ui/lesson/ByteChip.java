package org.mqttxray.ui.lesson;

import java.util.Optional;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;

/** A byte of the step's packet, in the colours of its field's sort; it chooses that byte in the packet shown. */
final class ByteChip extends Chip {
    private final int offset;
    private final Messages messages;
    private String tint = "";

    ByteChip(int offset, Bench bench, Messages messages) {
        super(bench);
        this.offset = offset;
        this.messages = messages;
        getStyleClass().addAll("chip", "byte-chip");
        setText(Pointing.MISSING);
    }

    @Override
    boolean ofStep() {
        return true;
    }

    @Override
    void show(Moment moment) {
        String value = Pointing.octet(moment, offset);
        setText(value);
        String newTint = Pointing.fieldAt(moment, offset)
                .map(field -> TintClass.of(field.leaf().tint()))
                .orElse("");
        if (!newTint.equals(tint)) {
            getStyleClass().remove(tint);
            getStyleClass().add(newTint);
            tint = newTint;
        }
        boolean there = hovered(moment).isPresent();
        say(
                messages.get(there ? "learn.offset" : "learn.no-such-byte", offset),
                messages.get("learn.byte-spoken", offset, value));
    }

    @Override
    Optional<Integer> hovered(Moment moment) {
        return moment.packet().filter(packet -> offset < packet.octets().size()).map(packet -> offset);
    }
}
