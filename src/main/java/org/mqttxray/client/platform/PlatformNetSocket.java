package org.mqttxray.client.platform;

import static org.mqttxray.trace.TracedFunction.PLATFORM_NET_SOCKET_CLOSE;
import static org.mqttxray.trace.TracedFunction.PLATFORM_NET_SOCKET_CONNECT;
import static org.mqttxray.trace.TracedFunction.PLATFORM_NET_SOCKET_RECV;
import static org.mqttxray.trace.TracedFunction.PLATFORM_NET_SOCKET_RECV_TIMEOUT;
import static org.mqttxray.trace.TracedFunction.PLATFORM_NET_SOCKET_SETSOCKOPT;
import static org.mqttxray.trace.TracedFunction.PLATFORM_NET_SOCKET_WRITE_TIMEOUT;

import java.time.Duration;
import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.DialFailed;
import org.mqttxray.platform.NetSocket;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.Tracer;

/** The client's socket ({@code platform/linux/platform_net_socket.c}), connected or not. */
public final class PlatformNetSocket {
    private static final int FAILED = -1;
    private static final Duration SHORTEST = Duration.ofNanos(100_000);

    private final TracedPlatform platform;
    private final Tracer trace;
    private NetSocket socket;
    private TraceLog.Connection connection;

    PlatformNetSocket(TracedPlatform platform) {
        this.platform = platform;
        this.trace = platform.trace();
        this.connection = trace.log().openConnection(platform.client());
    }

    /** The streams of the connection, or of the one to come. */
    public TraceLog.Connection connection() {
        return connection;
    }

    /** Whether there is a connection. */
    public boolean connected() {
        return socket != null;
    }

    /**
     * Connects.
     *
     * @return the number of the connection
     * @throws MqttException if the host is unknown or nobody answers
     */
    public int connect(String host, String port) throws MqttException {
        return trace.call(PLATFORM_NET_SOCKET_CONNECT, new Object[] {host, port}, call -> {
            if (!connection.unused()) {
                connection = trace.log().openConnection(platform.client());
            }
            Address address = Address.parse(host, port)
                    .orElseThrow(() -> new MqttException(MqttError.MQTT_SOCKET_UNKNOWN_HOST_ERROR));
            try {
                socket = NetSocket.connect(platform.clock(), platform.dialer(), address);
            } catch (DialFailed e) {
                throw new MqttException(
                        e.reason() == DialFailed.Reason.UNKNOWN_HOST
                                ? MqttError.MQTT_SOCKET_UNKNOWN_HOST_ERROR
                                : MqttError.MQTT_CONNECT_FAILED_ERROR,
                        e);
            }
            return connection.number();
        });
    }

    /**
     * Reads as many bytes as asked for.
     *
     * @return how many; fewer only if the peer hung up; -1 if the time ran out
     */
    public int recvTimeout(byte[] into, int from, int to, int timeoutMillis) {
        return trace.call(PLATFORM_NET_SOCKET_RECV_TIMEOUT, to - from, timeoutMillis, call -> {
            setsockopt(timeoutMillis);
            int at = from;
            while (at < to) {
                int nread = recv(into, at, to);
                if (nread < 0) {
                    return FAILED;
                }
                if (nread == 0) {
                    break;
                }
                at += nread;
            }
            return at - from;
        });
    }

    private void setsockopt(int timeoutMillis) {
        trace.call(PLATFORM_NET_SOCKET_SETSOCKOPT, timeoutMillis, call -> {
            NetSocket line = socket; // another thread may hang up meanwhile
            if (line == null) {
                return FAILED;
            }
            line.receiveTimeout(atLeastShortest(timeoutMillis));
            return 0;
        });
    }

    private int recv(byte[] into, int from, int to) {
        return trace.call(PLATFORM_NET_SOCKET_RECV, to - from, call -> {
            NetSocket line = socket;
            if (line == null) {
                return 0;
            }
            int count = line.receive(into, from, to);
            if (count > 0) {
                call.received(connection.toClient(), into, from, from + count);
            }
            return count;
        });
    }

    /**
     * Writes bytes.
     *
     * @param range where the bytes lie in their stream
     * @return how many were taken, or -1
     */
    public int writeTimeout(byte[] bytes, int from, int to, int timeoutMillis, Range range) {
        return trace.call(PLATFORM_NET_SOCKET_WRITE_TIMEOUT, to - from, timeoutMillis, call -> {
            NetSocket line = socket;
            if (line == null) {
                return FAILED;
            }
            int count = line.send(bytes, from, to, atLeastShortest(timeoutMillis));
            if (count > 0) {
                call.sent(range.part(0, count));
            }
            return count;
        });
    }

    /** Hangs up. */
    public void close() {
        trace.call(PLATFORM_NET_SOCKET_CLOSE, call -> {
            NetSocket line = socket;
            if (line == null) {
                return FAILED;
            }
            line.close();
            socket = null;
            return 0;
        });
    }

    private static Duration atLeastShortest(int millis) {
        return millis <= 0 ? SHORTEST : Duration.ofMillis(millis);
    }
}
