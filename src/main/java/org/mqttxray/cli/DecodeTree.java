package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
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
        Optional<DecodedStream.Broken> second =
                direction.filter(way -> way == Direction.C2S).flatMap(way -> stream.secondConnect());
        for (DecodedStream.Piece piece : stream.packets()) {
            boolean wrong = second.isPresent() && second.get().piece().from() == piece.from();
            print(packet(stream, piece, wrong ? OptionalInt.of(0) : OptionalInt.empty()));
            if (wrong) {
                line(Paint.ERROR, "✗ " + new FaultText(messages).ofConversation(second.get()));
                print("");
            }
        }
        if (stream.broken().isPresent()) {
            DecodedStream.Broken broken = stream.broken().get();
            int fault = broken.error().offset();
            Packet packet =
                    packet(stream, broken.piece(), broken.incomplete() ? OptionalInt.empty() : OptionalInt.of(fault));
            print(packet);
            line(Paint.ERROR, "✗ " + new FaultText(messages).sentence(broken));
            rest(packet);
        }
    }

    /**
     * A packet to print.
     *
     * @param all the bytes among which it lies
     * @param fault the offset in it of the byte at fault, if there is one
     */
    private record Packet(byte[] all, DecodedStream.Piece piece, PacketType type, LeafText text, OptionalInt fault) {
        private boolean blames(Leaf leaf) {
            return fault.isPresent() && fault.getAsInt() >= leaf.from() && fault.getAsInt() < leaf.to();
        }
    }

    private Packet packet(DecodedStream stream, DecodedStream.Piece piece, OptionalInt fault) {
        PacketType type = PacketType.begunBy(stream.bytes()[piece.from()]);
        LeafText text = new LeafText(messages, piece.dissection(), new Terms(piece.version(), direction));
        return new Packet(stream.bytes(), piece, type, text, fault);
    }

    /** What follows a packet that breaks a rule is not read: nobody may trust where it begins, and it may hold that packet's secret. */
    private void rest(Packet broken) {
        int from = broken.piece.to();
        int to = broken.all.length;
        if (from < to) {
            boolean masked = !showSecrets && Secrecy.mayHoldSecrets(broken.type);
            String said = messages.get(to - from == 1 ? "decode.rest.one" : "decode.rest", to - from, from);
            line(Paint.BOLD, masked ? said + GAP + messages.get("packet.masked") : said);
            bytes(broken.all, from, to, masked).forEach(this::print);
        }
    }

    private void print(Packet packet) {
        line(paint(), heading(packet.type, packet.piece));
        Part part = null;
        for (Leaf leaf : packet.piece.dissection().leaves()) {
            if (leaf.part() != part) {
                part = leaf.part();
                line(Paint.BOLD, MARGIN + messages.get("packet.part." + Messages.key(part)));
            }
            print(packet, leaf);
        }
        print("");
    }

    private Paint paint() {
        return direction.equals(Optional.of(Direction.S2C)) ? Paint.IN : Paint.OUT;
    }

    private String heading(PacketType type, DecodedStream.Piece piece) {
        String arrow = direction.map(way -> way == Direction.C2S ? "▶ " : "◀ ").orElse("■ ");
        String name = TypeText.of(type, piece.version(), messages);
        int length = piece.to() - piece.from();
        String size = messages.get(length == 1 ? "decode.packet.one" : "decode.packet", length, piece.from());
        return arrow + name + "  " + size + "  MQTT " + piece.version().number();
    }

    private void print(Packet packet, Leaf leaf) {
        LeafText text = packet.text;
        int begin = packet.piece.from();
        boolean masked = !showSecrets && Secrecy.covers(leaf, packet.type);
        String said = masked ? text.name(leaf) + GAP + messages.get("packet.masked") : text.said(leaf);
        List<String> lines = bytes(packet.all, begin + leaf.from(), begin + leaf.to(), masked);
        String first = String.format(Locale.ROOT, "%-" + indent() + "s", lines.isEmpty() ? "" : lines.get(0));
        print(first + (packet.blames(leaf) ? Paint.ERROR.on("✗ " + said, terminal.colours()) : said));
        lines.stream().skip(1).forEach(this::print);
        // if nothing is wrong, the bytes end
        boolean begun = leaf.field() == Field.UNDECODED && packet.fault.isEmpty();
        explain(begun ? messages.get("decode.incomplete.field") : text.meaning(leaf));
        for (Bits bits : leaf.bits()) {
            String pattern =
                    String.format("%-" + indent() + "s", " ".repeat(indent() - HEX_WIDTH) + LeafText.pattern(bits));
            print(Paint.FAINT.on(pattern, terminal.colours()) + text.said(bits));
            explain(text.meaning(bits));
        }
    }

    private void explain(String sentence) {
        line(Paint.FAINT, " ".repeat(indent() + 2) + sentence);
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
