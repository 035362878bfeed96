package org.mqttxray.replay;

import org.mqttxray.replay.Passage.Join;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.TracedFunction;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;

/**
 * What a thread has in hand.
 *
 * @param client whose thread it is; empty if that is not known
 * @param calls its open calls, innermost first
 * @param sends the number of the packet that it sends and that has not left whole, or {@link Join#NONE}
 * @param reads the number of the packet that it has read and handles, or {@link Join#NONE}
 */
record Hands(String client, PStack<TracedFunction> calls, int sends, int reads) {
    /** Those of a thread whose start was not seen. */
    static final Hands UNKNOWN = empty("");

    static Hands empty(String client) {
        return new Hands(client, ConsPStack.empty(), Join.NONE, Join.NONE);
    }

    Hands calling(TracedFunction function) {
        return new Hands(client, calls.plus(function), sends, reads);
    }

    /** After a call has ended. */
    Hands left(TracedFunction function) {
        return new Hands(
                client,
                calls.isEmpty() ? calls : calls.minus(0),
                function == TracedFunction.MQTT_SEND_PACKET ? Join.NONE : sends,
                function == TracedFunction.MQTT_PACKET_HANDLE ? Join.NONE : reads);
    }

    Hands sending(int number) {
        return new Hands(client, calls, number, reads);
    }

    Hands sent() {
        return new Hands(client, calls, Join.NONE, reads);
    }

    Hands reading(int number) {
        return new Hands(client, calls, sends, number);
    }

    /** Whether what it does now is what the program asked for, and not what the client does by itself for a packet that it handles. */
    boolean ofProgram() {
        for (TracedFunction call : calls) {
            if (call.layer() == Layer.APP) {
                return true;
            } else if (call == TracedFunction.MQTT_PACKET_HANDLE) {
                return false;
            }
        }
        return false;
    }
}
