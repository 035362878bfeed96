package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Tint;
import org.mqttxray.mqtt.packet.Utf8;
import org.mqttxray.trace.Range;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.SeenPacket.SeenField;
import org.mqttxray.ui.model.SeenPacket.Sight;

/** The fields of the packet shown, as they stand side by side on the projector. */
final class ByteStrip {
    /** In which lesson a field is explained; the others are from the first packet on. */
    private static final Map<Field, Integer> TAUGHT = taught();

    private final Messages messages;
    private final Covers covers;
    private final int lesson;

    /**
     * What is shown in a lesson.
     *
     * @param covers which fields are covered by hand
     * @param lesson its number: what a later one explains is hatched
     */
    ByteStrip(Messages messages, Covers covers, int lesson) {
        this.messages = messages;
        this.covers = covers;
        this.lesson = lesson;
    }

    private static Map<Field, Integer> taught() {
        Map<Field, Integer> taught = new EnumMap<>(Field.class);
        for (Field field : List.of(
                Field.PROTOCOL_NAME,
                Field.PROTOCOL_LEVEL,
                Field.CONNECT_FLAGS,
                Field.USER_NAME,
                Field.PASSWORD,
                Field.CONNECT_ACKNOWLEDGE_FLAGS)) {
            taught.put(field, 4);
        }
        taught.put(Field.PACKET_IDENTIFIER, 6);
        taught.put(Field.SUBACK_RETURN_CODE, 6);
        return taught;
    }

    /** How a field looks. */
    enum Look {
        SHOWN,
        /** A question covers it, or somebody by hand. */
        COVERED,
        /** A later lesson explains it. */
        LATER,
        /** It is not there yet. */
        UNWRITTEN
    }

    /**
     * A field.
     *
     * @param place where it begins
     * @param from the offset of its first byte
     * @param octets what stands for each of its bytes
     * @param tint its colour
     * @param label what stands below it
     * @param letters the characters of a text in the place of the label, each with how many bytes it takes; else empty
     * @param framed whether it is the one that is spoken of
     */
    record Cell(
            Covers.Place place,
            int from,
            List<String> octets,
            Tint tint,
            String label,
            List<Letter> letters,
            boolean framed,
            Look look) {
        /** Some of its bytes, as a field of their own without letters. */
        Cell part(int first, int bytes) {
            return new Cell(
                    place, from + first, octets.subList(first, first + bytes), tint, label, List.of(), framed, look);
        }
    }

    /**
     * A character of a text.
     *
     * @param bytes that it takes
     */
    record Letter(String text, int bytes) {}

    /** The fields of the packet of a moment, in their order; empty if there is none. */
    List<Cell> of(Moment moment) {
        return moment.packet().map(packet -> cells(packet, moment.framedByte())).orElse(List.of());
    }

    /** Which field is framed: 0, 1, …; the first if none is. */
    static int framed(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).framed()) {
                return i;
            }
        }
        return 0;
    }

    private List<Cell> cells(SeenPacket packet, Optional<Integer> framed) {
        List<Cell> cells = new ArrayList<>();
        for (SeenField field : packet.fields()) {
            boolean empty = field.leaf().from() == field.leaf().to();
            if (!empty) {
                boolean here = framed.filter(field::holds).isPresent();
                cells.add(cell(packet, field, here));
            }
        }
        return List.copyOf(cells);
    }

    private Cell cell(SeenPacket packet, SeenField field, boolean framed) {
        Range range = packet.sighting().range();
        Covers.Place place =
                new Covers.Place(range.stream(), range.from() + field.leaf().from());
        int taught = TAUGHT.getOrDefault(field.leaf().field(), 0);
        boolean byHand = covers.has(place);
        boolean later = taught > lesson && !framed && field.sight() != Sight.COVERED;
        Look look = look(field, byHand, later);
        List<String> octets = packet
                .octets()
                .subList(field.leaf().from(), field.leaf().to())
                .stream()
                .map(octet -> look == Look.LATER ? "" : byHand ? CodeWords.COVERED : CodeWords.text(octet))
                .toList();
        String label = later ? messages.get("projector.later", taught) : label(field, look);
        List<Letter> letters = look == Look.SHOWN && field.sight() == Sight.SHOWN ? letters(field) : List.of();
        return new Cell(place, field.leaf().from(), octets, field.leaf().tint(), label, letters, framed, look);
    }

    private static Look look(SeenField field, boolean byHand, boolean later) {
        if (byHand || field.sight() == Sight.COVERED) {
            return Look.COVERED;
        } else if (later) {
            return Look.LATER;
        }
        return field.sight() == Sight.UNWRITTEN ? Look.UNWRITTEN : Look.SHOWN;
    }

    private String label(SeenField field, Look look) {
        boolean nameless = field.leaf().field() == Field.UNDECODED;
        if (nameless && look == Look.UNWRITTEN) {
            return "";
        }
        if (nameless && look == Look.COVERED) {
            return messages.get(
                    "projector.covered-bytes", field.leaf().to() - field.leaf().from());
        }
        if (field.leaf().lengthPrefix()) {
            boolean known = look == Look.SHOWN && field.sight() == Sight.SHOWN;
            return known
                    ? messages.get(
                            "projector.length-of", String.valueOf(field.leaf().value()))
                    : messages.get("projector.field.remaining-length");
        }
        String key = Messages.key(field.leaf().field());
        String brief = "projector.field." + key;
        return messages.get(messages.has(brief) ? brief : "field." + key);
    }

    /** Of a text the characters that one can read; a secret has none. */
    private static List<Letter> letters(SeenField field) {
        if (!(field.leaf().value() instanceof String text)) {
            return List.of();
        }
        List<Letter> letters = new ArrayList<>();
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            letters.add(new Letter(Character.isISOControl(c) ? "" : one, Utf8.length(one)));
        });
        int bytes = letters.stream().mapToInt(Letter::bytes).sum();
        return bytes == field.leaf().to() - field.leaf().from() ? List.copyOf(letters) : List.of();
    }
}
