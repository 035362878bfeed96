package org.mqttxray.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.packet.PacketType;

/** What the link calls a packet, and what it only tells. */
class PacketNumberTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            PUBLISH 2 c2s,         PUBLISH, 2,         true
            PUBACK 1 s2c,          PUBACK,  1,         false
            PUBLISH 999999999 c2s, PUBLISH, 999999999, true
            """)
    void aPacketIsCalledByTypeNumberAndDirection(String detail, PacketType type, int number, boolean out) {
        assertEquals(Optional.of(new PacketNumber(type, number, out)), PacketNumber.of(detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PINGREQ",
                "FINISHED",
                "127.0.0.1:1883",
                "PUBLISH 0 c2s",
                "PUBLISH 01 c2s",
                "PUBLISH 1000000000 c2s",
                "PUBLISH -1 c2s",
                "PUBLISH 1 both",
                "PUBLISH 1 c2s again",
                "publish 1 c2s",
                "NOTHING 1 c2s"
            })
    void whatElseTheLinkTellsIsNone(String detail) {
        assertEquals(Optional.empty(), PacketNumber.of(detail));
    }
}
