package org.mqttxray.workbench;

import java.util.Map;
import java.util.Optional;
import org.mqttxray.platform.Address;

/** Whom a program calls. */
public sealed interface Target {
    /**
     * The built-in broker, on the loopback address.
     *
     * @param accounts passwords by user name; when empty, everybody may come in
     */
    record BuiltIn(Map<String, String> accounts) implements Target {
        /** Copies the accounts. */
        public BuiltIn {
            accounts = Map.copyOf(accounts);
        }

        /** Tells the names only. */
        @Override
        public String toString() {
            return "BuiltIn" + accounts.keySet();
        }
    }

    /**
     * A broker by its address.
     *
     * @param address where it listens
     */
    record ByAddress(Address address) implements Target {
        /** The address as a user writes it. */
        public String text() {
            return address.toString();
        }
    }

    /**
     * Nobody: a machine in memory, with a scripted peer.
     *
     * @param seed decides the order of threads and all random numbers
     * @param behaviour what the peer does
     */
    record Simulated(long seed, PeerBehaviour behaviour) implements Target {}

    /**
     * Reads {@code host}, {@code host:port}, {@code [ipv6]} or {@code [ipv6]:port}.
     *
     * @return nothing if the text is no address
     */
    static Optional<Target> byAddress(String text) {
        return Address.parse(text).map(ByAddress::new);
    }

    /** The port of a text that is no address because of it alone. */
    static Optional<String> wrongPort(String text) {
        return Address.wrongPort(text);
    }
}
