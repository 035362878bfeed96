package org.mqttxray.mqtt.packet;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    private final Property[] array;
    private final int size;

    private Properties(Property[] array, int size) {
        this.array = array;
        this.size = size;
    }

    /** These properties. */
    public Properties(List<Property> list) {
        this(List.copyOf(list).toArray(Property[]::new), list.size());
    }

    /** These properties. */
    public static Properties of(Property... properties) {
        return new Properties(List.of(properties));
    }

    /**
     * The first properties of an array, which is not copied: nobody may change it any more.
     *
     * @param size how many of its elements count, 0 to its length; none of them is null
     */
    public static Properties sharing(Property[] array, int size) {
        Objects.checkFromIndexSize(0, size, array.length);
        return new Properties(array, size);
    }

    /** All of them. */
    public List<Property> list() {
        return List.of(Arrays.copyOf(array, size));
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /**
     * The one at a place.
     *
     * @param index 0 to {@link #size} - 1
     * @throws IndexOutOfBoundsException if there is none
     */
    public Property get(int index) {
        return array[Objects.checkIndex(index, size)];
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The value of a property that is a number, if it is there; the first one, if it is there more than once. */
    public OptionalLong number(PropertyName name) {
        int index = indexOf(name);
        return index < size ? OptionalLong.of(((Property.Number) array[index]).value()) : OptionalLong.empty();
    }

    /** The value of a property that is text, if it is there. */
    public Optional<String> text(PropertyName name) {
        int index = indexOf(name);
        return index < size ? Optional.of(((Property.Text) array[index]).value()) : Optional.empty();
    }

    /** Whether a property is there. */
    public boolean has(PropertyName name) {
        return indexOf(name) < size;
    }

    /** Where the first of this name is, or the end. */
    private int indexOf(PropertyName name) {
        int index = 0;
        while (index < size && array[index].name() != name) {
            index++;
        }
        return index;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Properties that && Arrays.equals(array, 0, size, that.array, 0, that.size);
    }

    @Override
    public int hashCode() {
        return list().hashCode();
    }

    @Override
    public String toString() {
        return "Properties[list=" + list() + "]";
    }
}
