package org.mqttxray.mqtt.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.mqttxray.mqtt.packet.Bytes;

/**
 * Reads the fields of one packet and names each.
 *
 * A fault that leaves the layout clear is kept, and reading goes on, so that as much as possible is named; {@link #end}
 * throws it. A fault that hides where the next field starts is thrown at once. Either way the one thrown is the first.
 */
final class In {
    private static final int PREFIX = 2;

    private final byte[] bytes;
    private final Notes notes;
    private int to;
    private int from;
    private int position;
    private CodecException fault;

    /** The notes may be null. */
    In(byte[] bytes, Notes notes) {
        this.bytes = bytes;
        this.notes = notes;
        this.to = bytes.length;
    }

    int uint8(Field field) throws CodecException {
        take(field, 1, "3.1.1 section 2.2.3");
        if (notes != null) {
            notes.field(field, from, position);
        }
        return bytes[from] & 0xFF;
    }

    int uint16(Field field) throws CodecException {
        take(field, 2, "3.1.1 section 2.2.3");
        if (notes != null) {
            notes.field(field, from, position);
        }
        return uint16At(from);
    }

    int variableByteInteger(Field field) throws CodecException {
        int value = VariableByteInteger.read(bytes, position, to);
        if (value == VariableByteInteger.TOO_LONG) {
            // the fourth byte says that there is a fifth
            throw first(
                    new MalformedPacket(position + VariableByteInteger.MAX_BYTES - 1, field, "3.1.1 section 2.2.3"));
        }
        if (value == VariableByteInteger.UNFINISHED) {
            throw first(new MalformedPacket(to, field, "3.1.1 section 2.2.3"));
        }
        take(field, VariableByteInteger.end(bytes, position) - position, "3.1.1 section 2.2.3");
        if (notes != null) {
            notes.field(field, from, position);
        }
        return value;
    }

    /** A UTF-8 encoded string; if it is ill-formed, the fault is kept and the text has replacement characters. */
    String utf8(Field field) throws CodecException {
        takeWithLength(field);
        if (notes != null) {
            notes.field(field, from, position);
        }
        checkUtf8(field);
        return new String(bytes, from + PREFIX, position - from - PREFIX, StandardCharsets.UTF_8);
    }

    Bytes binary(Field field) throws CodecException {
        takeWithLength(field);
        if (notes != null) {
            notes.field(field, from, position);
        }
        return Bytes.of(bytes, from + PREFIX, position);
    }

    /** The value of some bits of the byte read last. */
    int bits(Field field) {
        if (notes != null) {
            notes.field(field, from, position);
        }
        return field.in(bytes[from]);
    }

    /** Whether a bit of the byte read last is set. */
    boolean flag(Field field) {
        return bits(field) != 0;
    }

    /** Offset of the next byte. */
    int position() {
        return position;
    }

    /** How many bytes are left. */
    int remaining() {
        return to - position;
    }

    /** Lets the packet end that many bytes from here, or where the bytes end. */
    void limit(int length) {
        to = position + Math.min(length, remaining());
    }

    /** Keeps a fault in the form of the field read last. */
    void malformed(Field field, String rule) {
        keep(new MalformedPacket(from, field, rule));
    }

    /** Keeps a fault in what the field read last says. */
    void violated(Field field, String rule) {
        keep(new ProtocolViolation(from, field, rule));
    }

    /** Keeps a fault; only the first counts. */
    void keep(CodecException error) {
        if (fault == null) {
            fault = error;
        }
    }

    /** Throws if a fault was kept. */
    void check() throws CodecException {
        if (fault != null) {
            throw fault;
        }
    }

    /** Demands that another field follows. */
    void demand(Field field, String rule) throws CodecException {
        if (remaining() == 0) {
            throw first(new MalformedPacket(position, field, rule));
        }
    }

    /** Demands that nothing is left and that there was no fault. */
    void end(String rule) throws CodecException {
        if (remaining() > 0) {
            keep(new MalformedPacket(position, Field.REMAINING_LENGTH, rule));
        }
        check();
    }

    private CodecException first(CodecException error) {
        keep(error);
        return fault;
    }

    private void take(Field field, int length, String rule) throws CodecException {
        if (length > remaining()) {
            throw first(new MalformedPacket(position, field, rule));
        }
        from = position;
        position += length;
    }

    private void takeWithLength(Field field) throws CodecException {
        int length = remaining() < PREFIX ? 0 : uint16At(position);
        take(field, PREFIX + length, "3.1.1 section 1.5.3");
    }

    private int uint16At(int offset) {
        return (bytes[offset] & 0xFF) << Byte.SIZE | bytes[offset + 1] & 0xFF;
    }

    private void checkUtf8(Field field) {
        int illFormed = illFormedAt();
        for (int i = from + PREFIX; i < illFormed; i++) {
            if (bytes[i] == 0) {
                keep(new MalformedPacket(i, field, "MQTT-1.5.3-2"));
            }
        }
        if (illFormed < position) {
            keep(new MalformedPacket(illFormed, field, "MQTT-1.5.3-1"));
        }
    }

    /** Offset of the first byte of the string read last that is not UTF-8, or the string's end. */
    private int illFormedAt() {
        ByteBuffer in = ByteBuffer.wrap(bytes, from + PREFIX, position - from - PREFIX);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(in.remaining()), true);
        return result.isError() ? in.position() : position;
    }
}
