package org.mqttxray.mqtt.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Subscription;
import org.mqttxray.mqtt.packet.UnsubAck;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.mqttxray.mqtt.packet.Will;

/**
 * What a 3.1.1 server must do on all its connections. {@link Responder} tells who may come in and what ends a connection, and
 * {@link ServerSession} how a client gets its messages; here is what lies between them.
 *
 * <pre>
 *   happens                           then                                                  rule
 *   CONNECT of another version        CONNACK 1, close                                      MQTT-3.1.2-2
 *   CONNECT, identifier is connected  close the old connection, publish its will            MQTT-3.1.4-2
 *   CONNECT, clean session 1          a new session; session present 0                      MQTT-3.1.2-6, MQTT-3.2.2-1
 *   CONNECT, clean session 0          the kept session; session present 1 if there is one   MQTT-3.1.2-4, MQTT-3.2.2-2, -3
 *   CONNECT, empty identifier         a session that nobody else can name                   MQTT-3.1.3-6
 *   PUBLISH QoS 0                     to all who match
 *   PUBLISH QoS 1                     PUBACK; to all who match                              MQTT-4.3.2-2
 *   PUBLISH QoS 2                     PUBREC; to all who match, if its identifier is new    MQTT-4.3.3-2
 *   PUBLISH RETAIN 1                  keep it; an empty one: forget what was kept           MQTT-3.3.1-5, -10, -11
 *   PUBREL                            PUBCOMP                                               MQTT-4.3.3-2
 *   SUBSCRIBE                         SUBACK, then what is kept, with RETAIN 1              MQTT-3.8.4-1 to -5, MQTT-3.3.1-6, -8
 *   UNSUBSCRIBE                       UNSUBACK, even if there was nothing                   MQTT-3.10.4-4, -5
 *   DISCONNECT                        close; forget the will                                MQTT-3.14.4-3
 *   any other end                     close; publish the will                               MQTT-3.1.2-8
 *   silence, 1.5 times keep alive     close; publish the will                               MQTT-3.1.2-24
 *   end, clean session 1              forget the session                                    MQTT-3.1.2-6
 * </pre>
 *
 * A message goes to each client once, however many of its filters match, and with RETAIN 0 (MQTT-3.3.1-9). Connections are numbered
 * by whoever has them; times are nanoseconds from any start.
 */
public final class Server {
    private final ConnectReturnCode returnCode;
    private final boolean grants;
    private final Map<Integer, Caller> callers = new LinkedHashMap<>();
    /** The sessions of those who are connected, and those that are kept. */
    private final Map<String, ServerSession> sessions = new LinkedHashMap<>();

    private final Retained retained = new Retained();

    /**
     * A server whom nobody has called yet.
     *
     * @param returnCode what it answers to a CONNECT that is in order
     * @param grants whether it grants subscriptions; one that doesn't answers 0x80
     */
    public Server(ConnectReturnCode returnCode, boolean grants) {
        this.returnCode = returnCode;
        this.grants = grants;
    }

    /**
     * Somebody calls.
     *
     * @param connection a number that no connection of now has
     */
    public void called(int connection) {
        callers.put(connection, new Caller(connection, returnCode));
    }

    /**
     * Takes a client's next packet.
     *
     * @param nanos when it came
     * @return what to do now; nothing if the connection has ended
     */
    public List<ServerAct> received(int connection, Packet packet, long nanos) {
        Caller caller = callers.get(connection);
        List<ServerAct> acts = new ArrayList<>();
        if (caller == null) {
            return acts;
        }
        caller.keepAlive.heard(nanos);
        if (!caller.accepted() && packet instanceof Connect connect) {
            connect(caller, connect, nanos, acts);
        } else if (!caller.accepted() || !message(caller, packet, acts)) {
            send(caller, caller.responder.received(packet), acts);
        }
        endIfOver(caller, packet.type() == PacketType.DISCONNECT, acts);
        return acts;
    }

