package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Part;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Secrecy;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;

/**
 * Packets for people: the parts of each, in them the fields with offset, bytes, name, value and one sentence, and their bits. Offsets
 * count in the input. What could not be read stands at the end, with the reason.
 */
final class DecodeTree {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int BYTES_A_LINE = 8;
    private static final int HEX_WIDTH = BYTES_A_LINE * 3 + 1;
    private static final int LEAST_OFFSET_WIDTH = 4;
    private static final String MARGIN = "  ";
    private static final String GAP = "  ";
    private static final String MASKED_BYTE = "**";

    private final Terminal terminal;
    private final Messages messages;
    private final Optional<Direction> direction;
    private final boolean showSecrets;
    private int offsetWidth = LEAST_OFFSET_WIDTH;

    DecodeTree(Terminal terminal, Optional<Direction> direction, boolean showSecrets) {
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.direction = direction;
        this.showSecrets = showSecrets;
    }

    /** Prints all of it. */
    void print(DecodedStream stream) {
        offsetWidth = Math.max(
                LEAST_OFFSET_WIDTH, Integer.toString(stream.bytes().length).length());
        for (DecodedStream.Piece piece : stream.packets()) {
            print(stream, piece, -1);
        }
        if (stream.broken().isPresent()) {
            DecodedStream.Broken broken = stream.broken().get();
            print(
                    stream,
                    broken.piece(),
                    broken.incomplete() ? -1 : broken.error().offset());
            line(Paint.ERROR, "✗ " + new FaultText(messages).sentence(broken));
            rest(stream, broken.piece());
        }
    }

    /** What follows a packet that breaks a rule is not read: nobody may trust where it begins, and it may hold that packet's secret. */
    private void rest(DecodedStream stream, DecodedStream.Piece broken) {
        int from = broken.to();
        int unread = stream.bytes().length - from;
        if (unread > 0) {
            boolean masked = !showSecrets && Secrecy.mayHoldSecrets(type(stream, broken));
            String said = messages.get(unread == 1 ? "decode.rest.one" : "decode.rest", unread, from);
            line(Paint.BOLD, masked ? said + GAP + messages.get("packet.masked") : said);
            bytes(stream.bytes(), from, stream.bytes().length, masked).forEach(this::print);
        }
    }

    private static PacketType type(DecodedStream stream, DecodedStream.Piece piece) {
        return PacketType.begunBy(stream.bytes()[piece.from()]);
    }

    /**
     * Prints a packet.
     *
     * @param fault the offset in it of the byte at fault; -1 if there is none
     */
    private void print(DecodedStream stream, DecodedStream.Piece piece, int fault) {
        PacketType type = type(stream, piece);
        line(paint(), heading(type, piece));
        LeafText text = new LeafText(messages, type, piece.dissection(), new Terms(piece.version(), direction));
        Part part = null;
        for (Leaf leaf : piece.dissection().leaves()) {
            if (leaf.part() != part) {
                part = leaf.part();
                line(Paint.BOLD, MARGIN + messages.get("packet.part." + Messages.key(part)));
            }
            leaf(stream.bytes(), piece, leaf, text, fault);
        }
        print("");
    }

    private Paint paint() {
        return direction.equals(Optional.of(Direction.S2C)) ? Paint.IN : Paint.OUT;
    }

    private String heading(PacketType type, DecodedStream.Piece piece) {
        String arrow = direction.map(way -> way == Direction.C2S ? "▶ " : "◀ ").orElse("■ ");
        String name = type.isIn(piece.version()) ? type.name() : messages.get("packet.reserved", type.number());
        int length = piece.to() - piece.from();
        String size = messages.get(length == 1 ? "decode.packet.one" : "decode.packet", length, piece.from());
        return arrow + name + "  " + size + "  MQTT " + piece.version().number();
    }

    private void leaf(byte[] all, DecodedStream.Piece piece, Leaf leaf, LeafText text, int fault) {
        boolean wrong = fault >= leaf.from() && fault < leaf.to();
        boolean masked = !showSecrets && Secrecy.covers(leaf, PacketType.begunBy(all[piece.from()]));
        String said = masked ? text.name(leaf) + GAP + messages.get("packet.masked") : text.said(leaf);
        List<String> lines = bytes(all, piece.from() + leaf.from(), piece.from() + leaf.to(), masked);
        String first = String.format(Locale.ROOT, "%-" + indent() + "s", lines.isEmpty() ? "" : lines.get(0));
        print(first + (wrong ? Paint.ERROR.on("✗ " + said, terminal.colours()) : said));
        lines.stream().skip(1).forEach(this::print);
        boolean begun = leaf.field() == Field.UNDECODED && fault < 0; // nothing is wrong, but the bytes end
        explain(begun ? messages.get("decode.incomplete.field") : text.meaning(leaf));
        for (Bits bits : leaf.bits()) {
            String pattern =
                    String.format("%-" + indent() + "s", " ".repeat(indent() - HEX_WIDTH) + LeafText.pattern(bits));
            print(Paint.FAINT.on(pattern, terminal.colours()) + text.said(bits));
            explain(text.meaning(bits));
        }
    }

    private void explain(String sentence) {
        if (!sentence.isEmpty()) {
            line(Paint.FAINT, " ".repeat(indent() + 2) + sentence);
        }
    }

    /** Bytes with their offset, eight in a line. */
    private List<String> bytes(byte[] all, int from, int to, boolean masked) {
        List<String> lines = new ArrayList<>();
        for (int at = from; at < to; at += BYTES_A_LINE) {
            int end = Math.min(to, at + BYTES_A_LINE);
            String hex = HEX.formatHex(all, at, end);
            String shown = masked ? hex.replaceAll("[0-9A-F]{2}", MASKED_BYTE) : hex;
            lines.add(String.format(Locale.ROOT, offset(), at) + shown);
        }
        return lines;
    }

    private String offset() {
        return MARGIN + MARGIN + "%" + offsetWidth + "d  ";
    }

    private int indent() {
        return 2 * MARGIN.length() + offsetWidth + 2 + HEX_WIDTH;
    }

    private void line(Paint paint, String text) {
        print(paint.on(text, terminal.colours()));
    }

    private void print(String line) {
        terminal.out().println(line);
    }
}
