package org.mqttxray.mqtt.codec;

import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Packet;

/** What the decoder found in a stretch of a stream. Put together, the stretches are the stream. */
public sealed interface Decoded {
    /** The bytes of it, unchanged. */
    Bytes raw();

    /** A packet that obeys the rules. */
    record Whole(Bytes raw, Packet packet) implements Decoded {}

    /**
     * A packet that does not; or, once framing is lost, bytes that nobody can divide any more, with the error that lost
     * it.
     */
    record Malformed(Bytes raw, CodecException error) implements Decoded {}
}
