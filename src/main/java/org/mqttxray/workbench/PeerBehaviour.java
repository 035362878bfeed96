package org.mqttxray.workbench;

import java.util.Locale;
import java.util.Optional;

/** What the peer of the simulated platform does with a call. */
public enum PeerBehaviour {
    /** Answers as a broker that accepts. */
    ACCEPT,
    /** CONNACK with return code 1. */
    REFUSE_1,
    /** CONNACK with return code 2. */
    REFUSE_2,
    /** CONNACK with return code 3. */
    REFUSE_3,
    /** CONNACK with return code 4. */
    REFUSE_4,
    /** CONNACK with return code 5. */
    REFUSE_5,
    /** Takes the call and says nothing, ever. */
    SILENT,
    /** Accepts and then answers no PINGREQ. */
    NO_PINGRESP,
    /** Answers with bytes that are no MQTT. */
    RUBBISH,
    /** Hangs up when the CONNECT has come. */
    HANG_UP,
    /** Accepts, and hangs up a second later. */
    HANG_UP_LATER,
    /** Sends half a CONNACK and then nothing. */
    HALF_CONNACK,
    /** The name stands for no address. */
    UNKNOWN_HOST,
    /** Nothing listens there. */
    NO_LISTENER;

    private static final int FIRST_REFUSAL = REFUSE_1.ordinal() - 1;

    /** The name that a user types: refuse-4. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The behaviour of a label. */
    public static Optional<PeerBehaviour> labelled(String label) {
        for (PeerBehaviour behaviour : values()) {
            if (behaviour.label().equals(label)) {
                return Optional.of(behaviour);
            }
        }
        return Optional.empty();
    }

    int returnCode() {
        return name().startsWith("REFUSE_") ? ordinal() - FIRST_REFUSAL : 0;
    }
}
