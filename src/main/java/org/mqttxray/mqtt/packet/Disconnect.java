package org.mqttxray.mqtt.packet;

/**
 * DISCONNECT: the client says goodbye; in 5.0 the server may too (3.1.1 and 5.0 section 3.14).
 *
 * @param reason why; left out in 3.1.1
 */
public record Disconnect(Reason reason) implements Packet {
    /** All is well. */
    public Disconnect() {
        this(Reason.OMITTED);
    }

    @Override
    public PacketType type() {
        return PacketType.DISCONNECT;
    }
}
