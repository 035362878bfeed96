package org.mqttxray.mqtt.packet;

/** The server's answer to a CONNECT (3.1.1 section 3.2.2.3). The number is the ordinal; 6 to 255 are reserved. */
public enum ConnectReturnCode implements ConnectCode {
    ACCEPTED("Connection Accepted"),
    UNACCEPTABLE_PROTOCOL_VERSION("Connection Refused, unacceptable protocol version"),
    IDENTIFIER_REJECTED("Connection Refused, identifier rejected"),
    SERVER_UNAVAILABLE("Connection Refused, Server unavailable"),
    BAD_USER_NAME_OR_PASSWORD("Connection Refused, bad user name or password"),
    NOT_AUTHORIZED("Connection Refused, not authorized");

    private static final ConnectReturnCode[] CODES = values();

    private final String words;

    ConnectReturnCode(String words) {
        this.words = words;
    }

    /**
     * The return code of this number.
     *
     * @param code 0 to 5
     * @throws IllegalArgumentException for any other
     */
    public static ConnectReturnCode of(int code) {
        if (code < 0 || code >= CODES.length) {
            throw new IllegalArgumentException("no return code " + code);
        }
        return CODES[code];
    }

    /** 0 to 5. */
    @Override
    public int number() {
        return ordinal();
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean accepted() {
        return this == ACCEPTED;
    }
}
