package org.mqttxray.workbench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.Decoded;
import org.mqttxray.mqtt.codec.Decoder;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.session.Responder;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.DialFailed;
import org.mqttxray.platform.Peer;

/** The peer of the simulated platform: answers what MQTT demands, or misbehaves as told. */
public final class SimulatedBroker implements Peer {
    private static final byte[] RUBBISH = {(byte) 0xF0, 0x02, 'h', 'i'};
    private static final int HALF = 2;
    private static final Duration A_LITTLE_LATER = Duration.ofSeconds(1);

    private final PeerBehaviour behaviour;

    /** A peer that behaves in a way. */
    public SimulatedBroker(PeerBehaviour behaviour) {
        this.behaviour = behaviour;
    }

    @Override
    public Conversation called(Address address, Line line) throws DialFailed {
        switch (behaviour) {
            case UNKNOWN_HOST:
                throw new DialFailed(DialFailed.Reason.UNKNOWN_HOST, address.host());
            case NO_LISTENER:
                throw new DialFailed(DialFailed.Reason.REFUSED, address.toString());
            default:
                return new Answering(line);
        }
    }

    /** One call. */
    private final class Answering implements Conversation {
        private final Line line;
        private final Decoder decoder = new Decoder();
        private final Responder responder = new Responder(ConnectReturnCode.of(behaviour.returnCode()));

        Answering(Line line) {
            this.line = line;
        }

        @Override
        public void received(byte[] bytes) {
            for (Decoded decoded : decoder.feed(bytes, 0, bytes.length)) {
                if (decoded instanceof Decoded.Whole whole) {
                    answer(responder.received(whole.packet()));
                } else if (decoded instanceof Decoded.Malformed malformed) {
                    answer(responder.received(malformed.error()));
                }
            }
        }

        private void answer(List<Packet> answers) {
            answers.forEach(this::send);
            if (responder.ended() || behaviour == PeerBehaviour.HANG_UP) {
                line.close(Duration.ZERO);
            }
        }

        private void send(Packet answer) {
            byte[] bytes = Codec.encode(answer);
            switch (behaviour) {
                case SILENT, HANG_UP:
                    return;
                case RUBBISH:
                    line.send(RUBBISH, Duration.ZERO);
                    return;
                case HALF_CONNACK:
                    line.send(Arrays.copyOf(bytes, HALF), Duration.ZERO);
                    return;
                case NO_PINGRESP:
                    if (answer.type() == PacketType.PINGRESP) {
                        return;
                    }
                    line.send(bytes, Duration.ZERO);
                    return;
                case HANG_UP_LATER:
                    line.send(bytes, Duration.ZERO);
                    line.close(A_LITTLE_LATER);
                    return;
                default:
                    line.send(bytes, Duration.ZERO);
            }
        }

        @Override
        public void closed() {
            // nothing to tidy up
        }
    }
}
