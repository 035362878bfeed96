package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.Field.FIXED_HEADER_FLAGS;
import static org.mqttxray.mqtt.codec.Field.PACKET_TYPE;
import static org.mqttxray.mqtt.codec.Field.PACKET_TYPE_AND_FLAGS;
import static org.mqttxray.mqtt.codec.Field.REMAINING_LENGTH;

import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.PingResp;

/**
 * A packet to bytes and back: here the Fixed Header (3.1.1 section 2.2), in a class per packet what follows. Notes may
 * always be null.
 *
 * A Remaining Length in more bytes than it needs is accepted, because 3.1.1 section 2.2.3 does not forbid it. Such a
 * packet is the only one whose bytes differ from what {@link #encode} makes of it.
 */
public final class Codec {
    private Codec() {}

    /**
     * The Remaining Length of a packet: a dry run of the writing, which names the same fields. Offsets count from the
     * end of the Fixed Header, whose length is not known yet.
     *
     * @return 0 to 268435455
     */
    public static int remainingLength(Packet packet, Notes notes) {
        Out out = Out.counting(notes);
        writeRest(packet, out);
        return out.position();
    }

    /** The length in bytes of a whole packet with this Remaining Length. */
    public static int packetLength(int remainingLength) {
        return 1 + VariableByteInteger.length(remainingLength) + remainingLength;
    }

    /**
     * Writes a packet. Only whole bytes are named, not the bits within.
     *
     * @param remainingLength what {@link #remainingLength} said
     */
    public static byte[] encode(Packet packet, int remainingLength, Notes notes) {
        Out out = Out.writing(notes);
        write(packet, remainingLength, out);
        return out.toArray();
    }

    /**
     * Writes a packet into a buffer; each byte is there before it is named.
     *
     * @param remainingLength what {@link #remainingLength} said
     * @param buffer at least as long as {@link #packetLength} says
     * @return the length of the packet
     * @throws IndexOutOfBoundsException if the buffer is too short; it holds what fitted then
     */
    public static int encode(Packet packet, int remainingLength, byte[] buffer, Notes notes) {
        Out out = Out.into(buffer, notes);
        write(packet, remainingLength, out);
        return out.position();
    }

    /** Writes a packet, unheard. */
    public static byte[] encode(Packet packet) {
        return encode(packet, remainingLength(packet, null), null);
    }

    private static void write(Packet packet, int remainingLength, Out out) {
        out.uint8(PACKET_TYPE_AND_FLAGS, PACKET_TYPE.bits(packet.type().number()));
        out.variableByteInteger(REMAINING_LENGTH, remainingLength);
        writeRest(packet, out);
    }

    private static void writeRest(Packet packet, Out out) {
        if (packet instanceof Connect connect) {
            ConnectCodec.write(connect, out);
        } else if (packet instanceof ConnAck connAck) {
            ConnAckCodec.write(connAck, out);
        }
        // nothing follows the Fixed Header of the others
    }

    /**
     * Reads exactly one packet.
     *
     * @param packet all bytes of it and nothing more
     * @throws CodecException the first fault, in the order of the bytes
     */
    public static Packet decode(byte[] packet, Notes notes) throws CodecException {
        In in = new In(packet, notes);
        in.uint8(PACKET_TYPE_AND_FLAGS);
        PacketType type = PacketType.of(in.bits(PACKET_TYPE));
        int flags = in.bits(FIXED_HEADER_FLAGS);
        if (type == PacketType.RESERVED || type == PacketType.AUTH) {
            in.malformed(PACKET_TYPE, "3.1.1 section 2.2.1");
            in.check();
        }
        if (!type.allowsFlags(flags)) {
            in.malformed(FIXED_HEADER_FLAGS, "MQTT-2.2.2-2");
        }
        int remainingLength = in.variableByteInteger(REMAINING_LENGTH);
        if (remainingLength != in.remaining()) {
            in.malformed(REMAINING_LENGTH, "3.1.1 section 2.2.3");
        }
        in.limit(remainingLength);
        return readRest(type, in);
    }

    private static Packet readRest(PacketType type, In in) throws CodecException {
        switch (type) {
            case CONNECT:
                return ConnectCodec.read(in);
            case CONNACK:
                return ConnAckCodec.read(in);
            case PINGREQ:
                in.end("3.1.1 section 3.12");
                return new PingReq();
            case PINGRESP:
                in.end("3.1.1 section 3.13");
                return new PingResp();
            case DISCONNECT:
                in.end("3.1.1 section 3.14");
                return new Disconnect();
            default:
                in.check();
                throw new UnreadPacket(0, PACKET_TYPE, "3.1.1 section 2.2.1");
        }
    }
}
