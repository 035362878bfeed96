package org.mqttxray.link;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mqttxray.platform.DialFailed;
import org.mqttxray.platform.SocketListener;

/** Hears what a client would. */
class HeardClient implements SocketListener {
    final List<String> heard = new ArrayList<>();
    /** How often bytes have come. */
    int deliveries;

    private final StringBuilder received = new StringBuilder();

    String bytes() {
        return received.toString();
    }

    @Override
    public void connected() {
        heard.add("connected");
    }

    @Override
    public void failed(DialFailed why) {
        heard.add("failed " + why.reason());
    }

    @Override
    public void received(byte[] bytes) {
        deliveries++;
        received.append(HexFormat.of().withUpperCase().formatHex(bytes));
    }

    @Override
    public void closed(Closing how) {
        heard.add("closed " + how);
    }

    @Override
    public boolean full() {
        return false;
    }
}
