package org.mqttxray.link;

import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Framer;
import org.mqttxray.mqtt.codec.Terms;

/** Whether bytes are packets that a receiver can read to their end. */
final class Soundness {
    private Soundness() {}

    /** Whether they are whole packets that obey the rules of 3.1.1 or of 5.0, or nothing. */
    static boolean soundPackets(byte[] bytes) {
        Framer framer = new Framer();
        for (byte[] packet : framer.feed(bytes, 0, bytes.length)) {
            if (framer.lost() || !isSound(packet, Terms.OF_3_1_1) && !isSound(packet, Terms.OF_5_0)) {
                return false;
            }
        }
        return framer.pending() == 0;
    }

    private static boolean isSound(byte[] packet, Terms terms) {
        try {
            Codec.decodeSharing(packet, terms);
            return true;
        } catch (CodecException e) {
            return false;
        }
    }
}
