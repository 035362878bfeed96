package org.mqttxray.ui.timeline;

/**
 * Which part of the timeline is seen. Until the user zooms, everything fits, down to {@link #LEAST} pixels an event; beyond that the
 * playhead is kept in view, page by page. What the user has zoomed stays so.
 */
final class TimelineWindow {
    private static final double LEAST = 6;
    private static final double MOST = 28;
    private static final double CLOSEST = 120;
    private static final double GROWTH = 1.25;
    private static final double FIRST_FIT = 32;
    private static final double TAIL = 80;
    private static final double TAIL_COVERED = 190;
    /** Of a page, what is seen of the page before. */
    private static final double OVERLAP = 0.15;

    private double width;
    private double height;
    private double unit = MOST;
    private double from;
    private double scroll;
    private int events;
    private double tail = TAIL;
    private boolean zoomed;

    void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        from = zoomed ? from : 0;
    }

    /** Is seen as another window was. */
    void takeOver(TimelineWindow before) {
        zoomed = before.zoomed;
        unit = zoomed ? before.unit : unit;
        from = before.from;
        scroll = before.scroll;
    }

    /** The events have other places on the axis now: what was seen at one of them is to be seen at another. */
    void shift(int by) {
        from = zoomed ? from + by : 0;
    }

    /** Whether an event can be seen. */
    boolean sees(int event) {
        return event >= from && event <= from + seen();
    }

    /** Takes in how many events there are; the unit changes only now and then while they become more. */
    void fit(int newEvents, boolean covered) {
        events = newEvents;
        tail = covered ? TAIL_COVERED : TAIL;
        if (!zoomed) {
            double room = FIRST_FIT;
            while (room < events) {
                room *= GROWTH;
            }
            unit = Math.max(LEAST, Math.min(MOST, (room() - tail) / room));
            from = events <= seen() ? 0 : from;
        }
        clamp();
    }

    void zoom(double index, double x, double factor) {
        zoomed = true;
        double least = Math.min(LEAST, (room() - tail) / Math.max(1, events));
        unit = Math.max(least, Math.min(CLOSEST, unit * factor));
        from = index - (x - viewport().left()) / unit;
        clamp();
    }

    void pan(double pixels) {
        from += pixels / unit;
        clamp();
    }

    void scroll(double pixels, double lanes) {
        scroll = Math.max(0, Math.min(scroll + pixels, lanes - lanesRoom()));
    }

    /** Turns to the page of an event, if it cannot be seen. */
    void follow(int event) {
        double seen = seen();
        if (!sees(event)) {
            double page = Math.max(1, seen * (1 - OVERLAP));
            from = event <= seen ? 0 : Math.floor(event / page) * page - seen * OVERLAP / 2;
            if (event < events) {
                from = Math.min(from, events - seen); // at the end itself there is room for what comes next
            }
            clamp();
        }
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double lanesRoom() {
        return viewport().lanes();
    }

    double scrolled() {
        return scroll;
    }

    Viewport viewport() {
        return new Viewport(width, height, unit, from, scroll);
    }

    private double room() {
        Viewport view = new Viewport(width, height, unit, from, scroll);
        return Math.max(1, view.right() - view.left());
    }

    /** How many events fit beside what stands after the last. */
    private double seen() {
        return Math.max(1, (room() - tail) / unit);
    }

    private void clamp() {
        double last = events <= seen() ? 0 : events - seen() * OVERLAP;
        from = Math.max(0, Math.min(from, last));
    }
}
