package org.mqttxray.mqtt.packet;

import java.util.Optional;

/** A version of the protocol, as a CONNECT announces it (3.1.1 and 5.0 sections 3.1.2.1 and 3.1.2.2). */
public enum ProtocolVersion {
    V3_1("MQIsdp", 3),
    V3_1_1("MQTT", 4),
    V5_0("MQTT", 5);

    private static final ProtocolVersion[] VERSIONS = values();

    private final String protocolName;
    private final int level;

    ProtocolVersion(String protocolName, int level) {
        this.protocolName = protocolName;
        this.level = level;
    }

    /** The version with this name and level; empty if they do not belong together or are unknown. */
    public static Optional<ProtocolVersion> of(String protocolName, int level) {
        for (ProtocolVersion version : VERSIONS) {
            if (version.protocolName.equals(protocolName) && version.level == level) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** Whether any version has this name. */
    public static boolean isProtocolName(String name) {
        for (ProtocolVersion version : VERSIONS) {
            if (version.protocolName.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The Protocol Name: {@code MQTT}, or {@code MQIsdp} in 3.1. */
    public String protocolName() {
        return protocolName;
    }

    /** Whether packets have properties, and reason codes take the place of return codes. */
    public boolean hasProperties() {
        return this == V5_0;
    }

    /** The number by which it is called: {@code 3.1}, {@code 3.1.1} or {@code 5.0}. */
    public String number() {
        return switch (this) {
            case V3_1 -> "3.1";
            case V3_1_1 -> "3.1.1";
            case V5_0 -> "5.0";
        };
    }

    /** The Protocol Level, one byte; called Protocol Version in 5.0. */
    public int level() {
        return level;
    }
}
