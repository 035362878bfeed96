package org.mqttxray.mqtt.codec;

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
        if (in.hasProperties() && isShared(filter)) {
            checkShared(in, filter);
        } else if (filter.isEmpty()) {
            in.violated(Field.TOPIC_FILTER, "MQTT-4.7.3-1");
        } else {
            checkWildcards(in, filter, 0);
        }
    }

    /** Whether a filter asks for a shared subscription. */
    public static boolean isShared(String filter) {
        return filter.startsWith(SHARE);
    }

    private static void checkShared(In in, String filter) {
        int slash = filter.indexOf('/', SHARE.length());
        String name = filter.substring(SHARE.length(), slash < 0 ? filter.length() : slash);
        if (name.isEmpty()) {
            in.violated(Field.TOPIC_FILTER, "MQTT-4.8.2-1");
        } else if (hasWildcard(name)) {
            in.violatedAt(filter, firstWildcard(filter), Field.TOPIC_FILTER, "MQTT-4.8.2-2");
        } else if (slash < 0 || slash == filter.length() - 1) {
            in.violated(Field.TOPIC_FILTER, "MQTT-4.8.2-2");
        } else {
            checkWildcards(in, filter, slash + 1);
        }
    }

    private static void checkWildcards(In in, String filter, int from) {
        int at = misplaced(filter, from);
        if (at >= 0) {
            String rule = filter.charAt(at) == '#'
                    ? in.rule("MQTT-4.7.1-2", "MQTT-4.7.1-1")
                    : in.rule("MQTT-4.7.1-3", "MQTT-4.7.1-2");
            in.violatedAt(filter, at, Field.TOPIC_FILTER, rule);
        }
    }

    /** Whether a wildcard of a filter stands where none may. */
    public static boolean hasMisplacedWildcard(String filter) {
        return misplaced(filter, 0) >= 0;
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
