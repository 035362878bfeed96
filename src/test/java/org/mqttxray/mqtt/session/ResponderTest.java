package org.mqttxray.mqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.mqtt.Hex;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.ProtocolViolation;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.PingResp;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** One line per row of the table above {@link Responder}. */
class ResponderTest {
    private static final Connect CONNECT =
            new Connect(ProtocolVersion.V3_1_1, true, 60, "abc", Optional.empty(), Optional.empty(), Optional.empty());
    private static final ConnAck ACCEPTED = new ConnAck(false, ConnectReturnCode.ACCEPTED);

    private Responder responder;

    @BeforeEach
    void newConnection() {
        responder = new Responder(ConnectReturnCode.ACCEPTED);
    }

    @Test
    void acceptsAConnect() {
        assertEquals(List.of(ACCEPTED), responder.received(CONNECT));
        assertIsOpen();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    void refusesAConnectAndCloses(ConnectReturnCode code) {
        responder = new Responder(code);

        assertEquals(List.of(new ConnAck(false, code)), responder.received(CONNECT));
        assertEquals(true, responder.ended());
        assertEquals(Optional.empty(), responder.fault());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # bytes                                            , answer
        10 0F 00 04 4D 51 54 54 07 02 00 3C 00 03 61 62 63 , UNACCEPTABLE_PROTOCOL_VERSION
        10 0C 00 04 4D 51 54 54 04 00 00 3C 00 00          , IDENTIFIER_REJECTED
        """)
    void answersTwoFaultsBeforeItCloses(@Hex byte[] bytes, ConnectReturnCode code) {
        CodecException fault = faultOf(bytes);

        assertEquals(List.of(new ConnAck(false, code)), responder.received(fault));
        assertIsClosedBecauseOf(fault);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # bytes
        10 0F 00 04 4D 51 54 58 04 02 00 3C 00 03 61 62 63
        10 0E 00 04 4D 51 54 54 04 02 00 3C 00 02 61 00
        10 06 00 04 4D 51 54 54
        C1 00
        """)
    void closesWithoutAWordOnOtherFaults(@Hex byte[] bytes) {
        CodecException fault = faultOf(bytes);

        assertEquals(List.of(), responder.received(fault));
        assertIsClosedBecauseOf(fault);
    }

    @Test
    void wantsAConnectFirst() {
        for (Packet packet : List.of(new PingReq(), new Disconnect(), new PingResp(), ACCEPTED)) {
            newConnection();
            assertEquals(List.of(), responder.received(packet));
            assertIsClosedBecauseOf(new ProtocolViolation(0, Field.PACKET_TYPE, "MQTT-3.1.0-1"));
        }
    }

    @Test
    void wantsNoSecondConnect() {
        responder.received(CONNECT);

        assertEquals(List.of(), responder.received(CONNECT));
        assertIsClosedBecauseOf(new ProtocolViolation(0, Field.PACKET_TYPE, "MQTT-3.1.0-2"));
    }

    @Test
    void refusesNobodyWhoIsConnected() {
        responder.received(CONNECT);
        CodecException fault = faultOf(HexText.bytes("10 0C 00 04 4D 51 54 54 04 00 00 3C 00 00"));

        assertEquals(List.of(), responder.received(fault));
        assertIsClosedBecauseOf(fault);
    }

    @Test
    void answersEachPing() {
        responder.received(CONNECT);

        assertEquals(List.of(new PingResp()), responder.received(new PingReq()));
        assertEquals(List.of(new PingResp()), responder.received(new PingReq()));
        assertIsOpen();
    }

    @Test
    void closesOnDisconnect() {
        responder.received(CONNECT);

        assertEquals(List.of(), responder.received(new Disconnect()));
        assertEquals(true, responder.ended());
        assertEquals(Optional.empty(), responder.fault());
    }

    @Test
    void wantsNoPacketOfAServer() {
        for (Packet packet : List.of(ACCEPTED, new PingResp())) {
            newConnection();
            responder.received(CONNECT);
            assertEquals(List.of(), responder.received(packet));
            assertIsClosedBecauseOf(new ProtocolViolation(0, Field.PACKET_TYPE, "3.1.1 section 2.2.1"));
        }
    }

    @Test
    void saysNothingAfterTheEnd() {
        responder.received(CONNECT);
        responder.received(new Disconnect());

        assertEquals(List.of(), responder.received(new PingReq()));
        assertEquals(List.of(), responder.received(faultOf(HexText.bytes("C1 00"))));
        assertEquals(Optional.empty(), responder.fault());
    }

    private void assertIsOpen() {
        assertEquals(false, responder.ended());
        assertEquals(Optional.empty(), responder.fault());
    }

    private void assertIsClosedBecauseOf(CodecException fault) {
        assertEquals(true, responder.ended());
        assertEquals(Optional.of(fault), responder.fault());
    }

    private static CodecException faultOf(byte[] bytes) {
        return assertThrows(CodecException.class, () -> Codec.decode(bytes, null));
    }
}
