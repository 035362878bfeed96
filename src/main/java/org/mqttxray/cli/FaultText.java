package org.mqttxray.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.MalformedPacket;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.packet.PacketType;

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
        CodecException error = broken.error();
        String kind = messages.get("decode.kind." + kind(error));
        String code = String.format(
                Locale.ROOT,
                "0x%02X %s",
                error.reasonCode().number(),
                messages.get("reasons.name." + Messages.key(error.reasonCode())));
        String place = messages.get("decode.place", broken.offset(), name(broken), Citation.of(error.rule(), messages));
        return messages.get("decode.fault", what(broken), place, messages.get(consequence(broken), kind, code));
    }

    /** A packet of which a part is there is not wrong yet. */
    private String incomplete(DecodedStream.Piece piece) {
        OptionalInt missing = CutPacket.missing(piece);
        if (missing.isEmpty()) {
            return messages.get("decode.incomplete.header");
        }
        return messages.get(
                missing.getAsInt() == 1 ? "decode.incomplete.one" : "decode.incomplete", missing.getAsInt());
    }

    /** What the receiver does: for some rules something of its own; before 5.0 without a reason code. */
    private static List<String> consequence(DecodedStream.Broken broken) {
        String any = "decode.consequence";
        String special =
                any + "." + broken.error().rule().toLowerCase(Locale.ROOT).replace(' ', '-');
        return List.of(special, broken.piece().version().hasProperties() ? any + ".v5" : any);
    }

    /** {@code malformed} or {@code protocol}. */
    static String kind(CodecException error) {
        return error instanceof MalformedPacket ? "malformed" : "protocol";
    }

    private String name(DecodedStream.Broken broken) {
        DecodedStream.Piece piece = broken.piece();
        Terms terms = Terms.of(piece.version());
        return new LeafText(messages, PacketType.RESERVED, piece.dissection(), terms)
                .name(broken.error().field());
    }

    private String what(DecodedStream.Broken broken) {
        CodecException error = broken.error();
        boolean ends = error.field() != Field.REMAINING_LENGTH // which is there, but leaves room for too much
                && broken.offset() == broken.piece().to();
        return messages.get(
                Objection.what(error, ends, broken.piece().version()).keys());
    }
}
