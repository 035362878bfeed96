package org.mqttxray.trace;

/** How much of a run a view shows; recorded is always everything. */
public enum Detail {
    /** The functions that the article names. */
    ARTICLE,
    /** All but helpers for bytes, lists, timers and locks. */
    CLIENT,
    /** Every traced function. */
    EVERYTHING;

    /** Whether a view with this detail shows what first appears at another. */
    public boolean shows(Detail first) {
        return first.compareTo(this) <= 0;
    }
}
