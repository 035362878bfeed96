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

    private In(byte[] bytes, int start, int to, boolean shares, Terms terms, boolean hasProperties, Notes notes) {
        this.bytes = bytes;
        this.start = start;
        this.shares = shares;
        this.from = start;
        this.position = start;
        this.to = to;
        this.terms = terms;
        this.hasProperties = hasProperties;
        this.notes = notes;
    }

    /**
     * Reads the bytes from {@code start} to {@code to}, exclusive. The notes may be null.
     *
     * @param shares whether nobody changes the bytes any more, so that what is read may share them
     */
    static In of(byte[] bytes, int start, int to, boolean shares, Terms terms, Notes notes) {
        boolean hasProperties =
                terms.version().hasProperties(); // before the object is made, or its making takes longer
        return new In(bytes, start, to, shares, terms, hasProperties, notes);
    }

    /** Reads on where another stands, to an end of its own. */
    private In(In whole, int length) {
        this.bytes = whole.bytes;
        this.start = whole.start;
        this.shares = whole.shares;
        this.from = whole.from;
        this.position = whole.position;
        this.to = whole.position + length;
        this.limited = to < whole.to;
        this.terms = whole.terms;
        this.hasProperties = whole.hasProperties;
        this.notes = whole.notes;
        this.fault = whole.fault;
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
        return bytes[from] & 0xFF;
    }

    int uint16(Field field) throws CodecException {
        take(field, 2);
        return uint16At(from);
    }

    long uint32(Field field) throws CodecException {
        take(field, 4);
        return (long) uint16At(from) << Short.SIZE | uint16At(from + 2);
    }

    int variableByteInteger(Field field) throws CodecException {
        if (position == to || bytes[position] < 0) {
            return longVariableByteInteger(field);
        }
        take(field, 1);
        return bytes[from];
    }

    private int longVariableByteInteger(Field field) throws CodecException {
        if (remaining() > 1 && bytes[position + 1] > 0) {
            take(field, 2);
            return bytes[from] & VariableByteInteger.ONE_BYTE_MAX | bytes[from + 1] << VariableByteInteger.BITS;
        }
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
        if (!isShortest) {
            keep(new MalformedPacket(position - start - 1, field, rule("3.1.1 table 2.4", "MQTT-1.5.5-1")));
        }
        return value;
    }

    /** A UTF-8 encoded string; if it is ill-formed, the fault is kept and the text has replacement characters. */
    String utf8(Field field) throws CodecException {
        takeWithLength(field);
        String text = Ascii.text(bytes, from + PREFIX, position);
        return text == null ? oddText(field) : text;
    }

    /** A Topic Name that may be empty; if it has wildcards the fault is kept. */
    String topicName(Field field, String wildcardRule) throws CodecException {
        takeWithLength(field);
        String name = Ascii.withoutWildcard(bytes, from + PREFIX, position);
        return name == null ? oddTopicName(field, wildcardRule) : name;
    }

    private String oddTopicName(Field field, String wildcardRule) {
        String name = oddText(field);
        Topics.checkName(this, field, name, wildcardRule);
        return name;
    }

    /** Text that is not ASCII, or has U+0000. */
    private String oddText(Field field) {
        String text = new String(bytes, from + PREFIX, textLength(), UTF_8);
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
        return data(from + PREFIX);
    }

    /** All bytes that are left, without a length before them. */
    Bytes rest(Field field) throws CodecException {
        take(field, remaining());
        return data(from);
    }

    /** The value of some bits of the byte read last. */
    int bits(Field field) {
        if (notes != null) {
            name(field);
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

    /** Lets the readable bytes end that many bytes from here, or where they end anyway. */
    void limit(int length) {
        to = position + Math.min(length, remaining());
    }

    /**
     * A reader of the next bytes alone; {@link #after} goes on behind them. It is what a long method gets: the reader of the whole packet,
     * handed to none, need not become an object then, which takes a third off the time of a packet without properties.
     *
     * @param length at most {@link #remaining}
     */
    In part(int length) {
        return new In(this, length);
    }

    /** Goes on where the reader of a {@link #part} stands, and keeps its fault. */
    void after(In part) {
        from = part.from;
        position = part.position;
        fault = part.fault;
    }

    /** Demands that another field follows. */
    void demand(Field field, String rule) throws CodecException {
        if (position == to) {
            throw first(new MalformedPacket(position - start, field, rule));
        }
    }

    /** Demands that nothing is left and that there was no fault. */
    void end(String rule) throws CodecException {
        end(rule, rule);
    }

    /** Demands that nothing is left, by a rule of 3.1.1 or of 5.0, and that there was no fault. */
    void end(String rule3, String rule5) throws CodecException {
        if (position < to) {
            keep(new MalformedPacket(position - start, Field.REMAINING_LENGTH, rule(rule3, rule5)));
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

    /** Goes behind the next field and names it. */
    private void take(Field field, int length) throws CodecException {
        if (length > to - position) {
            throw tooLong(field);
        }
        from = position;
        position = from + length;
        if (notes != null) {
            name(field);
        }
    }

    /** Tells that what was read last is this field. */
    private void name(Field field) {
        notes.field(field, from - start, position - start);
    }

    private CodecException tooLong(Field field) {
        return first(
                new MalformedPacket(position - start, field, atEnd(rule("3.1.1 section 2.2.3", "5.0 section 2.1.4"))));
    }

    private void takeWithLength(Field field) throws CodecException {
        int length = remaining() < PREFIX ? 0 : uint16At(position);
        if (PREFIX + length > remaining()) {
            throw tooLongWithLength(field);
        }
        take(field, PREFIX + length);
    }

    private CodecException tooLongWithLength(Field field) {
        String five = field.kind() == FieldKind.BINARY_DATA ? "5.0 section 1.5.6" : "5.0 section 1.5.4";
        return first(new MalformedPacket(position - start, field, atEnd(rule("3.1.1 section 1.5.3", five))));
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
