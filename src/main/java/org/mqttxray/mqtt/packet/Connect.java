package org.mqttxray.mqtt.packet;

import java.util.Optional;

/**
 * CONNECT: the first packet of a client (3.1.1 section 3.1). Strings are at most 65535 bytes of UTF-8.
 *
 * @param version the Protocol Name and Protocol Level
 * @param cleanSession whether to start without what an earlier connection left behind
 * @param keepAliveSeconds the longest silence the client allows itself, 0 to 65535; 0 turns the rule off
 * @param clientIdentifier the client's name; empty only with a clean session (MQTT-3.1.3-7)
 * @param will what to publish if the client vanishes
 * @param userName who the client says it is
 * @param password binary data, at most 65535 bytes; only with a user name (MQTT-3.1.2-22)
 */
public record Connect(
        ProtocolVersion version,
        boolean cleanSession,
        int keepAliveSeconds,
        String clientIdentifier,
        Optional<Will> will,
        Optional<String> userName,
        Optional<Bytes> password)
        implements Packet {
    public Connect {
        Limits.uint16("Keep Alive", keepAliveSeconds);
        Limits.text("Client Identifier", clientIdentifier);
        userName.ifPresent(name -> Limits.text("User Name", name));
        password.ifPresent(data -> Limits.binary("Password", data));
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
                + userName + ", password=" + password.map(data -> "***") + "]";
    }
}
