package org.mqttxray.ui.change;

import java.util.Optional;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Framer;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.ui.model.ClauseText;

/**
 * What the codec says of bytes that are to be sent.
 *
 * @param readable whether they are packets that obey the rules
 * @param sentence what they are, or which rule they break and where
 */
record Verdict(boolean readable, String sentence) {
    /** Judges bytes as whoever receives them does: packet by packet. */
    static Verdict of(Bytes bytes, Terms terms, Messages messages) {
        if (bytes.length() == 0) {
            return new Verdict(false, messages.get("change.verdict.nothing"));
        }
        byte[] all = bytes.toArray();
        Framer framer = new Framer();
        int from = 0;
        int packets = 0;
        for (byte[] packet : framer.feed(all, 0, all.length)) {
            Optional<Verdict> wrong = wrong(packet, from, terms, messages);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            from += packet.length;
            packets++;
        }
        if (framer.pending() > 0) {
            byte[] rest = framer.rest();
            return wrong(rest, from, terms, messages)
                    .orElseGet(() -> new Verdict(false, messages.get("change.verdict.nothing")));
        }
        String type = PacketType.begunBy(all[0]).name();
        return new Verdict(
                true,
                packets == 1
                        ? messages.get("change.verdict.readable", type)
                        : messages.get("change.verdict.several", packets));
    }

    private static Optional<Verdict> wrong(byte[] packet, int from, Terms terms, Messages messages) {
        return Dissection.of(packet, terms).error().map(error -> wrong(error, packet.length, from, terms, messages));
    }

    private static Verdict wrong(CodecException error, int length, int from, Terms terms, Messages messages) {
        String what = Objection.what(error, length, terms.version()).in(messages::get);
        return new Verdict(
                false,
                messages.get(
                        "change.verdict.wrong", what, from + error.offset(), ClauseText.of(error.rule(), messages)));
    }
}
