package org.mqttxray.mqtt.codec;

import java.util.Optional;

/** What topic names and topic filters may look like (3.1.1 and 5.0 section 4.7; 5.0 section 4.8.2). */
public final class Topics {
    private static final String SHARE = "$share/";

    private Topics() {}

    /**
     * Checks the topic name read last: at least one character and no wildcard.
     *
     * @param wildcardRule which forbids wildcards here
     */
    static void checkName(In in, Field field, String name, String wildcardRule) {
        if (name.isEmpty()) {
            in.violated(field, "MQTT-4.7.3-1");
        }
        if (hasWildcard(name)) {
            in.violatedAt(name, firstWildcard(name), field, wildcardRule);
        }
    }

    /** Checks the topic filter read last. */
    static void checkFilter(In in, String filter) {
        Optional<WrongFilter> wrong = wrong(filter, in.hasProperties());
        if (wrong.isPresent() && wrong.get().at() >= 0) {
            in.violatedAt(
                    filter, wrong.get().at(), Field.TOPIC_FILTER, wrong.get().rule(in.hasProperties()));
        } else if (wrong.isPresent()) {
            in.violated(Field.TOPIC_FILTER, wrong.get().rule(in.hasProperties()));
        }
    }

    /** What may be wrong with a topic filter. */
    public enum Flaw {
        /** It has no character. */
        EMPTY("MQTT-4.7.3-1", "MQTT-4.7.3-1"),
        /** Behind {@code $share/} comes no name. */
        NO_SHARE_NAME("", "MQTT-4.8.2-1"),
        /** The name behind {@code $share/} has a wildcard. */
        WILDCARD_IN_SHARE_NAME("", "MQTT-4.8.2-2"),
        /** Behind {@code $share/} and the name comes no filter. */
        NO_FILTER_TO_SHARE("", "MQTT-4.8.2-2"),
        /** A # is no whole level, or not the last one. */
        MISPLACED_MULTI_LEVEL("MQTT-4.7.1-2", "MQTT-4.7.1-1"),
        /** A + is no whole level. */
        MISPLACED_SINGLE_LEVEL("MQTT-4.7.1-3", "MQTT-4.7.1-2");

        private final String rule3;
        private final String rule5;

        Flaw(String rule3, String rule5) {
            this.rule3 = rule3;
            this.rule5 = rule5;
        }
    }

    /**
     * A topic filter that must not be.
     *
     * @param flaw what is wrong with it
     * @param at which of its characters is wrong, counted from 0; -1 if it is the whole filter
     */
    public record WrongFilter(Flaw flaw, int at) {
        /**
         * The label of the rule that it breaks.
         *
         * @param five whether it was read by 5.0; in 3.1.1 {@code $share} is a level like any other
         */
        public String rule(boolean five) {
            return five ? flaw.rule5 : flaw.rule3;
        }
    }

    /**
     * What is wrong with a topic filter, if anything is (3.1.1 and 5.0 section 4.7; 5.0 section 4.8.2).
     *
     * @param five whether it is read by 5.0, which knows shared subscriptions
     */
    public static Optional<WrongFilter> wrong(String filter, boolean five) {
        if (five && isShared(filter)) {
            return wrongShared(filter);
        }
        return filter.isEmpty() ? whole(Flaw.EMPTY) : wrongWildcard(filter, 0);
    }

    /** Whether a filter asks for a shared subscription. */
    public static boolean isShared(String filter) {
        return filter.startsWith(SHARE);
    }

    private static Optional<WrongFilter> whole(Flaw flaw) {
        return Optional.of(new WrongFilter(flaw, -1));
    }

    private static Optional<WrongFilter> wrongShared(String filter) {
        int slash = filter.indexOf('/', SHARE.length());
        String name = filter.substring(SHARE.length(), slash < 0 ? filter.length() : slash);
        if (name.isEmpty()) {
            return whole(Flaw.NO_SHARE_NAME);
        } else if (hasWildcard(name)) {
            return Optional.of(new WrongFilter(Flaw.WILDCARD_IN_SHARE_NAME, firstWildcard(filter)));
        }
        boolean ends = slash < 0 || slash == filter.length() - 1;
        return ends ? whole(Flaw.NO_FILTER_TO_SHARE) : wrongWildcard(filter, slash + 1);
    }

    private static Optional<WrongFilter> wrongWildcard(String filter, int from) {
        int at = misplaced(filter, from);
        if (at < 0) {
            return Optional.empty();
        }
        boolean multi = filter.charAt(at) == '#';
        return Optional.of(new WrongFilter(multi ? Flaw.MISPLACED_MULTI_LEVEL : Flaw.MISPLACED_SINGLE_LEVEL, at));
    }

    /** Where the first wildcard is that is no whole level, or # that is not the last one; -1 if there is none. */
    private static int misplaced(String filter, int from) {
        for (int i = from; i < filter.length(); i++) {
            if (isWildcard(filter.charAt(i)) && !fillsLevel(filter, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean fillsLevel(String filter, int at) {
        boolean begins = at == 0 || filter.charAt(at - 1) == '/';
        boolean last = at == filter.length() - 1;
        return begins && (last || filter.charAt(at) == '+' && filter.charAt(at + 1) == '/');
    }

    /** Whether a topic name or filter has + or #. */
    public static boolean hasWildcard(String topic) {
        return topic.indexOf('+') >= 0 || topic.indexOf('#') >= 0;
    }

    /** Where the first of a name or filter that has some is. */
    private static int firstWildcard(String topic) {
        int at = 0;
        while (!isWildcard(topic.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWildcard(char c) {
        return c == '#' || c == '+';
    }
}
