package org.mqttxray.client.mqtt;

import static org.mqttxray.trace.TracedFunction.BUFCHAR;
import static org.mqttxray.trace.TracedFunction.MQTT_PACKET_DECODE;
import static org.mqttxray.trace.TracedFunction.MQTT_PACKET_DECODE_BUF;
import static org.mqttxray.trace.TracedFunction.MQTT_PACKET_ENCODE;
import static org.mqttxray.trace.TracedFunction.MQTT_STRLEN;
import static org.mqttxray.trace.TracedFunction.READ_CHAR;
import static org.mqttxray.trace.TracedFunction.READ_INT;
import static org.mqttxray.trace.TracedFunction.READ_MQTT_LEN_STRING;
import static org.mqttxray.trace.TracedFunction.WRITE_CHAR;
import static org.mqttxray.trace.TracedFunction.WRITE_C_STRING;
import static org.mqttxray.trace.TracedFunction.WRITE_INT;
import static org.mqttxray.trace.TracedFunction.WRITE_MQTT_STRING;

import java.util.List;
import java.util.Map;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.FieldKind;
import org.mqttxray.mqtt.codec.Notes;
import org.mqttxray.trace.ByteStream;
import org.mqttxray.trace.Call;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Tracer;
import org.mqttxray.trace.ValueType;

/**
 * Turns what the codec narrates into the calls that C makes for it: the kind of a field gives the chain of functions, outermost
 * first. The innermost function of a string's chain moves the two length bytes, its caller the characters. A field without a chain is
 * moved by the function that has the packet written or read, as C does with {@code memcpy}.
 */
public final class CodecNotes implements Notes {
    /** What follows the name of a string or of binary data when its two length bytes are meant. */
    public static final String LENGTH_SUFFIX = ".length";

    private static final int PREFIX = 2;
    private static final List<TracedFunction> C_STRING = List.of(WRITE_C_STRING, WRITE_INT);
    private static final List<TracedFunction> MQTT_STRING = List.of(WRITE_MQTT_STRING, WRITE_C_STRING, WRITE_INT);

    private static final Map<FieldKind, List<TracedFunction>> LENGTH_PASS = Map.of(
            FieldKind.UTF8_STRING, List.of(MQTT_STRLEN),
            FieldKind.BINARY_DATA, List.of(MQTT_STRLEN));
    private static final Map<FieldKind, List<TracedFunction>> WRITING = Map.of(
            FieldKind.UINT8, List.of(WRITE_CHAR),
            FieldKind.UINT16, List.of(WRITE_INT),
            FieldKind.VARIABLE_BYTE_INTEGER, List.of(MQTT_PACKET_ENCODE),
            FieldKind.UTF8_STRING, MQTT_STRING,
            FieldKind.BINARY_DATA, MQTT_STRING);
    private static final Map<FieldKind, List<TracedFunction>> READING = Map.of(
            FieldKind.UINT8, List.of(READ_CHAR),
            FieldKind.UINT16, List.of(READ_INT),
            FieldKind.VARIABLE_BYTE_INTEGER, List.of(MQTT_PACKET_DECODE_BUF, MQTT_PACKET_DECODE, BUFCHAR),
            FieldKind.UTF8_STRING, List.of(READ_MQTT_LEN_STRING, READ_INT));

    /** The protocol name is a constant in C: its length needs no call, and it is no MQTTString. */
    private static final Map<FieldKind, List<TracedFunction>> PROTOCOL_NAME_WRITING =
            Map.of(FieldKind.UTF8_STRING, C_STRING);

    private final Tracer trace;
    private final Call packet;
    private final Map<FieldKind, List<TracedFunction>> chains;
    private final Map<FieldKind, List<TracedFunction>> protocolName;
    private final byte[] bytes;
    private final Report report;

    /** Records bytes that a call moved. */
    @FunctionalInterface
    private interface Report {
        void moved(Call call, String field, int from, int to);
    }

    private CodecNotes(
            Tracer trace,
            Call packet,
            Map<FieldKind, List<TracedFunction>> chains,
            Map<FieldKind, List<TracedFunction>> protocolName,
            byte[] bytes,
            Report report) {
        this.trace = trace;
        this.packet = packet;
        this.chains = chains;
        this.protocolName = protocolName;
        this.bytes = bytes;
        this.report = report;
    }

