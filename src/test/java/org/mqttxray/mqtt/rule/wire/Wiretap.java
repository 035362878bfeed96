package org.mqttxray.mqtt.rule.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mqttxray.mqtt.codec.Framer;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;

/**
 * A relay before a broker that writes down what passes.
 *
 * It notes what it read before it passes it on, so that a packet stands behind all those that its sender knew of. A read that holds a
 * packet of the type asked for is neither noted nor passed on: there the connection is cut.
 */
final class Wiretap implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final ServerSocket server;
    private final int broker;
    private final List<Tapped> tapped = new ArrayList<>();
    private Direction cutDirection;
    private PacketType cutType;

    private Wiretap(ServerSocket server, int broker) {
        this.server = server;
        this.broker = broker;
    }

    /** Opens a relay on a free port. */
    static Wiretap before(int broker) throws IOException {
        Wiretap tap = new Wiretap(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), broker);
        start("wiretap", tap::accept);
        return tap;
    }

    int port() {
        return server.getLocalPort();
    }

    /** Cuts the connection at the next packet of this type. */
    synchronized void cutAt(Direction direction, PacketType type) {
        cutDirection = direction;
        cutType = type;
    }

    /** Cuts all connections. */
    synchronized void cut() {
        tapped.forEach(Tapped::close);
    }

    /** What has passed, a conversation for each connection in the order in which they were opened. */
    synchronized List<Conversation> conversations(String name) {
        return tapped.stream().map(one -> new Conversation(name, one.reads)).toList();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            Tapped one = new Tapped(client, new Socket(InetAddress.getLoopbackAddress(), broker));
            synchronized (this) {
                tapped.add(one);
            }
            start("c2s", () -> pump(one, Direction.C2S, one.client, one.server));
            start("s2c", () -> pump(one, Direction.S2C, one.server, one.client));
        }
    }

    private void pump(Tapped one, Direction direction, Socket from, Socket to) throws IOException {
        Framer framer = new Framer();
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!note(one, direction, framer, Arrays.copyOf(buffer, n))) {
                    return;
                }
                to.getOutputStream().write(buffer, 0, n);
            }
        }
    }

    private synchronized boolean note(Tapped one, Direction direction, Framer framer, byte[] bytes) {
        List<byte[]> packets = framer.feed(bytes, 0, bytes.length);
        boolean cut = direction == cutDirection
                && packets.stream().anyMatch(packet -> PacketType.begunBy(packet[0]) == cutType);
        if (cut) {
            cutDirection = null;
            return false;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - one.opened);
        one.reads.add(new Conversation.Read(direction, millis, bytes));
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }

    private interface Work {
        void run() throws IOException;
    }

    /** A closed socket ends its threads. */
    private static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        System.err.println(name + ": " + e.getMessage());
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** A connection and what passed over it. */
    private static final class Tapped {
        private final Socket client;
        private final Socket server;
        private final long opened = System.nanoTime();
        private final List<Conversation.Read> reads = new ArrayList<>();

        Tapped(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void close() {
            try (client;
                    server) {
                client.shutdownOutput();
            } catch (IOException e) {
                System.err.println("closing: " + e.getMessage());
            }
        }
    }
}