    /** Takes what a client sent instead of a packet; tells what to do now. */
    public List<ServerAct> received(int connection, CodecException error) {
        Caller caller = callers.get(connection);
        List<ServerAct> acts = new ArrayList<>();
        if (caller != null) {
            send(caller, caller.responder.received(error), acts);
            endIfOver(caller, false, acts);
        }
        return acts;
    }

    /** A client has hung up, or its line broke; tells what to do on the other connections. */
    public List<ServerAct> lost(int connection) {
        Caller caller = callers.get(connection);
        List<ServerAct> acts = new ArrayList<>();
        if (caller != null) {
            end(caller, true, acts);
        }
        return acts;
    }

    /** When a client has been silent for too long if nothing comes from it before; {@link Long#MAX_VALUE} if it may always be. */
    public long silentFrom(int connection) {
        Caller caller = callers.get(connection);
        return caller == null ? Long.MAX_VALUE : caller.keepAlive.overdueFrom();
    }

    /** Nothing has come from a client until now; tells what to do. */
    public List<ServerAct> silent(int connection, long nanos) {
        Caller caller = callers.get(connection);
        List<ServerAct> acts = new ArrayList<>();
        if (caller != null && caller.keepAlive.overdue(nanos)) {
            acts.add(new ServerAct.Close(connection));
            end(caller, true, acts);
        }
        return acts;
    }

    // Beginning and end of a connection

    private void connect(Caller caller, Connect connect, long nanos, List<ServerAct> acts) {
        if (connect.version() != ProtocolVersion.V3_1_1) {
            ConnAck refusal = new ConnAck(false, ConnectReturnCode.UNACCEPTABLE_PROTOCOL_VERSION);
            send(caller, List.of(refusal), acts);
            acts.add(new ServerAct.Close(caller.connection));
            callers.remove(caller.connection);
            return;
        }
        List<Packet> answer = caller.responder.received(connect);
        if (caller.responder.ended()) {
            send(caller, answer, acts);
            return;
        }
        String client = connect.clientIdentifier().isEmpty() ? " " + caller.connection : connect.clientIdentifier();
        takeOver(client, acts);
        boolean present = !connect.cleanSession() && sessions.containsKey(client);
        if (!present) {
            sessions.put(client, new ServerSession());
        }
        caller.connect = connect;
        caller.client = client;
        caller.session = sessions.get(client);
        caller.keepAlive.start(connect.version(), connect.keepAliveSeconds(), nanos);
        send(caller, List.of(new ConnAck(present, ConnectReturnCode.ACCEPTED)), acts);
        send(caller, caller.session.online(), acts);
    }

    private void takeOver(String client, List<ServerAct> acts) {
        for (Caller other : List.copyOf(callers.values())) {
            if (client.equals(other.client)) {
                acts.add(new ServerAct.Close(other.connection));
                end(other, true, acts);
            }
        }
    }

    private void endIfOver(Caller caller, boolean inOrder, List<ServerAct> acts) {
        if (caller.responder.ended() && callers.containsKey(caller.connection)) {
            acts.add(new ServerAct.Close(caller.connection));
            end(caller, !inOrder, acts);
        }
    }

    private void end(Caller caller, boolean withWill, List<ServerAct> acts) {
        callers.remove(caller.connection);
        if (!caller.accepted()) {
            return;
        }
        caller.session.offline();
        if (caller.connect.cleanSession()) {
            sessions.remove(caller.client);
        }
        Optional<Will> will = withWill ? caller.connect.will() : Optional.empty();
        will.ifPresent(one -> publish(
                new Publish(false, one.qos(), one.retain(), one.topic(), 0, Properties.NONE, one.message()), acts));
    }

    // Messages

