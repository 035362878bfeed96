package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.replay.ValueText;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Target;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which broker a program calls: the built-in one if nothing is said. */
final class BrokerOptions {
    private static final long FIRST_SEED = 1;

    @ArgGroup(exclusive = true)
    private Choice choice = new Choice();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.run.seed")
    private Long seed;

    @Option(names = "--peer", paramLabel = "HOW", descriptionKey = "cli.run.peer")
    private String peer;

    @Option(names = "--broker-user", paramLabel = "NAME:PASSWORD", descriptionKey = "cli.run.broker-user")
    private List<String> brokerUsers = new ArrayList<>();

    /** One or the other. */
    private static final class Choice {
        @Option(names = "--broker", paramLabel = "HOST[:PORT]", descriptionKey = "cli.run.broker")
        private String address;

        @Option(names = "--simulated", descriptionKey = "cli.run.simulated")
        private boolean simulated;
    }

    /** Says what is wrong with them, if anything is. */
    Optional<Integer> check(Terminal terminal) {
        if (choice.address != null && Target.byAddress(choice.address).isEmpty()) {
            Optional<String> port = Target.wrongPort(choice.address);
            if (port.isPresent()) {
                return terminal.usage("error.wrong-port", port.get());
            }
            return terminal.usage("error.not-an-address", ValueText.quoted(choice.address.replaceAll(".*@", "…@")));
        }
        if (peer != null && behaviour().isEmpty()) {
            return terminal.usage("error.unknown-peer", peer, labels());
        }
        if (choice.address != null && simulated()) {
            return terminal.usage("error.exclusive");
        }
        if (accounts().isEmpty()) {
            return terminal.usage("error.bad-account");
        }
        if (!brokerUsers.isEmpty() && (simulated() || choice.address != null)) {
            return terminal.usage("error.account-without-built-in");
        }
        return Optional.empty();
    }

    /** Whom the program calls; what was checked can be read. */
    Target target() {
        if (simulated()) {
            return new Target.Simulated(
                    seed == null ? FIRST_SEED : seed, behaviour().orElse(PeerBehaviour.ACCEPT));
        }
        if (choice.address != null) {
            return Target.byAddress(choice.address).orElseThrow();
        }
        return new Target.BuiltIn(accounts().orElseThrow());
    }

    /** A seed and a behaviour make sense on the simulated platform only, so they ask for it. */
    private boolean simulated() {
        return choice.simulated || seed != null || peer != null;
    }

    /** The accounts that the built-in broker is to have, each as it was written. */
    List<String> accountsAsWritten() {
        return brokerUsers;
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
