package org.mqttxray.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a text file of a lesson. Its encoding is recognised by {@link Encoding}, with or without a byte-order mark.
 */
final class SourceText {
    /** More no lesson needs. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int KIBI = 1024;

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

    /** In which encoding a file is written; nothing if it can't be read or recognised. */
    static Optional<Encoding> encoding(Path folder, String name) {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            return Encoding.of(in.readNBytes(MOST_BYTES));
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    static Optional<String> decode(byte[] bytes, Problems problems) {
        if (bytes.length > MOST_BYTES) {
            problems.add(0, Fault.TOO_LARGE, MOST_BYTES / KIBI);
            return Optional.empty();
        }
        Optional<String> text = Encoding.decode(bytes);
        if (text.isEmpty()) {
            problems.add(lineAt(bytes, Encoding.firstNotUtf8(bytes)), Fault.NOT_UTF_8);
            return Optional.empty();
        }
        return printable(text.get().replace("\r\n", "\n").replace('\r', '\n'), problems);
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

    private static int lineAt(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
