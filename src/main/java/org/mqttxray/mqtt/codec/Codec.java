package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.Field.FIXED_HEADER_FLAGS;
import static org.mqttxray.mqtt.codec.Field.PACKET_TYPE;
import static org.mqttxray.mqtt.codec.Field.PACKET_TYPE_AND_FLAGS;
import static org.mqttxray.mqtt.codec.Field.REMAINING_LENGTH;

import org.mqttxray.mqtt.packet.Auth;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.PingResp;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.Reason;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.UnsubAck;
import org.mqttxray.mqtt.packet.Unsubscribe;

/**
 * A packet to bytes and back: here the Fixed Header (3.1.1 section 2.2, 5.0 section 2.1), in a class per group of packets what follows.
 * Notes may always be null. What is read and encoded again gives the same bytes.
 *
 * <p>A CONNECT is read and written by its own version, all others by the one that is told; without one it is 3.1.1.
 */
public final class Codec {
    private static final int RESERVED_TWO = 0b0010;

    private static final PingReq PING_REQ = new PingReq();
    private static final PingResp PING_RESP = new PingResp();

    private Codec() {}

    // Writing

    /**
     * The Remaining Length of a packet: a dry run of the writing, which names the same fields. Offsets count from the
     * end of the Fixed Header, whose length is not known yet.
     *
     * @return 0 to 268435455
     */
    public static int remainingLength(Packet packet, ProtocolVersion version, Notes notes) {
        return count(packet, packet.type(), version, notes).position();
    }

    private static Out count(Packet packet, PacketType type, ProtocolVersion version, Notes notes) {
        Out out = Out.counting(notes);
        writeRest(packet, type, version, out);
        return out;
    }

    /** The same for 3.1.1. */
    public static int remainingLength(Packet packet, Notes notes) {
        return remainingLength(packet, ProtocolVersion.V3_1_1, notes);
    }

    /** The length in bytes of a whole packet with this Remaining Length. */
    public static int packetLength(int remainingLength) {
        return 1 + VariableByteInteger.length(remainingLength) + remainingLength;
    }

    /**
     * Writes a 3.1.1 packet into a buffer; each byte is there before it is named. Only whole bytes are named, not the bits within.
     *
     * @param remainingLength what {@link #remainingLength} said
     * @param buffer at least as long as {@link #packetLength} says
     * @return the length of the packet
     * @throws IndexOutOfBoundsException if the buffer is too short; it holds what fitted then
     */
    public static int encode(Packet packet, int remainingLength, byte[] buffer, Notes notes) {
        Out out = Out.into(buffer, notes);
        write(packet, packet.type(), ProtocolVersion.V3_1_1, remainingLength, out);
        return out.position();
    }

    /**
     * Writes a packet. Only whole bytes are named, not the bits within.
     *
     * @throws IllegalArgumentException if it is longer than a packet can be
     */
    public static byte[] encode(Packet packet, ProtocolVersion version, Notes notes) {
        PacketType type = packet.type();
        Out count = count(packet, type, version, null);
        int remainingLength = count.position();
        if (remainingLength > VariableByteInteger.MAX) {
            throw new IllegalArgumentException("longer than a packet can be: " + remainingLength);
        }
        int length = packetLength(remainingLength);
        if (packet instanceof Publish publish) {
            byte[] bytes = publish.payload().atEndOf(length);
            write(packet, type, version, remainingLength, count.thenBefore(publish.payload(), bytes, notes));
            return bytes;
        }
        byte[] bytes = new byte[length];
        write(packet, type, version, remainingLength, count.thenInto(bytes, notes));
        return bytes;
    }

    /** Writes a packet of 3.1.1, unheard. */
    public static byte[] encode(Packet packet) {
        return encode(packet, ProtocolVersion.V3_1_1, null);
    }

    /** Writes a packet, unheard. */
    public static byte[] encode(Packet packet, ProtocolVersion version) {
        return encode(packet, version, null);
    }

    private static void write(Packet packet, PacketType type, ProtocolVersion version, int remainingLength, Out out) {
        out.uint8(PACKET_TYPE_AND_FLAGS, PACKET_TYPE.bits(type.number()) | flags(packet, type));
        out.variableByteInteger(REMAINING_LENGTH, remainingLength);
        writeRest(packet, type, version, out);
    }

