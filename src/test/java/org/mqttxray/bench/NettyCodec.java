package org.mqttxray.bench;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.util.ReferenceCountUtil;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The codec of netty, called as its own handlers call it, without the pipeline around them. Its buffers come from the channel's pool, and
 * the channel is one for all packets. A decoded payload is a slice of the buffer it came in.
 */
final class NettyCodec implements CodecContender {
    private static final MethodHandle ENCODE = CodecContender.method(
            MqttEncoder.class,
            "doEncode",
            MethodType.methodType(ByteBuf.class, ChannelHandlerContext.class, MqttMessage.class),
            true);
    private static final MethodHandle DECODE = CodecContender.method(
            MqttDecoder.class,
            "decode",
            MethodType.methodType(void.class, ChannelHandlerContext.class, ByteBuf.class, List.class),
            false);
    private static final int LARGEST = 1 << 20;

    private final MqttDecoder decoder = new MqttDecoder(LARGEST);
    private final ChannelHandlerContext context;
    private final List<Object> out = new ArrayList<>();
    private final ByteBuf[] buffers;
    private final MqttMessage[] messages;

    NettyCodec(List<Packet> packets, ProtocolVersion version) {
        EmbeddedChannel channel = new EmbeddedChannel(decoder);
        context = channel.pipeline().context(decoder);
        // the version is told by a CONNECT that came by, or else it is 3.1.1
        List<Packet> connect = CodecTraffic.CONTROL.packets(version).subList(0, 1);
        message(NettyBuffers.of(connect, version)[0]);
        buffers = NettyBuffers.of(packets, version);
        messages = new MqttMessage[buffers.length];
        for (int i = 0; i < buffers.length; i++) {
            messages[i] = message(buffers[i]);
        }
    }

    @Override
    public void encode(Blackhole hole) {
        for (MqttMessage message : messages) {
            ByteBuf encoded = encoded(message);
            hole.consume(encoded);
            encoded.release();
        }
    }

    @Override
    public void decode(Blackhole hole) {
        for (ByteBuf buffer : buffers) {
            MqttMessage message = message(buffer);
            hole.consume(message);
            ReferenceCountUtil.release(message);
        }
    }

    private ByteBuf encoded(MqttMessage message) {
        try {
            return (ByteBuf) ENCODE.invokeExact(context, message);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private MqttMessage message(ByteBuf buffer) {
        buffer.readerIndex(0);
        try {
            DECODE.invokeExact(decoder, context, buffer, out);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        MqttMessage message = (MqttMessage) out.get(0);
        out.clear();
        if (message.decoderResult().isFailure()) {
            throw new IllegalStateException(message.decoderResult().cause());
        }
        return message;
    }

    @Override
    public List<byte[]> encoded() {
        return NettyBuffers.bytes(messages, this::encoded);
    }
}
