package org.mqttxray.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.mqttxray.platform.FreePort;

/** The brokers that tests talk to, each on a free port of the loopback address. */
public enum Brokers {
    /** Ours, in this process. */
    BUILT_IN {
        @Override
        Running start(boolean open) throws Exception {
            Map<String, String> users = open ? Map.of() : Map.of("ann", "secret");
            BuiltInBroker broker = BuiltInBroker.start(FreePort.near(0), users);
            return new Running(broker.port(), broker::close);
        }
    },
    /** Debian's package, as a child process; a test that wants it is skipped where it is not installed. */
    MOSQUITTO {
        @Override
        Running start(boolean open) throws Exception {
            Path binary = Stream.of("/usr/sbin/mosquitto", "/usr/bin/mosquitto", "/usr/local/sbin/mosquitto")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(null);
            Assumptions.assumeTrue(binary != null, "mosquitto is not installed");
            int port = FreePort.near(0);
            Path config = Files.createTempFile("mosquitto", ".conf");
            Files.write(
                    config, List.of("listener " + port + " 127.0.0.1", "allow_anonymous " + open, "persistence false"));
            Process process = new ProcessBuilder(binary.toString(), "-c", config.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            awaitListening(port, process);
            return new Running(port, () -> stop(process, config));
        }
    };

    private static final int ATTEMPTS = 250;
    private static final int PAUSE_MILLIS = 20;

    abstract Running start(boolean open) throws Exception;

    /** Starts a broker that lets everybody in; it accepts connections when this returns. */
    public Running start() throws Exception {
        return start(true);
    }

    /** Starts a broker that refuses everybody who has no account. */
    public Running startClosed() throws Exception {
        return start(false);
    }

    /**
     * A broker that runs.
     *
     * @param port where it listens on 127.0.0.1
     * @param stop ends it
     */
    public record Running(int port, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }

    private static void awaitListening(int port, Process process) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            try (Socket probe = new Socket()) {
                probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PAUSE_MILLIS);
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("mosquitto does not listen on port " + port);
    }

    private static void stop(Process process, Path config) {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(config);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
