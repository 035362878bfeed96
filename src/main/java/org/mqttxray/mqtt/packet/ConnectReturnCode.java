package org.mqttxray.mqtt.packet;

/** The server's answer to a CONNECT (3.1.1 section 3.2.2.3). The number is the ordinal; 6 to 255 are reserved. */
public enum ConnectReturnCode implements ConnectCode {
    ACCEPTED,
    UNACCEPTABLE_PROTOCOL_VERSION,
    IDENTIFIER_REJECTED,
    SERVER_UNAVAILABLE,
    BAD_USER_NAME_OR_PASSWORD,
    NOT_AUTHORIZED;

    private static final ConnectReturnCode[] CODES = values();

    /**
     * The return code of this number.
     *
     * @param code 0 to 5
     * @throws IllegalArgumentException for any other
     */
    public static ConnectReturnCode of(int code) {
        if (!isOne(code)) {
            throw new IllegalArgumentException("no return code " + code);
        }
        return CODES[code];
    }

    /**
     * Whether there is a return code of this number.
     *
     * @param code any number
     */
    public static boolean isOne(long code) {
        return code >= 0 && code < CODES.length;
    }

    /** 0 to 5. */
    @Override
    public int number() {
        return ordinal();
    }

    @Override
    public boolean accepted() {
        return this == ACCEPTED;
    }
}
