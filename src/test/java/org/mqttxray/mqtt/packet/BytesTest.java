package org.mqttxray.mqtt.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class BytesTest {
    @Test
    void areEqualByContent() {
        assertEquals(Bytes.of((byte) 1, (byte) 2), Bytes.of(new byte[] {0, 1, 2, 3}, 1, 3));
        assertEquals(Bytes.of((byte) 7).hashCode(), Bytes.of((byte) 7).hashCode());
        assertNotEquals(Bytes.of((byte) 1), Bytes.of((byte) 2));
        assertNotEquals(Bytes.of((byte) 1), "01");
    }

    @Test
    void neverChange() {
        byte[] source = {1};
        Bytes bytes = Bytes.of(source);
        source[0] = 2;
        bytes.toArray()[0] = 3;
        assertEquals("01", bytes.toString());
    }

    @Test
    void areShownAsHex() {
        assertEquals("00ff7f", Bytes.of((byte) 0, (byte) 0xFF, (byte) 0x7F).toString());
        assertEquals(0, Bytes.EMPTY.length());
    }
}
