package org.mqttxray.link;

import java.time.Duration;
import java.util.List;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Platform;
import org.mqttxray.platform.Socket;
import org.mqttxray.platform.SocketListener;

/**
 * A relay's line to the broker: what went over it and what is owed on it, however often the broker had to be called. All but
 * {@link #pending} is asked under the relay's monitor.
 */
final class BrokerLine {
    private final Platform platform;
    private final Address address;
    private final Inflow inflow;
    private final Owed owed = new Owed();
    private volatile Socket socket;
    private boolean connected;
    private boolean gone;
    private boolean heardOf;
    private boolean closed;
    /** When bytes last went either way, in the time of the world. */
    private long lastTraffic;

    /** Nobody has been called yet. */
    BrokerLine(Platform platform, Address address, Inflow inflow) {
        this.platform = platform;
        this.address = address;
        this.inflow = inflow;
    }

    Address address() {
        return address;
    }

    /** Calls the broker, for the first time or again. */
    synchronized void dial(SocketListener listener) {
        connected = false;
        gone = false;
        socket = platform.dialer().dial(address, listener);
    }

    /** The broker has taken the call. */
    synchronized void connected() {
        connected = true;
        touch();
    }

    /** The broker has hung up, or not answered. */
    synchronized void lost() {
        gone = true;
    }

    /** Whether nothing can come from the broker any more. */
    synchronized boolean gone() {
        return gone;
    }

    /** Whether the broker has ever said anything. */
    synchronized boolean heardOf() {
        return heardOf;
    }

    /** Takes what the broker says, and gives the packets that are whole now. */
    synchronized List<Inflow.Piece> heard(byte[] bytes) {
        heardOf = true;
        touch();
        List<Inflow.Piece> pieces = inflow.feed(bytes);
        pieces.stream().filter(Inflow.Piece::whole).forEach(piece -> owed.came(piece.type()));
        return pieces;
    }

    /** What the broker says, in packets. */
    Inflow inflow() {
        return inflow;
    }

    synchronized void send(PacketType type, byte[] packet) {
        owed.sent(type, packet);
        socket.send(packet);
        touch();
    }

    /** How many bytes are on their way. May be asked by any thread. */
    int pending() {
        Socket called = socket;
        return called == null ? 0 : called.pending();
    }

    synchronized void hangUp() {
        if (socket != null && !closed) {
            closed = true;
            socket.close();
        }
    }

    /**
     * Whether bytes have gone neither way for a while, none are waiting, and the broker owes nothing, not even the rest of a packet. What
     * the broker owes to a packet that has not reached it, it does not owe yet.
     */
    synchronized boolean quiet(Duration forAtLeast) {
        if (gone || socket == null) {
            return true; // nothing can come
        }
        return connected
                && owed.nothing()
                && !inflow.lost()
                && inflow.pending() == 0
                && socket.pending() == 0
                && platform.clock().elapsed() - lastTraffic >= forAtLeast.toNanos();
    }

    private synchronized void touch() {
        lastTraffic = platform.clock().elapsed();
    }
}
