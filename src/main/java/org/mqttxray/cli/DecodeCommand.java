package org.mqttxray.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what bytes mean: as a tree of fields for people, or line by line for other programs. */
@Command(name = "decode", sortOptions = false)
final class DecodeCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Terminal terminal;

    @Parameters(paramLabel = "HEX", arity = "0..*", descriptionKey = "cli.decode.hex")
    private List<String> hex = new ArrayList<>();

    @Option(names = "--file", paramLabel = "FILE", descriptionKey = "cli.decode.file")
    private Path file;

    @Option(names = "--binary", descriptionKey = "cli.decode.binary")
    private boolean binary;

    @Option(names = "--mqtt-version", paramLabel = "3.1.1|5|auto", descriptionKey = "cli.decode.version")
    private String version = "auto";

    @Option(names = "--direction", paramLabel = "c2s|s2c|auto", descriptionKey = "cli.decode.direction")
    private DirectionChoice direction = DirectionChoice.AUTO;

    @Option(names = "--format", paramLabel = "tree|jsonl", descriptionKey = "cli.decode.format")
    private RunCommand.Format format = RunCommand.Format.TREE;

    @Mixin
    private PrintOptions printing;

    DecodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The values of {@code --direction}. */
    enum DirectionChoice {
        /** From the client to the server. */
        C2S,
        /** From the server to the client. */
        S2C,
        /** Nobody knows. */
        AUTO
    }

    @Override
    public Integer call() {
        if (!List.of("3.1.1", "5", "5.0", "auto").contains(version)) {
            return terminal.fail(Terminal.USAGE, "error.bad-choice", "--mqtt-version", version, "3.1.1, 5, auto");
        }
        boolean given = !hex.isEmpty() && !hex.equals(List.of(STANDARD_INPUT));
        boolean lines = format == RunCommand.Format.JSONL;
        if (!hex.isEmpty() && file != null || given && (binary || lines)) {
            return terminal.fail(Terminal.USAGE, "error.decode-one-input");
        }
        if (binary && lines) {
            return terminal.fail(Terminal.USAGE, "error.decode-binary-lines");
        }
        try {
            return lines ? lines() : tree(given ? HexInput.bytes(String.join(" ", hex)) : read());
        } catch (HexInput.NoHex e) {
            return terminal.fail(Terminal.USAGE, e.key(), e.arguments());
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private int unreadable(IOException why) {
        if (why instanceof NoSuchFileException) {
            return terminal.fail(
                    Terminal.FAILED, "error.no-file", file, Path.of("").toAbsolutePath());
        } else if (why instanceof AccessDeniedException) {
            return terminal.fail(Terminal.FAILED, "error.no-access", file);
        } else if (file != null && Files.isDirectory(file)) {
            return terminal.fail(Terminal.FAILED, "error.folder", file);
        }
        String where = file == null ? STANDARD_INPUT : file.toString();
        return terminal.fail(
                Terminal.FAILED, "error.not-readable", where, why.getClass().getSimpleName());
    }

    private int lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(input(), StandardCharsets.UTF_8))) {
            new DecodeLines(terminal, asked(), direction()).answer(reader);
        }
        return 0;
    }

    private byte[] read() throws IOException, HexInput.NoHex {
        try (InputStream in = input()) {
            byte[] bytes = in.readAllBytes();
            return binary ? bytes : HexInput.bytes(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private InputStream input() throws IOException {
        return file == null || file.toString().equals(STANDARD_INPUT) ? terminal.in() : Files.newInputStream(file);
    }

    /** Prints the tree; a packet that breaks a rule makes the command fail. */
    private int tree(byte[] bytes) {
        if (bytes.length == 0) {
            return terminal.fail(Terminal.USAGE, "error.hex-none");
        }
        DecodedStream stream = DecodedStream.of(bytes, asked(), direction());
        new DecodeTree(terminal, direction(), printing.showSecrets()).print(stream);
        if (asked().isEmpty() && stream.readsOtherwise(ProtocolVersion.V5_0, direction())) {
            terminal.out().println(terminal.messages().get("decode.version.guessed"));
        }
        boolean twice = direction().equals(Optional.of(Direction.C2S))
                && stream.secondConnect().isPresent();
        return stream.broken().isEmpty() && !twice ? 0 : Terminal.FAILED;
    }

    private Optional<ProtocolVersion> asked() {
        return switch (version) {
            case "3.1.1" -> Optional.of(ProtocolVersion.V3_1_1);
            case "auto" -> Optional.empty();
            default -> Optional.of(ProtocolVersion.V5_0);
        };
    }

    private Optional<Direction> direction() {
        return switch (direction) {
            case C2S -> Optional.of(Direction.C2S);
            case S2C -> Optional.of(Direction.S2C);
            case AUTO -> Optional.empty();
        };
    }
}
