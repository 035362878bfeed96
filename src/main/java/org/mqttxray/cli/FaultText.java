package org.mqttxray.cli;

import java.util.OptionalInt;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.CutPacket;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.explain.Saying;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.rule.Breach;
import org.mqttxray.mqtt.session.Fault;

/** Says in plain words what is wrong with a packet. */
final class FaultText {
    private final Messages messages;

    FaultText(Messages messages) {
        this.messages = messages;
    }

    /** One sentence or two: what is wrong, in which field, at which byte, against which rule, and what the receiver does. */
    String sentence(DecodedStream.Broken broken) {
        if (broken.incomplete()) {
            return incomplete(broken.piece());
        }
        DecodedStream.Piece piece = broken.piece();
        return sentence(broken, Objection.what(broken.error(), piece.to() - piece.from(), piece.version()));
    }

    /** The same of a packet of the client that can be read but breaks a rule of the conversation. */
    String ofConversation(DecodedStream.Broken broken) {
        DecodedStream.Piece piece = broken.piece();
        Fault fault = Fault.of(broken.error());
        return sentence(
                broken,
                Objection.what(new Breach(
                        0,
                        Direction.C2S,
                        piece.from(),
                        piece.to(),
                        broken.error().offset(),
                        fault,
                        piece.version())));
    }

    private String sentence(DecodedStream.Broken broken, Saying what) {
        CodecException error = broken.error();
        DecodedStream.Piece piece = broken.piece();
        String place = messages.get("decode.place", broken.offset(), name(broken), RuleText.of(error.rule(), messages));
        return messages.get("decode.fault", text(what), place, text(Objection.consequence(error, piece.version())));
    }

    /** The same, if no bytes come after these. */
    String lastSentence(DecodedStream.Broken broken) {
        String sentence = sentence(broken);
        return broken.incomplete() ? messages.get("decode.incomplete.last", sentence) : sentence;
    }

    /** A packet of which a part is there is not wrong yet. */
    private String incomplete(DecodedStream.Piece piece) {
        OptionalInt missing = CutPacket.missing(piece.dissection(), piece.to() - piece.from());
        if (missing.isEmpty()) {
            return messages.get("decode.incomplete.header");
        }
        return messages.get(
                missing.getAsInt() == 1 ? "decode.incomplete.one" : "decode.incomplete", missing.getAsInt());
    }

    private String name(DecodedStream.Broken broken) {
        DecodedStream.Piece piece = broken.piece();
        Terms terms = Terms.of(piece.version());
        return new LeafText(messages, piece.dissection(), terms)
                .name(broken.error().field());
    }

    private String text(Saying saying) {
        return saying.in(messages::get);
    }
}
