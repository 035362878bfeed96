package org.mqttxray.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.Detail;
import org.mqttxray.workbench.Defects;
import org.mqttxray.workbench.LineOrders;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a program and prints what happens inside its client. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private static final int MAX_KEEP_ALIVE = 65_535;
    private static final int MAX_TEXT_BYTES = 65_535;
    private static final char REPLACEMENT = '\uFFFD';
    private static final String ASK = "\0ask";

    private final Terminal terminal;

    @Parameters(paramLabel = "PROGRAM", descriptionKey = "cli.run.program")
    private String program;

    @Mixin
    private BrokerOptions broker;

    @Option(names = "--detail", paramLabel = "article|client|everything", descriptionKey = "cli.run.detail")
    private Detail detail;

    @Option(names = "--record", paramLabel = "client|everything", descriptionKey = "cli.run.record")
    private Detail recorded = Detail.EVERYTHING;

    @Option(names = "--format", paramLabel = "tree|jsonl", descriptionKey = "cli.run.format")
    private Format format = Format.TREE;

    @Mixin
    private StopOptions stops;

    @Option(names = "--explain", descriptionKey = "cli.run.explain")
    private boolean explain;

    @Option(names = "--bare", descriptionKey = "cli.run.bare")
    private boolean bare;

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "cli.run.user")
    private String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            arity = "0..1",
            fallbackValue = ASK,
            descriptionKey = "cli.run.password")
    private String password;

    @Option(names = "--keep-alive", paramLabel = "SECONDS", descriptionKey = "cli.run.keep-alive")
    private Integer keepAlive;

    @Option(names = "--cmd-timeout", paramLabel = "MILLIS", descriptionKey = "cli.run.cmd-timeout")
    private Integer cmdTimeout;

    @Option(names = "--stay", paramLabel = "SECONDS", descriptionKey = "cli.run.stay")
    private Integer stay;

    @Option(names = "--rounds", paramLabel = "N", descriptionKey = "cli.run.rounds")
    private Integer rounds;

    @Option(names = "--topic", paramLabel = "TOPIC", descriptionKey = "cli.run.topic")
    private String topic;

    @Option(names = "--defect", paramLabel = "NAME", descriptionKey = "cli.run.defect")
    private List<String> defects = new ArrayList<>();

    @Option(names = "--line", paramLabel = "ORDER", descriptionKey = "cli.run.line")
    private List<String> line = new ArrayList<>();

    @Option(names = "--skip-waits", descriptionKey = "cli.run.skip-waits")
    private boolean skipWaits;

    @Option(names = "--save", paramLabel = "FILE", descriptionKey = "cli.run.save")
    private Path save;

    @Mixin
    private PrintOptions printing;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** How the events are written. */
    enum Format {
        /** For people. */
        TREE,
        /** For programs. */
        JSONL
    }

    @Override
    public Integer call() {
        if (!Station.programs().contains(program)) {
            String names = String.join(", ", Station.programs());
            return terminal.fail(Terminal.USAGE, "error.unknown-program", program, names);
        }
        Optional<Integer> refused = broker.check(terminal)
                .or(this::check)
                .or(() -> stops.check(terminal))
                .or(this::checkTexts);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (ASK.equals(password)) {
            password = terminal.askSecret("run.password");
        }
        boolean tree = format == Format.TREE;
        Detail shown = detail != null ? detail : tree ? Detail.ARTICLE : Detail.EVERYTHING;
        RunOptions options = new RunOptions(
                Optional.empty(),
                Optional.ofNullable(user),
                Optional.ofNullable(password),
                Optional.ofNullable(keepAlive),
                Optional.ofNullable(cmdTimeout),
                Optional.ofNullable(stay).map(Duration::ofSeconds),
                Optional.ofNullable(rounds),
                Optional.ofNullable(topic),
                defects,
                List.copyOf(line));
        Run.View view = new Run.View(
                recorded,
                shown,
                format,
                explain,
                bare,
                printing.showSecrets(),
                stops.stops(format == Format.JSONL),
                skipWaits);
        return new Run(terminal, program, options, view, Optional.ofNullable(save)).on(broker.target());
    }

    /** Says what is wrong with the options, if anything is. */
    private Optional<Integer> check() {
        if (password != null && user == null) {
            return terminal.usage("error.password-without-user"); // MQTT-3.1.2-22
        }
        if (keepAlive != null && (keepAlive < 0 || keepAlive > MAX_KEEP_ALIVE)) {
            return terminal.usage("error.keep-alive", keepAlive);
        }
        if (cmdTimeout != null && cmdTimeout < 1) {
            return terminal.usage("error.cmd-timeout", cmdTimeout);
        }
        if (stay != null && (stay < 0 || stay > RunOptions.LONGEST_STAY_SECONDS)) {
            return terminal.usage("error.stay", stay);
        }
        if (recorded == Detail.ARTICLE) {
            return terminal.usage("error.record");
        }
        if (rounds != null && rounds < 0) {
            return terminal.usage("error.rounds", rounds);
        }
        if (topic != null && !isTopicName(topic)) {
            return terminal.usage("error.topic", ValueText.quoted(topic));
        }
        if (save != null && !writable(save)) {
            return terminal.usage("error.trace-nowhere", save);
        }
        for (String defect : defects) {
            if (!Defects.names().contains(defect)) {
                return terminal.usage("error.unknown-defect", defect, String.join(", ", Defects.names()));
            }
        }
        for (String order : line) {
            Optional<LineOrders.Problem> problem = LineOrders.problem(order);
            if (problem.isPresent()) {
                String part = ValueText.quoted(problem.get().part());
                return terminal.usage("error.order." + problem.get().reason(), part, ValueText.quoted(order));
            }
        }
        return Optional.empty();
    }

    /** MQTT-1.5.3-2, MQTT-4.7.1-1, MQTT-4.7.3-1 and MQTT-4.7.3-3. */
    private static boolean isTopicName(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return text.matches("[^+#\\x00]+") && bytes <= MAX_TEXT_BYTES;
    }

    /** Whether a file can lie there: it would be a pity to find out when all is over. */
    private static boolean writable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder) && Files.isWritable(folder) && !Files.isDirectory(file);
    }

    /** What the terminal's encoding can't say arrives as replacement characters; the broker would get them. */
    private Optional<Integer> checkTexts() {
        List<String> texts = new ArrayList<>(broker.accountsAsWritten());
        texts.add(topic);
        texts.add(user);
        texts.add(password);
        boolean garbled = texts.stream().anyMatch(text -> text != null && text.indexOf(REPLACEMENT) >= 0);
        return garbled ? terminal.usage("error.encoding") : Optional.empty();
    }
}
