package org.mqttxray.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user may type as the address of a broker. */
class AddressTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # text                    , host                 , port
            localhost                 , localhost            , 1883
            localhost:1884            , localhost            , 1884
            localhost:1               , localhost            , 1
            localhost:65535           , localhost            , 65535
            localhost:01883           , localhost            , 1883
            127.0.0.1                 , 127.0.0.1            , 1883
            127.0.0.1:8883            , 127.0.0.1            , 8883
            broker_1.my-lab.test:1883 , broker_1.my-lab.test , 1883
            [::1]                     , ::1                  , 1883
            [::1]:1884                , ::1                  , 1884
            [fe80::1%eth0]:65535      , fe80::1%eth0         , 65535
            [::ffff:127.0.0.1]:1883   , ::ffff:127.0.0.1     , 1883
            消息.测试                 , 消息.测试            , 1883
            消息.测试:1884            , 消息.测试            , 1884
            """)
    void hostAndPortAreRead(String text, String host, int port) {
        assertEquals(Optional.of(new Address(host, port)), Address.parse(text));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # text                 , port
            localhost:0            , 0
            localhost:65536        , 65536
            127.0.0.1:99999999999  , 99999999999
            [::1]:70000            , 70000
            localhost:1883         ,
            localhost              ,
            localhost:mqtt         ,
            local host:70000       ,
            ::70000                ,
            :70000                 ,
            """)
    void aPortThatDoesNotExistIsNamed(String text, String port) {
        assertEquals(Optional.ofNullable(port), Address.wrongPort(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":",
                ":1883",
                "localhost:",
                "localhost:0",
                "localhost:65536",
                "localhost:99999",
                "localhost:100000",
                "localhost:99999999999999999999",
                "localhost:-1",
                "localhost:+1",
                "localhost:mqtt",
                "localhost:1883 ",
                "localhost:１８８３",
                "localhost：1883",
                " localhost",
                "local host",
                "local\nhost",
                "mqtt://localhost:1883",
                "localhost/1883",
                "user@localhost",
                "::1",
                "::1:1883",
                "fe80::1",
                "[]",
                "[]:1883",
                "[::1",
                "[::1:1883",
                "[::1]1883",
                "[::1]:",
                "[::1]:0",
                "[::1]:65536",
                "[::1]]:1883",
                "::1]",
            })
    void anythingElseIsNoAddress(String text) {
        assertEquals(Optional.empty(), Address.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:1883", "[::1]:1884", "消息.测试:65535", "[fe80::1%eth0]:1"})
    void itsTextIsReadBackAsItself(String text) {
        Address address = Address.parse(text).orElseThrow();

        assertEquals(text, address.toString());
        assertEquals(Optional.of(address), Address.parse(address.toString()));
    }

    @Test
    void noAddressHasABlankHostOrAPortOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new Address("", 1883));
        assertThrows(IllegalArgumentException.class, () -> new Address("  ", 1883));
        assertThrows(IllegalArgumentException.class, () -> new Address("localhost", 0));
        assertThrows(IllegalArgumentException.class, () -> new Address("localhost", -1));
        assertThrows(IllegalArgumentException.class, () -> new Address("localhost", 65_536));
    }
}
