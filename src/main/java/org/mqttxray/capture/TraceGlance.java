package org.mqttxray.capture;

import java.io.IOException;
import java.util.Optional;

/**
 * What a look through a file shows, without a log: for a list of files.
 *
 * @param events how many there are, up to the last whole line
 * @param cutOff whether its end is missing
 * @param secrets whether secrets were written as they are
 * @param notes what travels along
 */
public record TraceGlance(long events, boolean cutOff, boolean secrets, TraceNotes notes) {

    static TraceGlance of(TraceLines lines, Limits limits) throws IOException, TraceFileRefused {
        TraceHeader header = TraceHeader.read(lines.first());
        NotesReader notes = new NotesReader(header.version(), new Allowance(limits));
        long events = 0;
        boolean ended = false;
        for (Optional<byte[]> line = lines.next(); line.isPresent() && !ended; line = lines.next()) {
            JsonLine json = new JsonLine(line.get(), lines.line());
            String name = json.text();
            if (name.equals(TraceForm.EVENTS)) {
                events = behind(json, lines.line(), events);
            } else if (!name.equals(TraceForm.BYTES)) {
                ended = name.equals(TraceForm.END);
                notes.read(name, json, lines.line(), events);
            }
        }
        return new TraceGlance(events, !ended || lines.cutOff(), header.secrets(), notes.notes());
    }

    /** How many events there are behind a line of them; the column of kinds, behind clients, texts and places, has a value for each. */
    private static long behind(JsonLine json, long line, long before) throws TraceFileRefused {
        if (json.number() != before) {
            throw TraceFileRefused.damaged(line, TraceFault.POSITION);
        }
        json.texts();
        json.texts();
        json.column();
        return before + json.column().size();
    }
}
