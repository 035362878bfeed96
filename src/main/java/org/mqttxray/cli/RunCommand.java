package org.mqttxray.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.FilterRefused;
import org.mqttxray.debug.filter.Problem;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.Detail;
import org.mqttxray.workbench.Defects;
import org.mqttxray.workbench.LineOrders;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.Target;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a program and prints what happens inside its client. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private static final int MAX_KEEP_ALIVE = 65_535;
    private static final long FIRST_SEED = 1;
    private static final char REPLACEMENT = '\uFFFD';
    private static final String ASK = "\0ask";

    private final Terminal terminal;

    @Parameters(paramLabel = "PROGRAM", descriptionKey = "cli.run.program")
    private String program;

    @ArgGroup(exclusive = true)
    private Choice target = new Choice();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.run.seed")
    private Long seed;

    @Option(names = "--peer", paramLabel = "HOW", descriptionKey = "cli.run.peer")
    private String peer;

    @Option(names = "--detail", paramLabel = "article|client|everything", descriptionKey = "cli.run.detail")
    private Detail detail;

    @Option(names = "--record", paramLabel = "client|everything", descriptionKey = "cli.run.record")
    private Detail recorded = Detail.EVERYTHING;

    @Option(names = "--format", paramLabel = "tree|jsonl", descriptionKey = "cli.run.format")
    private Format format = Format.TREE;

    @Option(names = "--break", paramLabel = "FILTER", descriptionKey = "cli.run.break")
    private List<String> breaks = new ArrayList<>();

    @Option(names = "--print", paramLabel = "stack,packet,state", split = ",", descriptionKey = "cli.run.print")
    private List<StopPrinter.Part> parts = new ArrayList<>();

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

    @Option(names = "--broker-user", paramLabel = "NAME:PASSWORD", descriptionKey = "cli.run.broker-user")
    private List<String> brokerUsers = new ArrayList<>();

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

    private final List<Filter> conditions = new ArrayList<>();

    @Mixin
    private PrintOptions printing;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whom the program calls; the built-in broker if nothing is said. */
    private static final class Choice {
        @Option(names = "--broker", paramLabel = "HOST[:PORT]", descriptionKey = "cli.run.broker")
        private String broker;

        @Option(names = "--simulated", descriptionKey = "cli.run.simulated")
        private boolean simulated;
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
        Optional<Integer> refused = check();
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
        StopPrinter.Stops stops = new StopPrinter.Stops(
                conditions,
                parts.isEmpty() ? EnumSet.allOf(StopPrinter.Part.class) : EnumSet.copyOf(parts),
                format == Format.JSONL);
        Run.View view = new Run.View(recorded, shown, format, explain, bare, printing.showSecrets(), stops, skipWaits);
        return new Run(terminal, program, options, view, Optional.ofNullable(save)).on(target());
    }

    private Target target() {
        if (simulated()) {
            return new Target.Simulated(
                    seed == null ? FIRST_SEED : seed, behaviour().orElse(PeerBehaviour.ACCEPT));
        }
        if (target.broker != null) {
            return Target.byAddress(target.broker).orElseThrow();
        }
        return new Target.BuiltIn(accounts().orElseThrow());
    }

    /** A seed and a behaviour make sense on the simulated platform only, so they ask for it. */
    private boolean simulated() {
        return target.simulated || seed != null || peer != null;
    }

    /** Says what is wrong with the options, if anything is. */
    private Optional<Integer> check() {
        if (target.broker != null && Target.byAddress(target.broker).isEmpty()) {
            Optional<String> port = Target.wrongPort(target.broker);
            if (port.isPresent()) {
                return usage("error.wrong-port", port.get());
            }
            return usage("error.not-an-address", ValueText.quoted(target.broker.replaceAll(".*@", "…@")));
        }
        if (peer != null && behaviour().isEmpty()) {
            return usage("error.unknown-peer", peer, labels());
        }
        if (target.broker != null && simulated()) {
            return usage("error.exclusive");
        }
        if (accounts().isEmpty()) {
            return usage("error.bad-account");
        }
        if (!brokerUsers.isEmpty() && (simulated() || target.broker != null)) {
            return usage("error.account-without-built-in");
        }
        if (password != null && user == null) {
            return usage("error.password-without-user"); // MQTT-3.1.2-22
        }
        if (keepAlive != null && (keepAlive < 0 || keepAlive > MAX_KEEP_ALIVE)) {
            return usage("error.keep-alive", keepAlive);
        }
        if (cmdTimeout != null && cmdTimeout < 1) {
            return usage("error.cmd-timeout", cmdTimeout);
        }
        if (stay != null && (stay < 0 || stay > RunOptions.LONGEST_STAY_SECONDS)) {
            return usage("error.stay", stay);
        }
        if (recorded == Detail.ARTICLE) {
            return usage("error.record");
        }
        if (rounds != null && rounds < 0) {
            return usage("error.rounds", rounds);
        }
        if (topic != null && !topic.matches("[^+#\\x00]{1,16383}")) {
            return usage("error.topic", ValueText.quoted(topic));
        }
        if (save != null && !writable(save)) {
            return usage("error.trace-nowhere", save);
        }
        for (String defect : defects) {
            if (!Defects.names().contains(defect)) {
                return usage("error.unknown-defect", defect, String.join(", ", Defects.names()));
            }
        }
        if (!parts.isEmpty() && breaks.isEmpty()) {
            return usage("error.print-without-break");
        }
        for (String condition : breaks) {
            try {
                conditions.add(Filter.of(condition));
            } catch (FilterRefused e) {
                return usage("error.break", condition, problem(e.problem()), pointer(e.problem()));
            }
        }
        for (String order : line) {
            Optional<LineOrders.Problem> problem = LineOrders.problem(order);
            if (problem.isPresent()) {
                String part = ValueText.quoted(problem.get().part());
                return usage("error.order." + problem.get().reason(), part, ValueText.quoted(order));
            }
        }
        return checkTexts();
    }

    private String problem(Problem problem) {
        return terminal.messages()
                .get("debug.problem." + problem.label(), problem.arguments().toArray());
    }

    /** Points at the characters at fault, below the condition. */
    private static String pointer(Problem problem) {
        int length = Math.max(1, problem.span().to() - problem.span().from());
        return " ".repeat(problem.span().from()) + "^".repeat(length);
    }

    /** Whether a file can lie there: it would be a pity to find out when all is over. */
    private static boolean writable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder) && Files.isWritable(folder) && !Files.isDirectory(file);
    }

    /** What the terminal's encoding can't say arrives as replacement characters; the broker would get them. */
    private Optional<Integer> checkTexts() {
        List<String> texts = new ArrayList<>(brokerUsers);
        texts.add(topic);
        texts.add(user);
        texts.add(password);
        boolean garbled = texts.stream().anyMatch(text -> text != null && text.indexOf(REPLACEMENT) >= 0);
        return garbled ? usage("error.encoding") : Optional.empty();
    }

    private Optional<Integer> usage(String key, Object... arguments) {
        return Optional.of(terminal.fail(Terminal.USAGE, key, arguments));
    }

    private Optional<PeerBehaviour> behaviour() {
        return Optional.ofNullable(peer).flatMap(PeerBehaviour::labelled);
    }

    private static String labels() {
        List<String> labels = new ArrayList<>();
        for (PeerBehaviour behaviour : PeerBehaviour.values()) {
            labels.add(behaviour.label());
        }
        return String.join(", ", labels);
    }

    /** The accounts of the built-in broker, or nothing if one of them can't be read. */
    private Optional<Map<String, String>> accounts() {
        Map<String, String> accounts = new HashMap<>();
        for (String account : brokerUsers) {
            int colon = account.indexOf(':');
            if (colon < 1) {
                return Optional.empty();
            }
            accounts.put(account.substring(0, colon), account.substring(colon + 1));
        }
        return Optional.of(accounts);
    }
}
