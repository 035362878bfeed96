package org.mqttxray.link;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mqttxray.platform.Socket;
import org.mqttxray.platform.SocketListener;

/** One call to the broker. */
final class Dialled implements Socket {
    final SocketListener listener;
    final List<String> sent = new ArrayList<>();
    boolean closed;

    Dialled(SocketListener listener) {
        this.listener = listener;
    }

    String last() {
        return sent.get(sent.size() - 1);
    }

    @Override
    public void send(byte[] bytes) {
        sent.add(HexFormat.of().withUpperCase().formatHex(bytes));
    }

    @Override
    public int pending() {
        return 0;
    }

    @Override
    public void close() {
        closed = true;
    }
}
