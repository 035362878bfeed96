package org.mqttxray.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client's socket over a scripted peer in virtual time. */
@Timeout(60)
class SimulatedNetSocketTest {
    private static final Address PEER = new Address("peer.simulated", 1883);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofMillis(1);

    private final List<String> heard = new ArrayList<>();
    private SimulatedPlatform platform;

    /** What a peer does as soon as it is called. */
    private interface Script {
        void play(Peer.Line line);
    }

    /** What the client does. */
    private interface Client<T> {
        T run(NetSocket socket) throws Exception;
    }

    private <T> T run(Script script, Client<T> client) throws Exception {
        Peer peer = (address, line) -> {
            script.play(line);
            return new Peer.Conversation() {
                @Override
                public void received(byte[] bytes) {
                    heard.add(new String(bytes, StandardCharsets.US_ASCII));
                }

                @Override
                public void closed() {
                    heard.add("closed");
                }
            };
        };
        platform = new SimulatedPlatform(1, peer);
        return Background.runOn(platform, () -> {
                    NetSocket socket = NetSocket.connect(platform.clock(), platform.dialer(), PEER);
                    socket.receiveTimeout(TIMEOUT);
                    return client.run(socket);
                })
                .result();
    }

    @AfterEach
    void leaveNothingRunning() {
        platform.end();
        assertTrue(platform.awaitEnd(Background.PATIENCE));
    }

    @Test
    void withoutBytesReceivingTimesOutAfterItsTimeout() throws Exception {
        long waited = run(line -> {}, socket -> {
            long start = platform.clock().stamp();
            assertEquals(NetSocket.TIMED_OUT, socket.receive(new byte[8], 0, 8));
            return platform.clock().stamp() - start;
        });
        assertEquals(TIMEOUT.toNanos(), waited);
    }

    @Test
    void bytesArriveWhenThePeerSaid() throws Exception {
        Duration after = Duration.ofSeconds(2);
        long waited = run(line -> line.send(ascii("x"), after), socket -> {
            long start = platform.clock().stamp();
            assertEquals("x", receive(socket, 8));
            return platform.clock().stamp() - start;
        });
        assertEquals(after.toNanos(), waited);
    }

    @Test
    void bytesThatComeAfterTheTimeoutAreThereForTheNextCall() throws Exception {
        List<String> received = run(
                line -> line.send(ascii("late"), TIMEOUT.plusMillis(1)),
                socket -> List.of(receive(socket, 8), receive(socket, 8)));
        assertEquals(List.of("timed out", "late"), received);
    }

    @Test
    void bytesAreTakenInPartsAcrossTheirArrivals() throws Exception {
        List<String> received = run(
                line -> {
                    line.send(ascii("abcde"), Duration.ZERO);
                    line.send(ascii("f"), Duration.ZERO);
                    line.send(ascii("gh"), Duration.ZERO);
                },
                socket -> {
                    platform.clock()
                            .await(() -> false, Deadline.after(platform.clock().stamp(), TIMEOUT));
                    return List.of(receive(socket, 2), receive(socket, 2), receive(socket, 3), receive(socket, 8));
                });
        assertEquals(List.of("ab", "cd", "efg", "h"), received);
    }

    @Test
    void receivingTakesWhatIsThereAndWaitsForNoMore() throws Exception {
        List<String> received = run(
                line -> {
                    line.send(ascii("abc"), Duration.ZERO);
                    line.send(ascii("def"), Duration.ofSeconds(1));
                },
                socket -> List.of(receive(socket, 6), receive(socket, 6)));
        assertEquals(List.of("abc", "def"), received);
    }

    @Test
    void onlyThePlaceAskedForIsFilled() throws Exception {
        byte[] into = run(line -> line.send(ascii("abcd"), Duration.ZERO), socket -> {
            byte[] buffer = ascii("......");
            assertEquals(2, socket.receive(buffer, 3, 5));
            return buffer;
        });
        assertEquals("...ab.", new String(into, StandardCharsets.US_ASCII));
    }

    @Test
    void theEndIsReportedOnlyAfterAllBytesWereReadAndThenAgainAndAgain() throws Exception {
        List<String> received = run(
                line -> {
                    line.send(ascii("abc"), SOON);
                    line.close(SOON);
                },
                socket -> {
                    platform.clock()
                            .await(() -> false, Deadline.after(platform.clock().stamp(), TIMEOUT));
                    return List.of(receive(socket, 2), receive(socket, 2), receive(socket, 2), receive(socket, 2));
                });
        assertEquals(List.of("ab", "c", "closed", "closed"), received);
    }

    @Test
    void aPeerMayHangUpAsSoonAsItIsCalled() throws Exception {
        assertEquals("closed", run(line -> line.close(Duration.ZERO), socket -> receive(socket, 1)));
    }

    @Test
    void nothingCanBeSentToAPeerThatHasHungUp() throws Exception {
        int sent = run(line -> line.close(SOON), socket -> {
            assertEquals("closed", receive(socket, 1));
            return socket.send(ascii("x"), 0, 1, TIMEOUT);
        });
        assertEquals(NetSocket.TIMED_OUT, sent);
    }

    @Test
    void thePeerGetsWhatWasSentInItsOrder() throws Exception {
        run(line -> {}, socket -> {
            assertEquals(2, socket.send(ascii("-ab-"), 1, 3, TIMEOUT));
            assertEquals(1, socket.send(ascii("c"), 0, 1, TIMEOUT));
            return receive(socket, 1);
        });
        assertEquals(List.of("ab", "c"), heard);
    }

    @Test
    void whatTheCallerDoesToItsBufferAfterSendingIsNotSent() throws Exception {
        run(line -> {}, socket -> {
            byte[] buffer = ascii("ab");
            socket.send(buffer, 0, 2, TIMEOUT);
            buffer[0] = 'X';
            return receive(socket, 1);
        });
        assertEquals(List.of("ab"), heard);
    }

    @Test
    void closingSendsFirstWhatWasSentBefore() throws Exception {
        run(line -> {}, socket -> {
            socket.send(ascii("bye"), 0, 3, TIMEOUT);
            socket.close();
            return receive(socket, 1);
        });
        assertEquals(List.of("bye", "closed"), heard);
    }

    @Test
    void afterClosingNothingIsHeardAnyMore() throws Exception {
        List<String> received = run(
                line -> {
                    line.send(ascii("a"), Duration.ZERO);
                    line.send(ascii("b"), Duration.ofSeconds(1));
                    line.close(Duration.ofSeconds(2));
                },
                socket -> {
                    String first = receive(socket, 8);
                    socket.close();
                    return List.of(first, receive(socket, 8));
                });
        assertEquals(List.of("a", "timed out"), received);
    }

    @ParameterizedTest
    @EnumSource(DialFailed.Reason.class)
    void aCallThatFailsTellsWhy(DialFailed.Reason reason) {
        platform = new SimulatedPlatform(1, (address, line) -> {
            throw new DialFailed(reason, address.toString());
        });
        Background<NetSocket> client =
                Background.runOn(platform, () -> NetSocket.connect(platform.clock(), platform.dialer(), PEER));

        assertEquals(reason, assertThrows(DialFailed.class, client::result).reason());
    }

    private static String receive(NetSocket socket, int most) {
        byte[] into = new byte[most];
        int count = socket.receive(into, 0, most);
        return switch (count) {
            case NetSocket.TIMED_OUT -> "timed out";
            case NetSocket.CLOSED -> "closed";
            default -> new String(into, 0, count, StandardCharsets.US_ASCII);
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
