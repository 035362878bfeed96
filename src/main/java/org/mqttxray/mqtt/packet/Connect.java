package org.mqttxray.mqtt.packet;

import java.util.Optional;

/**
 * CONNECT: the first packet of a client (3.1.1 section 3.1). Strings are at most 65535 bytes of UTF-8.
 *
 * @param version the Protocol Name and Protocol Level
 * @param cleanSession called Clean Start in 5.0: whether to start without what an earlier connection left behind
 * @param keepAliveSeconds the longest silence the client allows itself, 0 to 65535; 0 turns the rule off
 * @param clientIdentifier the client's name; empty in 3.1.1 only with a clean session (MQTT-3.1.3-7)
 * @param will what to publish if the client vanishes
 * @param userName who the client says it is
 * @param password binary data, at most 65535 bytes; in 3.1.1 only with a user name (MQTT-3.1.2-22)
 * @param properties none before 5.0
 */
public record Connect(
        ProtocolVersion version,
        boolean cleanSession,
        int keepAliveSeconds,
        String clientIdentifier,
        Optional<Will> will,
        Optional<String> userName,
        Optional<Bytes> password,
        Properties properties)
        implements Packet {
    /** In MQTT 3.1 a Client Identifier has 1 to so many characters (3.1 section 3.1). */
    public static final int LONGEST_IDENTIFIER_OF_3_1 = 23;

    public Connect {
        Limits.uint16("Keep Alive", keepAliveSeconds);
        Limits.text("Client Identifier", clientIdentifier);
        userName.ifPresent(name -> Limits.text("User Name", name));
        password.ifPresent(data -> Limits.binary("Password", data));
        boolean anyProperties = !properties.isEmpty()
                || will.filter(one -> !one.properties().isEmpty()).isPresent();
        if (anyProperties && !version.hasProperties()) {
            throw new IllegalArgumentException(version.number() + " has no properties: " + properties);
        }
    }

    /** Without properties. */
    public Connect(
            ProtocolVersion version,
            boolean cleanSession,
            int keepAliveSeconds,
            String clientIdentifier,
            Optional<Will> will,
            Optional<String> userName,
            Optional<Bytes> password) {
        this(version, cleanSession, keepAliveSeconds, clientIdentifier, will, userName, password, Properties.NONE);
    }

    @Override
    public PacketType type() {
        return PacketType.CONNECT;
    }

    /** All of it but the password, which is masked. */
    @Override
    public String toString() {
        return "Connect[version=" + version + ", cleanSession=" + cleanSession + ", keepAliveSeconds="
                + keepAliveSeconds + ", clientIdentifier=" + clientIdentifier + ", will=" + will + ", userName="
                + userName + ", password=" + password.map(data -> "***") + ", properties=" + properties + "]";
    }
}
