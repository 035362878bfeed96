package org.mqttxray.client.mqttclient;

import java.util.Optional;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.mqtt.packet.PacketType;

/** {@code ack_handlers_t}: an answer that is awaited, and the packet to send again without it. */
final class AckHandler {
    private final PacketType type;
    private final int packetId;
    private final PlatformTimer timer;
    private final byte[] packet;
    private final Optional<MsgHandler> msgHandler;
    private int lostLines;

    /**
     * An awaited answer.
     *
     * @param type the packet that is waited for, not the one that was sent
     * @param timer when it is overdue
     * @param packet what to send again
     * @param msgHandler the handler that the answer installs or removes
     */
    AckHandler(PacketType type, int packetId, PlatformTimer timer, byte[] packet, Optional<MsgHandler> msgHandler) {
        this.type = type;
        this.packetId = packetId;
        this.timer = timer;
        this.packet = packet;
        this.msgHandler = msgHandler;
    }

    PacketType type() {
        return type;
    }

    int packetId() {
        return packetId;
    }

    PlatformTimer timer() {
        return timer;
    }

    byte[] packet() {
        return packet;
    }

    Optional<MsgHandler> msgHandler() {
        return msgHandler;
    }

    boolean awaits(PacketType answer, int identifier) {
        return type == answer && packetId == identifier;
    }

    /** Whether it waits for the answer to a SUBSCRIBE or an UNSUBSCRIBE. */
    boolean ofRequest() {
        return type == PacketType.SUBACK || type == PacketType.UNSUBACK;
    }

    /** Whether the handler that waits with it is one of a Topic Filter. */
    boolean concerns(String topicFilter) {
        return msgHandler
                .filter(waits -> waits.topicFilter().equals(topicFilter))
                .isPresent();
    }

    /** Whether it waits for the answer to a SUBSCRIBE. */
    boolean ofSubscribe() {
        return type == PacketType.SUBACK;
    }

    /** How many lines the broker has closed instead of answering. On the yield thread. */
    int lostLines() {
        return lostLines;
    }

    /** The broker has closed one more. On the yield thread. */
    void loseLine() {
        lostLines++;
    }

    /** Whether its Packet Identifier was chosen by the broker. */
    boolean ofBroker() {
        return type == PacketType.PUBREL;
    }
}
