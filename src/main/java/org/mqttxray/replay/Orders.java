package org.mqttxray.replay;

import java.util.Map;
import java.util.function.LongSupplier;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.replay.Findings.Cause;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * With the packets of which connections something was done by order, so that a finding is not laid to the wrong one.
 *
 * @param done by connection
 */
public record Orders(PMap<Integer, Done> done) {
    /** Nothing was ordered. */
    public static final Orders NONE = new Orders(HashTreePMap.empty());

    /**
     * What was done on a connection, by offsets in what the client gets.
     *
     * @param since what lies before came before it, and the client knows nothing of it until it has got so much
     * @param placed what the link has put there: where it begins, and where it ends
     */
    public record Done(long since, PSortedMap<Long, Long> placed) {
        private Done plus(long from, long to) {
            return new Done(since, placed.plus(from, to));
        }

        private boolean placed(long offset) {
            Map.Entry<Long, Long> last = placed.floorEntry(offset);
            return last != null && offset < last.getValue();
        }
    }

    /**
     * The link has done something.
     *
     * @param arrived how many bytes of the other side have come to the client. An older record does not tell where the bytes lie that an order
     *     has put in a packet's place; there they are believed to begin, which is wrong if there are others that the client has not read yet
     */
    public Orders after(ReadableLog log, Event.Link link, LongSupplier arrived) {
        if (link.act() != LinkAct.DROPPED && link.act() != LinkAct.REPEATED && link.act() != LinkAct.REPLACED) {
            return this;
        }
        long from = link.passed().map(Range::from).orElseGet(arrived::getAsLong);
        long to = link.passed().map(Range::to).orElseGet(() -> toClient(log, link) ? from + 1 : from);
        long since = link.act() == LinkAct.REPEATED ? from + (to - from) / 2 : from; // of two the first is the sender's
        Done before = done.getOrDefault(link.connection(), new Done(since, TreePMap.empty()));
        Done now = link.act() == LinkAct.REPLACED && from < to ? before.plus(from, to) : before;
        return new Orders(done.plus(link.connection(), now));
    }

    private static boolean toClient(ReadableLog log, Event.Link link) {
        return link.bytes().filter(bytes -> !log.toServer(bytes.stream())).isPresent();
    }

    /**
     * A finding on a connection, with what it may come of.
     *
     * @param arrived how many bytes of the other side have come to the client
     */
    public Finding judged(int connection, Finding finding, long arrived) {
        Done here = done.get(connection);
        if (here == null) {
            return finding;
        }
        boolean toClient = finding.breach().direction() == Direction.S2C;
        long reached = toClient ? finding.packet().from() : arrived;
        if (reached < here.since) {
            return finding;
        }
        return finding.with(toClient && here.placed(reached) ? Cause.PLACED : Cause.ORDERS);
    }
}
