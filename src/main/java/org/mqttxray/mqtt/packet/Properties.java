package org.mqttxray.mqtt.packet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The properties of a packet or a will, in the order in which they stand there (5.0 section 2.2.2). Before 5.0 there are none. A property
 * may be there twice, although the protocol forbids it of most.
 *
 * <p>It is no record, because it holds an array: a decoder makes one without the copies that a list takes.
 */
public final class Properties {
    /** No property. */
    public static final Properties NONE = new Properties(List.of());

    private final Property[] all;

    private Properties(Property[] all) {
        this.all = all;
    }

    /** These properties. */
    public Properties(List<Property> list) {
        this(List.copyOf(list).toArray(Property[]::new));
    }

    /** These properties. */
    public static Properties of(Property... properties) {
        return new Properties(List.of(properties));
    }

    /** These properties, not copied: nobody may change the array any more. */
    public static Properties sharing(Property... properties) {
        return new Properties(properties);
    }

    /** All of them. */
    public List<Property> list() {
        return List.of(all);
    }

    /** How many there are. */
    public int size() {
        return all.length;
    }

    /** The one at a place, counted from 0. */
    public Property get(int index) {
        return all[index];
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return all.length == 0;
    }

    /** The value of a property that is a number, if it is there; the first one, if it is there more than once. */
    public OptionalLong number(PropertyName name) {
        for (Property property : all) {
            if (property.name() == name) {
                return OptionalLong.of(((Property.Number) property).value());
            }
        }
        return OptionalLong.empty();
    }

    /** The value of a property that is text, if it is there. */
    public Optional<String> text(PropertyName name) {
        for (Property property : all) {
            if (property.name() == name) {
                return Optional.of(((Property.Text) property).value());
            }
        }
        return Optional.empty();
    }

    /** Whether a property is there. */
    public boolean has(PropertyName name) {
        for (Property property : all) {
            if (property.name() == name) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Properties that && Arrays.equals(all, that.all);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all);
    }

    @Override
    public String toString() {
        return "Properties[list=" + Arrays.toString(all) + "]";
    }
}