    private static int flags(Packet packet, PacketType type) {
        if (type == PacketType.PUBLISH) {
            return PublishCodec.flags((Publish) packet);
        }
        return type.allowsFlags(RESERVED_TWO) ? RESERVED_TWO : 0;
    }

    private static void writeRest(Packet packet, PacketType type, ProtocolVersion version, Out out) {
        switch (type) {
            case CONNECT -> ConnectCodec.write((Connect) packet, out);
            case CONNACK -> ConnAckCodec.write((ConnAck) packet, out);
            case PUBLISH -> PublishCodec.write((Publish) packet, version, out);
            case PUBACK ->
                AckCodec.write(
                        PacketType.PUBACK, ((PubAck) packet).packetIdentifier(), ((PubAck) packet).reason(), out);
            case PUBREC ->
                AckCodec.write(
                        PacketType.PUBREC, ((PubRec) packet).packetIdentifier(), ((PubRec) packet).reason(), out);
            case PUBREL ->
                AckCodec.write(
                        PacketType.PUBREL, ((PubRel) packet).packetIdentifier(), ((PubRel) packet).reason(), out);
            case PUBCOMP ->
                AckCodec.write(
                        PacketType.PUBCOMP, ((PubComp) packet).packetIdentifier(), ((PubComp) packet).reason(), out);
            case SUBSCRIBE -> SubscribeCodec.write((Subscribe) packet, version, out);
            case SUBACK -> SubAckCodec.write((SubAck) packet, version, out);
            case UNSUBSCRIBE -> SubscribeCodec.write((Unsubscribe) packet, version, out);
            case UNSUBACK -> SubAckCodec.write((UnsubAck) packet, version, out);
            case DISCONNECT -> ReasonCodec.write(((Disconnect) packet).reason(), PacketType.DISCONNECT, out);
            case AUTH -> ReasonCodec.write(((Auth) packet).reason(), PacketType.AUTH, out);
            default -> {} // nothing follows the Fixed Header of the others
        }
    }

    // Reading

    /**
     * Reads exactly one packet of 3.1.1.
     *
     * @param packet all bytes of it and nothing more
     * @throws CodecException the first fault, in the order of the bytes
     */
    public static Packet decode(byte[] packet, Notes notes) throws CodecException {
        return decode(packet, 0, packet.length, Terms.OF_3_1_1, notes);
    }

    /**
     * Reads exactly one packet.
     *
     * @param packet all bytes of it and nothing more
     * @throws CodecException the first fault, in the order of the bytes
     */
    public static Packet decode(byte[] packet, Terms terms, Notes notes) throws CodecException {
        return decode(packet, 0, packet.length, terms, notes);
    }

    /**
     * Reads exactly one packet that lies in an array; offsets count from its first byte.
     *
     * @param from where it begins
     * @param to where it ends, exclusive
     * @throws CodecException the first fault, in the order of the bytes
     */
    public static Packet decode(byte[] bytes, int from, int to, Terms terms, Notes notes) throws CodecException {
        return notes == null ? readUnheard(bytes, from, to, false, terms) : readHeard(bytes, from, to, terms, notes);
    }

    /**
     * Reads exactly one packet, unheard, whose bytes nobody changes any more: what it holds of binary data shares them.
     *
     * @param packet all bytes of it and nothing more
     * @throws CodecException the first fault, in the order of the bytes
     */
    public static Packet decodeSharing(byte[] packet, Terms terms) throws CodecException {
        return readUnheard(packet, 0, packet.length, true, terms);
    }

    private static Packet readHeard(byte[] bytes, int from, int to, Terms terms, Notes notes) throws CodecException {
        In in = In.of(bytes, from, to, false, terms, notes);
        int first = in.uint8(PACKET_TYPE_AND_FLAGS);
        PacketType type = PacketType.of(in.bits(PACKET_TYPE));
        readFixedHeader(type, in);
        return switch (type) {
            case CONNECT -> ConnectCodec.read(in);
            case CONNACK -> ConnAckCodec.read(in);
            case PUBLISH -> PublishCodec.read(first, in);
            case PUBACK, PUBREC, PUBREL, PUBCOMP -> AckCodec.read(type, in);
            case SUBSCRIBE -> SubscribeCodec.read(in);
            case SUBACK, UNSUBACK -> SubAckCodec.read(type, in);
            case UNSUBSCRIBE -> SubscribeCodec.readUnsubscribe(in);
            case PINGREQ -> nothing(PING_REQ, in, "3.1.1 section 3.12", "5.0 section 3.12");
            case PINGRESP -> nothing(PING_RESP, in, "3.1.1 section 3.13", "5.0 section 3.13");
            case DISCONNECT -> {
                Reason reason = ReasonCodec.read(type, in);
                in.end("3.1.1 section 3.14", "5.0 section 3.14");
                yield new Disconnect(reason);
            }
            case AUTH -> ReasonCodec.readAuth(in);
            default -> throw new IllegalStateException("has been refused: " + type);
        };
    }

