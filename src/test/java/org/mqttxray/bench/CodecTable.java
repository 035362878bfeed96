package org.mqttxray.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mqttxray.bench.CodecBench.Codecs;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures the codecs row by row, all codecs of a row right after each other, and prints the table of {@code codec-speed.md}. Arguments:
 * options of JMH, such as {@code -f 1}.
 */
public final class CodecTable {
    private static final String ENCODE = "encode";
    private static final String DECODE = "decode";

    private final Options options;
    private final List<String> lines = new ArrayList<>();

    private CodecTable(Options options) {
        this.options = options;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        CodecTable table = new CodecTable(new CommandLineOptions(arguments));
        table.measure();
        table.lines.forEach(System.out::println);
    }

    private void measure() throws RunnerException {
        line("Row", "ours", "netty", "HiveMQ client", "best of them / ours");
        line("---", "---:", "---:", "---:", "---:");
        for (ProtocolVersion version : List.of(ProtocolVersion.V3_1_1, ProtocolVersion.V5_0)) {
            for (CodecTraffic traffic : CodecTraffic.values()) {
                if (traffic != CodecTraffic.PUBLISH_64K && traffic.isOf(version)) {
                    rows(traffic, version);
                }
            }
        }
        lines.add("");
        line("64 KiB", "ours", "one copy", "ours / copy");
        line("---", "---:", "---:", "---:");
        for (ProtocolVersion version : List.of(ProtocolVersion.V3_1_1, ProtocolVersion.V5_0)) {
            copyRow(version);
        }
    }

    /** What only two of the codecs can do is measured in the whole control mix, not again in its parts. */
    private void rows(CodecTraffic traffic, ProtocolVersion version) throws RunnerException {
        for (String direction : List.of(ENCODE, DECODE)) {
            if (traffic == CodecTraffic.CONTROL || Codecs.HIVEMQ.can(direction, traffic)) {
                row(direction, traffic, version);
            }
        }
    }

    private void row(String direction, CodecTraffic traffic, ProtocolVersion version) throws RunnerException {
        List<Codecs> codecs = Arrays.stream(Codecs.values())
                .filter(codec -> codec.can(direction, traffic))
                .toList();
        Map<Codecs, Double> nanos = new TreeMap<>();
        for (RunResult result : run(direction, traffic, version, codecs)) {
            nanos.put(Codecs.valueOf(result.getParams().getParam("codec")), nanos(result));
        }
        double ours = nanos.get(Codecs.OURS);
        double best = nanos.entrySet().stream()
                .filter(entry -> entry.getKey() != Codecs.OURS)
                .mapToDouble(Map.Entry::getValue)
                .min()
                .orElseThrow();
        line(
                String.join(", ", traffic.words(), version.number(), direction),
                cell(ours),
                cell(nanos.get(Codecs.NETTY)),
                nanos.containsKey(Codecs.HIVEMQ) ? cell(nanos.get(Codecs.HIVEMQ)) : "–",
                ratio(best / ours));
    }

    private void copyRow(ProtocolVersion version) throws RunnerException {
        Map<String, Double> nanos = new TreeMap<>(Comparator.naturalOrder());
        for (RunResult result :
                run("(encode|decodeCopying|copy)", CodecTraffic.PUBLISH_64K, version, List.of(Codecs.OURS))) {
            String benchmark = result.getParams().getBenchmark();
            nanos.put(benchmark.substring(benchmark.lastIndexOf('.') + 1), nanos(result));
        }
        double copy = nanos.get("copy");
        for (String direction : List.of(ENCODE, DECODE)) {
            double ours = nanos.get(direction.equals(ENCODE) ? ENCODE : "decodeCopying");
            line(
                    String.join(", ", CodecTraffic.PUBLISH_64K.words(), version.number(), direction),
                    cell(ours),
                    cell(copy),
                    ratio(ours / copy));
        }
    }

    private Iterable<RunResult> run(
            String benchmarks, CodecTraffic traffic, ProtocolVersion version, List<Codecs> codecs)
            throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .parent(options)
                        .include(CodecBench.class.getName() + "." + benchmarks + "$")
                        .param("traffic", traffic.name())
                        .param("version", version.name())
                        .param("codec", codecs.stream().map(Codecs::name).toArray(String[]::new))
                        .shouldFailOnError(true)
                        .build())
                .run();
    }

    private static double nanos(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static String cell(double nanos) {
        return String.format(Locale.ROOT, "%,.0f", nanos);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    private void line(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }
}
