package org.mqttxray.ui.timeline;

/**
 * Where on the axis things are, in the axis' own measure: after so many of the events shown. It ascends; between two events it is in
 * proportion.
 */
interface Scale {
    /** Each event has the same width. */
    Scale EVEN = new Scale() {
        @Override
        public double after(double events) {
            return events;
        }

        @Override
        public double begin(int event) {
            return event;
        }

        @Override
        public double events(double place) {
            return place;
        }

        @Override
        public double begun(double place) {
            return place;
        }
    };

    /** Where so many events have happened. */
    double after(double events);

    /** Where an event begins. */
    double begin(int event);

    /** How many events have happened at a place; between two of them in proportion. */
    double events(double place);

    /** How many events begin before a place. */
    double begun(double place);
}
