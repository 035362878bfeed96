package org.mqttxray.mqtt.rule;

import static org.mqttxray.mqtt.packet.Direction.C2S;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Framer;
import org.mqttxray.mqtt.codec.MalformedPacket;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.session.Fault;
import org.mqttxray.mqtt.session.Order;

/**
 * Reads the conversation on one network connection, from its first byte, and names each rule that is broken.
 *
 * Each packet is judged in four steps: whether it may be sent now ({@link Order}), whether it is a packet (the codec), whether it keeps
 * to what was agreed ({@link Agreement}), and whether it fits what is open ({@link Dealings}). A packet that may not be sent now changes
 * nothing.
 *
 * The order in which things are fed should be the order in which the client saw them, or the two sides' packets on the way
 * at the same time may be taken for late ones. After bytes that nobody can divide into packets, that direction is not judged any more.
 *
 * Memory is bounded by an unfinished packet in each direction and by what is open. Once it is lost it keeps nothing.
 */
public final class Judge {
    private final Map<Direction, Framer> framers = new EnumMap<>(Direction.class);
    private final Map<Direction, Boolean> undivided = new EnumMap<>(Direction.class);
    private final Map<Direction, Long> divided = new EnumMap<>(Direction.class);
    private final Order order;
    private Dealings dealings;
    private long packets;
    private Place lastOfClient = new Place(0, C2S, 0, 0);

    /** Where a packet is: how many came before, and its bytes among those of its direction. */
    private record Place(long packet, Direction direction, long from, long to) {
        private Breach breach(int offset, Fault fault, ProtocolVersion version) {
            return new Breach(packet, direction, from, to, offset, fault, version);
        }
    }

    /** For a new connection. */
    public Judge() {
        order = new Order();
        for (Direction direction : Direction.values()) {
            framers.put(direction, new Framer());
        }
    }

    private Judge(Judge other) {
        other.framers.forEach((direction, framer) -> framers.put(direction, framer.copy()));
        undivided.putAll(other.undivided);
        divided.putAll(other.divided);
        order = other.order.copy();
        dealings = other.dealings == null ? null : other.dealings.copy();
        packets = other.packets;
        lastOfClient = other.lastOfClient;
    }

    /**
     * One that knows the same; what either is fed from now on is its own. It costs the bytes of packets that are not whole yet; what is
     * open costs nothing, the copies share it until it changes.
     */
    public Judge copy() {
        return new Judge(this);
    }

    /** Bytes came that it may not see: it says nothing more, and keeps nothing. */
    public void lose() {
        order.lose();
        dealings = null;
        framers.replaceAll((direction, framer) -> new Framer());
    }

    /** Whether it says nothing more. */
    public boolean lost() {
        return order.lost();
    }

    /**
     * Takes bytes, however they are split.
     *
     * @param nanos when they came, in nanoseconds from any start
     * @param from offset of the first byte
     * @param to offset behind the last byte
     * @return what is wrong with the packets that are whole now, and with the silence before
     */
    public List<Breach> feed(Direction direction, long nanos, byte[] bytes, int from, int to) {
        if (order.lost()) {
            return List.of();
        }
        List<Breach> breaches = new ArrayList<>(silent(nanos));
        if (direction == C2S && dealings != null) {
            dealings.keepAlive().heard(nanos);
        }
        Framer framer = framers.get(direction);
        List<byte[]> pieces = framer.feed(bytes, from, to);
        for (int i = 0; i < pieces.size(); i++) {
            if (framer.lost() && i == pieces.size() - 1) {
                undivided(direction, framer.loss(order.version()).orElseThrow(), pieces.get(i).length, breaches);
            } else {
                packet(direction, nanos, pieces.get(i), breaches);
            }
        }
        if (order.lost()) {
            lose();
        }
        return breaches;
    }

    /** Takes bytes, such as those of a whole packet. */
    public List<Breach> feed(Direction direction, long nanos, byte[] bytes) {
        return feed(direction, nanos, bytes, 0, bytes.length);
    }

