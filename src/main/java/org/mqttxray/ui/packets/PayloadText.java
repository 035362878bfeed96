package org.mqttxray.ui.packets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Part;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Notation;
import org.mqttxray.mqtt.explain.Secrecy;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;

/**
 * The beginning of a payload, in one line: text in quotes if it is text, else bytes in hexadecimal; what may not be seen is a question
 * mark, what is secret is dots. It costs the same for a packet of 256 MB.
 */
final class PayloadText {
    /** Enough for nearly every topic and some of what follows it. */
    private static final int SHORT = 384;
    /** Enough for the longest topic and some of what follows it. */
    private static final int LONG = 66_000;

    private static final int CHARACTERS = 60;
    private static final int OCTETS = 16;
    /** So many bytes may be missing of a character that is cut. */
    private static final int TORN = 3;

    private static final String COVERED = "?";
    private static final String SECRET = "••••••";
    private static final String MORE = "…";

    private final ReadableLog log;
    private final Range packet;
    private final Terms terms;

    private PayloadText(ReadableLog log, Range packet, Terms terms) {
        this.log = log;
        this.packet = packet;
        this.terms = terms;
    }

    /** The text of a packet; empty if it has no payload. */
    static String of(ReadableLog log, Range packet, Terms terms) {
        PayloadText text = new PayloadText(log, packet, terms);
        return text.upTo(SHORT).or(() -> text.upTo(LONG)).orElse("");
    }

    /** The text, if it begins within so many bytes. */
    private Optional<String> upTo(int most) {
        int read = Math.min(packet.length(), most);
        boolean cut = read < packet.length();
        List<Leaf> leaves =
                Dissection.of(log.bytes(packet.part(0, read)), terms).leaves();
        StringJoiner line = new StringJoiner(", ");
        boolean found = !cut;
        for (Leaf leaf : leaves) {
            if (tells(leaf)) {
                line.add(text(leaf, cut));
                found |= leaf.part() == Part.PAYLOAD;
            }
        }
        return found ? Optional.of(line.toString()) : Optional.empty();
    }

    private boolean tells(Leaf leaf) {
        boolean payload = leaf.part() == Part.PAYLOAD || leaf.field() == Field.UNDECODED;
        return payload && !leaf.lengthPrefix() && leaf.to() > leaf.from();
    }

    private String text(Leaf leaf, boolean cut) {
        PacketType type = Packets.type(log, packet);
        if (log.hides(packet.part(leaf.from(), leaf.to()))) {
            return COVERED;
        } else if (Secrecy.covers(leaf, type)) {
            return SECRET;
        } else if (leaf.value() instanceof String text) {
            return quoted(text, false);
        } else if (leaf.value() instanceof Bytes bytes) {
            return text(bytes.toArray(), cut);
        }
        return Notation.of(leaf);
    }

    private static String text(byte[] bytes, boolean cut) {
        return decoded(bytes, cut).map(text -> quoted(text, cut)).orElseGet(() -> hex(bytes, cut));
    }

    /** The characters, if they are such as one reads. */
    private static Optional<String> decoded(byte[] bytes, boolean cut) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.allocate(bytes.length);
        boolean wrong = decoder.decode(from, to, !cut).isError() || from.remaining() > TORN;
        String text = to.flip().toString();
        boolean read = text.codePoints().allMatch(c -> !Character.isISOControl(c) || Character.isWhitespace(c));
        return wrong || !read ? Optional.empty() : Optional.of(text);
    }

    private static String quoted(String text, boolean cut) {
        boolean whole = text.codePointCount(0, text.length()) <= CHARACTERS;
        String shown = whole ? text : text.substring(0, text.offsetByCodePoints(0, CHARACTERS));
        return ValueText.quoted(shown) + (whole && !cut ? "" : MORE);
    }

    private static String hex(byte[] bytes, boolean cut) {
        StringJoiner octets = new StringJoiner(" ");
        for (int at = 0; at < Math.min(OCTETS, bytes.length); at++) {
            octets.add(String.format(Locale.ROOT, "%02X", bytes[at] & 0xFF));
        }
        return octets + (cut || bytes.length > OCTETS ? " " + MORE : "");
    }
}
