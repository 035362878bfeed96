package org.mqttxray.mqtt.packet;

/** Which Topic Names a Topic Filter stands for (3.1.1 and 5.0 section 4.7). */
public final class TopicFilter {
    private static final char SEPARATOR = '/';

    private TopicFilter() {}

    /**
     * Whether a Topic Name matches a Topic Filter. Both are compared character by character (MQTT-4.7.3-4); an empty level is a level.
     *
     * <pre>
     *   level of the filter   matches                                             rule
     *   +                     one level, whatever it says                         MQTT-4.7.1-3
     *   #                     the level above and all levels from here on         MQTT-4.7.1-2
     *   first, + or #         no name that begins with $                          MQTT-4.7.2-1
     *   anything else         itself
     * </pre>
     *
     * @param filter a valid one, without the beginning of a shared subscription
     * @param topic a valid name, which has no wildcards
     */
    public static boolean matches(String filter, String topic) {
        if (topic.startsWith("$") && (filter.startsWith("+") || filter.startsWith("#"))) {
            return false;
        }
        int inFilter = 0;
        int inTopic = 0;
        while (true) {
            int filterEnd = levelEnd(filter, inFilter);
            int topicEnd = levelEnd(topic, inTopic);
            if (filter.startsWith("#", inFilter)) {
                return true;
            }
            if (!sameLevel(filter, inFilter, filterEnd, topic, inTopic, topicEnd)) {
                return false;
            }
            if (topicEnd == topic.length()) {
                return filterEnd == filter.length() || filter.startsWith("/#", filterEnd);
            }
            if (filterEnd == filter.length()) {
                return false;
            }
            inFilter = filterEnd + 1;
            inTopic = topicEnd + 1;
        }
    }

    private static boolean sameLevel(
            String filter, int filterFrom, int filterTo, String topic, int topicFrom, int topicTo) {
        return filter.startsWith("+", filterFrom)
                || filterTo - filterFrom == topicTo - topicFrom
                        && filter.regionMatches(filterFrom, topic, topicFrom, filterTo - filterFrom);
    }

    private static int levelEnd(String text, int from) {
        int separator = text.indexOf(SEPARATOR, from);
        return separator < 0 ? text.length() : separator;
    }
}
