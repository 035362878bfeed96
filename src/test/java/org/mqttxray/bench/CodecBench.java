package org.mqttxray.bench;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to write and to read packets, in our codec and in others. {@link CodecTable} runs it and makes a table of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {
            "-Xms256m",
            "-Xmx256m",
            "-XX:+AlwaysPreTouch", // or else who allocates pays for pages that the system hands out for the first time
            "-Dio.netty.leakDetection.level=disabled",
            "-Djmh.executor=CUSTOM",
            "-Djmh.executor.class=org.mqttxray.bench.CodecBench$NettyThreads"
        })
public class CodecBench {
    /** Which codec. */
    public enum Codecs {
        OURS,
        NETTY,
        HIVEMQ;

        /** Whether it can write, or read, all packets of a traffic: a client's codec cannot do what is a server's. */
        boolean can(String direction, CodecTraffic traffic) {
            return this != HIVEMQ
                    || switch (traffic) {
                        case CONTROL -> false;
                        case CONTROL_OF_CLIENT -> direction.equals("encode");
                        case CONTROL_OF_SERVER -> direction.equals("decode");
                        default -> true;
                    };
        }
    }

    /** Threads like those of netty's event loops: only they have a share of the pool of buffers to themselves. */
    public static final class NettyThreads extends ThreadPoolExecutor {
        /** As the harness asks for it. */
        public NettyThreads(int threads, String prefix) {
            super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new DefaultThreadFactory(prefix));
        }
    }

    @Param({"PUBLISH_16", "PUBLISH_256"})
    CodecTraffic traffic;

    @Param({"V3_1_1", "V5_0"})
    ProtocolVersion version;

    @Param({"OURS", "NETTY", "HIVEMQ"})
    Codecs codec;

    private CodecContender contender;
    private byte[] first;

    /** Makes the packets, and makes sure that all codecs write the same bytes. */
    @Setup
    public void setUp(BenchmarkParams params) {
        String benchmark = params.getBenchmark();
        if (!codec.can(benchmark.substring(benchmark.lastIndexOf('.') + 1), traffic)) {
            throw new IllegalArgumentException("a client does not " + benchmark + " " + traffic);
        }
        List<Packet> packets = traffic.packets(version);
        contender = switch (codec) {
            case OURS -> new OurCodec(packets, version);
            case NETTY -> new NettyCodec(packets, version);
            case HIVEMQ -> hiveMq(packets);
        };
        List<byte[]> encoded = contender.encoded();
        List<byte[]> expected = CodecContender.bytes(packets, version);
        for (int i = 0; i < encoded.size(); i++) {
            if (!Arrays.equals(encoded.get(i), expected.get(i))) {
                throw new IllegalStateException("writes other bytes: " + packets.get(i));
            }
        }
        first = CodecContender.bytes(packets, version).get(0).clone();
    }

    private CodecContender hiveMq(List<Packet> packets) {
        return switch (traffic) {
            case CONTROL_OF_CLIENT -> new HiveMqCodec(packets, List.of(), version);
            case CONTROL_OF_SERVER -> new HiveMqCodec(List.of(), packets, version);
            default -> new HiveMqCodec(packets, packets, version);
        };
    }

    /** Writes. */
    @Benchmark
    public void encode(Blackhole hole) {
        contender.encode(hole);
    }

    /** Reads, and may share the bytes with what it reads. */
    @Benchmark
    public void decode(Blackhole hole) {
        contender.decode(hole);
    }

    /** Reads with our codec into packets that share nothing. */
    @Benchmark
    public void decodeCopying(Blackhole hole) throws CodecException {
        hole.consume(Codec.decode(first, Terms.of(version), null));
    }

    /** The yardstick for large payloads: a copy of the first packet's bytes. */
    @Benchmark
    public byte[] copy() {
        return first.clone();
    }
}
