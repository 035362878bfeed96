package org.mqttxray.mqtt.session;

import static org.mqttxray.mqtt.codec.Field.DUP;
import static org.mqttxray.mqtt.codec.Field.PACKET_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.PACKET_TYPE;
import static org.mqttxray.mqtt.packet.Direction.C2S;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.ReasonCode;

/**
 * The messages of QoS 1 and 2 that one side delivers to the other, each by its Packet Identifier.
 *
 * <pre>
 *   awaited   packet                  then      breaks, in 3.1.1           in 5.0
 *   nothing   PUBLISH QoS 1           PUBACK
 *   nothing   PUBLISH QoS 2           PUBREC
 *   nothing   PUBLISH DUP 1           as above  MQTT-4.3.2-1, 4.3.3-1      MQTT-4.3.2-2, 4.3.3-2     new session only
 *   nothing   PUBACK, PUBREC                    MQTT-2.3.1-6               MQTT-2.2.1-5              warning
 *   nothing   PUBREL                  PUBCOMP   MQTT-2.3.1-6               MQTT-2.2.1-5              warning
 *   nothing   PUBCOMP                           MQTT-4.3.3-2               MQTT-4.3.3-11             warning
 *   any       PUBLISH DUP 0           as above  MQTT-2.3.1-2 or -4         MQTT-2.2.1-3 or -4
 *   any       PUBLISH DUP 1                     (allowed)                  MQTT-4.4.0-1
 *   PUBCOMP   PUBLISH DUP 1                     MQTT-4.3.3-1               MQTT-4.3.3-6
 *   PUBACK    PUBACK                  nothing
 *   PUBREC    PUBREC below 0x80       PUBREL
 *   PUBREC    PUBREC from 0x80        nothing
 *   PUBREL    PUBREL                  PUBCOMP
 *   PUBCOMP   PUBCOMP                 nothing
 *   PUBCOMP   PUBREL                            (allowed)                  MQTT-4.4.0-1
 *   PUBREC..  PUBACK                            MQTT-3.3.4-1               MQTT-3.3.4-1
 *   PUBACK    PUBREC                            MQTT-3.3.4-1               MQTT-3.3.4-1
 *   PUBREC    PUBREL                  PUBCOMP   MQTT-4.3.3-1               MQTT-4.3.3-4
 *   PUBACK    PUBREL                            MQTT-4.3.3-1               MQTT-4.3.3-4
 *   other     PUBCOMP                           MQTT-4.3.3-2               MQTT-4.3.3-11             warning
 * </pre>
 *
 * A client's PUBACK, PUBREC and PUBREL come in order (MQTT-4.6.0-2 to -4). Only so many messages may be on their way as the receiver
 * has announced (MQTT-3.3.4-7 and -9). If the session is an old one, or a packet could not be read, nobody knows what was on its way
 * before, so what answers an unknown Packet Identifier is in order; and so is a second answer to what was sent twice.
 *
 * Memory is bounded by the messages on their way, of which there are at most 65535.
 */
public final class Delivery {
    private enum Awaited {
        PUBACK,
        PUBREC,
        PUBREL,
        PUBCOMP
    }

    private final Direction sender;
    private final ProtocolVersion version;
    private final Map<Integer, Awaited> open = new HashMap<>();
    private final Map<Awaited, Set<Integer>> queues = new EnumMap<>(Awaited.class);
    private final BitSet counted = new BitSet();
    private final BitSet strays = new BitSet();
    private final BitSet resent = new BitSet();
    private boolean known;
    private int inFlight;

    /**
     * What one side delivers on a new connection.
     *
     * @param sender which way the messages go
     */
    public Delivery(Direction sender, ProtocolVersion version) {
        this.sender = sender;
        this.version = version;
        for (Awaited awaited : Awaited.values()) {
            queues.put(awaited, new LinkedHashSet<>());
        }
    }

    /** Whether it is known what was on its way before: nothing, in a new session. */
    public void known(boolean all) {
        known = all;
    }

    /** Whether a Packet Identifier is in use. */
    public boolean holds(int packetIdentifier) {
        return open.containsKey(packetIdentifier) && !strays.get(packetIdentifier);
    }

    /**
     * The sender sent a PUBLISH.
     *
     * @param taken whether something else uses its Packet Identifier
     * @param receiveMaximum how many messages may be on their way
     */
    public List<Fault> publish(Publish publish, boolean taken, int receiveMaximum) {
        if (publish.qos() == QoS.AT_MOST_ONCE) {
            return List.of();
        }
        int id = publish.packetIdentifier();
        Awaited awaited = holds(id) ? open.get(id) : null;
        if (awaited != null && publish.duplicate() && (awaited == Awaited.PUBACK) == atLeastOnce(publish)) {
            return again(id, awaited);
        }
        List<Fault> faults = new ArrayList<>();
        if (awaited != null || taken) {
            faults.add(Fault.violation(PACKET_IDENTIFIER, inUse(sender), ReasonCode.PACKET_IDENTIFIER_IN_USE));
        } else if (publish.duplicate() && known) {
            String rule3 = atLeastOnce(publish) ? "MQTT-4.3.2-1" : "MQTT-4.3.3-1";
            faults.add(Fault.violation(DUP, rule(rule3, atLeastOnce(publish) ? "MQTT-4.3.2-2" : "MQTT-4.3.3-2")));
        }
        finish(id);
        await(id, atLeastOnce(publish) ? Awaited.PUBACK : Awaited.PUBREC);
        count(id);
        if (inFlight > receiveMaximum) {
            String label = sender == C2S ? "MQTT-3.3.4-7" : "MQTT-3.3.4-9";
            faults.add(Fault.violation(PACKET_TYPE, label, ReasonCode.RECEIVE_MAXIMUM_EXCEEDED));
        }
        return faults;
    }

