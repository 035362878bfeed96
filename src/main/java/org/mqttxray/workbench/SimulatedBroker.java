package org.mqttxray.workbench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mqttxray.mqtt.codec.Decoded;
import org.mqttxray.mqtt.codec.Decoder;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.session.Server;
import org.mqttxray.mqtt.session.ServerAct;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.DialFailed;
import org.mqttxray.platform.Peer;

/**
 * The peer of the simulated platform: a 3.1.1 broker in memory for any number of clients, or one that misbehaves as told. What it does is
 * decided by {@link Server}; how it says it, by {@link PeerVoice}. It lives on the platform's one network thread, in virtual time.
 */
public final class SimulatedBroker implements Peer {
    private final PeerBehaviour behaviour;
    private final Server server;
    private final Map<Integer, Answering> conversations = new HashMap<>();
    private int calls;

    /** A peer that behaves in a way. */
    public SimulatedBroker(PeerBehaviour behaviour) {
        this.behaviour = behaviour;
        this.server = new Server(
                ConnectReturnCode.of(behaviour.returnCode()), behaviour != PeerBehaviour.REFUSE_SUBSCRIPTION);
    }

    @Override
    public Conversation called(Address address, Line line) throws DialFailed {
        switch (behaviour) {
            case UNKNOWN_HOST:
                throw new DialFailed(DialFailed.Reason.UNKNOWN_HOST, address.host());
            case NO_LISTENER:
                throw new DialFailed(DialFailed.Reason.REFUSED, address.toString());
            default:
                return new Answering(++calls, line);
        }
    }

    private void perform(List<ServerAct> acts) {
        for (ServerAct act : acts) {
            Answering conversation = conversations.get(act.connection());
            if (act instanceof ServerAct.Send send) {
                conversation.voice.say(send.packet());
            } else {
                conversation.hangUp();
            }
        }
    }

    /** One call. */
    private final class Answering implements Conversation {
        private final int number;
        private final Line line;
        private final PeerVoice voice;
        private final Decoder decoder = new Decoder(Terms.of(ProtocolVersion.V3_1_1, Direction.C2S));
        /** When it will look whether the client has been silent for too long; never, as long as nothing is due. */
        private long looksAt = Long.MAX_VALUE;

        Answering(int number, Line line) {
            this.number = number;
            this.line = line;
            this.voice = new PeerVoice(behaviour, line);
            conversations.put(number, this);
            server.called(number);
        }

        @Override
        public void received(byte[] bytes) {
            for (Decoded decoded : decoder.feed(bytes, 0, bytes.length)) {
                if (decoded instanceof Decoded.Whole whole) {
                    voice.heard(whole.packet());
                    perform(server.received(number, whole.packet(), line.time()));
                } else if (decoded instanceof Decoded.Malformed malformed) {
                    perform(server.received(number, malformed.error()));
                }
                if (behaviour == PeerBehaviour.HANG_UP && conversations.containsKey(number)) {
                    hangUp();
                    perform(server.lost(number));
                }
            }
            watch();
        }

        /** One look at a time is enough: it finds out when the next is due. */
        private void watch() {
            long due = server.silentFrom(number);
            if (looksAt == Long.MAX_VALUE && due != Long.MAX_VALUE) {
                looksAt = due;
                line.later(Duration.ofNanos(due - line.time()), this::look);
            }
        }

        private void look() {
            looksAt = Long.MAX_VALUE;
            perform(server.silent(number, line.time()));
            watch();
        }

        private void hangUp() {
            conversations.remove(number);
            line.close(Duration.ZERO);
        }

        @Override
        public void closed() {
            conversations.remove(number);
            perform(server.lost(number));
        }
    }
}
