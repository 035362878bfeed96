package org.mqttxray.ui.lesson;

import java.util.Optional;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;

/** The name of a field, in the colours of its sort; it chooses the field's first byte in the packet shown. */
final class FieldChip extends Chip {
    private final Field field;
    private final Messages messages;

    FieldChip(Field field, Bench bench, Messages messages) {
        super(bench);
        this.field = field;
        this.messages = messages;
        setText(messages.get("field." + Messages.key(field)));
        getStyleClass().addAll("field-chip", TintClass.of(field.tint()));
    }

    @Override
    void show(Moment moment) {
        String where =
                Pointing.field(moment, field).map(this::where).orElseGet(() -> messages.get("learn.no-such-field"));
        say(where, messages.get("learn.field-spoken", getText(), where));
    }

    private String where(SeenPacket.SeenField seen) {
        int last = seen.leaf().to() - 1;
        return last <= seen.leaf().from()
                ? messages.get("learn.offset", seen.leaf().from())
                : messages.get("learn.offsets", seen.leaf().from(), last);
    }

    @Override
    Optional<Integer> hovered(Moment moment) {
        return Pointing.field(moment, field).map(seen -> seen.leaf().from());
    }
}
