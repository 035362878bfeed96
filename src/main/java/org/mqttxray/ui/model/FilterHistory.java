package org.mqttxray.ui.model;

import java.util.ArrayList;
import java.util.List;

/** The filters that were used last. */
public final class FilterHistory {
    private static final int MOST = 8;

    private final List<String> filters = new ArrayList<>();

    /** Their texts, the last one first; at most 8. */
    public List<String> filters() {
        return List.copyOf(filters);
    }

    /** One was used, perhaps again. */
    public void used(String filter) {
        String text = filter.strip();
        if (text.isEmpty()) {
            return;
        }
        filters.remove(text);
        filters.add(0, text);
        if (filters.size() > MOST) {
            filters.remove(MOST);
        }
    }
}
