package org.mqttxray.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mqttxray.platform.Address;
import org.mqttxray.program.Program;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Detail;
import org.mqttxray.workbench.PeerBehaviour;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a program and prints what happens inside its client. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private static final int MAX_KEEP_ALIVE = 65_535;

    private final Terminal terminal;

    @Parameters(paramLabel = "PROGRAM", descriptionKey = "cli.run.program")
    private String program;

    @ArgGroup(exclusive = true)
    private Target target = new Target();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.run.seed")
    private long seed = 1;

    @Option(names = "--peer", paramLabel = "HOW", descriptionKey = "cli.run.peer")
    private String peer;

    @Option(names = "--detail", paramLabel = "article|client|everything", descriptionKey = "cli.run.detail")
    private Detail detail;

    @Option(names = "--format", paramLabel = "tree|jsonl", descriptionKey = "cli.run.format")
    private Format format = Format.TREE;

    @Option(names = "--explain", descriptionKey = "cli.run.explain")
    private boolean explain;

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "cli.run.user")
    private String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            arity = "0..1",
            interactive = true,
            descriptionKey = "cli.run.password")
    private String password;

    @Option(names = "--broker-user", paramLabel = "NAME:PASSWORD", descriptionKey = "cli.run.broker-user")
    private List<String> brokerUsers = new ArrayList<>();

    @Option(names = "--keep-alive", paramLabel = "SECONDS", descriptionKey = "cli.run.keep-alive")
    private int keepAlive = Settings.DEFAULT_KEEP_ALIVE_SECONDS;

    @Option(names = "--cmd-timeout", paramLabel = "MILLIS", descriptionKey = "cli.run.cmd-timeout")
    private int cmdTimeout = Settings.DEFAULT_CMD_TIMEOUT_MILLIS;

    @Option(names = "--stay", paramLabel = "SECONDS", descriptionKey = "cli.run.stay")
    private int stay;

    @Option(names = "--show-secrets", descriptionKey = "cli.run.show-secrets")
    private boolean showSecrets;

    @Option(names = "--lang", paramLabel = "en|zh", descriptionKey = "cli.lang")
    private RootCommand.Lang lang;

    @Option(names = "--color", paramLabel = "auto|always|never", descriptionKey = "cli.color")
    private RootCommand.ColourChoice colour;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.help")
    private boolean help;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whom the program calls; the built-in broker if nothing is said. */
    private static final class Target {
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
        Optional<Program> known = Programs.named(program);
        if (known.isEmpty()) {
            String names = Programs.all().stream().map(Program::name).collect(Collectors.joining(", "));
            return terminal.fail(Terminal.USAGE, "error.unknown-program", program, names);
        }
        Optional<Integer> refused = check();
        if (refused.isPresent()) {
            return refused.get();
        }
        Run run = new Run(terminal, known.get(), request());
        if (target.simulated) {
            return run.simulated(seed, behaviour().orElse(PeerBehaviour.ACCEPT));
        }
        if (target.broker != null) {
            return run.against(Address.parse(target.broker).orElseThrow());
        }
        return run.againstBuiltInBroker(accounts().orElseThrow());
    }

    private Run.Request request() {
        boolean tree = format == Format.TREE;
        Detail shown = detail != null ? detail : tree ? Detail.ARTICLE : Detail.EVERYTHING;
        return new Run.Request(
                Optional.ofNullable(user),
                Optional.ofNullable(password),
                keepAlive,
                cmdTimeout,
                Duration.ofSeconds(stay),
                shown,
                format,
                explain,
                showSecrets);
    }

    /** Says what is wrong with the options, if anything is. */
    private Optional<Integer> check() {
        if (target.broker != null && Address.parse(target.broker).isEmpty()) {
            return usage("error.not-an-address", target.broker);
        }
        if (peer != null && behaviour().isEmpty()) {
            return usage("error.unknown-peer", peer, labels());
        }
        if (peer != null && !target.simulated) {
            return usage("error.peer-without-simulated");
        }
        if (accounts().isEmpty()) {
            return usage("error.bad-account");
        }
        if (!brokerUsers.isEmpty() && (target.simulated || target.broker != null)) {
            return usage("error.account-without-built-in");
        }
        if (password != null && user == null) {
            return usage("error.password-without-user"); // MQTT-3.1.2-22
        }
        if (keepAlive < 0 || keepAlive > MAX_KEEP_ALIVE) {
            return usage("error.keep-alive", keepAlive);
        }
        if (cmdTimeout < 1 || stay < 0) {
            return usage("error.times");
        }
        return Optional.empty();
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
