package org.mqttxray.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Framer;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Secrecy;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Announced;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/**
 * Which bytes that come from a server are secret: Authentication Data of MQTT 5.0. They are written before anybody has read them, so nobody
 * has named them yet; they tell it themselves. Of a packet that has not come whole all is covered that can't be read yet.
 */
final class ArrivingSecrets {
    private static final int LONGEST_FIXED_HEADER = 5;

    private final TraceLog log;
    /** By stream, where the first packet begins of which not all bytes have been asked for. */
    private final Map<Integer, Long> begins = new HashMap<>();

    ArrivingSecrets(TraceLog log) {
        this.log = log;
    }

    /** The secrets that overlap the next bytes of a stream; to be asked in the order of the stream, from its beginning. */
    List<Range> in(Range bytes) {
        List<Range> secrets = new ArrayList<>();
        boolean near = bytes.stream() >= 0;
        if (!near
                || log.toServer(bytes.stream())
                || !Announced.terms(log, bytes).version().hasProperties()) {
            return secrets;
        }
        long from = begins.getOrDefault(bytes.stream(), 0L);
        while (from < bytes.to()) {
            Range packet = packet(bytes.stream(), from);
            if (Secrecy.mayHoldSecrets(Packets.type(log, packet))) { // to take all apart takes too long
                secrets.addAll(of(packet));
            }
            if (packet.to() > bytes.to()) {
                break;
            }
            from = packet.to();
        }
        begins.put(bytes.stream(), from);
        return secrets;
    }

    /** As much of a packet as has come. */
    private Range packet(int stream, long from) {
        long end = log.bytesIn(stream);
        byte[] beginning = log.bytes(new Range(stream, from, Math.min(end, from + LONGEST_FIXED_HEADER)));
        OptionalInt length = Framer.length(beginning);
        boolean told = length.isPresent()
                && length.getAsInt() > 0; // else no packet begins like this, or not enough of it is there
        return new Range(stream, from, told ? Math.min(end, from + length.getAsInt()) : end);
    }

    /** The secrets of a packet, whichever way it goes. */
    List<Range> of(Range packet) {
        PacketType type = Packets.type(log, packet);
        Terms terms = Announced.terms(log, packet);
        return Dissection.of(log.bytes(packet), terms).leaves().stream()
                .filter(leaf -> Secrecy.covers(leaf, type))
                .map(leaf -> packet.part(leaf.from(), leaf.to()))
                .toList();
    }
}
