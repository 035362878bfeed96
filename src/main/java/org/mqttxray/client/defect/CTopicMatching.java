package org.mqttxray.client.defect;

import org.mqttxray.client.mqttclient.Parts;

/** B25: filters are compared as {@code mqtt_topic_is_matched} does ({@code mqttclient.c:231-258}). */
final class CTopicMatching extends Parts.Topics {
    private static final char END = '\0';

    @Override
    public boolean matches(String topicFilter, String topicName) {
        int filter = 0;
        int name = 0;
        while (filter < topicFilter.length() && name < topicName.length()) {
            char wanted = topicFilter.charAt(filter);
            char there = topicName.charAt(name);
            if (there == '/' && wanted != '/' || wanted != '+' && wanted != '#' && wanted != there) {
                break;
            }
            if (wanted == '+') {
                name = lastOfLevel(topicName, name);
            } else if (wanted == '#') {
                name = topicName.length() - 1;
            }
            filter++;
            name++;
        }
        return name == topicName.length() && at(topicFilter, filter) == END;
    }

    /** The last character before the next slash behind the first. */
    private static int lastOfLevel(String topicName, int from) {
        int at = from;
        while (at + 1 < topicName.length() && topicName.charAt(at + 1) != '/') {
            at++;
        }
        return at;
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : END;
    }
}
