package org.mqttxray.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
class FreePortTest {
    @Test
    void aFreePortIsGivenAsWanted() throws IOException {
        int wanted = FreePort.near(0);

        assertEquals(wanted, FreePort.near(wanted));
    }

    @Test
    void insteadOfATakenPortAnotherIsGiven() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int given = FreePort.near(taken.getLocalPort());

            assertNotEquals(taken.getLocalPort(), given);
            assertCanBeTaken(given);
        }
    }

    @Test
    void aGivenPortIsLeftFree() throws IOException {
        assertCanBeTaken(FreePort.near(0));
    }

    private static void assertCanBeTaken(int port) throws IOException {
        try (ServerSocket server = new ServerSocket()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            assertEquals(port, server.getLocalPort());
        }
    }
}
