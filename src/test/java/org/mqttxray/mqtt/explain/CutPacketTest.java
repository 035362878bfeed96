package org.mqttxray.mqtt.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** Of a packet that is not whole nothing bad is said that its missing bytes could mend. */
class CutPacketTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # version | bytes                      | missing   | rule and offset of what is wrong already
        V3_1_1    | 20                         |           |
        V3_1_1    | 30 85                      |           |
        V3_1_1    | 20 02 00                   | 1         |
        V3_1_1    | 20 02 02                   | 1         | 3.1.1 section 3.2.2.1 @2
        V3_1_1    | C0 01                      | 1         | 3.1.1 section 3.12 @2
        V3_1_1    | 40 03 12 34                | 1         | 3.1.1 section 3.4.2 @4
        V5_0      | 40 03 12 34                | 1         |
        V3_1_1    | 40 02 00                   | 1         |
        V3_1_1    | 30 05 00 03 E2             | 2         |
        V3_1_1    | 30 05 00 03 C0             | 2         | MQTT-1.5.3-1 @4
        V3_1_1    | 30 05 00 09 61             | 2         | 3.1.1 section 1.5.3 @2
        V3_1_1    | 30 FF FF FF 7F             | 268435455 |
        V3_1_1    | C0 00                      | 0         |
        V3_1_1    | C0 00 C0 00                | -2        |
        V3_1_1    | 20 02 02 00 01             | -1        |
        """)
    void whatIsWrongAlready(ProtocolVersion version, String bytes, Integer missing, String fault) {
        byte[] there = HexText.bytes(bytes);
        Terms terms = Terms.of(version);

        String found = CutPacket.fault(there, terms)
                .map(error -> error.rule() + " @" + error.offset())
                .orElse(null);

        assertEquals(fault, found);
        assertEquals(
                missing == null ? OptionalInt.empty() : OptionalInt.of(missing),
                CutPacket.missing(Dissection.of(there, terms), there.length));
    }
}
