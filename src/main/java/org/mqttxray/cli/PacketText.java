package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Objection;
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

    /**
     * A packet in words.
     *
     * @param lines its heading and its bytes
     * @param error what is wrong with it in itself, if anything is
     */
    record Told(List<String> lines, Optional<String> error) {}

    /** Tells a packet. */
    Told tell(Range range) {
        Terms terms = Announced.terms(log, range);
        Dissection dissection = Dissection.of(log.bytes(range), terms);
        return new Told(
                lines(range, dissection, terms), dissection.error().map(error -> error(error, range.length(), terms)));
    }

    private List<String> lines(Range range, Dissection dissection, Terms terms) {
        LeafText text = new LeafText(messages, dissection, terms);
        List<String> lines = new ArrayList<>(List.of(heading(range, terms)));
        boolean meant = explains && explained.add(Packets.type(log, range) + (isOut(range) ? ">" : "<"));
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

    private String error(CodecException error, int length, Terms terms) {
        String what = Objection.what(error, length, terms.version()).in(messages::get);
        return Paint.ERROR.on("✗ " + what + " [" + RuleText.of(error.rule(), messages) + "]", colours);
    }

    /** The first line of a packet. */
    String heading(Range range) {
        return heading(range, Announced.terms(log, range));
    }

    private boolean isOut(Range range) {
        return log.stream(range.stream()).toServer();
    }

    private String heading(Range range, Terms terms) {
        boolean out = isOut(range);
        String name = TypeText.of(Packets.type(log, range), terms.version(), messages);
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