    /** The rule that wants a new Packet Identifier of a sender. */
    String inUse(Direction direction) {
        return direction == C2S ? rule("MQTT-2.3.1-2", "MQTT-2.2.1-3") : rule("MQTT-2.3.1-4", "MQTT-2.2.1-4");
    }

    private List<Fault> again(int id, Awaited awaited) {
        resent.set(id);
        if (awaited == Awaited.PUBCOMP) {
            return List.of(Fault.violation(PACKET_IDENTIFIER, rule("MQTT-4.3.3-1", "MQTT-4.3.3-6")));
        }
        return resending();
    }

    private List<Fault> resending() {
        return version.hasProperties() ? List.of(Fault.violation(PACKET_TYPE, "MQTT-4.4.0-1")) : List.of();
    }

    /** The receiver sent a PUBACK. */
    public List<Fault> pubAck(int id) {
        Awaited awaited = open.get(id);
        if (awaited == null) {
            return unknown(id, Fault.warning(PACKET_IDENTIFIER, rule("MQTT-2.3.1-6", "MQTT-2.2.1-5")));
        }
        if (awaited != Awaited.PUBACK) {
            return List.of(Fault.violation(PACKET_TYPE, "MQTT-3.3.4-1"));
        }
        List<Fault> faults = inOrder(id, awaited, sender != C2S, "MQTT-4.6.0-2");
        finish(id);
        return faults;
    }

    /** The receiver sent a PUBREC. */
    public List<Fault> pubRec(PubRec pubRec) {
        int id = pubRec.packetIdentifier();
        Awaited awaited = open.get(id);
        boolean accepted = pubRec.reason().code().accepted();
        if (awaited == null) {
            return unknownPubRec(id, accepted);
        }
        if (awaited == Awaited.PUBACK) {
            return List.of(Fault.violation(PACKET_TYPE, "MQTT-3.3.4-1"));
        }
        if (awaited != Awaited.PUBREC) {
            return List.of();
        }
        List<Fault> faults = inOrder(id, awaited, sender != C2S, "MQTT-4.6.0-3");
        if (accepted) {
            await(id, Awaited.PUBREL);
        } else {
            finish(id);
        }
        return faults;
    }

    /** The sender may release what it does not know; so that is expected. */
    private List<Fault> unknownPubRec(int id, boolean accepted) {
        if (accepted) {
            await(id, Awaited.PUBREL);
            strays.set(id);
        }
        return unknown(id, notFound());
    }

    /** The sender sent a PUBREL. */
    public List<Fault> pubRel(int id) {
        Awaited awaited = open.get(id);
        if (awaited == Awaited.PUBCOMP) {
            resent.set(id);
            return resending();
        }
        if (awaited == Awaited.PUBACK) {
            return List.of(Fault.violation(PACKET_TYPE, rule("MQTT-4.3.3-1", "MQTT-4.3.3-4")));
        }
        List<Fault> faults;
        if (awaited == null) {
            faults = unknown(id, notFound());
            strays.set(id, known);
        } else if (awaited == Awaited.PUBREC) {
            faults = List.of(Fault.violation(PACKET_TYPE, rule("MQTT-4.3.3-1", "MQTT-4.3.3-4")));
        } else {
            faults = inOrder(id, awaited, sender == C2S, "MQTT-4.6.0-4");
        }
        await(id, Awaited.PUBCOMP);
        return faults;
    }

    /** The receiver sent a PUBCOMP. */
    public List<Fault> pubComp(int id) {
        Awaited awaited = open.get(id);
        if (awaited == Awaited.PUBCOMP) {
            finish(id);
            return List.of();
        }
        Fault fault = Fault.warning(PACKET_TYPE, rule("MQTT-4.3.3-2", "MQTT-4.3.3-11"));
        return awaited == null ? unknown(id, fault) : List.of(fault);
    }

    private Fault notFound() {
        return Fault.warning(
                PACKET_IDENTIFIER, rule("MQTT-2.3.1-6", "MQTT-2.2.1-5"), ReasonCode.PACKET_IDENTIFIER_NOT_FOUND);
    }

    private List<Fault> unknown(int id, Fault fault) {
        return known && !resent.get(id) ? List.of(fault) : List.of();
    }

    /** A client answers in the order of the questions. */
    private List<Fault> inOrder(int id, Awaited awaited, boolean client, String label) {
        boolean next = queues.get(awaited).iterator().next() == id;
        return client && !next ? List.of(Fault.violation(PACKET_IDENTIFIER, label)) : List.of();
    }

    private void await(int id, Awaited awaited) {
        Awaited before = open.put(id, awaited);
        if (before != null) {
            queues.get(before).remove(id);
        }
        queues.get(awaited).add(id);
    }

    private void count(int id) {
        counted.set(id);
        inFlight++;
    }

    private void finish(int id) {
        Awaited before = open.remove(id);
        if (before != null) {
            queues.get(before).remove(id);
        }
        if (counted.get(id)) {
            counted.clear(id);
            inFlight--;
        }
        strays.clear(id);
    }

    private static boolean atLeastOnce(Publish publish) {
        return publish.qos() == QoS.AT_LEAST_ONCE;
    }

    private String rule(String rule3, String rule5) {
        return version.hasProperties() ? rule5 : rule3;
    }
}
