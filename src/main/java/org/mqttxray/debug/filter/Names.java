package org.mqttxray.debug.filter;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.FieldKind;
import org.mqttxray.mqtt.explain.ReasonFields;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TracedFunction;

/**
 * All names that a filter can speak of: Wireshark's of the fields of packets, ours where it has none, and ours of events, which begin with
 * {@code mqttxray}.
 */
public final class Names {
    /** The whole packet, as bytes. */
    static final String PACKET = "mqtt";
    /** Which way a packet goes. */
    static final String DIRECTION = "mqttxray.direction";
    /** The client whose event it is. */
    static final String CLIENT = "mqttxray.client";
    /** The connection of a packet, or of an act of the link. */
    static final String CONNECTION = "mqttxray.connection";
    /** How many bytes a packet has. */
    static final String SIZE = "mqttxray.size";
    /** The rules that come to light as broken. */
    static final String RULE = "mqttxray.rule";
    /** The number of the event, as the window shows it. */
    static final String EVENT = "mqttxray.event";
    /** The time of the event. */
    static final String TIME = "mqttxray.time";
    /** The thread's name. */
    static final String THREAD = "mqttxray.thread";
    /** The function that is entered. */
    static final String ENTERED = "mqttxray.entered";
    /** The function that returns, however it does. */
    static final String RETURNED = "mqttxray.returned";
    /** The error by which a function ends. */
    static final String ERROR = "mqttxray.error";
    /** The layer of the function that is entered or returns. */
    static final String LAYER = "mqttxray.layer";
    /** What a function is given. */
    static final String ARGUMENT = "mqttxray.argument";
    /** What a function returns. */
    static final String RESULT = "mqttxray.result";
    /** The field or list of the client that changes. */
    static final String STATE = "mqttxray.state";
    /** What a field of the client becomes; of a list, what joins or leaves it. */
    static final String VALUE = "mqttxray.value";
    /** The lock that is asked for, taken or given back. */
    static final String LOCK = "mqttxray.lock";
    /** What the codec puts into the write buffer, in the specification's word. */
    static final String WROTE = "mqttxray.wrote";
    /** What the codec takes from the read buffer, in the specification's word. */
    static final String READ = "mqttxray.read";
    /** What the link does by itself. */
    static final String LINK = "mqttxray.link";
    /** What a program prints. */
    static final String SAID = "mqttxray.said";

    private static final long BYTE = 0xFF;
    private static final long TWO_BYTES = 0xFFFF;
    private static final long FOUR_BYTES = 0xFFFF_FFFFL;
    private static final long MOST_VARIABLE = 268_435_455;
    /** A name is much like another one if so many letters have to be changed. */
    private static final int MUCH_LIKE = 3;

    /** What ours begin with. */
    private static final String OURS = "mqttxray.";

    private static final List<String> BEGINNINGS = List.of("mqtt.", OURS);
    private static final Map<String, Name> ALL = new TreeMap<>();

    static {
        ofPackets();
        ours();
    }

    private Names() {}

    /** All names, in the order of the alphabet. */
    public static Collection<Name> all() {
        return ALL.values();
    }

    /** Those that Wireshark does not have, in the same order: of events, and of a few fields of packets. */
    public static List<String> own() {
        return ALL.keySet().stream().filter(name -> name.startsWith(OURS)).toList();
    }

    /** The name that is written so; capital letters do not count. */
    public static Optional<Name> of(String text) {
        return Optional.ofNullable(ALL.get(text.toLowerCase(Locale.ROOT)));
    }

    /** The name that somebody may have meant: without what it begins with, or with some other letters. */
    static Optional<Name> like(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int most = Math.min(MUCH_LIKE, lower.length() - 1);
        return BEGINNINGS.stream()
                .flatMap(beginning -> of(beginning + lower).stream())
                .findFirst()
                .or(() -> ALL.values().stream()
                        .filter(name -> Math.abs(name.text().length() - lower.length()) <= most)
                        .filter(name -> Spelling.distance(name.text(), lower) <= most)
                        .min(Comparator.comparingInt(name -> Spelling.distance(name.text(), lower))));
    }

    /** What is wrong with a name that nobody has. */
    static Problem unknown(String written, Span span) {
        return like(written)
                .map(name -> Problem.of(Problem.Kind.MISSPELT_NAME, span, written, name.text()))
                .orElseGet(() -> Problem.of(Problem.Kind.UNKNOWN_NAME, span, written));
    }

    /** Whether a word can only be meant as a name. */
    static boolean isMeant(Token word) {
        String lower = word.text().toLowerCase(Locale.ROOT);
        return word.kind() == Token.Kind.WORD && BEGINNINGS.stream().anyMatch(lower::startsWith);
    }

