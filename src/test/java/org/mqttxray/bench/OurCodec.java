package org.mqttxray.bench;

import java.util.List;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.openjdk.jmh.infra.Blackhole;

/** Our codec, nobody listening: from a packet to a new array, and from an array to a packet whose payload shares it. */
final class OurCodec implements CodecContender {
    private final ProtocolVersion version;
    private final Terms terms;
    private final Packet[] packets;
    private final byte[][] bytes;

    OurCodec(List<Packet> packets, ProtocolVersion version) {
        this.version = version;
        this.terms = Terms.of(version);
        this.packets = packets.toArray(Packet[]::new);
        this.bytes = CodecContender.bytes(packets, version).toArray(byte[][]::new);
    }

    @Override
    public void encode(Blackhole hole) {
        for (Packet packet : packets) {
            hole.consume(Codec.encode(packet, version));
        }
    }

    @Override
    public void decode(Blackhole hole) {
        for (byte[] packet : bytes) {
            hole.consume(decoded(packet));
        }
    }

    private Packet decoded(byte[] packet) {
        try {
            return Codec.decodeSharing(packet, terms);
        } catch (CodecException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<byte[]> encoded() {
        return List.of(bytes);
    }
}
