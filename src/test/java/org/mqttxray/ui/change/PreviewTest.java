package org.mqttxray.ui.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.packet.Bytes;

/** Which part of a long packet is shown before and after a change. */
class PreviewTest {
    private static final int LONG = 200;
    private static final Bytes WRITTEN = numbered();

    private static Bytes numbered() {
        byte[] octets = new byte[LONG];
        for (int at = 0; at < LONG; at++) {
            octets[at] = (byte) at;
        }
        return Bytes.of(octets);
    }

    private static Preview of(Draft draft) {
        return Preview.of(draft, WRITTEN, new BitSet(), new BitSet());
    }

    private static void assertBeginning(List<Preview.Cell> cells) {
        assertEquals("00", cells.get(0).text());
        assertEquals("…", cells.get(cells.size() - 1).text());
    }

    @Test
    void ofAnUnchangedPacketTheBeginningIsShown() {
        assertBeginning(of(Draft.of(WRITTEN)).before());
        assertBeginning(of(Draft.of(WRITTEN)).after());
    }

    @Test
    void ofALineCutBehindThePacketTheBeginningIsShown() {
        Draft behind = Draft.of(WRITTEN).with(Act.CUT).withPassed(Integer.toString(LONG));
        assertBeginning(of(behind).before());
        assertBeginning(of(behind).after());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 60, 170, LONG - 1})
    void theFirstChangedByteIsShown(int changed) {
        byte[] octets = WRITTEN.toArray();
        octets[changed] = (byte) 0xFF;
        Preview preview = of(Draft.of(WRITTEN).with(Bytes.of(octets)));
        assertEquals(List.of(HexText.octet((byte) changed)), marked(preview.before()));
        assertEquals(List.of("FF"), marked(preview.after()));
    }

    private static List<String> marked(List<Preview.Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.mark() == Preview.Mark.CHANGED)
                .map(Preview.Cell::text)
                .toList();
    }
}
