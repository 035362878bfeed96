package org.mqttxray.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mqttxray.workbench.DataFolder;
import org.mqttxray.workbench.RecordingFailed;
import org.mqttxray.workbench.Recovery;
import org.mqttxray.workbench.SavedTrace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a saved run: sums it up, tells the state at a position or lists the packets; without a file, lists runs that were left behind. */
@Command(name = "open", sortOptions = false)
final class OpenCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "cli.open.file")
    private Path file;

    @Option(names = "--at", paramLabel = "N", descriptionKey = "cli.open.at")
    private Long at;

    @Option(names = "--packets", descriptionKey = "cli.open.packets")
    private boolean packets;

    @Option(names = "--json", descriptionKey = "cli.open.json")
    private boolean json;

    @Mixin
    private PrintOptions printing;

    OpenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (at != null && (packets || at < 0)) {
            return terminal.fail(Terminal.USAGE, packets ? "error.open-one" : "error.open-at", at);
        }
        if (file == null && (at != null || packets)) {
            return terminal.fail(Terminal.USAGE, "error.open-what");
        }
        try {
            return file == null ? leftBehind() : show(SavedTrace.open(file));
        } catch (RecordingFailed e) {
            String why = terminal.messages().get(e.key(), e.arguments(terminal.messages()::get));
            return terminal.fail(Terminal.FAILED, "error.open-refused", file, why);
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private int show(SavedTrace trace) {
        long length = trace.log().length();
        if (at != null && at >= length) {
            return terminal.fail(Terminal.USAGE, "error.open-beyond", at, file, length - 1);
        }
        Secrets secrets = new Secrets(trace.log(), printing.showSecrets());
        if (packets) {
            new OpenPackets(terminal, trace.log(), json).print();
        } else if (at != null) {
            OpenState state = new OpenStates(trace.log(), secrets).at(at + 1);
            if (json) {
                new OpenStateJson(state, trace.log(), secrets).print(terminal.out());
            } else {
                new OpenStateText(terminal, state, trace.log(), secrets).print();
            }
        } else {
            OpenSummary summary = OpenSummary.of(trace.log());
            if (json) {
                new OpenSummaryJson(trace, summary).print(terminal.out());
            } else {
                new OpenSummaryText(terminal, trace, summary).print();
            }
        }
        return 0;
    }

    private int leftBehind() throws IOException {
        Recovery recovery = new Recovery(DataFolder.usual());
        recovery.tidy();
        new OpenFound(terminal, json).print(recovery.find());
        return 0;
    }

    private int unreadable(IOException why) {
        if (why instanceof NoSuchFileException && file != null) {
            return terminal.fail(
                    Terminal.FAILED, "error.no-file", file, Path.of("").toAbsolutePath());
        } else if (why instanceof AccessDeniedException) {
            return terminal.fail(Terminal.FAILED, "error.no-access", why.getMessage());
        } else if (file != null && Files.isDirectory(file)) {
            return terminal.fail(Terminal.FAILED, "error.folder", file);
        }
        Object where = file == null ? DataFolder.usual().path() : file;
        return terminal.fail(
                Terminal.FAILED, "error.not-readable", where, why.getClass().getSimpleName());
    }
}
