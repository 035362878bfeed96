package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Announced;
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

    /**
     * The lines of a packet.
     *
     * @param told whether what is wrong with it is told elsewhere
     */
    List<String> lines(Range range, boolean out, boolean told) {
        byte[] packet = log.bytes(range);
        Terms terms = Announced.terms(log, range);
        Dissection dissection = Dissection.of(packet, terms);
        List<String> lines = new ArrayList<>();
        lines.add(heading(packet, terms, out));
        PacketType type = PacketType.begunBy(packet[0]);
        LeafText text = new LeafText(messages, type, dissection, terms);
        boolean meant = explains && explained.add(type + (out ? ">" : "<"));
        for (Leaf leaf : dissection.leaves()) {
            addLeaf(lines, range, text, leaf, meant);
        }
        dissection.error().filter(error -> !told).ifPresent(error -> lines.add(error(error)));
        return lines;
    }

    private String heading(byte[] packet, Terms terms, boolean out) {
        PacketType type = PacketType.begunBy(packet[0]);
        String arrow = out ? "▶ " : "◀ ";
        String name = type.isIn(terms.version()) ? type.name() : messages.get("packet.reserved", type.number());
        String text = arrow + messages.get(out ? "packet.out" : "packet.in", name, packet.length);
        return (out ? Paint.OUT : Paint.IN).on(text, colours);
    }

    private void addLeaf(List<String> lines, Range range, LeafText text, Leaf leaf, boolean meant) {
        if (leaf.from() == leaf.to()) {
            return;
        }
        boolean masked = secrets.masks(range.part(leaf.from(), leaf.to()));
        String meaning = masked ? text.name(leaf) + "  " + messages.get("packet.masked") : text.said(leaf);
        for (int at = leaf.from(); at < leaf.to(); at += BYTES_A_LINE) {
            int end = Math.min(leaf.to(), at + BYTES_A_LINE);
            String hex = secrets.hex(range.part(at, end), " ");
            String first = String.format(Locale.ROOT, "%4d  %-" + HEX_WIDTH + "s", at, hex);
            lines.add((at == leaf.from() ? first + meaning : first).stripTrailing());
        }
        explain(lines, meant ? text.meaning(leaf) : "");
        for (Bits bits : leaf.bits()) {
            lines.add(" ".repeat(6)
                    + Paint.FAINT.on(String.format("%-" + HEX_WIDTH + "s", LeafText.pattern(bits)), colours)
                    + text.said(bits));
            explain(lines, meant ? text.meaning(bits) : "");
        }
    }

    private void explain(List<String> lines, String sentence) {
        if (!sentence.isEmpty()) {
            lines.add(" ".repeat(HEX_WIDTH + 8) + Paint.FAINT.on(sentence, colours));
        }
    }

    private String error(CodecException error) {
        String text = messages.get("packet.malformed", Citation.of(error.rule(), messages), error.offset());
        return Paint.ERROR.on("✗ " + text, colours);
    }
}