    /** Does what a packet about messages asks for; tells whether it is one. */
    private boolean message(Caller caller, Packet packet, List<ServerAct> acts) {
        ServerSession session = caller.session;
        if (packet instanceof Publish publish) {
            published(caller, publish, acts);
        } else if (packet instanceof PubAck ack) {
            send(caller, session.pubAck(ack.packetIdentifier()), acts);
        } else if (packet instanceof PubRec rec) {
            send(caller, session.pubRec(rec.packetIdentifier()), acts);
        } else if (packet instanceof PubComp comp) {
            send(caller, session.pubComp(comp.packetIdentifier()), acts);
        } else if (packet instanceof PubRel rel) {
            session.release(rel.packetIdentifier());
            send(caller, List.of(new PubComp(rel.packetIdentifier())), acts);
        } else if (packet instanceof Subscribe subscribe) {
            subscribed(caller, subscribe, acts);
        } else if (packet instanceof Unsubscribe unsubscribe) {
            unsubscribe.topicFilters().forEach(session::unsubscribe);
            UnsubAck ack = new UnsubAck(unsubscribe.packetIdentifier(), Properties.NONE, List.of());
            send(caller, List.of(ack), acts);
        } else {
            return false;
        }
        return true;
    }

    private void published(Caller caller, Publish publish, List<ServerAct> acts) {
        int id = publish.packetIdentifier();
        boolean fresh = publish.qos() != QoS.EXACTLY_ONCE || caller.session.receive(id);
        if (publish.qos() == QoS.AT_LEAST_ONCE) {
            send(caller, List.of(new PubAck(id)), acts);
        } else if (publish.qos() == QoS.EXACTLY_ONCE) {
            send(caller, List.of(new PubRec(id)), acts);
        }
        if (fresh) {
            publish(publish, acts);
        }
    }

    private void publish(Publish publish, List<ServerAct> acts) {
        if (publish.retain()) {
            retained.keep(publish);
        }
        for (Map.Entry<String, ServerSession> each : sessions.entrySet()) {
            each.getValue().granted(publish.topicName()).ifPresent(most -> {
                List<Packet> packets = each.getValue().deliver(message(publish, most, false));
                callerOf(each.getKey()).ifPresent(receiver -> send(receiver, packets, acts));
            });
        }
    }

    private void subscribed(Caller caller, Subscribe subscribe, List<ServerAct> acts) {
        List<ReasonCode> codes = new ArrayList<>();
        List<Packet> kept = new ArrayList<>();
        for (Subscription subscription : subscribe.subscriptions()) {
            codes.add(grants ? granted(subscription.qos()) : ReasonCode.UNSPECIFIED_ERROR);
            if (grants) {
                caller.session.subscribe(subscription.topicFilter(), subscription.qos());
                kept.addAll(kept(caller.session, subscription));
            }
        }
        send(caller, List.of(new SubAck(subscribe.packetIdentifier(), Properties.NONE, codes)), acts);
        send(caller, kept, acts);
    }

    private static ReasonCode granted(QoS qos) {
        return switch (qos) {
            case AT_MOST_ONCE -> ReasonCode.SUCCESS;
            case AT_LEAST_ONCE -> ReasonCode.GRANTED_QOS_1;
            case EXACTLY_ONCE -> ReasonCode.GRANTED_QOS_2;
        };
    }

    private List<Packet> kept(ServerSession session, Subscription subscription) {
        return retained.matching(subscription.topicFilter())
                .flatMap(message -> session.deliver(message(message, subscription.qos(), true)).stream())
                .toList();
    }

    /** As it goes to a subscriber: at the lower of both QoS (MQTT-3.8.4-6). */
    private static Publish message(Publish publish, QoS most, boolean retain) {
        QoS qos = publish.qos().compareTo(most) < 0 ? publish.qos() : most;
        return new Publish(false, qos, retain, publish.topicName(), 0, Properties.NONE, publish.payload());
    }

    private Optional<Caller> callerOf(String client) {
        return callers.values().stream()
                .filter(caller -> client.equals(caller.client))
                .findFirst();
    }

    private static void send(Caller caller, List<Packet> packets, List<ServerAct> acts) {
        packets.forEach(packet -> acts.add(new ServerAct.Send(caller.connection, packet)));
    }
}
