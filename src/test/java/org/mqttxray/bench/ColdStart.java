package org.mqttxray.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long it takes from the start of the process to the first drawn frame, beside a bare JavaFX window of the same size; alternately, each
 * in a fresh process. Arguments: number of runs, main class, its arguments.
 *
 * <pre>
 * mvn -Dquick test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * xvfb-run -a -s "-screen 0 1600x1000x24" java -Dprism.order=sw -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     org.mqttxray.bench.ColdStart 10 org.mqttxray.Launcher
 * </pre>
 */
public final class ColdStart {
    private static final long PATIENCE_SECONDS = 60;

    private ColdStart() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = Integer.parseInt(arguments[0]);
        List<String> program = List.of(Arrays.copyOfRange(arguments, 1, arguments.length));
        List<String> bare = List.of(FirstFrame.Bare.class.getName());
        once(bare); // what the system caches is cached for both
        once(program);
        List<Long> bareMillis = new ArrayList<>();
        List<Long> programMillis = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            bareMillis.add(once(bare));
            programMillis.add(once(program));
        }
        print("bare window", bareMillis);
        print(String.join(" ", program), programMillis);
        System.out.printf(Locale.ROOT, "ratio of medians %.2f%n", (double) median(programMillis) / median(bareMillis));
    }

    private static long once(List<String> program) throws IOException, InterruptedException {
        Path result = Files.createTempFile("first-frame", ".ms");
        Process process =
                new ProcessBuilder(command(result, program)).inheritIO().start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String millis = Files.readString(result);
        Files.delete(result);
        if (millis.isEmpty()) {
            throw new IllegalStateException("no window of " + program + " within " + PATIENCE_SECONDS + " s");
        }
        return Long.parseLong(millis);
    }

    private static List<String> command(Path result, List<String> program) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String pipeline = "-Dprism.order=" + System.getProperty("prism.order", "sw");
        Stream<String> start = Stream.of(
                java,
                pipeline,
                "-cp",
                System.getProperty("java.class.path"),
                FirstFrame.class.getName(),
                result.toString());
        return Stream.concat(start, program.stream()).toList();
    }

    private static void print(String what, List<Long> millis) {
        System.out.printf(
                "%s: min %d ms, median %d ms, max %d ms%n",
                what, Collections.min(millis), median(millis), Collections.max(millis));
    }

    private static long median(List<Long> millis) {
        return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
    }
}
