package org.mqttxray.mqtt.packet;

/** Which way a packet travels. */
public enum Direction {
    /** From the client to the server. */
    C2S("c2s"),
    /** From the server to the client. */
    S2C("s2c");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /** The direction of what goes to the server, or of what comes from there. */
    public static Direction of(boolean toServer) {
        return toServer ? C2S : S2C;
    }

    /** The word for it in data: {@code c2s} or {@code s2c}. */
    public String label() {
        return label;
    }
}
