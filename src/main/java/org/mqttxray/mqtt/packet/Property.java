package org.mqttxray.mqtt.packet;

import java.util.Objects;

/** One property of a packet or a will, in 5.0 (section 2.2.2). */
public sealed interface Property {
    /** Which one. */
    PropertyName name();

    /**
     * A number.
     *
     * @param name of a property whose value is a number
     * @param value as many bytes as the property has; it may be outside of the range that the property allows
     */
    record Number(PropertyName name, long value) implements Property {
        public Number(PropertyName name, long value) {
            this.name = name;
            this.value = value;
            if (value < 0 || value > name.kind().room()) {
                throw refused(name, value);
            }
        }

        private static IllegalArgumentException refused(PropertyName name, long value) {
            if (!name.kind().isNumber()) {
                return new IllegalArgumentException(name.words() + " is no number");
            }
            return new IllegalArgumentException(
                    name.words() + " is not within 0.." + name.kind().room() + ": " + value);
        }
    }

    /** Text. It is no record, because it remembers how many bytes it takes. */
    final class Text implements Property {
        private final PropertyName name;
        private final String value;
        private final int length;

        /**
         * Of text that is checked now.
         *
         * @param name of a property whose value is text
         * @param value at most 65535 bytes of UTF-8
         */
        public Text(PropertyName name, String value) {
            this(name, value, Limits.text(name.words(), value));
        }

        /**
         * Of text that has been read as UTF-8, and is not checked again.
         *
         * @param length how many bytes of UTF-8 it was. It is believed: the codec writes the text by it
         *     without counting again, so of a wrong one comes a packet that can't be read
         */
        public Text(PropertyName name, String value, int length) {
            this.name = name;
            this.value = value;
            this.length = length;
            Limits.kind(name, PropertyName.Kind.TEXT);
            assert Limits.takes(value, length);
        }

        @Override
        public PropertyName name() {
            return name;
        }

        /** What it says. */
        public String value() {
            return value;
        }

        /** How many bytes of UTF-8 it takes. */
        public int length() {
            return length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Text that && name == that.name && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, value);
        }

        @Override
        public String toString() {
            return "Text[name=" + name + ", value=" + value + "]";
        }
    }

    /**
     * Binary data; {@link #toString} does not tell it, because it may be a secret.
     *
     * @param name of a property whose value is binary data
     * @param value at most 65535 bytes
     */
    record Binary(PropertyName name, Bytes value) implements Property {
        public Binary {
            Limits.kind(name, PropertyName.Kind.BINARY);
            Limits.binary(name.words(), value);
        }

        @Override
        public String toString() {
            return "Binary[name=" + name + ", value=" + (name == PropertyName.AUTHENTICATION_DATA ? "***" : value)
                    + "]";
        }
    }

    /** A User Property: what the applications agree on. It is no record, because it remembers how many bytes it takes. */
    final class User implements Property {
        private final String key;
        private final String value;
        private final int keyLength;
        private final int valueLength;

        /**
         * Of text that is checked now.
         *
         * @param key at most 65535 bytes of UTF-8
         * @param value likewise
         */
        public User(String key, String value) {
            this(key, Limits.text("User Property name", key), value, Limits.text("User Property value", value));
        }

        /**
         * Of text that has been read as UTF-8, and is not checked again.
         *
         * @param keyLength how many bytes of UTF-8 the key was
         * @param valueLength how many the value was. Both are believed: the codec writes the texts by them without counting again, so
         *     of a wrong one comes a packet that can't be read
         */
        public User(String key, int keyLength, String value, int valueLength) {
            this.key = key;
            this.keyLength = keyLength;
            this.value = value;
            this.valueLength = valueLength;
            assert Limits.takes(key, keyLength) && Limits.takes(value, valueLength);
        }

        @Override
        public PropertyName name() {
            return PropertyName.USER_PROPERTY;
        }

        /** Its name. */
        public String key() {
            return key;
        }

        /** What it says. */
        public String value() {
            return value;
        }

        /** How many bytes of UTF-8 the key takes. */
        public int keyLength() {
            return keyLength;
        }

        /** How many bytes of UTF-8 the value takes. */
        public int valueLength() {
            return valueLength;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof User that && key.equals(that.key) && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return Objects.hash(key, value);
        }

        @Override
        public String toString() {
            return "User[key=" + key + ", value=" + value + "]";
        }
    }
}
