package org.mqttxray.lesson.print;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Explainer;
import org.mqttxray.mqtt.explain.Notation;
import org.mqttxray.mqtt.explain.Secrecy;
import org.mqttxray.mqtt.explain.Seen;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Announced;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/** The bytes of a packet and what they mean, field by field; secrets are masked. */
final class PrintedPacket {
    private static final int COLUMNS = 16;
    /** So many bytes of a field stand in the table; all stand in the rows above it. */
    private static final int IN_TABLE = 8;

    /** So many characters of a message stand there. */
    private static final int LONGEST = 80;

    private static final String MASK = "**";

    private final TraceLog log;
    private final Messages messages;

    PrintedPacket(TraceLog log, Messages messages) {
        this.log = log;
        this.messages = messages;
    }

    String html(int number, Range range) {
        byte[] bytes = log.bytes(range);
        PacketType type = Packets.type(log, range);
        Terms terms = Announced.terms(log, range);
        Dissection fields = Dissection.of(bytes, terms);
        Explainer explainer = new Explainer(Seen.of(fields, terms));
        String[] hex = hex(bytes, fields, type);
        StringBuilder out = new StringBuilder("<section>\n");
        String key = log.stream(range.stream()).toServer() ? "print.to-server" : "print.to-client";
        out.append(Html.element(
                "h3", "", messages.get("print.packet", number, type, range.length()) + " \u00B7 " + messages.get(key)));
        out.append("\n<pre>").append(rows(hex)).append("</pre>\n<table>\n<tr>");
        for (String head : new String[] {"print.offset", "print.bytes", "print.field", "print.value"}) {
            out.append(Html.element("th", "", messages.get(head)));
        }
        out.append("</tr>\n");
        fields.leaves().forEach(leaf -> out.append(row(leaf, hex, type, explainer)));
        return out.append("</table>\n</section>\n").toString();
    }

    private static String[] hex(byte[] bytes, Dissection fields, PacketType type) {
        String[] hex = new String[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            hex[i] = String.format(Locale.ROOT, "%02X", bytes[i]);
        }
        fields.leaves().stream().filter(leaf -> Secrecy.covers(leaf, type)).forEach(leaf -> {
            for (int i = leaf.from(); i < leaf.to(); i++) {
                hex[i] = MASK;
            }
        });
        return hex;
    }

    private static String rows(String[] hex) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < hex.length; i++) {
            boolean first = i % COLUMNS == 0;
            rows.append(first ? String.format(Locale.ROOT, "%s%04d ", i == 0 ? "" : "\n", i) : "");
            rows.append(' ').append(hex[i]);
        }
        return rows.toString();
    }

    private String row(Leaf leaf, String[] hex, PacketType type, Explainer explainer) {
        StringBuilder bytes = new StringBuilder();
        for (int i = leaf.from(); i < leaf.to() && i < leaf.from() + IN_TABLE; i++) {
            bytes.append(hex[i]).append(' ');
        }
        bytes.append(leaf.to() - leaf.from() > IN_TABLE ? "\u2026" : "");
        return "<tr>"
                + Html.element("td", "code", Integer.toString(leaf.from()))
                + Html.element("td", "code", bytes.toString().strip())
                + Html.element("td", "", explainer.name(leaf).in(messages::get))
                + Html.element("td", "", Secrecy.covers(leaf, type) ? "******" : value(leaf, explainer))
                + "</tr>\n";
    }

    /** What it says, and then what its bits say. */
    private String value(Leaf leaf, Explainer explainer) {
        if (leaf.value() instanceof String text) {
            return ValueText.quoted(text);
        }
        if (leaf.field() == Field.APPLICATION_MESSAGE && leaf.value() instanceof Bytes message) {
            return message(message);
        }
        if (!(leaf.value() instanceof Long number)) {
            return "";
        }
        boolean first = leaf.field() == Field.PACKET_TYPE_AND_FLAGS;
        String says = first ? PacketType.begunBy(number.intValue()).name() : Notation.of(leaf) + words(leaf, explainer);
        return Stream.concat(
                        Stream.of(says),
                        leaf.bits().stream()
                                .map(bits -> explainer.name(bits.field()).in(messages::get) + " " + bits.value()))
                .collect(Collectors.joining(" \u00B7 "));
    }

    /** As text, whatever it is; all of its bytes stand above. */
    private static String message(Bytes bytes) {
        String text = new String(bytes.toArray(), StandardCharsets.UTF_8);
        boolean all = text.codePointCount(0, text.length()) <= LONGEST;
        return ValueText.quoted(all ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026");
    }

    private String words(Leaf leaf, Explainer explainer) {
        return explainer.words(leaf).map(words -> " " + words.in(messages::get)).orElse("");
    }
}
