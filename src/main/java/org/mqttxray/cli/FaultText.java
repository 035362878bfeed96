package org.mqttxray.cli;

import java.util.Locale;
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
        CodecException error = broken.error();
        String kind = messages.get("decode.kind." + kind(error));
        String code = String.format(
                Locale.ROOT,
                "0x%02X %s",
                error.reasonCode().number(),
                error.reasonCode().words());
        String place = messages.get("decode.place", broken.offset(), name(broken), error.rule());
        return messages.get("decode.fault", what(broken), place, messages.get("decode.consequence", kind, code));
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
        DecodedStream.Piece piece = broken.piece();
        if (broken.cut() && error.field() == Field.REMAINING_LENGTH) {
            boolean known =
                    piece.dissection().leaves().stream().anyMatch(leaf -> leaf.field() == Field.REMAINING_LENGTH);
            return known ? messages.get("decode.cut", piece.to() - piece.from()) : messages.get("decode.cut.length");
        }
        boolean ends = broken.offset() == piece.to();
        return messages.get(Objection.what(error, ends, piece.version()).keys());
    }
}
