package org.mqttxray.client.mqttclient;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.client.platform.PlatformThread;
import org.mqttxray.mqtt.packet.TopicFilter;

/**
 * The decisions of this client that a defect of the C library takes otherwise, each a class of its own that the defect can replace. What
 * stands here is the cured decision. Never changes.
 */
public final class Parts {
    /** All of them cured. */
    public static final Parts CURED = new Parts(Map.of());

    final Order order;
    final Pubrec pubrec;
    final FullAckList fullAckList;
    final Identifiers identifiers;
    final Topics topics;
    final Resubscription resubscription;
    final Resumption resumption;
    final Grants grants;
    final Payloads payloads;
    final KeepAliveTime keepAliveTime;
    final PingGuard pingGuard;
    final Hangup hangup;
    final Stall stall;
    final Rest rest;
    final Unsent unsent;
    final Farewell farewell;
    final ThreadEnd threadEnd;
    final Patience patience;
    final Buffers buffers;
    final PlatformThread.Handshake handshake;

    private final Map<Class<?>, Object> replaced;

    private Parts(Map<Class<?>, Object> replaced) {
        this.replaced = replaced;
        order = part(new Order());
        pubrec = part(new Pubrec());
        fullAckList = part(new FullAckList());
        identifiers = part(new Identifiers());
        topics = part(new Topics());
        resubscription = part(new Resubscription());
        resumption = part(new Resumption());
        grants = part(new Grants());
        payloads = part(new Payloads());
        keepAliveTime = part(new KeepAliveTime());
        pingGuard = part(new PingGuard());
        hangup = part(new Hangup());
        stall = part(new Stall());
        rest = part(new Rest());
        unsent = part(new Unsent());
        farewell = part(new Farewell());
        threadEnd = part(new ThreadEnd());
        patience = part(new Patience());
        buffers = part(new Buffers());
        handshake = part(new PlatformThread.Handshake());
    }

    @SuppressWarnings("unchecked")
    private <P> P part(P cured) {
        return (P) replaced.getOrDefault(cured.getClass(), cured);
    }

    /**
     * The same with a defect.
     *
     * @param defect of a class that extends the class of the part that it replaces
     */
    public Parts with(Object defect) {
        Map<Class<?>, Object> more = new HashMap<>(replaced);
        more.put(defect.getClass().getSuperclass(), defect);
        return new Parts(Map.copyOf(more));
    }

    /** When a packet that must be answered is remembered: before it is sent, so that no answer can be faster. */
    public static class Order {
        /**
         * Remembers and sends. What is remembered will be sent again, so that it could not be sent now is no failure.
         *
         * @param remember puts it into the ack list
         * @param send gives it to the network
         */
        public void send(Step remember, Step send) throws MqttException {
            remember.run();
            try {
                send.run();
            } catch (MqttException e) {
                if (e.error() != MqttError.MQTT_SEND_PACKET_ERROR) {
                    throw e;
                }
            }
        }
    }

    /** How the acknowledgement of a message is sent, and remembered as long as it is in the write buffer. */
    public static class Pubrec {
        /** All of it under the write lock, without which another thread may write into the buffer between sending and remembering. */
        public void handle(Runnable lock, Step send, Step remember, Runnable unlock) throws MqttException {
            lock.run();
            try {
                send.run();
                remember.run();
            } finally {
                unlock.run();
            }
        }
    }

    /** What a publish does when 64 answers are awaited. */
    public static class FullAckList {
        /**
         * Waits for a place; the write lock, which the calling thread holds, is free meanwhile, because the answers need it.
         *
         * @param wait waits, at most the command timeout, and tells whether there is one
         */
        public boolean awaitPlace(Runnable unlock, BooleanSupplier wait, Runnable lock) {
            unlock.run();
            boolean place = wait.getAsBoolean();
            lock.run();
            return place;
        }

        /** No place came: the message is refused, and nothing else suffers. */
        public void refused(Runnable drop) {
            // the connection stays
        }
    }

    /** Which Packet Identifier comes next. */
    public static class Identifiers {
        /** {@code MQTT_MAX_PACKET_ID}. */
        protected static final int LAST = 65_534;

        /** The next one that is not in use (MQTT-2.3.1-2). */
        public int after(int last, IntPredicate inUse) {
            int next = last;
            for (int tried = 0; tried < LAST; tried++) {
                next = next >= LAST ? 1 : next + 1;
                if (!inUse.test(next)) {
                    return next;
                }
            }
            throw new IllegalStateException("all Packet Identifiers are in use");
        }
    }

