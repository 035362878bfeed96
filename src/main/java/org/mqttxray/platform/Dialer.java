package org.mqttxray.platform;

/** Makes connections. */
public interface Dialer {
    /**
     * Begins to connect and returns at once.
     *
     * @param address whom to call
     * @param listener hears whether it worked, then what arrives, on threads of the platform
     * @return what to send through; sending before the connection stands queues the bytes
     */
    Socket dial(Address address, SocketListener listener);
}