    /** Hears the length pass, which moves no bytes. */
    static CodecNotes ofLengthPass(Tracer trace) {
        return new CodecNotes(trace, Call.SILENT, LENGTH_PASS, Map.of(), new byte[0], (call, field, from, to) -> {});
    }

    /**
     * Hears the writing pass into a buffer.
     *
     * @param packet the call that has the packet written
     */
    static CodecNotes ofWriting(Tracer trace, Call packet, byte[] buffer, ByteStream stream) {
        return new CodecNotes(
                trace,
                packet,
                WRITING,
                PROTOCOL_NAME_WRITING,
                buffer,
                (call, field, from, to) -> call.wrote(field, stream, buffer, from, to));
    }

    /**
     * Hears the reading of a buffer.
     *
     * @param packet the call that has the packet read
     */
    static CodecNotes ofReading(Tracer trace, Call packet, PacketBuffer buffer) {
        return new CodecNotes(
                trace,
                packet,
                READING,
                Map.of(),
                buffer.bytes(),
                (call, field, from, to) -> call.read(field, buffer.range(), buffer.onWire(from), buffer.onWire(to)));
    }

    @Override
    public void field(Field field, int from, int to) {
        Map<FieldKind, List<TracedFunction>> table = field == Field.PROTOCOL_NAME ? protocolName : chains;
        List<TracedFunction> chain = table.get(field.kind());
        if (chain != null) {
            speak(chain, field, from, to);
        } else if (field.kind() == FieldKind.BYTES && to > from) {
            report.moved(packet, field.name(), from, to);
        }
    }

    private void speak(List<TracedFunction> chain, Field field, int from, int to) {
        TracedFunction function = chain.get(0);
        List<TracedFunction> inner = chain.subList(1, chain.size());
        if (function == BUFCHAR) {
            for (int at = from; at < to; at++) {
                bufchar(field, at);
            }
        } else if (inner.isEmpty()) {
            boolean prefix = isString(field) && function != MQTT_STRLEN;
            String name = prefix ? field.name() + LENGTH_SUFFIX : field.name();
            int end = prefix ? from + PREFIX : to;
            run(function, field, from, to, call -> report.moved(call, name, from, end));
        } else {
            run(function, field, from, to, call -> {
                speak(inner, field, from, to);
                if (inner.size() == 1 && isString(field) && to > from + PREFIX) {
                    report.moved(call, field.name(), from + PREFIX, to);
                }
            });
        }
    }

    private void bufchar(Field field, int at) {
        trace.call(BUFCHAR, 1, call -> {
            report.moved(call, field.name(), at, at + 1);
            return 1;
        });
    }

    private void run(TracedFunction function, Field field, int from, int to, Tracer.Run<RuntimeException> body) {
        int value = value(field, from, to);
        if (function.returns() == ValueType.NONE) {
            trace.run(function, value, body);
        } else if (function.parameters().isEmpty()) {
            trace.call(function, call -> {
                body.run(call);
                return function.returns() == ValueType.BYTES ? size(field, from, to) : value;
            });
        } else {
            trace.call(function, value, call -> {
                body.run(call);
                return to - from;
            });
        }
    }

    private static boolean isString(Field field) {
        return field.kind() == FieldKind.UTF8_STRING || field.kind() == FieldKind.BINARY_DATA;
    }

    private static int size(Field field, int from, int to) {
        return isString(field) ? to - from - PREFIX : to - from;
    }

    /** What C passes: a string's length, or the number itself. */
    private int value(Field field, int from, int to) {
        switch (field.kind()) {
            case UINT8:
                return bytes[from] & 0xFF;
            case UINT16:
                return (bytes[from] & 0xFF) << Byte.SIZE | bytes[from + 1] & 0xFF;
            case VARIABLE_BYTE_INTEGER:
                return variableByteInteger(from, to);
            default:
                return size(field, from, to);
        }
    }

    private int variableByteInteger(int from, int to) {
        int value = 0;
        for (int at = to - 1; at >= from; at--) {
            value = value << 7 | bytes[at] & 0x7F;
        }
        return value;
    }
}
