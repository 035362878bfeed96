package org.mqttxray.platform;

import java.util.Optional;

/**
 * Where a broker listens.
 *
 * @param host a name or a numeric address, IPv6 without brackets
 * @param port 1 to 65535
 */
public record Address(String host, int port) {
    /** The port that IANA registered for MQTT. */
    public static final int MQTT_PORT = 1883;

    private static final int MAX_PORT = 65_535;

    /** Checks the port. */
    public Address {
        if (host.isBlank() || port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("no address: " + host + ":" + port);
        }
    }

    /**
     * Reads {@code host}, {@code host:port}, {@code [ipv6]} or {@code [ipv6]:port}; without a port, {@link #MQTT_PORT}.
     *
     * @return nothing if the text is no address
     */
    public static Optional<Address> parse(String text) {
        int end = text.startsWith("[") ? text.indexOf(']') : text.indexOf(':');
        if (text.startsWith("[")) {
            boolean ipv6 = end > 0 && text.indexOf(':') < end;
            return !ipv6 ? Optional.empty() : parseParts(text.substring(1, end), text.substring(end + 1));
        }
        if (end >= 0 && text.indexOf(':', end + 1) >= 0) {
            return Optional.empty(); // an IPv6 address without brackets: its port can't be told from its last group
        }
        return end < 0 ? parseParts(text, "") : parseParts(text.substring(0, end), text.substring(end));
    }

    /**
     * Puts an address together.
     *
     * @param host a name or a numeric address; may be null, which is none
     * @param port its port as digits; may be null, which is none
     * @return nothing if they make no address
     */
    public static Optional<Address> parse(String host, String port) {
        return host == null || port == null ? Optional.empty() : parseParts(host, ":" + port);
    }

    /**
     * The port of a text that is no address because of it alone: digits that are not from 1 to 65535.
     *
     * @return nothing if the text is an address, or wrong in another way
     */
    public static Optional<String> wrongPort(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        boolean wrong = colon > 0
                && port.matches("[0-9]+")
                && parse(text).isEmpty()
                && parse(text.substring(0, colon + 1) + MQTT_PORT).isPresent();
        return wrong ? Optional.of(port) : Optional.empty();
    }

    private static Optional<Address> parseParts(String host, String colonAndPort) {
        if (host.isBlank() || !host.codePoints().allMatch(Address::allowedInHost)) {
            return Optional.empty();
        }
        if (colonAndPort.isEmpty()) {
            return Optional.of(new Address(host, MQTT_PORT));
        }
        if (!colonAndPort.matches(":[0-9]{1,5}")) {
            return Optional.empty();
        }
        int port = Integer.parseInt(colonAndPort.substring(1));
        return port < 1 || port > MAX_PORT ? Optional.empty() : Optional.of(new Address(host, port));
    }

    private static boolean allowedInHost(int c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == ':' || c == '%';
    }

    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