    /**
     * Takes notice that nothing more came until now.
     *
     * @param nanos now, in nanoseconds from the same start
     * @return a breach of the client's last packet, if it should have sent another
     */
    public List<Breach> silent(long nanos) {
        if (dealings == null) {
            return List.of();
        }
        Optional<Fault> fault = dealings.keepAlive().silent(nanos);
        return fault.map(one -> List.of(lastOfClient.breach(0, one, order.version())))
                .orElse(List.of());
    }

    /** Whether {@link #silent} would tell something. */
    public boolean overdue(long nanos) {
        return dealings != null && dealings.keepAlive().overdue(nanos);
    }

    /** How many packets came, in both directions, as long as it was not lost. */
    public long packets() {
        return packets;
    }

    /** Bytes that are no packet count as one. */
    private void undivided(Direction direction, MalformedPacket loss, int length, List<Breach> breaches) {
        Place place = place(direction, length);
        if (undivided.put(direction, true) != null) {
            return;
        }
        if (!order.lost()) {
            breaches.add(place.breach(loss.offset(), Fault.of(loss), order.version()));
            doubt();
        }
        packets++;
    }

    private Place place(Direction direction, int length) {
        long from = divided.getOrDefault(direction, 0L);
        divided.put(direction, from + length);
        return new Place(packets, direction, from, from + length);
    }

    private void packet(Direction direction, long nanos, byte[] bytes, List<Breach> breaches) {
        Place place = place(direction, bytes.length);
        packets++;
        lastOfClient = direction == C2S ? place : lastOfClient;
        if (order.lost()) {
            return;
        }
        Terms terms = Terms.of(order.version(), direction);
        List<Fault> faults = new ArrayList<>();
        CodecException error = judge(direction, nanos, bytes, terms, faults);
        for (Fault fault : faults) {
            breaches.add(place.breach(offset(fault, bytes, terms), fault, order.version()));
        }
        if (error != null) {
            breaches.add(place.breach(error.offset(), Fault.of(error), order.version()));
            doubt();
        }
    }

    /** Adds what is wrong with where the packet stands; gives what is wrong with itself, or null. */
    private CodecException judge(Direction direction, long nanos, byte[] bytes, Terms terms, List<Fault> faults) {
        PacketType type = PacketType.begunBy(bytes[0]);
        boolean taken = order.takes(direction, type);
        order.sends(direction, type).ifPresent(faults::add);
        if (order.lost()) {
            return null;
        }
        if (taken && dealings != null) {
            faults.addAll(dealings.sends(direction, type));
        }
        try {
            Packet packet = Codec.decode(bytes, terms, null);
            if (taken) {
                take(direction, nanos, packet, bytes.length, faults);
            }
            return null;
        } catch (CodecException e) {
            if (taken && type == PacketType.CONNACK) {
                order.lose();
            }
            return e;
        }
    }

    private void take(Direction direction, long nanos, Packet packet, int length, List<Fault> faults) {
        order.sent(direction, packet);
        if (dealings == null) {
            dealings = new Dealings((Connect) packet);
        } else {
            faults.addAll(dealings.sent(direction, packet, length));
        }
        if (packet instanceof ConnAck && order.open()) {
            dealings.keepAlive(nanos);
        }
        if (!order.open()) {
            dealings.keepAlive().stop();
        }
    }

    /** Without the CONNECT nothing can be judged; without another packet, not what answers it. */
    private void doubt() {
        if (dealings == null) {
            order.lose();
        } else {
            dealings.doubt();
        }
    }

    /** Where the field at fault lies in a packet; behind the packet if it lacks it. */
    private static int offset(Fault fault, byte[] bytes, Terms terms) {
        Field field = fault.field().orElseThrow();
        int before = fault.occurrence();
        for (Dissection.Leaf leaf : Dissection.of(bytes, terms).leaves()) {
            boolean within = leaf.bits().stream().anyMatch(bits -> bits.field() == field);
            boolean begins = leaf.lengthPrefix() == field.kind().hasLength();
            if (within || leaf.field() == field && begins && before-- == 0) {
                return leaf.from();
            }
        }
        return bytes.length;
    }
}
