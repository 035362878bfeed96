package org.mqttxray.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a text file of a lesson: UTF-8, with or without a byte-order mark. GBK is recognised and refused: what a file that happens to be
 * valid GBK says is a guess, and the tools around it would guess otherwise.
 */
final class SourceText {
    /** More no lesson needs. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int KIBI = 1024;
    private static final String BOM = "\uFEFF";

    private SourceText() {}

    /** The text with ends of line as {@code \n} and without a mark; or nothing, and the problem is told. */
    static Optional<String> read(Path folder, String name, Problems problems) {
        try {
            Path real = folder.resolve(name).toRealPath();
            if (!real.startsWith(folder.toRealPath()) || !Files.isRegularFile(real)) {
                problems.add(0, Fault.OUTSIDE, name);
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(real)) {
                return decode(in.readNBytes(MOST_BYTES + 1), problems);
            }
        } catch (NoSuchFileException e) {
            problems.add(0, Fault.NO_FILE, name);
        } catch (IOException | SecurityException e) {
            problems.add(0, Fault.UNREADABLE, e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    static Optional<String> decode(byte[] bytes, Problems problems) {
        if (bytes.length > MOST_BYTES) {
            problems.add(0, Fault.TOO_LARGE, MOST_BYTES / KIBI);
            return Optional.empty();
        }
        if (utf16(bytes)) {
            problems.add(0, Fault.UTF_16);
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            problems.add(lineAt(bytes, in.position()), gbk(bytes) ? Fault.GBK : Fault.NOT_UTF_8);
            return Optional.empty();
        }
        String text = out.flip().toString();
        text = text.startsWith(BOM) ? text.substring(1) : text;
        return printable(text.replace("\r\n", "\n").replace('\r', '\n'), problems);
    }

    private static Optional<String> printable(String text, Problems problems) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (Character.isISOControl(c) && c != '\t') {
                problems.add(line, Fault.CONTROL_CHARACTER, String.format("%02X", (int) c));
                return Optional.empty();
            }
        }
        return Optional.of(text);
    }

    private static boolean utf16(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    private static int lineAt(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static boolean gbk(byte[] bytes) {
        if (!Charset.isSupported("GBK")) {
            return false;
        }
        try {
            String text = Charset.forName("GBK")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.codePoints().anyMatch(Character::isIdeographic);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
