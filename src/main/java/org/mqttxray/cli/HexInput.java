package org.mqttxray.cli;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hexadecimal text as people and programs write it: pairs of digits with or without something between them, or a dump, whose lines begin
 * with the offset of their first byte and may end with the same bytes as characters (text2pcap, Wireshark, hexdump -C, xxd, od).
 */
final class HexInput {
    private static final int RADIX = 16;
    private static final int MOST_SHOWN = 8;
    private static final String BETWEEN = " \t\r\n\f,;:[](){}\"'\uFEFF";
    private static final List<String> PREFIXES = List.of("0x", "0X", "\\x");
    private static final int PREFIX_LENGTH = 2;

    private HexInput() {}

    /** What is wrong with the text, as a key of the words and what fills it in. */
    static final class NoHex extends Exception {
        private final String key;
        private final transient Object[] arguments;

        NoHex(String key, Object... arguments) {
            super(key, null, false, false);
            this.key = key;
            this.arguments = arguments;
        }

        String key() {
            return key;
        }

        Object[] arguments() {
            return arguments.clone();
        }
    }

    /** The bytes of a text of either kind. */
    static byte[] bytes(String text) throws NoHex {
        return HexDump.isOne(text) ? HexDump.bytes(text) : pairs(text);
    }

    /**
     * The bytes of pairs of digits, between which there may be spaces, line breaks, commas, colons, semicolons, the brackets and quotation
     * marks of a program's source, {@code 0x} and {@code \x}.
     */
    static byte[] pairs(String text) throws NoHex {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 2);
        int at = 0;
        while (at < text.length()) {
            if (BETWEEN.indexOf(text.charAt(at)) >= 0) {
                at++;
            } else {
                at = run(text, at, bytes);
            }
        }
        return bytes.toByteArray();
    }

    /** Reads digits that stand together; gives where they end. */
    private static int run(String text, int from, ByteArrayOutputStream bytes) throws NoHex {
        boolean prefixed = isPrefix(text, from);
        int start = prefixed ? from + PREFIX_LENGTH : from;
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            if (end > start && (end - start) % 2 == 0 && isPrefix(text, end)) {
                break; // 0x100x2C is 0x10 0x2C
            }
            end++;
        }
        if (end == start || end < text.length() && BETWEEN.indexOf(text.charAt(end)) < 0 && !isPrefix(text, end)) {
            throw noDigit(text, end);
        }
        if (prefixed && end - start == 1) {
            bytes.write(digit(text, start));
            return end;
        }
        if ((end - start) % 2 != 0) {
            throw new NoHex(
                    "error.hex-odd", shortened(text.substring(start, end)), line(text, start), column(text, start));
        }
        for (int i = start; i < end; i += 2) {
            bytes.write(digit(text, i) * RADIX + digit(text, i + 1));
        }
        return end;
    }

    /** What is pasted may be long, and a secret. */
    private static String shortened(String digits) {
        return digits.length() <= MOST_SHOWN ? digits : digits.substring(0, MOST_SHOWN) + "…";
    }

    private static boolean isPrefix(String text, int at) {
        return PREFIXES.stream().anyMatch(prefix -> text.startsWith(prefix, at));
    }

    /** A character that belongs to no byte. */
    static NoHex noDigit(String text, int at) {
        if (at >= text.length()) {
            return new NoHex("error.hex-end", line(text, at), column(text, at));
        }
        int character = text.codePointAt(at);
        boolean visible = Character.isLetterOrDigit(character)
                || character > ' ' && character < 0x7F
                || Character.isIdeographic(character);
        String shown = visible ? "\"" + Character.toString(character) + "\"" : String.format("U+%04X", character);
        return new NoHex("error.hex-character", shown, line(text, at), column(text, at));
    }

    static boolean isDigit(char character) {
        return character < 0x80 && Character.digit(character, RADIX) >= 0;
    }

    private static int digit(String text, int at) {
        return Character.digit(text.charAt(at), RADIX);
    }

    /** Counted from 1. */
    static int line(String text, int at) {
        Matcher breaks = LINE_BREAK.matcher(text).region(0, at);
        int line = 1;
        while (breaks.find()) {
            line++;
        }
        return line;
    }

    /** In characters, counted from 1. */
    static int column(String text, int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return text.codePointCount(start, at) + 1;
    }

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
}
