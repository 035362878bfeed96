package org.mqttxray.capture;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.TraceLog;

/**
 * What a block is the first to refer to, its bytes aside: connections, texts, places. They are numbered through the whole file, so that each
 * comes once. The reader's are {@link ToldTables}.
 */
final class BlockTables {
    /** So many texts are known again, and none that is longer; the others may come twice. A long run has no end of texts. */
    private static final int REMEMBERED_TEXTS = 1 << 16;

    private static final int REMEMBERED_LENGTH = 256;

    private final TraceLog log;

    // Of the whole file
    private final Map<String, Integer> textNumbers = new HashMap<>();
    private final Map<Place, Integer> placeNumbers = new HashMap<>(Map.of(Place.UNKNOWN, 0));
    private int connections;
    private int textCount;

    // Of this block
    private final List<String> clients = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final ColumnText places = new ColumnText();
    private long burden;

    BlockTables(TraceLog log) {
        this.log = log;
    }

    /** Begins the next block of the file. */
    void clear() {
        clients.clear();
        texts.clear();
        places.clear();
        burden = 0;
    }

    /** How many characters came with the block. */
    long burden() {
        return burden;
    }

    /** Sees to it that the clients of the connections up to one are told. */
    void openUpTo(int connection) {
        while (connections < connection) {
            clients.add(log.clientOf(++connections));
        }
    }

    /** The number of a text. */
    int text(String text) {
        Integer known = textNumbers.get(text);
        if (known != null) {
            return known;
        }
        if (textNumbers.size() < REMEMBERED_TEXTS && text.length() <= REMEMBERED_LENGTH) {
            textNumbers.put(text, textCount);
        }
        texts.add(text);
        burden += text.length();
        return textCount++;
    }

    /** The number of a place. */
    int place(Place place) {
        Integer known = placeNumbers.putIfAbsent(place, placeNumbers.size());
        if (known != null) {
            return known;
        }
        places.add(text(place.file()));
        places.add(place.line());
        return placeNumbers.size() - 1;
    }

    /** Writes them in the order of {@link TraceForm#COLUMNS}. */
    void write(JsonGenerator json) throws IOException {
        strings(json, clients);
        strings(json, texts);
        json.writeRawValue(places.toString());
    }

    private static void strings(JsonGenerator json, List<String> strings) throws IOException {
        json.writeStartArray();
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }
}
