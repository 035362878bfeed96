package org.mqttxray.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.DialFailed;
import org.mqttxray.platform.Peer;

/**
 * A peer of the simulated platform on a real port of the loopback address: the same script over real sockets. The peer lives on one
 * thread; each connection has another that reads. All of them end when it is closed.
 */
public final class LoopbackStation implements AutoCloseable {
    private static final int BACKLOG = 16;
    private static final int CHUNK = 4096;

    private final Peer peer;
    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Throwable> mistakes = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService network =
            Executors.newSingleThreadScheduledExecutor(LoopbackStation::daemon);
    private final long origin = System.nanoTime();

    /** Starts it on a free port. */
    public LoopbackStation(Peer peer) throws IOException {
        this.peer = peer;
        this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        daemon(this::accept).start();
    }

    private static Thread daemon(Runnable code) {
        Thread thread = new Thread(code, "loopback station");
        thread.setDaemon(true);
        return thread;
    }

    /** Where it listens. */
    public Address address() {
        return new Address("127.0.0.1", server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                Wire wire = new Wire(socket);
                daemon(wire::read).start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void onNetwork(Duration after, Runnable act) {
        try {
            network.schedule(() -> guarded(act), after.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            return; // closed
        }
    }

    private void guarded(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException | Error e) {
            mistakes.add(e);
        }
    }

    /** Ends it; a mistake of the script is thrown now. */
    @Override
    public void close() throws IOException {
        server.close();
        network.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
        if (!mistakes.isEmpty()) {
            throw new AssertionError(mistakes.get(0));
        }
    }

    private final class Wire implements Peer.Line {
        private final Socket socket;
        private Peer.Conversation conversation;

        Wire(Socket socket) {
            this.socket = socket;
            onNetwork(Duration.ZERO, this::call);
        }

        private void call() {
            try {
                conversation = peer.called(address(), this);
            } catch (DialFailed e) {
                hangUp();
            }
        }

        private void read() {
            byte[] chunk = new byte[CHUNK];
            try {
                for (int count = take(chunk); count >= 0; count = take(chunk)) {
                    byte[] bytes = Arrays.copyOf(chunk, count);
                    onNetwork(Duration.ZERO, () -> conversation.received(bytes));
                }
            } finally {
                onNetwork(Duration.ZERO, () -> conversation.closed());
            }
        }

        private int take(byte[] chunk) {
            try {
                return socket.getInputStream().read(chunk);
            } catch (IOException e) {
                return -1; // reset, or closed by this side
            }
        }

        @Override
        public void send(byte[] bytes, Duration after) {
            onNetwork(after, () -> {
                try {
                    socket.getOutputStream().write(bytes);
                } catch (IOException e) {
                    return; // the client is gone
                }
            });
        }

        @Override
        public void close(Duration after) {
            onNetwork(after, this::hangUp);
        }

        private void hangUp() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public long time() {
            return System.nanoTime() - origin;
        }

        @Override
        public void later(Duration after, Runnable act) {
            onNetwork(after, act);
        }
    }
}
