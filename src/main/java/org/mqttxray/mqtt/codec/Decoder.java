package org.mqttxray.mqtt.codec;

import java.util.ArrayList;
import java.util.List;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** Turns the bytes of one direction of a connection into packets, however they are split. Nothing is ever hidden. */
public final class Decoder {
    private final Framer framer;

    private Terms terms;

    /** Takes 3.1.1 packets of every size that MQTT allows. */
    public Decoder() {
        this(Terms.OF_3_1_1);
    }

    /** Takes packets of every size that MQTT allows. A CONNECT that comes by tells of which version those after it are. */
    public Decoder(Terms terms) {
        this(terms, Framer.NO_LIMIT);
    }

    /**
     * Takes packets up to a size; a larger one loses the framing.
     *
     * @param maximumPacketSize in bytes, Fixed Header included
     */
    public Decoder(Terms terms, int maximumPacketSize) {
        this.terms = terms;
        this.framer = new Framer(maximumPacketSize);
    }

    /** From here on packets are of another version, as a CONNECT the other way has announced. */
    public void version(ProtocolVersion version) {
        terms = terms.with(version);
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
        return new Decoded.Malformed(whole(piece), framer.loss(terms.version()).orElseThrow());
    }

    /** A piece is ours alone and never changes. */
    private static Bytes whole(byte[] piece) {
        return Bytes.sharing(piece, 0, piece.length);
    }

    private Decoded packet(byte[] piece) {
        try {
            Packet packet = Codec.decodeSharing(piece, terms);
            if (packet instanceof Connect connect) {
                version(connect.version());
            }
            return new Decoded.Whole(whole(piece), packet);
        } catch (CodecException e) {
            return new Decoded.Malformed(whole(piece), e);
        }
    }
}
