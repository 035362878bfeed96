package org.mqttxray.platform;

import java.util.function.Consumer;

/** A dialer that leads nowhere; what the listener hears is up to the test. */
final class StubDialer implements Dialer {
    private final Consumer<SocketListener> dialled;

    StubDialer(Consumer<SocketListener> dialled) {
        this.dialled = dialled;
    }

    /** Nobody ever answers. */
    static StubDialer silent() {
        return new StubDialer(listener -> {});
    }

    /** Somebody answers at once and then says nothing. */
    static StubDialer connecting() {
        return new StubDialer(SocketListener::connected);
    }

    @Override
    public Socket dial(Address address, SocketListener listener) {
        dialled.accept(listener);
        return new Socket() {
            @Override
            public void send(byte[] bytes) {
                // lost
            }

            @Override
            public int pending() {
                return 0;
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
    }
}
