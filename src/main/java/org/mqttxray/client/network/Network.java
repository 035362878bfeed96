package org.mqttxray.client.network;

import static org.mqttxray.trace.TracedFunction.NETWORK_CONNECT;
import static org.mqttxray.trace.TracedFunction.NETWORK_DISCONNECT;
import static org.mqttxray.trace.TracedFunction.NETWORK_INIT;
import static org.mqttxray.trace.TracedFunction.NETWORK_READ;
import static org.mqttxray.trace.TracedFunction.NETWORK_RELEASE;
import static org.mqttxray.trace.TracedFunction.NETWORK_WRITE;

import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.PlatformNetSocket;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.Tracer;

/** The line to the broker ({@code network/network.c}). */
public final class Network {
    private final Tracer trace;
    private final PlatformNetSocket socket;
    private final NettypeTcp tcp;
    private String host;
    private String port;

    /** A line that is not connected. */
    public Network(TracedPlatform platform) {
        this.trace = platform.trace();
        this.socket = platform.socket();
        this.tcp = new NettypeTcp(trace, socket);
    }

    /** The streams of the connection, or of the one to come. */
    public TraceLog.Connection connection() {
        return socket.connection();
    }

    /** Whether there is a connection; a look that C does not take. */
    public boolean connected() {
        return socket.connected();
    }

    /** Sets whom to call. */
    public void init(String newHost, String newPort) {
        trace.call(NETWORK_INIT, new Object[] {newHost, newPort}, call -> {
            host = newHost;
            port = newPort;
            return 0;
        });
    }

    /**
     * Calls.
     *
     * @throws MqttException if there is no connection
     */
    public void connect() throws MqttException {
        trace.call(NETWORK_CONNECT, call -> tcp.connect(host, port));
    }

    /**
     * Reads as many bytes as asked for.
     *
     * @return how many; fewer only if the peer hung up; -1 if the time ran out
     */
    public int read(byte[] into, int from, int to, int timeoutMillis) {
        return trace.call(NETWORK_READ, to - from, timeoutMillis, call -> tcp.read(into, from, to, timeoutMillis));
    }

    /**
     * Writes bytes.
     *
     * @param range where the bytes lie in their stream
     * @return how many were taken, or -1
     */
    public int write(byte[] bytes, int from, int to, int timeoutMillis, Range range) {
        return trace.call(
                NETWORK_WRITE, to - from, timeoutMillis, call -> tcp.write(bytes, from, to, timeoutMillis, range));
    }

    /** Hangs up. */
    public void disconnect() {
        trace.run(NETWORK_DISCONNECT, call -> tcp.disconnect());
    }

    /** Hangs up if connected, and forgets whom to call. */
    public void release() {
        trace.run(NETWORK_RELEASE, call -> {
            if (socket.connected()) {
                disconnect();
                host = null;
                port = null;
            }
        });
    }
}
