package org.mqttxray.debug;

/**
 * What a step looked for and is not there.
 *
 * @param what what is missing
 * @param packet the event that reported the packet from which it was looked for
 */
public record Missing(What what, long packet) {
    /** What can be missing. */
    public enum What {
        /** The answer to a packet, up to the end of the record. */
        ANSWER,
        /** The answer to a packet, whose connection ended before. */
        ANSWER_BEFORE_END,
        /** The answer to a packet, which was sent again instead. */
        ANSWER_BEFORE_RESENT,
        /** An answer to a packet that gets none, such as a PUBLISH at QoS 0. */
        NO_ANSWER_DUE,
        /** A packet that this one would answer. */
        REQUEST,
        /** Another packet of the same exchange. */
        NEXT_OF_EXCHANGE
    }
}
