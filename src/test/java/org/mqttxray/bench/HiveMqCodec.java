package org.mqttxray.bench;

import com.hivemq.client.internal.mqtt.MqttClientConfig;
import com.hivemq.client.internal.mqtt.codec.decoder.MqttDecoder;
import com.hivemq.client.internal.mqtt.codec.decoder.MqttMessageDecoders;
import com.hivemq.client.internal.mqtt.codec.decoder.mqtt3.Mqtt3ClientMessageDecoders;
import com.hivemq.client.internal.mqtt.codec.decoder.mqtt5.Mqtt5ClientMessageDecoders;
import com.hivemq.client.internal.mqtt.codec.encoder.MqttEncoderContext;
import com.hivemq.client.internal.mqtt.codec.encoder.MqttMessageEncoder;
import com.hivemq.client.internal.mqtt.codec.encoder.MqttMessageEncoders;
import com.hivemq.client.internal.mqtt.codec.encoder.mqtt3.Mqtt3ClientMessageEncoders;
import com.hivemq.client.internal.mqtt.codec.encoder.mqtt5.Mqtt5ClientMessageEncoders;
import com.hivemq.client.internal.mqtt.datatypes.MqttUserPropertyImpl;
import com.hivemq.client.internal.mqtt.datatypes.MqttUtf8StringImpl;
import com.hivemq.client.internal.mqtt.message.MqttMessage;
import com.hivemq.client.internal.mqtt.message.MqttMessageWithUserProperties;
import com.hivemq.client.internal.mqtt.message.connect.MqttConnect;
import com.hivemq.client.internal.mqtt.message.publish.MqttPublish;
import com.hivemq.client.internal.mqtt.message.publish.MqttStatefulPublish;
import com.hivemq.client.internal.util.collections.ImmutableList;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The codec of the HiveMQ client, called as its own handlers call it, without the pipeline around them. It writes only what a client sends
 * and reads only what a server sends. Its strings stay bytes until somebody asks, so each is asked for; a message that is written again and
 * again has its strings as bytes already.
 */
final class HiveMqCodec implements CodecContender {
    private static final MethodHandle ENCODE = CodecContender.method(
            MqttMessageEncoder.class,
            "castAndEncode",
            MethodType.methodType(ByteBuf.class, MqttMessage.class, MqttEncoderContext.class),
            false);
    private static final MethodHandle DECODE = CodecContender.method(
            MqttDecoder.class,
            "decode",
            MethodType.methodType(void.class, ChannelHandlerContext.class, ByteBuf.class, List.class),
            false);

    private final MqttDecoder decoder;
    private final ChannelHandlerContext context;
    private final MqttMessageEncoders encoders;
    private final MqttEncoderContext encoderContext =
            create(MqttEncoderContext.class, new Class<?>[] {ByteBufAllocator.class}, ByteBufAllocator.DEFAULT);
    private final List<Object> out = new ArrayList<>();
    private final ByteBuf[] buffers;
    private final MqttMessage[] messages;

    /**
     * Either way of the traffic may be missing.
     *
     * @param written packets that a client sends
     * @param read packets that a server sends
     */
    HiveMqCodec(List<Packet> written, List<Packet> read, ProtocolVersion version) {
        boolean five = version.hasProperties();
        encoders = wired(five ? Mqtt5ClientMessageEncoders.class : Mqtt3ClientMessageEncoders.class);
        MqttMessageDecoders decoders =
                wired(five ? Mqtt5ClientMessageDecoders.class : Mqtt3ClientMessageDecoders.class);
        decoder = create(
                MqttDecoder.class,
                new Class<?>[] {MqttMessageDecoders.class, MqttClientConfig.class, MqttConnect.class},
                decoders,
                HiveMqMessages.CONFIG,
                MqttConnect.DEFAULT);
        context = new EmbeddedChannel(decoder).pipeline().context(decoder);
        buffers = NettyBuffers.of(read, version);
        messages = written.stream()
                .map(packet -> HiveMqMessages.of(packet, version, this::message))
                .toArray(MqttMessage[]::new);
    }

    /** Makes an object with all that its only constructor asks for, as the client's injection does. */
    private static <T> T wired(Class<? extends T> type) {
        Class<?>[] parts = type.getDeclaredConstructors()[0].getParameterTypes();
        return create(type, parts, Arrays.stream(parts).map(HiveMqCodec::wired).toArray());
    }

    private static <T> T create(Class<? extends T> type, Class<?>[] signature, Object... arguments) {
        try {
            Constructor<? extends T> constructor = type.getDeclaredConstructor(signature);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
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
            readStrings(message, hole);
        }
    }

    private ByteBuf encoded(MqttMessage message) {
        MqttMessageEncoder<?> encoder = encoders.get(message.getType().getCode());
        try {
            return (ByteBuf) ENCODE.invokeExact(encoder, message, encoderContext);
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
        return message;
    }

    private static void readStrings(MqttMessage message, Blackhole hole) {
        if (message instanceof MqttStatefulPublish stateful) {
            MqttPublish publish = stateful.stateless();
            hole.consume(publish.getTopic().toString());
            readString(publish.getRawContentType(), hole);
            readUserProperties(publish, hole);
        } else if (message instanceof MqttMessageWithUserProperties.WithReason reasoned) {
            readString(reasoned.getRawReasonString(), hole);
            readUserProperties(reasoned, hole);
        }
    }

    private static void readUserProperties(MqttMessageWithUserProperties message, Blackhole hole) {
        ImmutableList<MqttUserPropertyImpl> list = message.getUserProperties().asList();
        for (int i = 0; i < list.size(); i++) {
            readString(list.get(i).getName(), hole);
            readString(list.get(i).getValue(), hole);
        }
    }

    private static void readString(MqttUtf8StringImpl string, Blackhole hole) {
        if (string != null) {
            hole.consume(string.toString());
        }
    }

    @Override
    public List<byte[]> encoded() {
        return NettyBuffers.bytes(messages, this::encoded);
    }
}
