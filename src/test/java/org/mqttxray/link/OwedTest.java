package org.mqttxray.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.mqtt.packet.PacketType;

/** What a broker owes after each packet of its client. */
class OwedTest {
    private final Owed owed = new Owed();

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 10, CONNACK",
        "PUBLISH, 32, PUBACK",
        "PUBLISH, 3D, PUBREC",
        "PUBREC, 50, PUBREL",
        "PUBREL, 62, PUBCOMP",
        "SUBSCRIBE, 82, SUBACK",
        "UNSUBSCRIBE, A2, UNSUBACK",
        "PINGREQ, C0, PINGRESP",
    })
    void anAnswerIsOwedUntilItComes(PacketType sent, String firstByte, PacketType answer) {
        owed.sent(sent, new byte[] {(byte) Integer.parseInt(firstByte, 16)});
        assertFalse(owed.nothing());
        owed.came(PacketType.PUBLISH);
        assertFalse(owed.nothing());
        owed.came(answer);
        assertTrue(owed.nothing());
    }

    @ParameterizedTest
    @CsvSource({"PUBLISH, 31", "PUBACK, 40", "PUBCOMP, 70", "DISCONNECT, E0"})
    void nothingIsOwedForWhatNeedsNoAnswer(PacketType sent, String firstByte) {
        owed.sent(sent, new byte[] {(byte) Integer.parseInt(firstByte, 16)});
        assertTrue(owed.nothing());
    }

    @Test
    void answersAreCounted() {
        byte[] packet = {0x32};
        owed.sent(PacketType.PUBLISH, packet);
        owed.sent(PacketType.PUBLISH, packet);
        owed.came(PacketType.PUBACK);
        assertEquals(false, owed.nothing());
        owed.came(PacketType.PUBACK);
        owed.came(PacketType.PUBACK);
        assertTrue(owed.nothing());
    }
}
