package org.mqttxray.replay;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Parameter;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.mqttxray.trace.ValueType;

/** Values of events as text: numbers with their units, texts in quotes, secrets masked. */
public final class ValueText {
    /** Characters of a text that a line shows; what is longer is cut and its length told. */
    private static final int LONGEST = 80;

    /** What stands for a secret text. */
    private static final String MASK = "******";

    /** What stands for a value that may not be seen yet. */
    private static final String HIDDEN = "?";

    private static final int LAST_TYPE = 15;

    /** The one code of {@code mqtt_error_t} that a call can return; the others are errors by which it ends ({@code common/mqtt_error.h}). */
    private static final String SUCCESS = "MQTT_SUCCESS_ERROR";

    private static final List<String> CLIENT_STATES = List.of(
            "CLIENT_STATE_INVALID",
            "CLIENT_STATE_INITIALIZED",
            "CLIENT_STATE_CONNECTED",
            "CLIENT_STATE_DISCONNECTED",
            "CLIENT_STATE_CLEAN_SESSION");

    private final boolean secretsShown;

    /**
     * Texts for a reader.
     *
     * @param secretsShown whether the user asked to see secrets
     */
    public ValueText(boolean secretsShown) {
        this.secretsShown = secretsShown;
    }

    /** The arguments of a call, as {@code name=value, …}. */
    public String arguments(List<Parameter> parameters, List<Value> arguments) {
        StringJoiner text = new StringJoiner(", ");
        for (int i = 0; i < arguments.size(); i++) {
            Parameter parameter = parameters.get(i);
            text.add(parameter.name() + "=" + text(parameter.type(), arguments.get(i)));
        }
        return text.toString();
    }

    /** One value. */
    public String text(ValueType type, Value value) {
        if (value instanceof Value.Text text) {
            if (type == ValueType.NAME) {
                return text.text();
            }
            return type == ValueType.SECRET && !secretsShown ? MASK : quoted(text.text());
        }
        if (value instanceof Value.Hidden) {
            return HIDDEN;
        }
        return value instanceof Value.Number number ? number(type, number.number()) : "";
    }

    /** What a call has returned, with the C name of the code if it is one: {@code 0 MQTT_SUCCESS_ERROR}; empty if it returns nothing. */
    public String returned(TracedFunction function, Value value) {
        String text = text(function.returns(), value);
        boolean success = function.returns() == ValueType.ERROR && value.equals(new Value.Number(0));
        return success ? text + " " + SUCCESS : text;
    }

    private static String number(ValueType type, long number) {
        switch (type) {
            case BYTES:
                return number < 0 ? Long.toString(number) : number + " B";
            case MILLIS:
                return number + " ms";
            case SECONDS:
                return number + " s";
            case BYTE:
                return String.format("0x%02X", number & 0xFF);
            case PACKET_TYPE:
                return number <= 0 || number > LAST_TYPE
                        ? Long.toString(number)
                        : number + " " + PacketType.of((int) number);
            case CLIENT_STATE:
                return number + " " + clientState(number);
            case TIMER:
                return String.format(Locale.ROOT, "%.3f ms", number / (double) TimeUnit.MILLISECONDS.toNanos(1));
            default:
                return Long.toString(number);
        }
    }

    /**
     * The C name of a {@code client_state_t}.
     *
     * @param number -1 to 3; a recording may hold any other, whose name is the number
     */
    public static String clientState(long number) {
        return number < -1 || number >= CLIENT_STATES.size() - 1
                ? Long.toString(number)
                : CLIENT_STATES.get((int) number + 1);
    }

    /**
     * An answer that is awaited, with its Packet Identifier.
     *
     * @param entry the values of an entry of {@code mqtt_ack_handler_list}
     */
    public static String answer(List<Value> entry) {
        long type = number(entry, 0);
        boolean known = type > 0 && type <= LAST_TYPE;
        return (known ? PacketType.of((int) type).name() : String.valueOf(type)) + " " + number(entry, 1);
    }

    private static long number(List<Value> entry, int part) {
        return part < entry.size() && entry.get(part) instanceof Value.Number number ? number.number() : 0;
    }

    /** A text in quotes, with what would disturb a line escaped. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                quoted.append(String.format("\\u%04X", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        int length = text.codePointCount(0, text.length());
        return quoted.append('"')
                .append(length > LONGEST ? "… (" + length + ")" : "")
                .toString();
    }
}
