package org.mqttxray.ui.timeline;

import org.mqttxray.trace.Event;

/**
 * A packet that the link lost by order, as its event tells it: {@code PUBACK 1 s2c}.
 *
 * @param type of the packet
 * @param fromClient whether the client had sent it
 */
record LostPacket(String type, boolean fromClient) {
    private static final String FROM_CLIENT = "c2s";

    static LostPacket of(Event.Link link) {
        String[] words = link.detail().split(" ");
        return new LostPacket(words[0], words[words.length - 1].equals(FROM_CLIENT));
    }

    /** Whether a mark may be that of the packet. */
    boolean mayBe(WireMark mark) {
        boolean known = mark.label().isEmpty() || mark.label().equals(type);
        return mark.kind() == WireMark.Kind.OUT && mark.lost() == WireMark.NOT_DONE && known;
    }
}
