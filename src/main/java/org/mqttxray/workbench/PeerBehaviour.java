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
    /** Accepts and then says nothing, ever. */
    SILENT_AFTER_CONNECT,
    /** Accepts and then answers no PINGREQ. */
    NO_PINGRESP,
    /** Accepts and then answers no PUBLISH of QoS 1. */
    NO_PUBACK,
    /** Answers a PUBLISH of QoS 1 with a Packet Identifier that is not on its way. */
    WRONG_PUBACK,
    /** Says in its CONNACK that it has the client's session, and has none. */
    SESSION_PRESENT,
    /** Answers 0x80 to each Topic Filter. */
    REFUSE_SUBSCRIPTION,
    /** Sends a message of QoS 0 between a SUBSCRIBE and its SUBACK. */
    PUBLISH_BEFORE_SUBACK,
    /** Sends a hundred messages of QoS 0 with a SUBACK, all at once. */
    BURST,
    /** Sends each message of QoS 2 twice, the second time with DUP. */
    DUPLICATE_QOS_2,
    /** Sends one byte at a time. */
    BYTE_BY_BYTE,
    /** Accepts and then sends a PUBLISH of QoS 3. */
    MALFORMED,
    /** Accepts and then begins a PUBLISH of 256 MB. */
    CLAIM_256_MB,
    /** Accepts, then sends half a PUBLISH and hangs up. */
    HANG_UP_IN_PACKET,
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
    private static final int LAST_RETURN_CODE = REFUSE_5.ordinal() - FIRST_REFUSAL;

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
        int code = ordinal() - FIRST_REFUSAL;
        return code >= 1 && code <= LAST_RETURN_CODE ? code : 0;
    }
}
