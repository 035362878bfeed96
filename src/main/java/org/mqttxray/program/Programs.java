package org.mqttxray.program;

import java.util.List;
import java.util.Optional;

/** All programs. */
public final class Programs {
    private static final List<Program> ALL = List.of(
            new ConnectProgram(),
            new EmqxProgram(),
            NewsProgram.viewer(),
            NewsProgram.reporter(),
            NewsProgram.both(),
            LinePrograms.ping(),
            LinePrograms.silent(),
            LinePrograms.reconnect(),
            MessagePrograms.qos(),
            MessagePrograms.retained(),
            PairPrograms.will(),
            MessagePrograms.unsubscribe(),
            PairPrograms.takeover());

    private Programs() {}

    /** In the order in which they are shown. */
    public static List<Program> all() {
        return ALL;
    }

    /** The program of a name. */
    public static Optional<Program> named(String name) {
        return ALL.stream().filter(program -> program.name().equals(name)).findFirst();
    }
}
