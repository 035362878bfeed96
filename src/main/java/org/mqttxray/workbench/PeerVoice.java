package org.mqttxray.workbench;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.platform.Peer;

/** What a peer puts on one line in the place of the packets that it should send. */
final class PeerVoice {
    private static final byte[] RUBBISH = {(byte) 0xF0, 0x02, 'h', 'i'};
    /** A PUBLISH with both bits of its QoS set (MQTT-3.3.1-4). */
    private static final byte[] QOS_3 = {0x36, 0x06, 0x00, 0x01, 't', 0x00, 0x01, 'x'};
    /** A PUBLISH with the largest Remaining Length, 268435455. */
    private static final byte[] CLAIM = {0x30, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x7F, 0x00, 0x01, 't', 'x'};

    private static final byte[] HALF_PUBLISH = {0x30, 0x0A, 0x00, 0x05, 't', 'o'};
    private static final int HALF = 2;
    private static final int BURST = 100;
    private static final int LAST_IDENTIFIER = 65_535;
    private static final Duration A_LITTLE_LATER = Duration.ofSeconds(1);

    private final PeerBehaviour behaviour;
    private final Peer.Line line;
    private String topic = "t";
    private boolean mute;

    PeerVoice(PeerBehaviour behaviour, Peer.Line line) {
        this.behaviour = behaviour;
        this.line = line;
    }

    /** Remembers to which topic the client subscribes. */
    void heard(Packet packet) {
        if (packet instanceof Subscribe subscribe) {
            String filter = subscribe.subscriptions().get(0).topicFilter();
            topic = filter.replace('+', 'x').replace('#', 'x');
        }
    }

    /** Says a packet, or what this peer says instead. */
    void say(Packet packet) {
        if (mute) {
            return;
        }
        switch (packet.type()) {
            case CONNACK -> connAck(packet);
            case SUBACK -> subAck(packet);
            case PUBACK -> pubAck((PubAck) packet);
            case PUBLISH -> publish((Publish) packet);
            case PINGRESP -> pingResp(packet);
            default -> put(Codec.encode(packet));
        }
    }

    private void connAck(Packet packet) {
        byte[] bytes = Codec.encode(packet);
        switch (behaviour) {
            case HALF_CONNACK -> put(Arrays.copyOf(bytes, HALF));
            case SESSION_PRESENT -> put(Codec.encode(new ConnAck(true, ((ConnAck) packet).code())));
            default -> put(bytes);
        }
        switch (behaviour) {
            case SILENT_AFTER_CONNECT, HALF_CONNACK -> mute = true;
            case MALFORMED -> put(QOS_3);
            case CLAIM_256_MB -> {
                put(CLAIM);
                mute = true;
            }
            case HANG_UP_IN_PACKET -> {
                put(HALF_PUBLISH);
                line.close(Duration.ZERO);
            }
            case HANG_UP_LATER -> line.close(A_LITTLE_LATER);
            default -> {}
        }
    }

    private void subAck(Packet packet) {
        if (behaviour == PeerBehaviour.PUBLISH_BEFORE_SUBACK) {
            put(message(0));
        }
        if (behaviour == PeerBehaviour.BURST) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(Codec.encode(packet));
            for (int i = 0; i < BURST; i++) {
                all.writeBytes(message(i));
            }
            put(all.toByteArray());
        } else {
            put(Codec.encode(packet));
        }
    }

    private byte[] message(int number) {
        Bytes payload = Bytes.of((byte) number);
        return Codec.encode(new Publish(false, QoS.AT_MOST_ONCE, false, topic, 0, Properties.NONE, payload));
    }

    private void pubAck(PubAck ack) {
        switch (behaviour) {
            case NO_PUBACK -> {}
            case WRONG_PUBACK -> put(Codec.encode(new PubAck(ack.packetIdentifier() % LAST_IDENTIFIER + 1)));
            default -> put(Codec.encode(ack));
        }
    }

    private void publish(Publish publish) {
        put(Codec.encode(publish));
        if (behaviour == PeerBehaviour.DUPLICATE_QOS_2 && publish.qos() == QoS.EXACTLY_ONCE) {
            put(Codec.encode(new Publish(
                    true,
                    publish.qos(),
                    publish.retain(),
                    publish.topicName(),
                    publish.packetIdentifier(),
                    publish.properties(),
                    publish.payload())));
        }
    }

    private void pingResp(Packet packet) {
        if (behaviour != PeerBehaviour.NO_PINGRESP) {
            put(Codec.encode(packet));
        }
    }

    private void put(byte[] bytes) {
        switch (behaviour) {
            case SILENT, HANG_UP -> {}
            case RUBBISH -> line.send(RUBBISH, Duration.ZERO);
            case BYTE_BY_BYTE -> {
                for (byte each : bytes) {
                    line.send(new byte[] {each}, Duration.ZERO);
                }
            }
            default -> line.send(bytes, Duration.ZERO);
        }
    }
}
