package org.mqttxray.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.mqttxray.trace.TraceLog;

/**
 * Writes a log as a trace file, as far as it has come, and goes on when it has grown. What the file holds after {@link #flush}
 * can be read even if nothing follows; only {@link #end} makes it complete.
 */
final class TraceWriter implements Closeable {
    /** Larger blocks gain nothing, see the table in trace-file.md; a file that is cut off loses at most one. */
    static final int BLOCK_EVENTS = 1_024;

    /** A block that brings this many characters of texts or bytes of streams is ended early, so that no line gets too long. */
    private static final int BLOCK_BURDEN = 1 << 16;

    private static final int BYTES_IN_LINE = 1 << 15;
    private static final int BUFFER = 1 << 13;

    /** Escapes keep what no encoding can carry: half a surrogate pair. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final TraceLog log;
    private final Writer lines;
    private final TraceBlock block;
    private long position;
    private long bytes;

    /** Writes the first line. */
    TraceWriter(TraceLog log, OutputStream out, boolean withSecrets) throws IOException {
        this.log = log;
        this.lines = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(out, BUFFER, true), StandardCharsets.US_ASCII), BUFFER);
        this.block = new TraceBlock(log, withSecrets);
        line(json -> TraceHeader.write(json, withSecrets));
    }

    /** Writes what travels along, but for what ran. A position comes behind the events that it counts. */
    void write(TraceNotes notes) throws IOException {
        for (TraceNotes.Bookmark bookmark : notes.bookmarks()) {
            array(TraceForm.BOOKMARK, json -> {
                json.writeNumber(bookmark.position());
                json.writeString(bookmark.note());
            });
        }
        for (String breakpoint : notes.breakpoints()) {
            array(TraceForm.BREAKPOINT, json -> json.writeString(breakpoint));
        }
        if (notes.lesson().isPresent()) {
            TraceNotes.LessonStep lesson = notes.lesson().get();
            array(TraceForm.LESSON, json -> {
                json.writeString(lesson.lesson());
                json.writeNumber(lesson.step());
            });
        }
        if (notes.playhead().isPresent()) {
            array(TraceForm.PLAYHEAD, json -> json.writeNumber(notes.playhead().getAsLong()));
        }
    }

    /** Writes what ran: before the events, so that it is known of a file that is cut off. */
    void write(TraceNotes.About about) throws IOException {
        array(TraceForm.ABOUT, json -> {
            json.writeString(about.program());
            json.writeString(about.started().toString());
        });
    }

    /** Writes the events below a length that were not written yet; the last block may be a small one. */
    void writeUpTo(long length) throws IOException {
        while (position < length) {
            block.clear();
            long first = position;
            while (position < length && position < first + BLOCK_EVENTS && block.burden() < BLOCK_BURDEN) {
                block.add(log.event(position++));
            }
            writeBlock(first);
        }
    }

    private void writeBlock(long first) throws IOException {
        for (BlockBytes.Part part : block.newBytes()) {
            writeBytes(part);
        }
        array(TraceForm.EVENTS, json -> {
            json.writeNumber(first);
            block.write(json);
        });
    }

    private void writeBytes(BlockBytes.Part part) throws IOException {
        for (int from = 0; from < part.bytes().length; from += BYTES_IN_LINE) {
            int to = Math.min(part.bytes().length, from + BYTES_IN_LINE);
            String hex = HexFormat.of().formatHex(part.bytes(), from, to);
            array(TraceForm.BYTES, json -> {
                json.writeNumber(part.stream());
                json.writeString(hex);
            });
        }
        bytes += part.bytes().length;
    }

    /** Sees to it that all that was written can be read from the file. */
    void flush() throws IOException {
        lines.flush();
    }

    /** Writes the last line, which says that nothing is missing. */
    void end() throws IOException {
        array(TraceForm.END, json -> {
            json.writeNumber(position);
            json.writeNumber(bytes);
        });
    }

    /** Closes the file, complete or not. */
    @Override
    public void close() throws IOException {
        lines.close();
    }

    private interface Line {
        void write(JsonGenerator json) throws IOException;
    }

    private void array(String name, Line line) throws IOException {
        line(json -> {
            json.writeStartArray();
            json.writeString(name);
            line.write(json);
            json.writeEndArray();
        });
    }

    private void line(Line line) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(lines)) {
            line.write(json);
        }
        lines.write('\n');
    }
}
