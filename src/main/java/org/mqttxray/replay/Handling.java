package org.mqttxray.replay;

import org.mqttxray.replay.Passage.Join;
import org.mqttxray.replay.Passage.Layers;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TracedFunction;

/** Which layers have a packet in hand, as the calls of the threads tell. */
final class Handling {
    private Handling() {}

    static Hands hands(Exchanges.State state, int thread) {
        return state.hands().getOrDefault(thread, Hands.UNKNOWN);
    }

    static Exchanges.State entered(Exchanges.State state, Event.Entered entered) {
        TracedFunction function = entered.function();
        Hands hands = hands(state, entered.thread());
        Exchanges.State now = state.with(entered.thread(), hands.calling(function));
        if (function == TracedFunction.NETWORK_WRITE && hands.sends() != Join.NONE) {
            now = handled(now, hands.sends(), Layer.PLATFORM, entered.position());
        }
        if (function == TracedFunction.PLATFORM_NET_SOCKET_CLOSE) {
            now = LinkPassages.closed(now, hands.client(), entered.position());
        }
        boolean delivered = function.layer() == Layer.APP && hands.reads() != Join.NONE;
        return delivered ? handled(now, hands.reads(), Layer.APP, entered.position()) : now;
    }

    static Exchanges.State returned(Exchanges.State state, Event.Returned returned) {
        return left(state, returned.thread(), returned.function());
    }

    /** What has not left whole when its sender throws never will. */
    static Exchanges.State threw(Exchanges.State state, Event.Threw threw) {
        int sends = hands(state, threw.thread()).sends();
        boolean lost = threw.function() == TracedFunction.MQTT_SEND_PACKET && sends != Join.NONE;
        Exchanges.State now = lost ? state.with(state.passages().get(sends).lostWith(threw.position())) : state;
        return left(now, threw.thread(), threw.function());
    }

    private static Exchanges.State left(Exchanges.State state, int thread, TracedFunction function) {
        return state.with(thread, hands(state, thread).left(function));
    }

    private static Exchanges.State handled(Exchanges.State state, int number, Layer layer, long position) {
        Passage passage = state.passages().get(number);
        Layers layers = passage.layers().with(layer, position);
        return layers == passage.layers() ? state : state.with(passage.with(layers));
    }

    /** The socket has moved bytes: the packet that is being sent is in its hands, and away when its last byte is. */
    static Exchanges.State moved(Exchanges.State state, Event.Chunk chunk) {
        Hands hands = hands(state, chunk.thread());
        if (hands.sends() == Join.NONE) {
            return state;
        }
        Range range = state.passages().get(hands.sends()).origin().range().orElseThrow();
        if (range.stream() != chunk.range().stream()) {
            return state;
        }
        Exchanges.State now = handled(state, hands.sends(), Layer.PLATFORM, chunk.position());
        return chunk.range().to() >= range.to() ? now.with(chunk.thread(), hands.sent()) : now;
    }

    /** The layers that have a packet when it is reported; of what the link reports by itself no layer of a client is known. */
    static Layers layers(Event event, boolean out, Hands hands) {
        if (event.thread() == Event.NO_THREAD) {
            return Layers.NONE;
        }
        long now = event.position();
        Layers layers = Layers.NONE.with(Layer.MQTT, now);
        if (!out) {
            return layers.with(Layer.PLATFORM, now);
        }
        return hands.ofProgram() ? layers.with(Layer.APP, now) : layers;
    }
}
