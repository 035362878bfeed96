package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.packet.ReasonCode;

class CodecExceptionTest {
    private static final CodecException FAULT = new MalformedPacket(9, Field.PASSWORD_FLAG, "MQTT-3.1.2-22");

    @Test
    void isAValue() {
        CodecException same = new MalformedPacket(9, Field.PASSWORD_FLAG, "MQTT-3.1.2-22");

        assertEquals(FAULT, same);
        assertEquals(FAULT.hashCode(), same.hashCode());
        assertNotEquals(FAULT, null);
        assertNotEquals(FAULT, new ProtocolViolation(9, Field.PASSWORD_FLAG, "MQTT-3.1.2-22"));
        assertNotEquals(FAULT, new MalformedPacket(8, Field.PASSWORD_FLAG, "MQTT-3.1.2-22"));
        assertNotEquals(FAULT, new MalformedPacket(9, Field.WILL_FLAG, "MQTT-3.1.2-22"));
        assertNotEquals(FAULT, new MalformedPacket(9, Field.PASSWORD_FLAG, "MQTT-3.1.2-3"));
        assertNotEquals(
                FAULT, new MalformedPacket(9, Field.PASSWORD_FLAG, "MQTT-3.1.2-22", ReasonCode.PACKET_TOO_LARGE));
    }

    @Test
    void saysWhatIsWrongWhere() {
        assertEquals("PASSWORD_FLAG at byte 9: MQTT-3.1.2-22", FAULT.getMessage());
        assertEquals(9, FAULT.offset());
    }

    @Test
    void costsNoStackTrace() {
        assertEquals(0, FAULT.getStackTrace().length);
    }
}
