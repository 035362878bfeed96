package org.mqttxray.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Runs tests again and again, every other time while all processors are busy, and compares how each of them ends: a test with threads or
 * sockets that ends otherwise once in twenty times is wrong, or what it tests is. Needs compiled tests; the table is in the file {@code
 * target/repeat.txt}.
 */
public final class Repeat {
    private static final Path REPORTS = Path.of("target", "surefire-reports");
    private static final Path TABLE = Path.of("target", "repeat.txt");
    private static final long MOST_MINUTES = 30;
    private static final String PASSED = "passed";

    private Repeat() {}

    /** Arguments: the command {@code mvn}, how often, then what Maven is told of the tests to run. */
    public static void main(String[] arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(arguments[0], "-q", "-Dquick", "surefire:test"));
        command.addAll(List.of(arguments).subList(2, arguments.length));
        int times = Integer.parseInt(arguments[1]);
        List<String> table = new ArrayList<>();
        Map<String, String> first = null;
        boolean alike = true;
        for (int round = 1; round <= times; round++) {
            boolean loaded = round % 2 == 0;
            long begin = System.nanoTime();
            Map<String, String> outcome = loaded ? underLoad(command) : run(command);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
            first = first == null ? outcome : first;
            alike &= outcome.equals(first) && !outcome.isEmpty();
            table.add(line(round, loaded, seconds, outcome, first));
            System.out.println(table.get(table.size() - 1));
            Files.write(TABLE, table);
        }
        System.exit(alike && first.values().stream().allMatch(PASSED::equals) ? 0 : 1);
    }

    private static String line(
            int round, boolean loaded, long seconds, Map<String, String> outcome, Map<String, String> first) {
        StringBuilder line = new StringBuilder();
        long passed = outcome.values().stream().filter(PASSED::equals).count();
        line.append("%2d %-6s %4d s  %d tests, %d passed"
                .formatted(round, loaded ? "loaded" : "quiet", seconds, outcome.size(), passed));
        outcome.forEach((test, how) -> {
            if (!how.equals(PASSED) || !how.equals(first.get(test))) {
                line.append("%n     %s: %s".formatted(test, how));
            }
        });
        first.keySet().stream()
                .filter(test -> !outcome.containsKey(test))
                .forEach(test -> line.append("%n     %s: did not run".formatted(test)));
        return line.toString();
    }

    /** Runs the tests while as many threads as there are processors have nothing better to do. */
    private static Map<String, String> underLoad(List<String> command) throws Exception {
        List<Thread> load = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread thread = new Thread(Repeat::spin, "load-" + i);
            thread.setDaemon(true);
            thread.start();
            load.add(thread);
        }
        try {
            return run(command);
        } finally {
            load.forEach(Thread::interrupt);
            for (Thread thread : load) {
                thread.join();
            }
        }
    }

    private static void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static Map<String, String> run(List<String> command) throws Exception {
        clear();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target", "repeat.log"))
                .start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return outcome();
    }

    /** What is left from the run before must not count for this one. */
    private static void clear() throws IOException {
        for (Path report : reports()) {
            Files.delete(report);
        }
    }

    private static List<Path> reports() throws IOException {
        if (!Files.isDirectory(REPORTS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(REPORTS)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .toList();
        }
    }

    private static Map<String, String> outcome() throws IOException, ParserConfigurationException, SAXException {
        Map<String, String> all = new TreeMap<>();
        for (Path report : reports()) {
            NodeList cases = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                Element one = (Element) cases.item(i);
                all.put(one.getAttribute("classname") + "." + one.getAttribute("name"), how(one));
            }
        }
        return all;
    }

    private static String how(Element test) {
        for (String kind : List.of("failure", "error", "skipped")) {
            if (test.getElementsByTagName(kind).getLength() > 0) {
                return kind;
            }
        }
        return PASSED;
    }
}
