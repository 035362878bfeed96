package org.mqttxray.capture;

import java.util.ArrayList;
import java.util.List;
import org.mqttxray.trace.Place;

/** What the lines of a file have told that those behind them refer to by number: texts, places in the source, connections. */
final class ToldTables {
    /** Each connection has so many. */
    private static final int STREAMS = 2;

    private final Allowance allowance;
    private final List<String> texts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>(List.of(Place.UNKNOWN));
    private int connections;

    ToldTables(Allowance allowance) {
        this.allowance = allowance;
    }

    /** The clients of the next connections. */
    void connections(List<String> clients) throws TraceFileRefused {
        allowance.connections(clients.size());
        allowance.texts(clients);
        connections += clients.size();
    }

    /** The next texts. */
    void texts(List<String> news) throws TraceFileRefused {
        allowance.texts(news);
        texts.addAll(news);
    }

    /** The next places. */
    void places(JsonLine.Column news) throws TraceFileRefused {
        while (!news.atEnd()) {
            allowance.place();
            String file = texts.get(news.below(texts.size(), TraceFault.TABLE));
            places.add(new Place(file, news.below(JsonLine.Column.MAX_INT, TraceFault.FORM)));
        }
    }

    /** How many streams there are; those of the far side have as many negative numbers. */
    int streams() {
        return STREAMS * connections;
    }

    /** The connection that a column tells next; 0 is none. */
    int connection(JsonLine.Column column) throws TraceFileRefused {
        return column.below(connections + 1L, TraceFault.RANGE);
    }

    /** The place that a column tells next. */
    Place place(JsonLine.Column column) throws TraceFileRefused {
        return places.get(column.below(places.size(), TraceFault.TABLE));
    }

    /** A text by its number, which a column has told. */
    String text(long number, JsonLine.Column column) throws TraceFileRefused {
        column.check(number >= 0 && number < texts.size(), TraceFault.TABLE);
        return texts.get((int) number);
    }
}
