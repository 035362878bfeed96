package org.mqttxray.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The client's socket over TCP on the loopback address. */
@Tag("machine")
@Timeout(60)
class TcpNetSocketTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(10);
    private static final Duration END_PATIENCE = Duration.ofSeconds(2);
    private static final int MEBIBYTE = 1 << 20;
    private static final int ONE_READ = 8_192;

    private final RealPlatform platform = new RealPlatform();
    private final Clock clock = platform.clock();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout((int) LONG.toMillis());
    }

    @AfterEach
    void leaveNothingRunning() throws IOException {
        platform.end();
        server.close();
        assertTrue(platform.awaitEnd(END_PATIENCE), "threads are left");
    }

    private Address address() {
        return new Address("127.0.0.1", server.getLocalPort());
    }

    private NetSocket connect() throws DialFailed {
        NetSocket socket = NetSocket.connect(clock, platform.dialer(), address());
        socket.receiveTimeout(LONG);
        return socket;
    }

    @Test
    void withoutBytesReceivingTimesOut() throws Exception {
        NetSocket socket = connect();
        socket.receiveTimeout(SHORT);
        long start = clock.stamp();

        assertEquals(NetSocket.TIMED_OUT, socket.receive(new byte[8], 0, 8));

        assertTrue(clock.stamp() - start >= SHORT.toNanos());
    }

    @Test
    void bytesAreTakenInParts() throws Exception {
        NetSocket socket = connect();
        try (java.net.Socket peer = server.accept()) {
            peer.getOutputStream().write(new byte[] {1, 2, 3, 4, 5});
            byte[] into = new byte[5];

            int at = socket.receive(into, 0, 2);
            while (at < into.length) {
                at += socket.receive(into, at, Math.min(at + 2, into.length));
            }

            assertArrayEquals(new byte[] {1, 2, 3, 4, 5}, into);
        }
    }

    @Test
    void theEndIsReportedOnlyAfterAllBytesWereRead() throws Exception {
        NetSocket socket = connect();
        byte[] sent = random(3 * ONE_READ + 1);
        try (java.net.Socket peer = server.accept()) {
            peer.getOutputStream().write(sent);
        }

        assertArrayEquals(sent, receiveToTheEnd(socket));
        assertEquals(NetSocket.CLOSED, socket.receive(new byte[1], 0, 1));
        assertEquals(NetSocket.TIMED_OUT, socket.send(new byte[1], 0, 1, LONG));
    }

    @Test
    void aPeerThatResetsIsClosed() throws Exception {
        NetSocket socket = connect();
        java.net.Socket peer = server.accept();
        peer.setSoLinger(true, 0); // makes close send RST
        peer.close();

        assertEquals(NetSocket.CLOSED, socket.receive(new byte[1], 0, 1));
    }

    @Test
    void bytesThatArriveWhileStoppedStayInTheQueue() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        NetSocket socket = NetSocket.connect(clock, watched(count -> arrived.countDown(), full -> {}), address());
        socket.receiveTimeout(LONG);
        Background<Integer> client = Background.runOn(platform, () -> socket.receive(new byte[8], 0, 8));
        client.awaitRest();
        try (java.net.Socket peer = server.accept()) {
            clock.stop();
            peer.getOutputStream().write(new byte[] {1, 2, 3});
            assertTrue(arrived.await(LONG.toSeconds(), TimeUnit.SECONDS));
            client.awaitRest();
            assertFalse(client.ended(), "a client that is stopped receives nothing");

            clock.start();

            assertEquals(3, client.result());
        }
    }

    @Test
    void aFloodThatNobodyReadsStaysWithThePeer() throws Exception {
        byte[] flood = random(32 * MEBIBYTE);
        AtomicLong arrived = new AtomicLong();
        CountDownLatch full = new CountDownLatch(20);
        Dialer dialer = watched(arrived::addAndGet, isFull -> {
            if (isFull) {
                full.countDown();
            }
        });
        NetSocket socket = NetSocket.connect(clock, dialer, address());
        socket.receiveTimeout(LONG);
        try (java.net.Socket peer = server.accept()) {
            Background<Void> flooding = Background.run(() -> {
                peer.getOutputStream().write(flood);
                peer.shutdownOutput();
                return null;
            });
            assertTrue(full.await(LONG.toSeconds(), TimeUnit.SECONDS), "it fetches for ever");

            assertTrue(arrived.get() >= MEBIBYTE, "arrived: " + arrived);
            assertTrue(arrived.get() <= MEBIBYTE + ONE_READ, "arrived: " + arrived);
            assertFalse(flooding.ended(), "the peer is not held up");

            assertArrayEquals(flood, receiveToTheEnd(socket), "once read, all of it comes");
            flooding.result();
        }
    }

    @Test
    void sendingTimesOutWhileThePeerTakesNothing() throws Exception {
        NetSocket socket = connect();
        try (java.net.Socket peer = server.accept()) {
            byte[] part = new byte[MEBIBYTE];
            int parts = 0;
            while (socket.send(part, 0, part.length, SHORT) > 0) {
                assertTrue(++parts < 256, "it queues for ever");
            }
            assertTrue(peer.isConnected());
        }
    }

    @Test
    void whoWaitsForRoomGoesOnWhenThePeerTakesBytes() throws Exception {
        NetSocket socket = connect();
        try (java.net.Socket peer = server.accept()) {
            byte[] all = random(16 * MEBIBYTE);
            Background<byte[]> reading =
                    Background.run(() -> peer.getInputStream().readAllBytes());
            sendAll(socket, all);
            socket.close();

            assertArrayEquals(all, reading.result());
        }
    }

    @Test
    void closingSendsFirstWhatWasSentBefore() throws Exception {
        NetSocket socket = connect();
        byte[] last = random(8 * MEBIBYTE);
        try (java.net.Socket peer = server.accept()) {
            Background<byte[]> reading =
                    Background.run(() -> peer.getInputStream().readAllBytes());
            sendAll(socket, last);
            socket.close();

            assertArrayEquals(last, reading.result());
        }
    }

    /** Each call takes a part, and there are several. */
    private static void sendAll(NetSocket socket, byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int taken = socket.send(bytes, at, bytes.length, LONG);
            assertTrue(taken > 0 && taken < MEBIBYTE, "taken: " + taken);
            at += taken;
        }
    }

    @Test
    void afterClosingNothingIsHeardAnyMore() throws Exception {
        NetSocket socket = connect();
        try (java.net.Socket peer = server.accept()) {
            socket.close();
            assertEquals(-1, peer.getInputStream().read(), "the peer hears of it");

            socket.receiveTimeout(SHORT);
            assertEquals(NetSocket.TIMED_OUT, socket.receive(new byte[1], 0, 1));
        }
    }

    @Test
    void whereNobodyListensACallIsRefused() throws Exception {
        int port = server.getLocalPort();
        server.close();

        assertEquals(
                DialFailed.Reason.REFUSED,
                failure(new Address("127.0.0.1", port)).reason());
    }

    @Test
    void aNameThatStandsForNoAddressIsAnUnknownHost() {
        // a literal that is no address: the machine asks nobody else about it
        assertEquals(
                DialFailed.Reason.UNKNOWN_HOST,
                failure(new Address("[nowhere]", 1883)).reason());
    }

    private DialFailed failure(Address address) {
        return assertThrows(DialFailed.class, () -> NetSocket.connect(clock, platform.dialer(), address));
    }

    @Test
    void theEndOfTheSessionCutsConnectionsAndEndsTheirThreads() throws Exception {
        NetSocket idle = connect();
        try (java.net.Socket first = server.accept()) {
            NetSocket busy = connect();
            try (java.net.Socket second = server.accept()) {
                while (busy.send(new byte[MEBIBYTE], 0, MEBIBYTE, SHORT) > 0) {
                    continue; // until its writing thread is stuck in the machine
                }
                Background<Integer> client = Background.runOn(platform, () -> idle.receive(new byte[1], 0, 1));
                client.awaitRest();

                platform.end();

                assertTrue(platform.awaitEnd(END_PATIENCE), "threads are left");
                assertThrows(SessionEnded.class, client::result);
                assertEquals(-1, first.getInputStream().read(), "the connection is closed");
                assertTrue(second.isConnected());
                Background.await(
                        "its threads are gone",
                        () -> threadsOf(server.getLocalPort()).isEmpty());
            }
        }
        assertEquals(server.getLocalPort(), portTakenAgain());
    }

    private static List<String> threadsOf(int port) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.endsWith(":" + port))
                .toList();
    }

    private int portTakenAgain() throws IOException {
        server.close();
        try (ServerSocket again = new ServerSocket()) {
            again.setReuseAddress(true);
            again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()));
            return again.getLocalPort();
        }
    }

    @Test
    void theEndOfTheSessionAbortsACallThatNobodyTakes() throws Exception {
        List<java.net.Socket> crowd = new ArrayList<>();
        try {
            fillTheQueueOfCallers(crowd);
            Background<NetSocket> client =
                    Background.runOn(platform, () -> NetSocket.connect(clock, platform.dialer(), address()));
            client.awaitRest();
            assertFalse(client.ended(), "somebody has taken the call");

            platform.end();

            assertThrows(SessionEnded.class, client::result);
            assertTrue(platform.awaitEnd(END_PATIENCE), "threads are left");
        } finally {
            for (java.net.Socket caller : crowd) {
                caller.close();
            }
        }
    }

    /** Calls until the machine answers no more: nobody accepts, and the queue is short. */
    private void fillTheQueueOfCallers(List<java.net.Socket> crowd) throws IOException {
        for (int i = 0; i < 64; i++) {
            java.net.Socket caller = new java.net.Socket();
            crowd.add(caller);
            try {
                caller.connect(server.getLocalSocketAddress(), 200);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
        throw new AssertionError("the machine queues callers without end");
    }

    @Test
    void aCallAfterTheEndOfTheSessionIsNotMade() throws Exception {
        platform.end();

        Background<NetSocket> late = Background.run(this::connect);

        assertThrows(SessionEnded.class, late::result);
        assertTrue(platform.awaitEnd(END_PATIENCE), "threads are left");
    }

    /** The platform's dialer; the test learns how many bytes arrive and whether there was room. */
    private Dialer watched(IntConsumer bytesArrived, Consumer<Boolean> fullness) {
        return (address, listener) -> platform.dialer().dial(address, new SocketListener() {
            @Override
            public void connected() {
                listener.connected();
            }

            @Override
            public void failed(DialFailed why) {
                listener.failed(why);
            }

            @Override
            public void received(byte[] bytes) {
                listener.received(bytes);
                bytesArrived.accept(bytes.length);
            }

            @Override
            public void closed(Closing how) {
                listener.closed(how);
            }

            @Override
            public boolean full() {
                boolean full = listener.full();
                fullness.accept(full);
                return full;
            }
        });
    }

    private static byte[] receiveToTheEnd(NetSocket socket) {
        byte[] all = new byte[0];
        int length = 0;
        while (true) {
            if (all.length - length < ONE_READ) {
                all = Arrays.copyOf(all, all.length * 2 + ONE_READ);
            }
            int count = socket.receive(all, length, all.length);
            assertTrue(count >= 0, "it timed out");
            if (count == NetSocket.CLOSED) {
                return Arrays.copyOf(all, length);
            }
            length += count;
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
