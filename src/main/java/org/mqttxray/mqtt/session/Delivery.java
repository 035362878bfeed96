package org.mqttxray.mqtt.session;

import static org.mqttxray.mqtt.codec.Field.DUP;
import static org.mqttxray.mqtt.codec.Field.PACKET_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.PACKET_TYPE;
import static org.mqttxray.mqtt.packet.Direction.C2S;

import java.util.ArrayList;
import java.util.List;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.session.Flights.Awaited;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

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
 * Memory is bounded by the messages on their way and those sent twice, of which there are at most 65535. A copy costs the same however many
 * there are.
 */
public final class Delivery {
    private final Direction sender;
    private final ProtocolVersion version;
    private final Flights flights;
    private PSet<Integer> resent;
    private boolean known;
    private boolean doubted;

    /**
     * What one side delivers on a new connection.
     *
     * @param sender which way the messages go
     */
    public Delivery(Direction sender, ProtocolVersion version) {
        this(sender, version, new Flights(), HashTreePSet.empty());
    }

    private Delivery(Direction sender, ProtocolVersion version, Flights flights, PSet<Integer> resent) {
        this.sender = sender;
        this.version = version;
        this.flights = flights;
        this.resent = resent;
    }

    /** One that knows the same; what either is told from now on is its own. */
    public Delivery copy() {
        Delivery copy = new Delivery(sender, version, flights.copy(), resent);
        copy.known = known;
        copy.doubted = doubted;
        return copy;
    }

    /** Whether it is known what was on its way before: nothing, in a new session. */
    public void known(boolean all) {
        known = all && !doubted;
    }

    /** A packet could not be read: nobody knows what is on its way, now and later. */
    public void doubt() {
        known = false;
        doubted = true;
        flights.forget();
    }

    /** Whether a Packet Identifier is in use. */
    public boolean holds(int packetIdentifier) {
        return flights.holds(packetIdentifier);
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
        Awaited awaited = flights.awaited(id);
        boolean used = flights.holds(id);
        if (used && publish.duplicate() && (awaited == Awaited.PUBACK) == atLeastOnce(publish)) {
            return again(id, awaited);
        }
        List<Fault> faults = new ArrayList<>();
        if (used || taken) {
            faults.add(Fault.violation(PACKET_IDENTIFIER, inUse(), ReasonCode.PACKET_IDENTIFIER_IN_USE));
        } else if (publish.duplicate() && known) {
            String rule3 = atLeastOnce(publish) ? "MQTT-4.3.2-1" : "MQTT-4.3.3-1";
            faults.add(Fault.violation(DUP, rule(rule3, atLeastOnce(publish) ? "MQTT-4.3.2-2" : "MQTT-4.3.3-2")));
        }
        flights.start(id, atLeastOnce(publish) ? Awaited.PUBACK : Awaited.PUBREC);
        if (flights.count() > receiveMaximum) {
            String label = sender == C2S ? "MQTT-3.3.4-7" : "MQTT-3.3.4-9";
            faults.add(Fault.violation(PACKET_TYPE, label, ReasonCode.RECEIVE_MAXIMUM_EXCEEDED));
        }
        return faults;
    }

    /** The rule that wants a new Packet Identifier. */
    private String inUse() {
        return sender == C2S ? rule("MQTT-2.3.1-2", "MQTT-2.2.1-3") : rule("MQTT-2.3.1-4", "MQTT-2.2.1-4");
    }

    private List<Fault> again(int id, Awaited awaited) {
        resent = resent.plus(id);
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
        Awaited awaited = flights.awaited(id);
        if (awaited == Awaited.NOTHING) {
            return unknown(id, Fault.warning(PACKET_IDENTIFIER, rule("MQTT-2.3.1-6", "MQTT-2.2.1-5")));
        }
        if (awaited != Awaited.PUBACK) {
            return List.of(Fault.violation(PACKET_TYPE, "MQTT-3.3.4-1"));
        }
        List<Fault> faults = inOrder(id, sender != C2S, "MQTT-4.6.0-2");
        flights.end(id);
        return faults;
    }

    /** The receiver sent a PUBREC. */
    public List<Fault> pubRec(PubRec pubRec) {
        int id = pubRec.packetIdentifier();
        Awaited awaited = flights.awaited(id);
        boolean accepted = pubRec.reason().code().accepted();
        if (awaited == Awaited.NOTHING) {
            return unknownPubRec(id, accepted);
        }
        if (awaited == Awaited.PUBACK) {
            return List.of(Fault.violation(PACKET_TYPE, "MQTT-3.3.4-1"));
        }
        if (awaited != Awaited.PUBREC) {
            return List.of();
        }
        List<Fault> faults = inOrder(id, sender != C2S, "MQTT-4.6.0-3");
        if (accepted) {
            flights.await(id, Awaited.PUBREL);
        } else {
            flights.end(id);
        }
        return faults;
    }

    /** The sender may release what it does not know; so that is expected. */
    private List<Fault> unknownPubRec(int id, boolean accepted) {
        if (accepted) {
            flights.stray(id, Awaited.PUBREL);
        }
        return unknown(id, notFound());
    }

    /** The sender sent a PUBREL. */
    public List<Fault> pubRel(int id) {
        Awaited awaited = flights.awaited(id);
        if (awaited == Awaited.PUBCOMP) {
            resent = resent.plus(id);
            return resending();
        }
        if (awaited == Awaited.PUBACK) {
            return List.of(Fault.violation(PACKET_TYPE, rule("MQTT-4.3.3-1", "MQTT-4.3.3-4")));
        }
        if (awaited == Awaited.NOTHING) {
            return unknownPubRel(id);
        }
        List<Fault> faults = awaited == Awaited.PUBREL
                ? inOrder(id, sender == C2S, "MQTT-4.6.0-4")
                : List.of(Fault.violation(PACKET_TYPE, rule("MQTT-4.3.3-1", "MQTT-4.3.3-4")));
        flights.await(id, Awaited.PUBCOMP);
        return faults;
    }

    /** The receiver answers also what it does not know; in an old session the sender may know better. */
    private List<Fault> unknownPubRel(int id) {
        if (known) {
            flights.stray(id, Awaited.PUBCOMP);
        } else {
            flights.await(id, Awaited.PUBCOMP);
        }
        return unknown(id, notFound());
    }

    /** The receiver sent a PUBCOMP. */
    public List<Fault> pubComp(int id) {
        Awaited awaited = flights.awaited(id);
        if (awaited == Awaited.PUBCOMP) {
            flights.end(id);
            return List.of();
        }
        Fault fault = Fault.warning(PACKET_TYPE, rule("MQTT-4.3.3-2", "MQTT-4.3.3-11"));
        return awaited == Awaited.NOTHING ? unknown(id, fault) : List.of(fault);
    }

    private Fault notFound() {
        return Fault.warning(
                PACKET_IDENTIFIER, rule("MQTT-2.3.1-6", "MQTT-2.2.1-5"), ReasonCode.PACKET_IDENTIFIER_NOT_FOUND);
    }

    private List<Fault> unknown(int id, Fault fault) {
        return known && !resent.contains(id) ? List.of(fault) : List.of();
    }

    /** A client answers in the order of the questions. */
    private List<Fault> inOrder(int id, boolean client, String label) {
        return client && !flights.isNext(id) ? List.of(Fault.violation(PACKET_IDENTIFIER, label)) : List.of();
    }

    private static boolean atLeastOnce(Publish publish) {
        return publish.qos() == QoS.AT_LEAST_ONCE;
    }

    private String rule(String rule3, String rule5) {
        return version.hasProperties() ? rule5 : rule3;
    }
}
