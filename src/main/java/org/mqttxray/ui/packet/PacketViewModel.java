package org.mqttxray.ui.packet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.SeenPacket.SeenField;

/** The packet shown: heading, bytes, the card of the framed field, the rows of the tree. */
public final class PacketViewModel {
    // Properties
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Messages messages;
    private final FieldText text;
    private final FieldCards cards;
    private final FieldRows rows;
    private final Notices notices;
    private final PacketHeading heading;
    private final ChosenBits chosenBits = new ChosenBits();
    private boolean secretsShown;
    private Moment moment = Moment.NOTHING;

    /**
     * What is shown of a packet.
     *
     * @param packet the bytes and fields
     * @param title "Packet 1", with several connections "Packet 1 of reporter"
     * @param type its type, or a question mark
     * @param heading "client to broker, 48 bytes", or how much of it is there
     * @param brief the heading where there is little room: "48 bytes", "2 of 13 bytes"
     * @param framed the field that is framed
     * @param wrong the fields in which something is wrong
     * @param notices what is wrong with it, by itself or where it stands
     * @param card what there is to say about it
     * @param rows the tree
     * @param row which of them is chosen, the framed field or some bits of it; -1 if it has no row
     * @param previous where the packet before was reported, if there is one
     * @param next the same of the packet after, or what stands for an unfinished one
     * @param chosen the chosen byte, if one is chosen
     * @param cursor the byte under the keyboard: the chosen one, else the first of the field that is framed while the pointer is elsewhere
     * @param secretsShown whether secrets are shown as they are
     * @param spoken the byte under the keyboard: "offset 9, C2, Connect flags"
     */
    public record Shown(
            SeenPacket packet,
            String title,
            String type,
            String heading,
            String brief,
            SeenField framed,
            List<SeenField> wrong,
            List<Notice> notices,
            FieldCard card,
            List<FieldRow> rows,
            int row,
            OptionalLong previous,
            OptionalLong next,
            Optional<Integer> chosen,
            int cursor,
            boolean secretsShown,
            String spoken) {}

    /** Nothing yet. */
    public PacketViewModel(Messages messages) {
        this.messages = messages;
        this.text = new FieldText(messages);
        this.cards = new FieldCards(messages, text);
        this.rows = new FieldRows(messages, text);
        this.notices = new Notices(messages, text);
        this.heading = new PacketHeading(messages, text);
    }

    /** What is shown; nothing if there is no packet. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What to say if there is none: that none may be seen, none came, none has come yet, or how one comes. */
    String emptyKey() {
        if (moment.over()) {
            return moment.emptyKey("packet.none-came");
        }
        return moment.emptyKey(moment.playhead().live() || moment.recorded() == 0 ? "packet.empty" : "packet.none-yet");
    }

    /** Whether what is shown is only under the pointer, and not chosen. */
    boolean previews() {
        return moment.framedByte().isPresent()
                && !moment.framedByte().equals(moment.selection().offset());
    }

    /** Whether it is not yet known what is wrong with the packet; if so, {@link #lookOn} is to be called in the next frame. */
    boolean behind() {
        return notices.behind();
    }

    // Commands

    /** Looks on at what is wrong with the packet, if that would have taken too long before. */
    void lookOn() {
        if (behind() && notices.look(moment)) {
            look();
        }
    }

    /** Takes over a moment. To be called at most once a frame: it folds what is new in the log. */
    public void show(Moment newMoment) {
        boolean told = notices.look(newMoment);
        boolean same = newMoment.packet().equals(moment.packet())
                && newMoment.framedByte().equals(moment.framedByte())
                && newMoment.selection().offset().equals(moment.selection().offset())
                && newMoment.packets().size() == moment.packets().size()
                && newMoment.unfinished().isPresent() == moment.unfinished().isPresent()
                && newMoment.log() == moment.log()
                && newMoment.covered() == moment.covered()
                && !told
                && !mayTellWriter(newMoment);
        chosenBits.moved(moment, newMoment);
        moment = newMoment;
        if (!same) {
            look();
        }
    }

    /** What reads a packet that has arrived is recorded after its report. */
    private boolean mayTellWriter(Moment newMoment) {
        return shown.get()
                .filter(now -> now.card().writer().isEmpty())
                .filter(now -> Writer.end(newMoment, now.packet()) > Writer.end(moment, now.packet()))
                .isPresent();
    }

    /** Shows secrets as they are, or no longer. */
    public void showSecrets(boolean show) {
        secretsShown = show;
        look();
    }

    /** Has the same fields open and the same bits chosen. */
    void takeOver(PacketViewModel before) {
        rows.takeOver(before.rows);
        chosenBits.takeOver(before.chosenBits);
        look();
    }

