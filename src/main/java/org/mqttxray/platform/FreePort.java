package org.mqttxray.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds a port of 127.0.0.1 that nobody listens on. */
public final class FreePort {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private FreePort() {}

    /**
     * The wanted port if it is free, else one that the machine chooses. Somebody else may take it before its use.
     *
     * @throws IOException if the machine has no free port at all
     */
    public static int near(int wanted) throws IOException {
        try {
            return probe(wanted);
        } catch (IOException e) {
            return probe(0);
        }
    }

    private static int probe(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return probe.getLocalPort();
        }
    }
}
