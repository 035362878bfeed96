package org.mqttxray.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** Packets in the buffers of netty, which more than one contender reads and writes. Nothing here is measured. */
final class NettyBuffers {
    private NettyBuffers() {}

    static ByteBuf[] of(List<Packet> packets, ProtocolVersion version) {
        return CodecContender.bytes(packets, version).stream()
                .map(Unpooled::wrappedBuffer)
                .toArray(ByteBuf[]::new);
    }

    /** What an encoder makes of each message; its buffers are released. */
    static <M> List<byte[]> bytes(M[] messages, Function<M, ByteBuf> encoder) {
        return Stream.of(messages).map(encoder).map(NettyBuffers::drained).toList();
    }

    private static byte[] drained(ByteBuf encoded) {
        byte[] bytes = ByteBufUtil.getBytes(encoded);
        encoded.release();
        return bytes;
    }
}
