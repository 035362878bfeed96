package org.mqttxray.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The source lines that events refer to by number; 0 is {@link Place#UNKNOWN}. Added to under the log's monitor. */
final class Places {
    private static final int MAX_PLACES = Character.MAX_VALUE;

    private final Map<Place, Integer> numbers = new HashMap<>(Map.of(Place.UNKNOWN, 0));
    private volatile Place[] places = {Place.UNKNOWN};

    int number(Place place) {
        Integer known = numbers.get(place);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        if (number > MAX_PLACES) {
            return 0;
        }
        if (number == places.length) {
            places = Arrays.copyOf(places, number * 2);
        }
        places[number] = place;
        numbers.put(place, number);
        return number;
    }

    Place place(int number) {
        return places[number];
    }
}
