package org.mqttxray.cli;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mqttxray.cli.HexInput.NoHex;

/**
 * A dump: lines of an offset and the bytes there. An offset is at least three digits and tells how many bytes the line before has, so that
 * characters at its end are not taken for bytes. Offsets of seven octal digits, as od writes them, are told by it too. A line that begins with an offset of 0 begins another dump, whose bytes follow. A
 * star stands for lines like the one before it.
 */
final class HexDump {
    private static final int RADIX = 16;
    private static final int OCTAL = 8;
    private static final int USUAL_WIDTH = 16;
    private static final int MIDDLE = 8;
    private static final int WIDE = 3;
    private static final String STAR = "*";
    /** With a star a short text may ask for any number of bytes; {@code error.hex-star} names this one. */
    private static final int LARGEST = 16 << 20;

    private static final Pattern OFFSET = Pattern.compile("[ \t]*(?:0[xX])?([0-9a-fA-F]{3,15})(:?)(?=[ \t]|$)");
    private static final Pattern OCTAL_OFFSET = Pattern.compile("[ \t]*[0-7]{7}(?=[ \t]|$)");
    private static final Pattern LINE = Pattern.compile("[^\r\n]+");
    private static final Pattern OCTETS = Pattern.compile("([ \t]*)((?:[0-9a-fA-F]{2})+)(?=[ \t]|$)");
    private static final Pattern CHARACTERS = Pattern.compile("\\|[^\r\n]*\\|[ \t]*$");

    private final String text;
    private final int radix;
    private final List<Line> lines = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int width = USUAL_WIDTH;

    /**
     * A line.
     *
     * @param at where it begins in the text
     * @param from where its bytes begin in the text
     * @param offset of its first byte; -1 in place of lines like the one before
     */
    private record Line(int at, int from, int to, long offset) {}

    private HexDump(String text, int radix) {
        this.text = text;
        this.radix = radix;
    }

