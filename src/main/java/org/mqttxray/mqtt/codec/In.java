package org.mqttxray.mqtt.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.Utf8;

/**
 * Reads the fields of one packet and names each. Offsets count from the packet's first byte.
 *
 * A fault that leaves the layout clear is kept, and reading goes on, so that as much as possible is named; {@link #end}
 * throws it. A fault that hides where the next field starts is thrown at once. Either way the one thrown is the first.
 */
final class In {
    private static final int PREFIX = 2;
    /** What stands in a text for bytes that are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private final int start;
    private final boolean shares;
    private final Notes notes;
    private Terms terms;
    private boolean hasProperties;
    private boolean limited;
    private int to;
    private int from;
    private int position;
    private CodecException fault;

    /** Reads the bytes from {@code start} to {@code to}, exclusive, and shares none. The notes may be null. */
    In(byte[] bytes, int start, int to, Terms terms, Notes notes) {
        this(bytes, start, to, false, terms, notes);
    }

    /**
     * Reads the bytes from {@code start} to {@code to}, exclusive. The notes may be null.
     *
     * @param shares whether nobody changes the bytes any more, so that what is read may share them
     */
    In(byte[] bytes, int start, int to, boolean shares, Terms terms, Notes notes) {
        this.bytes = bytes;
        this.start = start;
        this.shares = shares;
        this.from = start;
        this.position = start;
        this.to = to;
        this.terms = terms;
        this.hasProperties = terms.version().hasProperties();
        this.notes = notes;
    }

    // What is known of the packet

    /** A CONNECT says itself of which version it is. */
    void terms(Terms newTerms) {
        terms = newTerms;
        hasProperties = newTerms.version().hasProperties();
    }

    /** What is known of the packet. */
    Terms terms() {
        return terms;
    }

    /** Whether it is a packet of 5.0. */
    boolean hasProperties() {
        return hasProperties;
    }

    /** Whether it is known to go this way. */
    boolean sent(Direction way) {
        return terms.sent(way);
    }

    /** The label of a rule that the texts of 3.1.1 and of 5.0 call differently. */
    String rule(String label3, String label5) {
        return hasProperties() ? label5 : label3;
    }

    // Fields

    int uint8(Field field) throws CodecException {
        take(field, 1);
        if (notes != null) {
            notes.field(field, from - start, position - start);
        }
        return bytes[from] & 0xFF;
    }

    int uint16(Field field) throws CodecException {
        take(field, 2);
        if (notes != null) {
            notes.field(field, from - start, position - start);
        }
        return uint16At(from);
    }

    long uint32(Field field) throws CodecException {
        take(field, 4);
        if (notes != null) {
            notes.field(field, from - start, position - start);
        }
        return (long) uint16At(from) << Short.SIZE | uint16At(from + 2);
    }

    int variableByteInteger(Field field) throws CodecException {
        if (position == to || bytes[position] < 0) {
            return longVariableByteInteger(field);
        }
        take(field, 1);
        if (notes != null) {
            notes.field(field, from - start, position - start);
        }
        return bytes[from];
    }

    private int longVariableByteInteger(Field field) throws CodecException {
        String rule = rule("3.1.1 section 2.2.3", "5.0 section 1.5.5");
        int value = VariableByteInteger.read(bytes, position, to);
        if (value == VariableByteInteger.TOO_LONG) {
            // the fourth byte says that there is a fifth
            throw first(new MalformedPacket(position - start + VariableByteInteger.MAX_BYTES - 1, field, rule));
        }
        if (value == VariableByteInteger.UNFINISHED) {
            throw first(new MalformedPacket(to - start, field, atEnd(rule)));
        }
        int shortest = VariableByteInteger.length(value);
        boolean isShortest = bytes[position + shortest - 1] >= 0;
        take(field, isShortest ? shortest : VariableByteInteger.end(bytes, position) - position);
        if (notes != null) {
            notes.field(field, from - start, position - start);
        }
        if (!isShortest) {
            keep(new MalformedPacket(position - start - 1, field, rule("3.1.1 table 2.4", "MQTT-1.5.5-1")));
        }
        return value;
    }

    /** A UTF-8 encoded string; if it is ill-formed, the fault is kept and the text has replacement characters. */
    String utf8(Field field) throws CodecException {
        takeWithLength(field);
        if (notes != null) {
            notes.field(field, from - start, position - start);
        }
        String text = new String(bytes, from + PREFIX, position - from - PREFIX, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 || text.indexOf(0) >= 0) {
            checkUtf8(field); // either is rare, and a replacement character may have been sent as such
        }
        return text;
    }

    /** How many bytes of UTF-8 the string read last was. */
    int textLength() {
        return position - from - PREFIX;
    }

    Bytes binary(Field field) throws CodecException {
        takeWithLength(field);
        if (notes != null) {
            notes.field(field, from - start, position - start);
        }
        return data(from + PREFIX);
    }