    private static void ofPackets() {
        for (Field field : Field.values()) {
            add(new Name(
                    field.wireshark(), sort(field.kind()), range(field), words(field), Set.of(), Optional.of(field)));
            if (!field.lengthWireshark().isEmpty()) {
                Optional<Name.Limits> length = Optional.of(new Name.Limits(0, TWO_BYTES));
                add(new Name(
                        field.lengthWireshark(), Name.Sort.NUMBER, length, Map.of(), Set.of(), Optional.of(field)));
            }
        }
    }

    /** Several fields may have one name. */
    private static void add(Name name) {
        ALL.merge(name.text(), name, Names::both);
    }

    private static Name both(Name one, Name other) {
        Map<String, Long> words = new LinkedHashMap<>(one.words());
        words.putAll(other.words());
        Name.Sort sort = one.sort() == other.sort() ? one.sort() : Name.Sort.TEXT; // a text is bytes too
        Optional<Name.Limits> range =
                one.range().flatMap(limits -> other.range().map(limits::with));
        return new Name(one.text(), sort, range, words, Set.of(), one.field());
    }

    private static Name.Sort sort(FieldKind kind) {
        return switch (kind) {
            case UTF8_STRING -> Name.Sort.TEXT;
            case BINARY_DATA, BYTES, UNDECODED -> Name.Sort.BYTES;
            default -> Name.Sort.NUMBER;
        };
    }

    private static Optional<Name.Limits> range(Field field) {
        long most = switch (field.kind()) {
            case UINT8 -> BYTE;
            case UINT16 -> TWO_BYTES;
            case UINT32 -> FOUR_BYTES;
            case VARIABLE_BYTE_INTEGER -> MOST_VARIABLE;
            case BITS -> field.in(field.mask());
            default -> -1;
        };
        return most < 0 ? Optional.empty() : Optional.of(new Name.Limits(0, most));
    }

    private static Map<String, Long> words(Field field) {
        if (ReasonFields.has(field) || field == Field.SUBACK_RETURN_CODE) {
            return words(ReasonCode.values(), ReasonCode::name, ReasonCode::number);
        }
        return switch (field) {
            case PACKET_TYPE -> {
                Map<String, Long> types = words(PacketType.values(), PacketType::name, PacketType::number);
                types.remove(PacketType.RESERVED.name());
                yield types;
            }
            case CONNECT_RETURN_CODE ->
                words(ConnectReturnCode.values(), ConnectReturnCode::name, ConnectReturnCode::number);

            case PROPERTY_IDENTIFIER -> words(PropertyName.values(), PropertyName::name, PropertyName::number);
            default ->
                field.kind() == FieldKind.BITS && Integer.bitCount(field.mask()) == 1
                        ? Map.of("FALSE", 0L, "TRUE", 1L)
                        : Map.of();
        };
    }

    private static <T> Map<String, Long> words(T[] all, Function<T, String> word, ToLongFunction<T> number) {
        Map<String, Long> words = new LinkedHashMap<>();
        for (T one : all) {
            words.put(word.apply(one), number.applyAsLong(one));
        }
        return words;
    }

    private static void ours() {
        ours(PACKET, Name.Sort.BYTES);
        ours(DIRECTION, Arrays.stream(Direction.values()).map(Direction::label));
        ours(CLIENT, Name.Sort.TEXT);
        ours(CONNECTION, Name.Sort.NUMBER);
        ours(SIZE, Name.Sort.NUMBER);
        ours(RULE, Name.Sort.TEXT);
        ours(EVENT, Name.Sort.NUMBER);
        ours(TIME, Name.Sort.SECONDS);
        ours(THREAD, Name.Sort.TEXT);
        ours(ENTERED, functions());
        ours(RETURNED, functions());
        ours(ERROR, Name.Sort.TEXT);
        ours(LAYER, Arrays.stream(Layer.values()).map(Layer::label));
        ours(ARGUMENT, Name.Sort.ANY);
        ours(RESULT, Name.Sort.ANY);
        ours(STATE, Arrays.stream(ClientField.values()).map(ClientField::cName));
        ours(VALUE, Name.Sort.ANY);
        ours(LOCK, Name.Sort.TEXT);
        ours(WROTE, Name.Sort.TEXT);
        ours(READ, Name.Sort.TEXT);
        ours(LINK, Arrays.stream(LinkAct.values()).map(LinkAct::label));
        ours(SAID, Name.Sort.TEXT);
    }

    private static Stream<String> functions() {
        return Arrays.stream(TracedFunction.values()).map(TracedFunction::cName);
    }

    private static void ours(String text, Name.Sort sort) {
        add(new Name(text, sort, Optional.empty(), Map.of(), Set.of(), Optional.empty()));
    }

    private static void ours(String text, Stream<String> choices) {
        Set<String> all = choices.collect(Collectors.toCollection(LinkedHashSet::new));
        add(new Name(text, Name.Sort.TEXT, Optional.empty(), Map.of(), all, Optional.empty()));
    }
}
