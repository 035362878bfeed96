package org.mqttxray.ui.packets;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Passage;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.ui.breakpoints.BreakOffer;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.Sieve;

/**
 * The packets that have happened at the playhead and pass the filter. Each frame reads and tests a bounded piece of the log, however long
 * that is; rows are put into words when they are looked at.
 */
public final class PacketTableViewModel {
    /** What may be spent on the filter in one frame: about half a frame's time. A packet costs 1, and 1 more for each KiB. */
    private static final int TESTS_A_FRAME = 300;

    private static final int KIB = 1_024;

    // Properties
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper several = new ReadOnlyBooleanWrapper();

    private final Bench bench;
    private final PacketWords words;
    private final Sieve<PacketRow> sieve = new Sieve<>(PacketRow::position, row -> 1 + row.size() / KIB);
    private Optional<Filter> filter = Optional.empty();
    private Optional<RowFilter> asked = Optional.empty();
    private Moment moment = Moment.NOTHING;
    private ReadableLog log = Moment.NOTHING.log();
    private PacketReader reader = new PacketReader(log);
    /** Of the rows that were looked at since the last change. */
    private final Map<PacketRow, PacketLine> lines = new IdentityHashMap<>();

    /** A table without rows. */
    public PacketTableViewModel(Bench bench, Messages messages) {
        this.bench = bench;
        this.words = new PacketWords(messages, log);
        count.set(words.count(0, 0, false));
    }

    /** The rows, in the order of the log. */
    ObservableList<PacketRow> rows() {
        return sieve.shown();
    }

    /** How many packets are shown, and of how many. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Which row is the packet that all panes show; -1 if none of these. */
    public ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether there are several connections, so that each row says whose it is. */
    public ReadOnlyBooleanProperty severalProperty() {
        return several.getReadOnlyProperty();
    }

    /** A row in words, as it is at the moment; what was asked before is not found out again until something changes. */
    PacketLine line(PacketRow row) {
        return lines.computeIfAbsent(
                row,
                asked -> words.line(
                        asked,
                        reader.now(asked),
                        moment.events(),
                        reader.wrong(asked, moment.events()),
                        reader.ordinal(asked)));
    }

    /** A row for who cannot see it. */
    String spoken(PacketRow row) {
        return words.spoken(line(row));
    }

    /** What is said where there are no rows. */
    String emptyText() {
        return words.none(sieve.happened(moment.events()), sieve.size(), moment);
    }

    /** Whether there is more to be read or tested. */
    public boolean behind() {
        return reader.behind(wanted()) || sieve.behind();
    }

    // Commands: what is shown

    /** Shows a moment as far as its log has been read, and reads a little more of it. */
    public void show(Moment now) {
        moment = now;
        if (now.log() != log) {
            log = now.log();
            reader = new PacketReader(log);
            words.of(log);
            sieve.clear();
            test();
        }
        goOn();
    }

    /** Reads and tests a little more. */
    public void goOn() {
        lines.clear();
        reader.readTo(wanted(), sieve::add);
        long rowsEnd = sieve.behind() ? moment.recorded() : wanted(); // some have been read behind the playhead
        asked.ifPresent(one -> one.follow(rowsEnd));
        sieve.work(TESTS_A_FRAME);
        sieve.show(moment.events());
        several.set(reader.hasSeveralConnections());
        count.set(words.count(sieve.shown().size(), sieve.happened(moment.events()), filter.isPresent()));
        shown.set(moment.packet()
                .filter(packet -> packet.growth().isEmpty())
                .map(SeenPacket::sighting)
                .map(sighting -> sieve.indexOf(sighting.position()))
                .orElse(-1));
    }

    /** How far the log is read: to the playhead; as long as no packet has happened, to the end, to tell how many are ahead. */
    private long wanted() {
        return sieve.happened(moment.events()) > 0 ? moment.events() : moment.recorded();
    }

    /** Shows only packets for which a filter holds, or all. */
    public void filter(Optional<Filter> newFilter) {
        if (!newFilter.equals(filter)) {
            filter = newFilter;
            test();
            goOn();
        }
    }

    private void test() {
        asked = filter.flatMap(one -> bench.subjects().map(subjects -> new RowFilter(one, subjects)));
        asked.ifPresentOrElse(one -> sieve.test(one::knows, one::passes), () -> sieve.test(Optional.empty()));
    }

    // Commands: what a row does

    /** Lets all panes show the packet of a row, also one that only the link has seen; its pings have no bytes to show. */
    void select(PacketRow row) {
        if (row.passage().origin().range().isPresent()) {
            bench.selectPacket(row.position());
        }
    }

    /** Moves the playhead to where the packet has just happened. */
    void goTo(PacketRow row) {
        bench.goTo(row.position() + 1);
        select(row);
    }

    /** Whether a row has a type and a direction to look for others like it. */
    boolean hasLikes(PacketRow row) {
        return row.passage().type() != PacketType.RESERVED;
    }

    /** The breakpoints that a row gives: on packets like it with the same topic, packet identifier or QoS, and on all of its type. */
    List<BreakOffer> breakOffers(PacketRow row) {
        if (!hasLikes(row)) {
            return List.of();
        }
        List<BreakOffer> offers = new ArrayList<>();
        seen(row).ifPresent(packet -> new PacketLikes(packet).breaks(offers));
        offers.addAll(BreakOffer.on(row.passage().type(), row.passage().out()));
        return offers;
    }

    /** The filters that a row gives: those that packets pass which are like it in one field, then in type and direction. */
    List<String> filterOffers(PacketRow row) {
        if (!hasLikes(row)) {
            return List.of();
        }
        List<String> filters = new ArrayList<>();
        seen(row).ifPresent(packet -> new PacketLikes(packet).filters(filters));
        filters.add(filterLike(row));
        return filters;
    }

    private Optional<SeenPacket> seen(PacketRow row) {
        Passage passage = row.passage();
        return passage.origin()
                .range()
                .map(range -> new Packets.Sighting(
                        row.position(),
                        passage.origin().timeNanos(),
                        passage.origin().thread(),
                        passage.out(),
                        range))
                .flatMap(bench::seen);
    }

    /** The filter that packets of this type pass that go this way. */
    private static String filterLike(PacketRow row) {
        return String.format(
                Locale.ROOT,
                "mqtt.msgtype == %s and mqttxray.direction == %s",
                row.passage().type().name(),
                direction(row).label());
    }

    /** Whether a row is a packet of the client, which can have an answer or be one. */
    boolean isOfExchange(PacketRow row) {
        return row.passage().isPacket();
    }

    /** Moves the playhead to the answer of a row. */
    void toAnswer(PacketRow row) {
        select(row);
        bench.toAnswer();
    }

    /** Moves the playhead to the packet that a row answers. */
    void toRequest(PacketRow row) {
        select(row);
        bench.toRequest();
    }

    private static Direction direction(PacketRow row) {
        return Direction.of(row.passage().out());
    }
}
