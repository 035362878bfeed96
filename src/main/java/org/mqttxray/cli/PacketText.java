package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Explainer;
import org.mqttxray.mqtt.explain.Saying;
import org.mqttxray.mqtt.explain.Seen;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Announced;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/** A packet as lines of annotated bytes: what the dissection says, beside the bytes that say it. */
final class PacketText {
    private static final int BYTES_A_LINE = 8;
    private static final int HEX_WIDTH = BYTES_A_LINE * 3 + 1;
    private static final int ASCII_FIRST = 0x20;
    private static final int ASCII_LAST = 0x7E;

    private final TraceLog log;
    private final Secrets secrets;
    private final Messages messages;
    private final boolean colours;

    PacketText(TraceLog log, Secrets secrets, Messages messages, boolean colours) {
        this.log = log;
        this.secrets = secrets;
        this.messages = messages;
        this.colours = colours;
    }

    List<String> lines(Range range, boolean out) {
        byte[] packet = log.bytes(range);
        Terms terms = Announced.terms(log, range);
        Dissection dissection = Dissection.of(packet, terms);
        Explainer explainer = new Explainer(Seen.of(dissection, terms));
        List<String> lines = new ArrayList<>();
        lines.add(heading(packet, terms, out));
        for (Leaf leaf : dissection.leaves()) {
            addLeaf(lines, range, explainer, leaf);
        }
        dissection.error().ifPresent(error -> lines.add(error(error)));
        return lines;
    }

    private String heading(byte[] packet, Terms terms, boolean out) {
        PacketType type = PacketType.begunBy(packet[0]);
        String arrow = out ? "▶ " : "◀ ";
        String name = type.isIn(terms.version()) ? type.name() : messages.get("packet.reserved", type.number());
        String text = arrow + messages.get(out ? "packet.out" : "packet.in", name, packet.length);
        return (out ? Paint.OUT : Paint.IN).on(text, colours);
    }

    private void addLeaf(List<String> lines, Range range, Explainer explainer, Leaf leaf) {
        if (leaf.from() == leaf.to()) {
            return;
        }
        boolean masked = secrets.masks(range.part(leaf.from(), leaf.to()));
        String name = text(explainer.name(leaf));
        String meaning = name + "  " + (masked ? messages.get("packet.masked") : value(leaf));
        for (int at = leaf.from(); at < leaf.to(); at += BYTES_A_LINE) {
            int end = Math.min(leaf.to(), at + BYTES_A_LINE);
            String hex = secrets.hex(range.part(at, end), " ");
            String first = String.format(Locale.ROOT, "%4d  %-" + HEX_WIDTH + "s", at, hex);
            lines.add((at == leaf.from() ? first + meaning : first).stripTrailing());
        }
        for (Bits bits : leaf.bits()) {
            lines.add(" ".repeat(6)
                    + Paint.FAINT.on(String.format("%-" + HEX_WIDTH + "s", pattern(bits)), colours)
                    + text(explainer.name(bits.field())) + "  " + value(bits));
        }
    }

    private String text(Saying saying) {
        Object[] arguments = saying.arguments().stream()
                .map(argument -> argument instanceof Saying one ? text(one) : argument)
                .toArray();
        return messages.get(saying.keys(), arguments);
    }

    private String value(Leaf leaf) {
        if (leaf.value() instanceof String text) {
            return ValueText.quoted(text);
        }
        if (leaf.value() instanceof Bytes bytes) {
            return leaf.field() == Field.UNDECODED ? "" : printable(bytes.toArray());
        }
        long number = (Long) leaf.value();
        if (leaf.lengthPrefix()) {
            return Long.toString(number);
        }
        switch (leaf.field()) {
            case CONNECT_RETURN_CODE:
                String key = "return-code." + number;
                return messages.has(key) ? number + "  " + messages.get(key) : Long.toString(number);
            case PACKET_TYPE_AND_FLAGS, CONNECT_FLAGS, CONNECT_ACKNOWLEDGE_FLAGS, SUBSCRIPTION_OPTIONS:
                return String.format("0x%02X", number);
            case KEEP_ALIVE, SERVER_KEEP_ALIVE:
                return number + " s";
            default:
                return Long.toString(number);
        }
    }

    /** Bytes that are text are shown as text. */
    private static String printable(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte octet : bytes) {
            if (octet < ASCII_FIRST || octet > ASCII_LAST) {
                return "";
            }
            text.append((char) octet);
        }
        return ValueText.quoted(text.toString());
    }

    /** The bits of a field at their places in the byte, as {@code ..01 ....}. */
    private static String pattern(Bits bits) {
        int mask = bits.field().mask();
        int octet = bits.field().bits(bits.value());
        StringBuilder pattern = new StringBuilder();
        for (int bit = Byte.SIZE - 1; bit >= 0; bit--) {
            boolean mine = (mask >> bit & 1) == 1;
            pattern.append(mine ? Integer.toString(octet >> bit & 1) : ".");
            pattern.append(bit == Byte.SIZE / 2 ? " " : "");
        }
        return pattern.toString();
    }

    private static String value(Bits bits) {
        boolean type = bits.field() == Field.PACKET_TYPE;
        return bits.value() + (type ? "  " + PacketType.of(bits.value()) : "");
    }

    private String error(CodecException error) {
        String text = messages.get("packet.malformed", error.rule(), error.offset());
        return Paint.ERROR.on("✗ " + text, colours);
    }
}
