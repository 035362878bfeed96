package org.mqttxray.ui.stage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Cover;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Range;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.workbench.PeerBehaviour;

/** A packet that is not the one shown is said in words, but for what of it is covered. */
class EverydayWordsTest {
    private static final int CLIENT_ID = 14;

    @Test
    void onlyAPacketWithHiddenBytesKeepsSilent() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            run.recordAllAndGoTo(Long.MAX_VALUE);
            List<Packets.Sighting> packets = run.bench().moment().packets();
            Range connect = packets.get(0).range();
            run.bench().selectPacket(packets.get(1).position());

            cover(run.bench(), packets.get(1).range());
            assertTrue(words(run.bench(), packets.get(0)).contains("xray-lesson"));

            cover(run.bench(), connect.part(CLIENT_ID, CLIENT_ID + 1));
            assertFalse(words(run.bench(), packets.get(0)).contains("ray-lesson"));
        }
    }

    private static void cover(Bench bench, Range hidden) {
        bench.cover(new Cover(Cover.NO_FUTURE, List.of(hidden), Map.of(), Set.of(), Set.of()));
    }

    private static String words(Bench bench, Packets.Sighting packet) {
        return new EverydayWords(new Messages(Language.EN))
                .of(bench.moment(), packet.position(), packet.range())
                .orElseThrow();
    }
}
