package org.mqttxray.mqtt.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.Reason.Form;

/** How something went (5.0 sections 2.4 and 3.4.2). */
class ReasonTest {
    private static final Properties SOME = Properties.of(new Property.User("k", "v"));

    @Test
    void isWrittenInTheShortestForm() {
        assertEquals(Reason.OMITTED, Reason.of(ReasonCode.SUCCESS));
        assertEquals(Reason.OMITTED, Reason.of(ReasonCode.SUCCESS, Properties.NONE));
        assertEquals(Form.CODE, Reason.of(ReasonCode.QUOTA_EXCEEDED).form());
        assertEquals(
                Form.CODE, Reason.of(ReasonCode.QUOTA_EXCEEDED, Properties.NONE).form());
        assertEquals(
                Form.CODE_AND_PROPERTIES, Reason.of(ReasonCode.SUCCESS, SOME).form());
    }

    @Test
    void leavesOutOnlyWhatSaysNothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Reason(ReasonCode.QUOTA_EXCEEDED, Properties.NONE, Form.OMITTED));
        assertThrows(IllegalArgumentException.class, () -> new Reason(ReasonCode.SUCCESS, SOME, Form.OMITTED));
        assertThrows(IllegalArgumentException.class, () -> new Reason(ReasonCode.QUOTA_EXCEEDED, SOME, Form.CODE));
    }

    /** 5.0 table 2-6: number 0 has three names. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        # code        , type      , words
        SUCCESS       , CONNACK   , Success
        SUCCESS       , SUBACK    , Granted QoS 0
        SUCCESS       , DISCONNECT, Normal disconnection
        QUOTA_EXCEEDED, DISCONNECT, Quota exceeded
        """)
    void isCalledAsItsPacketCallsIt(ReasonCode code, PacketType type, String words) {
        String key = "reasons.name." + Messages.key(code);
        assertEquals(words, new Messages(Language.EN).get(List.of(key + "." + Messages.key(type), key)));
    }

    /** 5.0 sections 3.4.2.1, 3.5.2.1, 3.14.2.1 and 3.15.2.1. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        # code                      , type      , by the client, by the server
        SUCCESS                     , DISCONNECT, true         , true
        DISCONNECT_WITH_WILL_MESSAGE, DISCONNECT, true         , false
        SESSION_TAKEN_OVER          , DISCONNECT, false        , true
        SUCCESS                     , AUTH      , false        , true
        RE_AUTHENTICATE             , AUTH      , true         , false
        CONTINUE_AUTHENTICATION     , AUTH      , true         , true
        SUCCESS                     , PUBACK    , true         , true
        NO_MATCHING_SUBSCRIBERS     , PUBACK    , false        , true
        NO_MATCHING_SUBSCRIBERS     , PUBREC    , false        , true
        BANNED                      , PUBACK    , false        , false
        """)
    void someAreOnlyOneSides(ReasonCode code, PacketType type, boolean client, boolean server) {
        assertEquals(client, code.allowedIn(type, Direction.C2S));
        assertEquals(server, code.allowedIn(type, Direction.S2C));
    }
}
