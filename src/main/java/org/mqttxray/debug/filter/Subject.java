package org.mqttxray.debug.filter;

import java.util.List;

/** What a filter is asked about: one event. */
@FunctionalInterface
public interface Subject {
    /**
     * What it says under a name.
     *
     * @return all values, in their order: {@link Long}, {@link Double}, {@link String} or {@link org.mqttxray.mqtt.packet.Bytes};
     *     none if it says nothing under this name
     */
    List<Object> values(Name name);
}
