package org.mqttxray.ui.packets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.mqttxray.replay.Exchanges;
import org.mqttxray.replay.Findings;
import org.mqttxray.replay.Passage;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;

/** Reads the packets of a log in pieces, each event once: how each stands, and which rules it breaks. */
final class PacketReader {
    /** Events looked at in one frame: about a frame's time. */
    private static final int EVENTS_A_FRAME = 10_000;

    private final Replay<Exchanges.State> replay;
    private final Replay<Findings.State> rules;
    private final Map<Integer, Last> lasts = new HashMap<>();
    private final Map<Integer, Integer> ordinals = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private Exchanges.State exchanges;
    private Findings.State findings;
    private int read;
    private long looked;

    /** The last row of a connection. */
    private record Last(int number, long timeNanos) {}

    /** At the beginning of a log. */
    PacketReader(ReadableLog log) {
        replay = new Replay<>(log, new Exchanges(log));
        rules = new Replay<>(log, new Findings(log));
        exchanges = replay.at(0);
        findings = rules.at(0);
    }

    /**
     * Reads on, but never beyond some events, and not more than takes about a frame.
     *
     * @param rows is given each new row
     */
    void readTo(long events, Consumer<PacketRow> rows) {
        if (looked >= events) {
            return;
        }
        looked = Math.min(events, looked + EVENTS_A_FRAME);
        exchanges = replay.at(looked);
        findings = rules.at(looked);
        List<Passage> passages = exchanges.passages();
        for (; read < passages.size(); read++) {
            Passage passage = passages.get(read);
            if (passage.goes()) {
                rows.accept(row(passage));
            }
        }
    }

    private PacketRow row(Passage passage) {
        Last before = lasts.get(passage.connection());
        long now = passage.origin().timeNanos();
        ordinals.computeIfAbsent(passage.connection(), connection -> calls.merge(passage.client(), 1, Integer::sum));
        int number = (before == null ? 0 : before.number) + (passage.isPacket() ? 1 : 0);
        lasts.put(passage.connection(), new Last(number, now));
        return new PacketRow(
                passage,
                passage.isPacket() ? OptionalInt.of(number) : OptionalInt.empty(),
                before == null ? OptionalLong.empty() : OptionalLong.of(now - before.timeNanos));
    }

    /** Whether it has not come so far yet. */
    boolean behind(long events) {
        return looked < events;
    }

    /** The packet of a row, with what has become of it as far as is known. */
    Passage now(PacketRow row) {
        return exchanges.passages().get(row.passage().number());
    }

    /** What is wrong with the packet of a row, as far as it has come to light once there are so many events. */
    List<Findings.Finding> wrong(PacketRow row, long events) {
        return row.passage().origin().range().map(this::wrong).orElse(List.of()).stream()
                .filter(finding -> finding.position() < events)
                .toList();
    }

    private List<Findings.Finding> wrong(Range packet) {
        return findings.about(packet);
    }

    /** Whether there are packets of more than one connection. */
    boolean hasSeveralConnections() {
        return ordinals.size() > 1;
    }

    /** Which connection of its client it is: 1, 2, … */
    int ordinal(PacketRow row) {
        return ordinals.get(row.passage().connection());
    }
}
