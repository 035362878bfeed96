package org.mqttxray.ui.change;

import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Secrecy;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.workbench.PacketChange;

/** What was ordered, in a sentence: "It will be sent as 32 58 00 … (90 bytes)". */
public final class OrderWords {
    private static final int SHOWN = 12;

    private final Messages messages;

    /** The words of a language. */
    public OrderWords(Messages messages) {
        this.messages = messages;
    }

    /** The sentence. */
    public String of(PacketChange change, Terms terms) {
        if (change instanceof PacketChange.Replace replace) {
            return messages.get(
                    "change.order.edit",
                    beginning(replace.instead(), terms),
                    replace.instead().length());
        } else if (change instanceof PacketChange.Delay delay) {
            return messages.get("change.order.delay", Long.toString(delay.time().toMillis()));
        } else if (change instanceof PacketChange.Cut cut) {
            return messages.get("change.order.cut", cut.passed());
        }
        return messages.get(change instanceof PacketChange.Repeat ? "change.order.repeat" : "change.order.drop");
    }

    private static String beginning(Bytes bytes, Terms terms) {
        BitSet secrets = secrets(bytes, terms);
        byte[] all = bytes.toArray();
        String octets = IntStream.range(0, Math.min(SHOWN, all.length))
                .mapToObj(at -> secrets.get(at) ? "••" : HexText.octet(all[at]))
                .collect(Collectors.joining(" "));
        return all.length > SHOWN ? octets + " …" : octets;
    }

    /** Which bytes of a packet must not be shown unless the user asks. */
    static BitSet secrets(Bytes bytes, Terms terms) {
        BitSet secrets = new BitSet();
        if (bytes.length() > 0) {
            byte[] packet = bytes.toArray();
            PacketType type = PacketType.begunBy(packet[0]);
            Dissection.of(packet, terms).leaves().stream()
                    .filter(leaf -> Secrecy.covers(leaf, type))
                    .forEach(leaf -> secrets.set(leaf.from(), leaf.to()));
        }
        return secrets;
    }
}
