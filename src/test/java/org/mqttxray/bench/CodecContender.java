package org.mqttxray.bench;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.openjdk.jmh.infra.Blackhole;

/** A codec that is measured: with it the packets of a {@link CodecTraffic}, in its own classes and as bytes. */
public interface CodecContender {
    /** Encodes all packets, and frees what it took for it. */
    void encode(Blackhole hole);

    /** Decodes all packets until the value of each field is there, and frees what it took for it. */
    void decode(Blackhole hole);

    /** What {@link #encode} makes of each packet. */
    List<byte[]> encoded();

    /** The packets as bytes, which all contenders read and write alike. */
    static List<byte[]> bytes(List<Packet> packets, ProtocolVersion version) {
        return packets.stream().map(packet -> Codec.encode(packet, version)).toList();
    }

    /** A method that only its own package may call; to call it costs what any call costs. */
    static MethodHandle method(Class<?> type, String name, MethodType signature, boolean isStatic) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            return isStatic ? lookup.findStatic(type, name, signature) : lookup.findVirtual(type, name, signature);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