    /** Whether a Topic Filter matches a Topic Name. */
    public static class Topics {
        /** As 3.1.1 section 4.7 says. */
        public boolean matches(String topicFilter, String topicName) {
            return TopicFilter.matches(topicFilter, topicName);
        }
    }

    /** What a second subscription with the same Topic Filter does. */
    public static class Resubscription {
        /** Whether it replaces the first, as it does at the broker (MQTT-3.8.4-3). */
        public boolean replaces() {
            return true;
        }
    }

    /** How a session goes on after a reconnect. */
    public static class Resumption {
        /** First what was in flight, in its order, then what the broker has forgotten. */
        public void resume(Step scan, Step resubscribe) throws MqttException {
            scan.run();
            resubscribe.run();
        }

        /** Whether a SUBSCRIBE or an UNSUBSCRIBE without an answer is sent again. */
        public boolean resendsRequests() {
            return true;
        }
    }

    /** What a return code of a SUBACK means. */
    public static class Grants {
        private static final int FAILURE = 0x80;

        /** Whether the broker refused the subscription (3.1.1 section 3.9.3). */
        public boolean refused(int returnCode) {
            return returnCode == FAILURE;
        }
    }

    /** What a handler sees of a payload. */
    public static class Payloads {
        /** All of it. */
        public byte[] seen(byte[] payload) {
            return payload;
        }
    }

    /** What the keep alive time means. */
    public static class KeepAliveTime {
        /** Whether there is none: 0 switches it off (3.1.1 section 3.1.2.10). */
        public boolean off(int seconds) {
            return seconds == 0;
        }
    }

    /** Who may write a PINGREQ, and drop the line, while others send. */
    public static class PingGuard {
        /** Whoever holds the write lock. */
        public void guarded(Runnable lock, Step body, Runnable unlock) throws MqttException {
            lock.run();
            try {
                body.run();
            } finally {
                unlock.run();
            }
        }
    }

    /** What it means that the peer has hung up. */
    public static class Hangup {
        /** The line is lost. */
        public MqttException heard() {
            return new MqttException(MqttError.MQTT_NOT_CONNECT_ERROR, Reason.HUNG_UP);
        }
    }

    /** What it means that the rest of a packet does not come in time, or that it has no end. */
    public static class Stall {
        /** The line is lost: nobody knows any more where the next packet begins. */
        public MqttException noticed(Reason reason) {
            return new MqttException(MqttError.MQTT_NOT_CONNECT_ERROR, reason);
        }

        /**
         * How long the peer may pause within a packet, in milliseconds: each time the command timeout. What is left of it since the client
         * began to wait for the packet's first byte may be next to nothing.
         */
        public int patience(int left, int cmdTimeout) {
            return cmdTimeout;
        }
    }

    /** What is written after a part of a packet. */
    public static class Rest {
        /**
         * Where the next write ends: with the packet.
         *
         * @param sent how many bytes the network has taken
         * @param length of the packet
         * @param size of the write buffer
         */
        public int end(int sent, int length, int size) {
            return length;
        }
    }

    /** What a CONNECT does that no buffer holds. */
    public static class Unsent {
        /** It fails. */
        public void connect(MqttException tooLong) throws MqttException {
            throw tooLong;
        }
    }

    /** How a client says good-bye. */
    public static class Farewell {
        /** The state is told before the lock is free: the broker hangs up at once, and the yield thread must know why. */
        public void say(Step send, Runnable tellState, Runnable unlock) throws MqttException {
            try {
                send.run();
            } finally {
                tellState.run();
                unlock.run();
            }
        }
    }

    /** What is left of the yield thread when it ends. */
    public static class ThreadEnd {
        /** Nothing: the next connect starts another one. */
        public PlatformThread left(PlatformThread ended) {
            return null;
        }
    }

    /** How a release waits for the yield thread. */
    public static class Patience {
        /** Whether it waits for one that was never started. */
        public boolean waitsForNobody() {
            return false;
        }
    }

    /** How long a packet may be. */
    public static class Buffers {
        /**
         * Up to how many bytes a buffer grows.
         *
         * @param size how many it has at first
         */
        public int maximum(int size) {
            return Lease.MAXIMUM_PACKET_SIZE;
        }
    }
}
