package org.mqttxray.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** A station on the loopback that acknowledges everything, delivers nothing, and counts what it got: the least that a client needs. */
final class AcknowledgingSink implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int CONNECT = 1;
    private static final int PUBLISH = 3;
    private static final int PUBREL = 6;
    private static final int PINGREQ = 12;
    private static final int DISCONNECT = 14;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final AtomicLong messages = new AtomicLong();

    AcknowledgingSink() throws IOException {
        Thread thread = new Thread(this::serve, "sink");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many messages have come for good: with QoS 2 those that were released. */
    long messages() {
        return messages.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.setTcpNoDelay(true);
                talk(client);
            } catch (IOException e) {
                continue; // this client is gone; the next one calls
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(client.getInputStream(), BUFFER);
        DataInputStream in = new DataInputStream(buffered);
        OutputStream out = new BufferedOutputStream(client.getOutputStream(), BUFFER);
        byte[] body = new byte[BUFFER];
        int first;
        do {
            first = in.readUnsignedByte();
            int length = remainingLength(in);
            in.readFully(body, 0, length);
            answer(first, body, out);
            if (buffered.available() == 0) {
                out.flush();
            }
        } while (first >> 4 != DISCONNECT);
    }

    private static int remainingLength(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    private void answer(int first, byte[] body, OutputStream out) throws IOException {
        switch (first >> 4) {
            case CONNECT -> out.write(new byte[] {0x20, 2, 0, 0});
            case PUBLISH -> published(first >> 1 & 3, body, out);
            case PUBREL -> {
                messages.incrementAndGet();
                out.write(new byte[] {0x70, 2, body[0], body[1]});
            }
            case PINGREQ -> out.write(new byte[] {(byte) 0xD0, 0});
            default -> {}
        }
    }

    private void published(int qos, byte[] body, OutputStream out) throws IOException {
        if (qos < 2) {
            messages.incrementAndGet();
        }
        if (qos > 0) {
            int identifier = 2 + ((body[0] & 0xFF) << 8 | body[1] & 0xFF);
            out.write(new byte[] {(byte) (qos == 1 ? 0x40 : 0x50), 2, body[identifier], body[identifier + 1]});
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
