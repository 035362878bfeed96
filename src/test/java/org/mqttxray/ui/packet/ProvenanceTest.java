package org.mqttxray.ui.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.packet.ProvenanceLayout.Box;

/** Which layer supplied each byte, and where the bytes stand in the bar. */
class ProvenanceTest {
    private static List<Provenance.Run> runs(ProtocolVersion version, Direction direction, String hex) {
        return Provenance.of(EveryPacketShownTest.packet(version, direction, hex));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # version, direction, bytes, who supplied them
        V3_1_1 , C2S , 10 0E 00 04 4D 51 54 54 04 02 00 32 00 02 69 64  , 10 MQTT 2 APP 2 MQTT 2 APP
        V3_1_1 , S2C , 20 02 00 00                                      , 4 MQTT
        V3_1_1 , C2S , 30 06 00 01 74 68 69 21                          , 4 MQTT 4 APP
        V3_1_1 , C2S , 32 08 00 01 74 00 05 68 69 21                    , 4 MQTT 1 APP 2 MQTT 3 APP
        V3_1_1 , S2C , 40 02 00 05                                      , 4 MQTT
        V3_1_1 , S2C , 50 02 00 05                                      , 4 MQTT
        V3_1_1 , C2S , 62 02 00 05                                      , 4 MQTT
        V3_1_1 , S2C , 70 02 00 05                                      , 4 MQTT
        V3_1_1 , C2S , 82 0A 00 02 00 01 61 01 00 01 23 00              , 6 MQTT 2 APP 2 MQTT 2 APP
        V3_1_1 , S2C , 90 04 00 02 01 80                                , 6 MQTT
        V3_1_1 , C2S , A2 08 00 02 00 01 61 00 01 23                    , 6 MQTT 1 APP 2 MQTT 1 APP
        V3_1_1 , S2C , B0 02 00 02                                      , 4 MQTT
        V3_1_1 , C2S , C0 00                                            , 2 MQTT
        V3_1_1 , S2C , D0 00                                            , 2 MQTT
        V3_1_1 , C2S , E0 00                                            , 2 MQTT
        V5_0   , C2S , 33 10 00 01 74 00 05 07 01 01 02 00 00 00 3C 68 69 21 , 4 MQTT 1 APP 4 MQTT 1 APP 1 MQTT 7 APP
        V5_0   , C2S , F0 0A 18 08 15 00 01 6D 16 00 01 64              , 12 MQTT
        V3_1_1 , S2C , 40 01 00                                         , 2 MQTT 1 nobody
        """)
    void eachByteWasSuppliedByOneLayer(ProtocolVersion version, Direction direction, String hex, String told) {
        List<Provenance.Run> runs = runs(version, direction, hex);
        assertEquals(
                told,
                runs.stream()
                        .map(run -> run.length() + " "
                                + run.layer().map(Layer::name).orElse("nobody"))
                        .collect(Collectors.joining(" ")));
        int all = hex.split(" ").length;
        assertEquals(0, runs.get(0).from());
        assertEquals(all, runs.get(runs.size() - 1).to());
        assertEquals(
                all,
                Provenance.bytes(runs, Optional.of(Layer.APP))
                        + Provenance.bytes(runs, Optional.of(Layer.MQTT))
                        + Provenance.bytes(runs, Optional.empty()));
    }

    private static final List<Provenance.Run> LONG = List.of(
            new Provenance.Run(Optional.of(Layer.MQTT), 0, 4),
            new Provenance.Run(Optional.of(Layer.APP), 4, 10),
            new Provenance.Run(Optional.of(Layer.MQTT), 10, 12),
            new Provenance.Run(Optional.of(Layer.APP), 12, 88));

    @Test
    void aLongRunIsOneBarThatTakesWhatTheCellsLeave() {
        List<Box> boxes = ProvenanceLayout.of(LONG, 400);
        assertEquals(13, boxes.size());
        Box bar = boxes.get(12);
        assertEquals(List.of(12, 88), List.of(bar.from(), bar.to()));
        assertEquals(10, boxes.get(0).width());
        assertEquals(400, bar.x() + bar.width(), 0.01);
    }

    @Test
    void whereThereIsRoomEachByteHasACell() {
        List<Box> boxes = ProvenanceLayout.of(LONG, 88 * 12);
        assertEquals(88, boxes.size());
        assertTrue(boxes.stream().allMatch(box -> box.width() == 10));
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 60, 120, 270, 420})
    void theBoxesAreAllBytesInTheirOrderAndFit(double width) {
        List<Box> boxes = ProvenanceLayout.of(LONG, width);
        int next = 0;
        double x = 0;
        for (Box box : boxes) {
            assertEquals(next, box.from());
            assertTrue(box.x() >= x, "they do not overlap");
            next = box.to();
            x = box.x() + box.width();
        }
        assertEquals(88, next);
        assertTrue(x <= width + 0.01, x + " fits");
    }

    @Test
    void aPlaceIsThatOfAByte() {
        List<Box> boxes = ProvenanceLayout.of(LONG, 400);
        assertEquals(OptionalInt.of(1), ProvenanceLayout.at(boxes, 13));
        assertEquals(OptionalInt.empty(), ProvenanceLayout.at(boxes, 11), "between two");
        assertEquals(OptionalInt.of(12), ProvenanceLayout.at(boxes, 390));
    }

    @Test
    void nothingIsNoBox() {
        assertEquals(List.of(), ProvenanceLayout.of(List.of(), 100));
    }
}
