package org.mqttxray.broker;

/** The built-in broker could not start. */
public final class BrokerFailed extends Exception {
    private static final long serialVersionUID = 1L;

    BrokerFailed(String detail, Exception cause) {
        super(detail, cause);
    }
}
