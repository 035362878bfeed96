package org.mqttxray.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Framer;
import org.mqttxray.mqtt.explain.Secrecy;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Announced;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.UnfinishedPackets;
import org.mqttxray.replay.UnfinishedPackets.Unfinished;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/** Knows which bytes of the log are secret, and writes bytes without them. */
final class Secrets {
    /** What stands for a secret text. */
    static final String MASK = "******";

    private static final String MASKED_BYTE = "**";
    private static final int LONGEST_FIXED_HEADER = 5;

    private final TraceLog log;
    private final boolean shown;
    private final RangeSet secret = new RangeSet();

    /** What has arrived of packets that are not whole, or never were, and what their rest will be: it may be a secret. */
    private final RangeSet unread = new RangeSet();

    /** By stream: the CONNACK or AUTH begun last, with all the bytes that it claims. */
    private final Map<Integer, Range> begun = new HashMap<>();

    private final UnfinishedPackets packets = new UnfinishedPackets();
    private UnfinishedPackets.State unfinished = packets.start();

    /**
     * Nothing secret known yet.
     *
     * @param shown whether the user asked to see secrets
     */
    Secrets(TraceLog log, boolean shown) {
        this.log = log;
        this.shown = shown;
    }

    boolean shown() {
        return shown;
    }

    /** Learns from the events in their order: the codec names what it writes before it leaves. */
    void learn(Event event) {
        unfinished = packets.after(unfinished, event);
        if (event instanceof Event.Wrote wrote && Secrecy.covers(wrote.field())) {
            secret.add(wrote.range());
        } else if (event instanceof Event.Read read && Secrecy.covers(read.field())) {
            secret.add(read.range());
        } else if (event instanceof Event.PacketOut packet) {
            learn(packet.range());
        } else if (event instanceof Event.Link link && link.bytes().isPresent()) {
            Packets.each(log, link.bytes().get()).forEach(this::learn);
        } else if (event instanceof Event.PacketIn packet) {
            if (!goesOn(packet.range())) {
                unread.remove(packet.range());
            }
            learn(packet.range());
        } else {
            Optional.ofNullable(unfinished.ofThread().get(event.thread()))
                    .filter(packet -> packet.position() == event.position() && !packet.out())
                    .map(Unfinished::range)
                    .ifPresent(this::arrived);
        }
    }

    /** Whether some bytes are the rest of a packet whose reader has given it up, whatever another reader takes them for. */
    private boolean goesOn(Range bytes) {
        Range packet = begun.get(bytes.stream());
        return packet != null && packet.from() < bytes.from() && bytes.from() < packet.to();
    }

    private void arrived(Range bytes) {
        if (goesOn(bytes)) {
            Range packet = begun.get(bytes.stream());
            arrivedOf(new Range(bytes.stream(), packet.from(), Math.min(packet.to(), bytes.to())));
        } else {
            arrivedOf(bytes);
        }
    }

    /** Of a packet that is not whole nobody knows yet which of the bytes behind its fields are secret. */
    private void arrivedOf(Range packet) {
        unread.remove(packet);
        if (Secrecy.mayHoldSecrets(Packets.type(log, packet))) {
            learn(packet, Secrets::isSecret);
            leaves(packet)
                    .filter(leaf -> leaf.field() == Field.UNDECODED)
                    .forEach(leaf -> unread.add(packet.part(leaf.from(), leaf.to())));
            expect(packet);
        }
    }

    /** Covers what is still to come of a packet. Who reads it may give it up, and another takes its rest for a packet. */
    private void expect(Range packet) {
        byte[] beginning = log.bytes(packet.part(0, Math.min(LONGEST_FIXED_HEADER, packet.length())));
        OptionalInt length = Framer.length(beginning);
        long end = length.isEmpty() ? Long.MAX_VALUE : packet.from() + length.getAsInt();
        Range before = begun.put(packet.stream(), new Range(packet.stream(), packet.from(), end));
        if (before != null && before.from() == packet.from()) {
            unread.remove(new Range(packet.stream(), packet.to(), before.to()));
        }
        if (packet.to() < end) {
            unread.add(new Range(packet.stream(), packet.to(), end));
        }
    }

    /** A packet that nobody narrated tells its secrets itself. */
    private void learn(Range packet) {
        PacketType type = Packets.type(log, packet);
        learn(packet, leaf -> Secrecy.covers(leaf, type));
    }

    private void learn(Range packet, Predicate<Leaf> covered) {
        leaves(packet)
                .filter(covered)
                .map(leaf -> packet.part(leaf.from(), leaf.to()))
                .forEach(secret::add);
    }

    private Stream<Leaf> leaves(Range packet) {
        return Dissection.of(log.bytes(packet), Announced.terms(log, packet)).leaves().stream();
    }

    private static boolean isSecret(Leaf leaf) {
        return leaf.field().secret() && !leaf.lengthPrefix();
    }

    /** The bytes of a range as hexadecimal pairs. */
    String hex(Range range, String separator) {
        byte[] bytes = log.bytes(range);
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            hex.append(i == 0 ? "" : separator);
            hex.append(masks(range.part(i, i + 1)) ? MASKED_BYTE : String.format("%02X", bytes[i]));
        }
        return hex.toString();
    }

    /** Whether a byte of the range must not be shown. */
    boolean masks(Range range) {
        return !shown && (secret.overlaps(range) || unread.overlaps(range));
    }
}
