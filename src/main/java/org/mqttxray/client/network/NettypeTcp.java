package org.mqttxray.client.network;

import static org.mqttxray.trace.TracedFunction.NETTYPE_TCP_CONNECT;
import static org.mqttxray.trace.TracedFunction.NETTYPE_TCP_DISCONNECT;
import static org.mqttxray.trace.TracedFunction.NETTYPE_TCP_READ;
import static org.mqttxray.trace.TracedFunction.NETTYPE_TCP_WRITE;

import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.PlatformNetSocket;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.Tracer;

/** A line over plain TCP ({@code network/nettype_tcp.c}). */
final class NettypeTcp {
    private final Tracer trace;
    private final PlatformNetSocket socket;

    NettypeTcp(Tracer trace, PlatformNetSocket socket) {
        this.trace = trace;
        this.socket = socket;
    }

    int connect(String host, String port) throws MqttException {
        return trace.call(NETTYPE_TCP_CONNECT, call -> {
            socket.connect(host, port);
            return 0;
        });
    }

    int read(byte[] into, int from, int to, int timeoutMillis) {
        return trace.call(
                NETTYPE_TCP_READ, to - from, timeoutMillis, call -> socket.recvTimeout(into, from, to, timeoutMillis));
    }

    int write(byte[] bytes, int from, int to, int timeoutMillis, Range range) {
        return trace.call(NETTYPE_TCP_WRITE, to - from, timeoutMillis, call -> {
            return socket.writeTimeout(bytes, from, to, timeoutMillis, range);
        });
    }

    void disconnect() {
        trace.run(NETTYPE_TCP_DISCONNECT, call -> socket.close());
    }
}
