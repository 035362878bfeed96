package org.mqttxray.replay;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.replay.Findings.Cause;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.ReadableLog;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * With the packets of which connections something was done by order, so that a finding is not laid to the wrong one.
 *
 * @param placed by connection, where in what the client gets those packets begin that the link has put there
 */
public record Orders(PMap<Integer, PSet<Long>> placed) {
    /** Nothing was ordered. */
    public static final Orders NONE = new Orders(HashTreePMap.empty());

    /**
     * The link has done something.
     *
     * @param arrived how many bytes of the other side have come to the client: there the next packet begins, unless there are some on their
     *     way that the client has not read yet
     */
    public Orders after(ReadableLog log, Event.Link link, LongSupplier arrived) {
        return switch (link.act()) {
            case DROPPED, REPEATED -> with(link.connection(), Optional.empty());
            case REPLACED ->
                with(
                        link.connection(),
                        link.bytes()
                                .filter(bytes -> !log.toServer(bytes.stream()))
                                .map(bytes -> arrived.getAsLong()));
            default -> this;
        };
    }

    private Orders with(int connection, Optional<Long> place) {
        PSet<Long> before = placed.getOrDefault(connection, HashTreePSet.empty());
        return new Orders(placed.plus(connection, place.map(before::plus).orElse(before)));
    }

    /** A finding on a connection, with what it may come of. */
    public Finding judged(int connection, Finding finding) {
        PSet<Long> here = placed.get(connection);
        if (here == null) {
            return finding;
        }
        boolean toClient = finding.breach().direction() == Direction.S2C;
        boolean own = toClient && here.contains(finding.packet().from());
        return finding.with(own ? Cause.PLACED : Cause.ORDERS);
    }
}