    /**
     * The same where nobody listens, in the same words once more: if it were the method above, the compiler would sometimes make code that asks
     * at each field whether somebody does, which takes a sixth longer. The reader is made in the method that chooses what to read, not before:
     * handed to what the compiler has found too long to be part of its caller it would have to become an object.
     */
    private static Packet readUnheard(byte[] bytes, int from, int to, boolean shares, Terms terms)
            throws CodecException {
        In in = In.of(bytes, from, to, shares, terms, null);
        int first = in.uint8(PACKET_TYPE_AND_FLAGS);
        PacketType type = PacketType.of(in.bits(PACKET_TYPE));
        readFixedHeader(type, in);
        return switch (type) {
            case CONNECT -> ConnectCodec.read(in);
            case CONNACK -> ConnAckCodec.read(in);
            case PUBLISH -> PublishCodec.read(first, in);
            case PUBACK, PUBREC, PUBREL, PUBCOMP -> AckCodec.read(type, in);
            case SUBSCRIBE -> SubscribeCodec.read(in);
            case SUBACK, UNSUBACK -> SubAckCodec.read(type, in);
            case UNSUBSCRIBE -> SubscribeCodec.readUnsubscribe(in);
            case PINGREQ -> nothing(PING_REQ, in, "3.1.1 section 3.12", "5.0 section 3.12");
            case PINGRESP -> nothing(PING_RESP, in, "3.1.1 section 3.13", "5.0 section 3.13");
            case DISCONNECT -> {
                Reason reason = ReasonCodec.read(type, in);
                in.end("3.1.1 section 3.14", "5.0 section 3.14");
                yield new Disconnect(reason);
            }
            case AUTH -> ReasonCodec.readAuth(in);
            default -> throw new IllegalStateException("has been refused: " + type);
        };
    }

    /** Checks the type, names and checks the flags, and reads the Remaining Length. */
    private static void readFixedHeader(PacketType type, In in) throws CodecException {
        checkType(type, in);
        if (type == PacketType.PUBLISH) {
            PublishCodec.checkFlags(in);
        } else if (!type.allowsFlags(in.bits(FIXED_HEADER_FLAGS))) {
            in.malformed(FIXED_HEADER_FLAGS, flagsRule(type, in));
        }
        int remainingLength = in.variableByteInteger(REMAINING_LENGTH);
        if (remainingLength != in.remaining()) {
            in.malformed(REMAINING_LENGTH, in.rule("3.1.1 section 2.2.3", "5.0 section 2.1.4"));
            in.limit(remainingLength);
        }
    }

    private static void checkType(PacketType type, In in) throws CodecException {
        Terms terms = in.terms();
        if (!type.isIn(terms.version())) {
            in.malformed(PACKET_TYPE, typeRule(in));
            in.check();
        }
        if (terms.direction().isPresent() && !type.maySend(terms.direction().get(), terms.version())) {
            in.violated(PACKET_TYPE, typeRule(in));
        }
    }

    private static String typeRule(In in) {
        return in.rule("3.1.1 section 2.2.1", "5.0 section 2.1.2");
    }

    private static String flagsRule(PacketType type, In in) {
        return switch (type) {
            case PUBREL, SUBSCRIBE, UNSUBSCRIBE, DISCONNECT, AUTH -> "MQTT-3." + type.number() + ".1-1";
            default -> in.rule("MQTT-2.2.2-2", "MQTT-2.1.3-1");
        };
    }

    private static Packet nothing(Packet packet, In in, String rule3, String rule5) throws CodecException {
        in.end(rule3, rule5);
        return packet;
    }
}
