package org.mqttxray.mqtt.packet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The properties of a packet or a will, in the order in which they stand there (5.0 section 2.2.2). Before 5.0 there are none.
 *
 * @param list may hold a property twice, although the protocol forbids it of most
 */
public record Properties(List<Property> list) {
    /** No property. */
    public static final Properties NONE = new Properties(List.of());

    public Properties {
        list = List.copyOf(list);
    }

    /** These properties. */
    public static Properties of(Property... properties) {
        return new Properties(List.of(properties));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The value of a property that is a number, if it is there; the first one, if it is there more than once. */
    public OptionalLong number(PropertyName name) {
        for (Property property : list) {
            if (property.name() == name) {
                return OptionalLong.of(((Property.Number) property).value());
            }
        }
        return OptionalLong.empty();
    }

    /** The value of a property that is text, if it is there. */
    public Optional<String> text(PropertyName name) {
        for (Property property : list) {
            if (property.name() == name) {
                return Optional.of(((Property.Text) property).value());
            }
        }
        return Optional.empty();
    }

    /** Whether a property is there. */
    public boolean has(PropertyName name) {
        for (Property property : list) {
            if (property.name() == name) {
                return true;
            }
        }
        return false;
    }
}
