package org.mqttxray.ui.timeline;

/**
 * Which part of the timeline is seen. Until the user zooms, everything fits, down to {@link #LEAST} pixels an event; beyond that the
 * playhead is kept in view, page by page. In true time all fits. What the user has zoomed stays so. Where nobody can zoom, more fits, down to
 * {@link #STILL_LEAST} pixels an event; beyond that the playhead stands near the end of what is seen.
 */
final class TimelineWindow {
    private static final double LEAST = 6;
    /** In true time, of a millisecond: a tenth of a microsecond is a pixel. */
    private static final double CLOSEST_TIME = 10_000;

    private static final double CLOSEST = 120;
    private static final double GROWTH = 1.25;
    private static final double FIRST_FIT = 32;
    private static final double FIRST_FIT_TIME = 0.02;
    private static final double TAIL = 80;
    private static final double TAIL_COVERED = 190;
    /** The same where nobody can zoom: what happened has most of the room. */
    private static final double STILL_LEAST = 4;

    private static final double STILL_TAIL = 8;
    /** There the name of what has just been sent stands. */
    private static final double STILL_TAIL_LIVE = 48;

    private static final double STILL_TAIL_COVERED = 120;
    /** Of a page, what is seen of the page before. */
    private static final double OVERLAP = 0.15;
    /** Of what is seen, how much lies before a place to which one looks back. */
    private static final double BEFORE = 0.75;

    private double width;
    private double height;
    private double unit = LEAST;
    private double from;
    private double scroll;
    private final boolean time;
    private double extent;
    private double tail = TAIL;
    private boolean zoomed;
    private boolean still;
    private boolean ended;

    /**
     * A window on everything.
     *
     * @param time whether the axis measures milliseconds, all of which fit until the user zooms; else events
     */
    TimelineWindow(boolean time) {
        this.time = time;
    }

    /** Scrolls the lanes as another window does. */
    void scrollLike(TimelineWindow other) {
        scroll = other.scroll;
    }

    /** Nobody can zoom: more of it is seen at once. */
    void keepStill() {
        still = true;
    }

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

    /** Whether a place can be seen. */
    boolean sees(double place) {
        return place >= from && place <= from + seen();
    }

    /**
     * Takes in how much there is.
     *
     * @param mayGrow whether it may become more: the unit changes only now and then while it does; else what there is fills the width
     */
    void fit(double newExtent, boolean covered, boolean mayGrow) {
        extent = newExtent;
        ended = !mayGrow;
        tail = still ? stillTail(covered) : covered ? TAIL_COVERED : TAIL;
        if (!zoomed) {
            double room = ended && extent > 0 ? extent : roomToGrow();
            double fits = (room() - tail) / room;
            unit = time
                    ? Math.max(Double.MIN_NORMAL, fits)
                    : Math.max(still ? STILL_LEAST : LEAST, Math.min(CLOSEST, fits));
            from = extent <= seen() ? 0 : from;
        }
        clamp();
    }

    private double stillTail(boolean covered) {
        return covered ? STILL_TAIL_COVERED : ended ? STILL_TAIL : STILL_TAIL_LIVE;
    }

    private double roomToGrow() {
        double room = time ? FIRST_FIT_TIME : FIRST_FIT;
        while (room < extent) {
            room *= GROWTH;
        }
        return room;
    }

    void zoom(double place, double x, double factor) {
        zoomed = true;
        double fits = Math.max(1, room() - tail) / Math.max(time ? FIRST_FIT_TIME : 1, extent);
        double least = time ? fits : Math.min(LEAST, fits);
        unit = Math.max(least, Math.min(time ? CLOSEST_TIME : CLOSEST, unit * factor));
        from = place - (x - viewport().left()) / unit;
        clamp();
    }

    void pan(double pixels) {
        from += pixels / unit;
        clamp();
    }

    void scroll(double pixels, double lanes) {
        scroll = Math.max(0, Math.min(scroll + pixels, lanes - lanesRoom()));
    }

    /** Turns to the page of a place, if it cannot be seen. */
    void follow(double place) {
        double seen = seen();
        if (!sees(place)) {
            double page = time ? seen * (1 - OVERLAP) : Math.max(1, seen * (1 - OVERLAP));
            from = place <= seen ? 0 : Math.floor(place / page) * page - seen * OVERLAP / 2;
            if (place < extent || ended) {
                from = Math.min(from, extent - seen); // at the end itself there is room for what comes next
            }
            clamp();
        }
    }

    /** Has a place near its end, so that most of what is seen lies before it. */
    void lookBack(double place) {
        from = Math.min(place - seen() * BEFORE, extent - seen());
        clamp();
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

    /** How much fits beside what stands after the last. */
    private double seen() {
        double seen = (room() - tail) / unit;
        return time ? Math.max(1 / CLOSEST_TIME, seen) : Math.max(1, seen);
    }

    private void clamp() {
        double last = extent <= seen() ? 0 : extent - seen() * OVERLAP;
        from = Math.max(0, Math.min(from, last));
    }
}
