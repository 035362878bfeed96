package org.mqttxray.client.mqttclient;

/** Spares a test the sixty thousand packets after which the identifiers begin anew. */
public final class PacketIdsAhead {
    private PacketIdsAhead() {}

    /** Goes on after an identifier as if it were the last that was given out. */
    public static void set(MqttClient client, int last) {
        client.packetId = last;
    }
}
