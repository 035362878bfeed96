package org.mqttxray.ui.packet;

import java.util.Optional;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket.SeenField;

/** The bits of a byte that the user has chosen in the tree; only as long as their byte is chosen too, in the same packet. */
final class ChosenBits {
    private Optional<Place> chosen = Optional.empty();

    /** Some bits, and the offset of their byte. */
    private record Place(Field bits, int offset) {
        private boolean isChosenIn(Moment moment) {
            return moment.selection().offset().equals(Optional.of(offset));
        }
    }

    /** Those of a row that stands for some. */
    void choose(FieldRow row) {
        chosen = Optional.of(new Place(row.field(), row.from()));
    }

    /** The same as another one. */
    void takeOver(ChosenBits before) {
        chosen = before.chosen;
    }

    /** None. */
    void forget() {
        chosen = Optional.empty();
    }

    /** The rows below a field have gone: bits of it can't be chosen any more. */
    void closed(Field field) {
        chosen = chosen.filter(place -> !place.bits.within().equals(Optional.of(field)));
    }

    /** The user may have chosen something else since; a choice that is not yet in the moment before stays. */
    void moved(Moment before, Moment now) {
        boolean samePacket = now.packet().equals(before.packet());
        chosen = chosen.filter(place -> !place.isChosenIn(before) || samePacket && place.isChosenIn(now));
    }

    /** Those that the framed field holds, if they are of it. */
    Optional<Dissection.Bits> in(SeenField framed, Moment moment) {
        return chosen.filter(place -> place.isChosenIn(moment) && framed.holds(place.offset))
                .flatMap(place -> framed.leaf().bits().stream()
                        .filter(bits -> bits.field() == place.bits)
                        .findFirst());
    }
}
