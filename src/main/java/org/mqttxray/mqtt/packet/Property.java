package org.mqttxray.mqtt.packet;

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
        public Number {
            if (!name.kind().isNumber()) {
                throw new IllegalArgumentException(name.words() + " is no number");
            }
            if (value < 0 || value > name.kind().room()) {
                throw new IllegalArgumentException(
                        name.words() + " is not within 0.." + name.kind().room() + ": " + value);
            }
        }
    }

    /**
     * Text.
     *
     * @param name of a property whose value is text
     * @param value at most 65535 bytes of UTF-8
     */
    record Text(PropertyName name, String value) implements Property {
        public Text {
            Limits.kind(name, PropertyName.Kind.TEXT);
            Limits.text(name.words(), value);
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

    /**
     * A User Property: what the applications agree on.
     *
     * @param key at most 65535 bytes of UTF-8
     * @param value likewise
     */
    record User(String key, String value) implements Property {
        public User {
            Limits.text("User Property name", key);
            Limits.text("User Property value", value);
        }

        @Override
        public PropertyName name() {
            return PropertyName.USER_PROPERTY;
        }
    }
}
