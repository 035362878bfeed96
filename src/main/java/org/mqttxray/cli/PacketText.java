package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Announced;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/** A packet as lines of annotated bytes: what the dissection says, beside the bytes that say it. */
final class PacketText {
    private static final int BYTES_A_LINE = 8;
    private static final int HEX_WIDTH = BYTES_A_LINE * 3 + 1;

    private final TraceLog log;
    private final Secrets secrets;
    private final Messages messages;
    private final boolean colours;
    private final boolean explains;
    private final Set<String> explained = new HashSet<>();

    /**
     * For the packets of a log.
     *
     * @param explains whether the first packet of each type and direction tells what its fields mean
     */
    PacketText(TraceLog log, Secrets secrets, Messages messages, boolean colours, boolean explains) {
        this.log = log;
        this.secrets = secrets;
        this.messages = messages;
        this.colours = colours;
        this.explains = explains;
    }

    /** The lines of a packet. */
    List<String> lines(Range range) {
        byte[] packet = log.bytes(range);
        Terms terms = Announced.terms(log, range);
        Dissection dissection = Dissection.of(packet, terms);
        PacketType type = PacketType.begunBy(packet[0]);
        LeafText text = new LeafText(messages, type, dissection, terms);
        boolean out = log.stream(range.stream()).toServer();
        List<String> lines = new ArrayList<>(List.of(heading(range)));
        boolean meant = explains && explained.add(type + (out ? ">" : "<"));
        for (Leaf leaf : dissection.leaves()) {
            if (leaf.from() < leaf.to()) {
                lines.addAll(lines(range, text, leaf));
                lines.addAll(meant ? meaning(text.meaning(leaf)) : List.of());
            }
            for (Bits bits : leaf.bits()) {
                lines.add(line(text, bits));
                lines.addAll(meant ? meaning(text.meaning(bits)) : List.of());
            }
        }
        return lines;
    }

    /** What is wrong with a packet in itself. */
    Optional<String> error(Range range) {
        Terms terms = Announced.terms(log, range);
        return Dissection.of(log.bytes(range), terms).error().map(error -> {
            String what = Objection.what(error, range.length(), terms.version()).in(messages::get);
            return Paint.ERROR.on("✗ " + what + " [" + RuleText.of(error.rule(), messages) + "]", colours);
        });
    }

    /** The first line of a packet. */
    String heading(Range range) {
        boolean out = log.stream(range.stream()).toServer();
        PacketType type = Packets.type(log, range);
        boolean known = type.isIn(Announced.terms(log, range).version());
        String name = known ? type.name() : messages.get("packet.reserved", type.number());
        String arrow = out ? "▶ " : "◀ ";
        String text = arrow + messages.get(out ? "packet.out" : "packet.in", name, range.length());
        return (out ? Paint.OUT : Paint.IN).on(text, colours);
    }

    private List<String> lines(Range range, LeafText text, Leaf leaf) {
        boolean masked = secrets.masks(range.part(leaf.from(), leaf.to()));
        String said = masked ? text.name(leaf) + "  " + messages.get("packet.masked") : text.said(leaf);
        List<String> lines = new ArrayList<>();
        for (int at = leaf.from(); at < leaf.to(); at += BYTES_A_LINE) {
            int end = Math.min(leaf.to(), at + BYTES_A_LINE);
            String hex = secrets.hex(range.part(at, end), " ");
            String first = String.format(Locale.ROOT, "%4d  %-" + HEX_WIDTH + "s", at, hex);
            lines.add((at == leaf.from() ? first + said : first).stripTrailing());
        }
        return lines;
    }

    private String line(LeafText text, Bits bits) {
        String pattern = String.format("%-" + HEX_WIDTH + "s", LeafText.pattern(bits));
        return " ".repeat(6) + Paint.FAINT.on(pattern, colours) + text.said(bits);
    }

    private List<String> meaning(String sentence) {
        return List.of(" ".repeat(HEX_WIDTH + 8) + Paint.FAINT.on(sentence, colours));
    }
}
