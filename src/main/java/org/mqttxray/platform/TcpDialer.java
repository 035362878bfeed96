package org.mqttxray.platform;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes TCP connections, each with one thread that reads and one that writes. */
final class TcpDialer implements Dialer {
    private final Clock clock;
    private final Crew crew;
    private final Set<TcpSocket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean aborted;

    TcpDialer(Clock clock, Crew crew) {
        this.clock = clock;
        this.crew = crew;
    }

    @Override
    public Socket dial(Address address, SocketListener listener) {
        TcpSocket socket = new TcpSocket(clock, address, listener);
        open.add(socket);
        if (aborted) {
            socket.cut();
        }
        crew.start("read " + address, () -> {
            try {
                if (socket.dial()) {
                    crew.start("write " + address, socket::writeToTheEnd);
                    socket.readToTheEnd();
                }
            } finally {
                open.remove(socket);
            }
        });
        return socket;
    }

    /** Cuts every connection, sent or not. */
    void abort() {
        aborted = true;
        open.forEach(TcpSocket::cut);
    }
}