    /** All bytes that are left, without a length before them. */
    Bytes rest(Field field) throws CodecException {
        take(field, remaining());
        if (notes != null) {
            notes.field(field, from - start, position - start);
        }
        return data(from);
    }

    /** The value of some bits of the byte read last. */
    int bits(Field field) {
        if (notes != null) {
            notes.field(field, from - start, position - start);
        }
        return field.in(bytes[from]);
    }

    /** Whether a bit of the byte read last is set. */
    boolean flag(Field field) {
        return bits(field) != 0;
    }

    // Where it ends

    /** Offset within the packet behind its last byte. */
    int end() {
        return to - start;
    }

    /** How many bytes are left. */
    int remaining() {
        return to - position;
    }

    /**
     * Lets the readable bytes end that many bytes from here, or where they end anyway.
     *
     * @return where they ended before, for {@link #widen}
     */
    int limit(int length) {
        int before = to;
        to = position + Math.min(length, remaining());
        limited = to < before;
        return before;
    }

    /** Lets the readable bytes end where they did before a {@link #limit}. */
    void widen(int before) {
        to = before;
        limited = false;
    }

    /** Demands that another field follows. */
    void demand(Field field, String rule) throws CodecException {
        if (remaining() == 0) {
            throw first(new MalformedPacket(position - start, field, rule));
        }
    }

    /** Demands that nothing is left and that there was no fault. */
    void end(String rule) throws CodecException {
        if (remaining() > 0) {
            keep(new MalformedPacket(position - start, Field.REMAINING_LENGTH, rule));
        }
        check();
    }

    // Faults

    /** Keeps a fault in the form of the field read last. */
    void malformed(Field field, String rule) {
        keep(new MalformedPacket(from - start, field, rule));
    }

    /** Keeps a fault in what the field read last says. */
    void violated(Field field, String rule) {
        keep(new ProtocolViolation(from - start, field, rule));
    }

    /** Keeps a fault in what the field read last says, for which 5.0 has a reason code of its own. */
    void violated(Field field, String rule, ReasonCode reasonCode) {
        keep(new ProtocolViolation(from - start, field, rule, reasonCode));
    }

    /** Keeps a fault in what a character of the text read last says. */
    void violatedAt(String text, int index, Field field, String rule) {
        int before = Utf8.length(text.substring(0, index));
        keep(new ProtocolViolation(from - start + PREFIX + before, field, rule));
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

    /** Throws a fault after which nobody knows where the next field starts, unless there was one before. */
    CodecException first(CodecException error) {
        keep(error);
        return fault;
    }

    /** Offset within the packet of the first byte of the field read last. */
    int offset() {
        return from - start;
    }

    /** The bytes from {@code first} to the end of the field read last. */
    private Bytes data(int first) {
        if (first == position) {
            return Bytes.EMPTY;
        }
        return shares ? Bytes.sharing(bytes, first, position) : Bytes.of(bytes, first, position);
    }

    /** The rule of a field that does not fit: where the packet goes on, it is the properties that end too soon. */
    private String atEnd(String rule) {
        return hasProperties() && limited ? "5.0 section 2.2.2.1" : rule;
    }

    private void take(Field field, int length) throws CodecException {
        if (length > remaining()) {
            String rule = rule("3.1.1 section 2.2.3", "5.0 section 2.1.4");
            throw first(new MalformedPacket(position - start, field, atEnd(rule)));
        }
        from = position;
        position += length;
    }

    private void takeWithLength(Field field) throws CodecException {
        int length = remaining() < PREFIX ? 0 : uint16At(position);
        if (PREFIX + length > remaining()) {
            String five = field.kind() == FieldKind.BINARY_DATA ? "5.0 section 1.5.6" : "5.0 section 1.5.4";
            throw first(new MalformedPacket(position - start, field, atEnd(rule("3.1.1 section 1.5.3", five))));
        }
        from = position;
        position += PREFIX + length;
    }

    private int uint16At(int offset) {
        return (bytes[offset] & 0xFF) << Byte.SIZE | bytes[offset + 1] & 0xFF;
    }

    private void checkUtf8(Field field) {
        int illFormed = illFormedAt();
        for (int i = from + PREFIX; i < illFormed; i++) {
            if (bytes[i] == 0) {
                keep(new MalformedPacket(i - start, field, rule("MQTT-1.5.3-2", "MQTT-1.5.4-2")));
            }
        }
        if (illFormed < position) {
            keep(new MalformedPacket(illFormed - start, field, rule("MQTT-1.5.3-1", "MQTT-1.5.4-1")));
        }
    }

    /** Where the first byte is of the string read last that is not UTF-8, or the string's end. */
    private int illFormedAt() {
        ByteBuffer in = ByteBuffer.wrap(bytes, from + PREFIX, position - from - PREFIX);
        CoderResult result = UTF_8.newDecoder().decode(in, CharBuffer.allocate(in.remaining()), true);
        return result.isError() ? in.position() : position;
    }
}
