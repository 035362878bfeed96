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
            in.violated(field, wildcardRule);
        }
    }

    /** Checks the topic filter read last. */
    static void checkFilter(In in, String filter) {
        if (in.hasProperties() && isShared(filter)) {
            checkShared(in, filter.substring(SHARE.length()));
        } else if (filter.isEmpty()) {
            in.violated(Field.TOPIC_FILTER, "MQTT-4.7.3-1");
        } else {
            checkWildcards(in, filter);
        }
    }

    /** Whether a filter asks for a shared subscription. */
    public static boolean isShared(String filter) {
        return filter.startsWith(SHARE);
    }

    private static void checkShared(In in, String rest) {
        int slash = rest.indexOf('/');
        String name = slash < 0 ? rest : rest.substring(0, slash);
        if (name.isEmpty()) {
            in.violated(Field.TOPIC_FILTER, "MQTT-4.8.2-1");
        } else if (hasWildcard(name) || slash < 0 || slash == rest.length() - 1) {
            in.violated(Field.TOPIC_FILTER, "MQTT-4.8.2-2");
        } else {
            checkWildcards(in, rest.substring(slash + 1));
        }
    }

    private static void checkWildcards(In in, String filter) {
        for (int i = 0; i < filter.length(); i++) {
            char c = filter.charAt(i);
            if (c == '#' || c == '+') {
                checkWildcard(in, filter, i);
            }
        }
    }

    /** A wildcard is a whole level, and # is the last one. */
    private static void checkWildcard(In in, String filter, int at) {
        boolean begins = at == 0 || filter.charAt(at - 1) == '/';
        boolean last = at == filter.length() - 1;
        if (filter.charAt(at) == '#') {
            if (!(begins && last)) {
                in.violated(Field.TOPIC_FILTER, in.rule("MQTT-4.7.1-2", "MQTT-4.7.1-1"));
            }
        } else if (!(begins && (last || filter.charAt(at + 1) == '/'))) {
            in.violated(Field.TOPIC_FILTER, in.rule("MQTT-4.7.1-3", "MQTT-4.7.1-2"));
        }
    }

    /** Whether a topic name or filter has + or #. */
    public static boolean hasWildcard(String topic) {
        return topic.indexOf('+') >= 0 || topic.indexOf('#') >= 0;
    }
}