    /** Speaks of what a row of the tree stands for: of some bits, or of a whole field. Its byte is chosen by the caller. */
    public void choose(FieldRow row) {
        if (row.kind() == FieldRow.Kind.BITS) {
            chosenBits.choose(row);
            look();
        } else {
            chooseWhole();
        }
    }

    /** Speaks of a whole field, even if bits of it were chosen. */
    public void chooseWhole() {
        chosenBits.forget();
        look();
    }

    /** Shows what is below a field of the tree, or no longer: bits below it can't be chosen any more then. */
    public void open(Field field, boolean show) {
        if (!show) {
            chosenBits.closed(field);
        }
        rows.open(field, show);
        look();
    }

    private void look() {
        shown.set(moment.packet().filter(packet -> !packet.fields().isEmpty()).map(this::shown));
    }

    private Shown shown(SeenPacket packet) {
        int index = index(packet);
        boolean onTheLine = onTheLine(packet, index);
        List<Notice> told = notices.seen();
        SeenField framed = framed(packet, told, moment.framedByte());
        int cursor = cursor(packet, told);
        Optional<Dissection.Bits> bits = chosenBits.in(framed, moment);
        List<FieldRow> tree = rows.of(packet, framed, secretsShown);
        return new Shown(
                packet,
                onTheLine ? messages.get("packet.on-the-line") : heading.title(moment, packet.sighting(), index),
                packet.type().map(PacketType::name).orElse("?"),
                heading.of(packet),
                heading.brief(packet),
                framed,
                wrong(packet, told),
                told,
                cards.of(moment, packet, framed, bits, !told.isEmpty()),
                tree,
                row(tree, framed, bits),
                position(index - 1),
                position(onTheLine ? index : index + 1),
                moment.selection().offset(),
                cursor,
                secretsShown,
                spoken(packet, cursor));
    }

    /** The row of the framed field, or of its chosen bits. An empty text begins where the next field does. */
    static int row(List<FieldRow> rows, SeenField framed, Optional<Dissection.Bits> bits) {
        Field wanted = bits.map(Dissection.Bits::field).orElse(framed.leaf().field());
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).kind() != FieldRow.Kind.PART
                        && rows.get(i).field() == wanted
                        && rows.get(i).from() == framed.leaf().from())
                .findFirst()
                .orElse(-1);
    }

    private static List<SeenField> wrong(SeenPacket packet, List<Notice> told) {
        Stream<SeenField> malformed =
                packet.error().stream().flatMap(error -> FieldCards.wrong(packet, error).stream());
        Stream<SeenField> outOfPlace =
                told.stream().filter(notice -> !notice.warning()).flatMap(notice -> notice.field().stream());
        return Stream.concat(malformed, outOfPlace).distinct().toList();
    }

    /** Which field is framed: that of a given byte, or it alone if its field is not to be known, else the wrong one, else the one written last, else the first. */
    private static SeenField framed(SeenPacket packet, List<Notice> told, Optional<Integer> octet) {
        if (octet.isPresent() && packet.layoutHidden()) {
            return packet.single(octet.get());
        }
        return octet.flatMap(packet::fieldAt)
                .or(() -> wrong(packet, told).stream().findFirst())
                .or(() -> packet.growth().flatMap(growth -> packet.fieldAt(growth.there() - 1)))
                .orElse(packet.fields().get(0));
    }

    private int cursor(SeenPacket packet, List<Notice> told) {
        Optional<Integer> chosen = moment.selection().offset();
        int last = packet.octets().size() - 1;
        return Math.min(
                last,
                chosen.orElseGet(
                        () -> framed(packet, told, Optional.empty()).leaf().from()));
    }

    private String spoken(SeenPacket packet, int at) {
        String value = text.octet(packet.octets().get(at), secretsShown);
        SeenField field = packet.fieldAt(at).orElseThrow();
        return messages.get("packet.spoken", at, value, text.name(packet, field));
    }

    /** Whether it is none of the client's packets: only the link has seen it. */
    private boolean onTheLine(SeenPacket packet, int index) {
        boolean known = position(index).equals(OptionalLong.of(packet.sighting().position()));
        return packet.growth().isEmpty() && !known;
    }

    /** Which packet it is: 0, 1, …; of one that is none of them, how many come before it. */
    private int index(SeenPacket packet) {
        boolean unfinished = packet.growth().isPresent(); // it is the next
        return unfinished
                ? moment.packets().size()
                : Packets.before(moment.packets(), packet.sighting().position());
    }

    private OptionalLong position(int index) {
        List<Packets.Sighting> all = moment.packets();
        if (index == all.size() && moment.unfinished().isPresent()) {
            return OptionalLong.of(moment.unfinished().get().position());
        }
        return index >= 0 && index < all.size() ? OptionalLong.of(all.get(index).position()) : OptionalLong.empty();
    }
}
