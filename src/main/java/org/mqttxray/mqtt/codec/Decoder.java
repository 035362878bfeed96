package org.mqttxray.mqtt.codec;

import java.util.ArrayList;
import java.util.List;
import org.mqttxray.mqtt.packet.Bytes;

/** Turns the bytes of one direction of a connection into packets, however they are split. Nothing is ever hidden. */
public final class Decoder {
    private final Framer framer;

    /** Takes packets of every size that MQTT allows. */
    public Decoder() {
        this.framer = new Framer();
    }

    /**
     * Takes packets up to a size; a larger one loses the framing.
     *
     * @param maximumPacketSize in bytes, Fixed Header included
     */
    public Decoder(int maximumPacketSize) {
        this.framer = new Framer(maximumPacketSize);
    }

    /** Takes the bytes from {@code from} to {@code to}, exclusive; keeps the unfinished rest. */
    public List<Decoded> feed(byte[] bytes, int from, int to) {
        List<byte[]> pieces = framer.feed(bytes, from, to);
        List<Decoded> decoded = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            boolean undivided = framer.lost() && i == pieces.size() - 1;
            decoded.add(undivided ? undivided(pieces.get(i)) : packet(pieces.get(i)));
        }
        return decoded;
    }

    /** How many bytes of an unfinished packet are held. */
    public int pending() {
        return framer.pending();
    }

    /** Whether nobody knows any more where packets start. It stays so. */
    public boolean lost() {
        return framer.lost();
    }

    private Decoded undivided(byte[] piece) {
        return new Decoded.Malformed(Bytes.of(piece), framer.loss().orElseThrow());
    }

    private static Decoded packet(byte[] piece) {
        try {
            return new Decoded.Whole(Bytes.of(piece), Codec.decode(piece, null));
        } catch (CodecException e) {
            return new Decoded.Malformed(Bytes.of(piece), e);
        }
    }
}
