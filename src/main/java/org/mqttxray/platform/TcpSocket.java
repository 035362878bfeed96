package org.mqttxray.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One TCP connection. Its two threads do all the waiting for the operating system. */
final class TcpSocket implements Socket {
    private static final int DIAL_TIMEOUT_MILLIS = 10_000;
    private static final int READ_SIZE = 8_192;
    private static final int WRITE_SIZE = 16_384;
    private static final long PAUSE_WHEN_FULL_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Clock clock;
    private final Address address;
    private final SocketListener listener;
    private final ArrayDeque<byte[]> unsent = new ArrayDeque<>();
    private java.net.Socket tcp = new java.net.Socket();
    private volatile int pending;
    private boolean closing;
    private volatile boolean silenced;
    private volatile boolean aborted;

    TcpSocket(Clock clock, Address address, SocketListener listener) {
        this.clock = clock;
        this.address = address;
        this.listener = listener;
    }

    /** Tries each address of the host in turn, as the C library does; tells the listener how it went. */
    boolean dial() {
        DialFailed failure = new DialFailed(DialFailed.Reason.UNKNOWN_HOST, address.host());
        try {
            for (InetAddress candidate : InetAddress.getAllByName(address.host())) {
                try {
                    connect(candidate);
                    if (!silenced) {
                        listener.connected();
                    }
                    return true;
                } catch (IOException e) {
                    failure = new DialFailed(reason(e), e.toString());
                }
            }
        } catch (UnknownHostException e) {
            failure = new DialFailed(DialFailed.Reason.UNKNOWN_HOST, e.toString());
        }
        if (!silenced) {
            listener.failed(failure);
        }
        return false;
    }

    private void connect(InetAddress candidate) throws IOException {
        java.net.Socket attempt = new java.net.Socket();
        synchronized (this) {
            tcp = attempt;
            if (aborted) {
                throw new ConnectException("the session has ended");
            }
        }
        try {
            attempt.setTcpNoDelay(true);
            attempt.connect(new InetSocketAddress(candidate, address.port()), DIAL_TIMEOUT_MILLIS);
        } catch (IOException e) {
            attempt.close();
            throw e;
        }
    }

    private static DialFailed.Reason reason(IOException e) {
        if (e instanceof SocketTimeoutException) {
            return DialFailed.Reason.TIMED_OUT;
        }
        return e instanceof ConnectException ? DialFailed.Reason.REFUSED : DialFailed.Reason.UNREACHABLE;
    }

    void readToTheEnd() {
        byte[] buffer = new byte[READ_SIZE];
        SocketListener.Closing how = SocketListener.Closing.FINISHED;
        try {
            int count;
            while ((count = read(buffer)) > 0) {
                if (!silenced) {
                    listener.received(Arrays.copyOf(buffer, count));
                }
            }
        } catch (IOException e) {
            how = SocketListener.Closing.BROKEN;
        }
        if (!silenced) {
            listener.closed(how);
        }
        abort();
    }

    private int read(byte[] buffer) throws IOException {
        while (listener.full() && !silenced && !aborted) {
            LockSupport.parkNanos(PAUSE_WHEN_FULL_NANOS);
        }
        return tcp.getInputStream().read(buffer);
    }

    void writeToTheEnd() {
        try (OutputStream out = tcp.getOutputStream()) {
            byte[] next;
            while ((next = nextUnsent()) != null) {
                out.write(next);
                written(next.length);
            }
        } catch (IOException e) {
            abort(); // the reading thread hears the same and tells the listener
        }
    }

    private byte[] nextUnsent() {
        try {
            if (awaitUnsent()) {
                Thread.yield(); // whoever has begun to send may have more to say: that goes with it
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        return takeUnsent();
    }

    /** Whether there was something to wait for. */
    private synchronized boolean awaitUnsent() throws InterruptedException {
        boolean waits = false;
        while (unsent.isEmpty() && !closing && !aborted) {
            waits = true;
            wait();
        }
        return waits;
    }

    /** What is queued, in one piece as long as that is short: a call of the machine costs more than a copy. Null at the end. */
    private synchronized byte[] takeUnsent() {
        if (aborted) {
            return null;
        }
        byte[] first = unsent.pollFirst();
        if (first == null || unsent.isEmpty()) {
            return first;
        }
        ByteArrayOutputStream piece = new ByteArrayOutputStream(WRITE_SIZE);
        piece.writeBytes(first);
        while (!unsent.isEmpty() && piece.size() + unsent.peekFirst().length <= WRITE_SIZE) {
            piece.writeBytes(unsent.pollFirst());
        }
        return piece.toByteArray();
    }

    private void written(int count) {
        synchronized (this) {
            pending -= count;
        }
        clock.change(() -> {}); // whoever waits for room looks again
    }

    @Override
    public synchronized void send(byte[] bytes) {
        if (!closing && !aborted) {
            unsent.addLast(bytes);
            pending += bytes.length;
            notifyAll();
        }
    }

    @Override
    public int pending() {
        return pending;
    }

    @Override
    public synchronized void close() {
        silenced = true;
        closing = true;
        notifyAll();
    }

    /** Cuts the line at once, for an end of ours: the listener hears nothing of it. */
    void cut() {
        silenced = true;
        abort();
    }

    private void abort() {
        synchronized (this) {
            aborted = true;
            notifyAll();
        }
        try {
            tcp.close();
        } catch (IOException e) {
            silenced = true; // a line that can't be closed is as gone as one that was
        }
    }
}
