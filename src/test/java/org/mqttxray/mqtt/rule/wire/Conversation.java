package org.mqttxray.mqtt.rule.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.mqttxray.mqtt.packet.Direction;

/**
 * What went over one network connection.
 *
 * As text: a line {@code connection NAME}, then a line for each read of a socket: {@code c2s} or {@code s2c}, the milliseconds since the
 * connection was opened, the bytes in hexadecimal. Lines that begin with # say what a reader should know.
 *
 * @param name what it shows
 * @param reads in the order in which a relay between the two saw them
 */
public record Conversation(String name, List<Read> reads) {
    private static final String CONNECTION = "connection ";
    private static final HexFormat HEX = HexFormat.of();

    public Conversation {
        reads = List.copyOf(reads);
    }

    /** What one read of a socket brought. */
    public record Read(Direction direction, long millis, byte[] bytes) {
        private static Read parse(String line) {
            String[] words = line.split(" ");
            Direction direction = Direction.valueOf(words[0].toUpperCase(Locale.ROOT));
            return new Read(direction, Long.parseLong(words[1]), HEX.parseHex(words[2]));
        }

        @Override
        public String toString() {
            return direction.name().toLowerCase(Locale.ROOT) + " " + millis + " " + HEX.formatHex(bytes);
        }
    }

    /** Reads the conversations of a file. */
    public static List<Conversation> read(Path file) throws IOException {
        List<Conversation> all = new ArrayList<>();
        String name = "";
        List<Read> reads = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(CONNECTION)) {
                add(all, name, reads);
                name = line.substring(CONNECTION.length());
                reads = new ArrayList<>();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                reads.add(Read.parse(line));
            }
        }
        add(all, name, reads);
        return all;
    }

    private static void add(List<Conversation> all, String name, List<Read> reads) {
        if (!reads.isEmpty()) {
            all.add(new Conversation(name, reads));
        }
    }

    /** Writes the conversations of a file, below a line that says who talked. */
    public static void write(Path file, String who, List<Conversation> all) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# " + who);
        for (Conversation one : all) {
            lines.add("");
            lines.add(CONNECTION + one.name);
            one.reads.forEach(read -> lines.add(read.toString()));
        }
        Files.write(file, lines);
    }
}