    /** Whether a text is a dump: its first line begins with an offset, not with bytes. */
    static boolean isOne(String text) {
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            if (!line.group().isBlank()) {
                return beginsDump(line.group());
            }
        }
        return false;
    }

    private static boolean beginsDump(String line) {
        Matcher offset = OFFSET.matcher(line);
        if (!offset.lookingAt() || line.substring(offset.end()).isBlank()) {
            return false;
        }
        boolean zero = Long.parseLong(offset.group(1), RADIX) == 0;
        return zero || !offset.group(2).isEmpty() || CHARACTERS.matcher(line).find();
    }

    /**
     * The bytes of a dump. Its offsets are hexadecimal, or octal if only that fits the bytes between them. An octal dump read in
     * hexadecimal has too few bytes in a line, unless a star stands for as many lines as the offsets say.
     */
    static byte[] bytes(String text) throws NoHex {
        Optional<byte[]> octal = mayBeOctal(text) ? read(text, OCTAL) : Optional.empty();
        if (octal.isEmpty()) {
            return bytes(text, RADIX);
        }
        Optional<byte[]> hexadecimal = read(text, RADIX);
        if (hexadecimal.isPresent() && hasStar(text) && !Arrays.equals(hexadecimal.get(), octal.get())) {
            throw new NoHex("error.hex-octal");
        }
        return hexadecimal.orElse(octal.get());
    }

    private static boolean hasStar(String text) {
        return text.lines().anyMatch(line -> line.strip().equals(STAR));
    }

    private static boolean mayBeOctal(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.strip().equals(STAR))
                .allMatch(line -> OCTAL_OFFSET.matcher(line).lookingAt());
    }

    private static Optional<byte[]> read(String text, int radix) {
        try {
            return Optional.of(bytes(text, radix));
        } catch (NoHex e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text, int radix) throws NoHex {
        HexDump dump = new HexDump(text, radix);
        dump.split();
        dump.read();
        return dump.bytes.toByteArray();
    }

    private void split() throws NoHex {
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            Matcher offset = OFFSET.matcher(line.group());
            if (offset.lookingAt()) {
                long value = Long.parseLong(offset.group(1), radix);
                lines.add(new Line(line.start(), line.start() + offset.end(), line.end(), value));
            } else if (line.group().strip().equals(STAR)) {
                lines.add(new Line(line.start(), line.end(), line.end(), -1));
            } else if (!line.group().isBlank()) {
                int at = line.start() + line.group().indexOf(line.group().strip());
                throw new NoHex("error.hex-no-offset", HexInput.line(text, at));
            }
        }
    }

    private void read() throws NoHex {
        byte[] last = new byte[0];
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.offset >= 0) {
                last = octets(line, room(i));
                bytes.writeBytes(last);
            } else {
                repeat(last, i);
            }
        }
    }

    /** How many bytes a line has by the offset of the next; -1 if that does not tell. */
    private long room(int index) throws NoHex {
        Line line = lines.get(index);
        if (index + 1 == lines.size() || lines.get(index + 1).offset <= 0) {
            return -1;
        }
        long room = lines.get(index + 1).offset - line.offset;
        if (room < 0) {
            throw misplaced(lines.get(index + 1), line.offset);
        }
        return room;
    }

    private NoHex misplaced(Line line, long before) {
        return new NoHex(
                "error.hex-offset",
                Long.toHexString(line.offset),
                HexInput.line(text, line.at),
                Long.toHexString(before));
    }

    private void repeat(byte[] last, int index) throws NoHex {
        if (index == 0 || index + 1 == lines.size() || last.length == 0) {
            throw new NoHex("error.hex-star", HexInput.line(text, lines.get(index).at));
        }
        long length = lines.get(index + 1).offset - lines.get(index - 1).offset - last.length;
        if (length < 0 || length % last.length != 0 || length > LARGEST - bytes.size()) {
            throw new NoHex("error.hex-star", HexInput.line(text, lines.get(index).at));
        }
        for (long done = 0; done < length; done += last.length) {
            bytes.writeBytes(last);
        }
    }

    /**
     * The bytes of a line.
     *
     * @param room how many they are; -1 if nobody knows: then they end at a wide gap
     */
    private byte[] octets(Line line, long room) throws NoHex {
        Matcher octets = OCTETS.matcher(text).region(line.from, line.to);
        octets.useAnchoringBounds(true);
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        long most = room >= 0 ? room : width;
        int at = line.from;
        while (found.size() < most && octets.region(at, line.to).lookingAt()) {
            int gap = octets.group(1).length();
            if (room < 0 && found.size() > 0 && (gap >= WIDE || gap == WIDE - 1 && found.size() != MIDDLE)) {
                break;
            }
            for (int i = octets.start(2); i < octets.end(2); i += 2) {
                found.write(Integer.parseInt(text, i, i + 2, RADIX));
            }
            at = octets.end();
        }
        check(line, room, found.size(), at);
        if (room > 0) {
            width = (int) Math.max(width, room);
        }
        return found.toByteArray();
    }

    /** What follows the bytes must be characters, set off by a gap. */
    private void check(Line line, long room, int found, int at) throws NoHex {
        int next = at;
        while (next < line.to && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        boolean complete = found == room || found >= USUAL_WIDTH;
        boolean characters = complete || next - at >= 2 || next < line.to && text.charAt(next) == '|';
        if (next < line.to && !characters) {
            throw HexInput.noDigit(text, firstNoDigit(next, line.to));
        }
        if (room >= 0 && found != room) {
            if (next < line.to
                    && found < room
                    && !CHARACTERS.matcher(text.substring(next, line.to)).find()) {
                throw HexInput.noDigit(text, firstNoDigit(next, line.to));
            }
            throw new NoHex("error.hex-count", HexInput.line(text, line.at), found, room);
        }
    }

    private int firstNoDigit(int from, int to) {
        int at = from;
        while (at < to - 1 && HexInput.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
