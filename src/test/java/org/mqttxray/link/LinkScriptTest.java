package org.mqttxray.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.link.Order.Deed;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;

/** The language in which one orders what happens on the line. */
class LinkScriptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # order                                  | type       | no. | way | deed    | millis  | passed | instead
            PUBACK 1 s2c drop                        | PUBACK     | 1   | S2C | DROP    | 0       | 0      | ''
            PUBLISH 12 c2s drop                      | PUBLISH    | 12  | C2S | DROP    | 0       | 0      | ''
            PUBLISH 2 c2s delay 500 ms               | PUBLISH    | 2   | C2S | DELAY   | 500     | 0      | ''
            CONNACK 1 s2c delay 8 s                  | CONNACK    | 1   | S2C | DELAY   | 8000    | 0      | ''
            PUBREL 1 c2s repeat                      | PUBREL     | 1   | C2S | REPEAT  | 0       | 0      | ''
            CONNACK 1 s2c cut 2                      | CONNACK    | 1   | S2C | CUT     | 0       | 2      | ''
            PINGREQ 1 c2s cut 0                      | PINGREQ    | 1   | C2S | CUT     | 0       | 0      | ''
            PUBACK 1 s2c replace 40 02 00 09         | PUBACK     | 1   | S2C | REPLACE | 0       | 0      | 40020009
            PUBACK 1 s2c replace 4002 0009           | PUBACK     | 1   | S2C | REPLACE | 0       | 0      | 40020009
            DISCONNECT 1 c2s replace fF              | DISCONNECT | 1   | C2S | REPLACE | 0       | 0      | FF
            PINGREQ 2 c2s silent                     | PINGREQ    | 2   | C2S | SILENT  | 0       | 0      | ''
            PINGREQ 2 c2s silent 8 s                 | PINGREQ    | 2   | C2S | SILENT  | 8000    | 0      | ''
            '  SUBACK   1  s2c   drop '              | SUBACK     | 1   | S2C | DROP    | 0       | 0      | ''
            PUBLISH 999999999 c2s delay 999999999 s  | PUBLISH    | 999999999 | C2S | DELAY | 999999999000 | 0 | ''
            """)
    void anOrderSaysWhichPacketAndWhatHappensToIt(
            String line,
            PacketType type,
            int number,
            Direction direction,
            Deed deed,
            long millis,
            int passed,
            String instead)
            throws OrderRefused {
        Order order = new Order(type, number, direction, deed, Duration.ofMillis(millis), passed, bytes(instead));
        assertEquals(List.of(order), LinkScript.parse(List.of(line)).orders());
    }

    private static Bytes bytes(String hex) {
        return Bytes.of(HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # order                               | reason     | part at fault
            ''                                    | UNFINISHED | ''
            PUBACK                                | UNFINISHED | PUBACK
            PUBACK 1 s2c                          | UNFINISHED | PUBACK 1 s2c
            PUBACK 1 s2c delay                    | UNFINISHED | PUBACK 1 s2c delay
            PUBACK 1 s2c cut                      | UNFINISHED | PUBACK 1 s2c cut
            PUBACK 1 s2c replace                  | UNFINISHED | PUBACK 1 s2c replace
            puback 1 s2c drop                     | TYPE       | puback
            RESERVED 1 s2c drop                   | TYPE       | RESERVED
            PUBACK 0 s2c drop                     | NUMBER     | 0
            PUBACK -1 s2c drop                    | NUMBER     | -1
            PUBACK one s2c drop                   | NUMBER     | one
            PUBACK 1000000000 s2c drop            | NUMBER     | 1000000000
            PUBACK 1 s2s drop                     | DIRECTION  | s2s
            PUBACK 1 S2C drop                     | DIRECTION  | S2C
            PUBACK 1 s2c lose                     | DEED       | lose
            PUBACK 1 s2c Drop                     | DEED       | Drop
            PUBACK 1 s2c delay 500                | TIME       | 500
            PUBACK 1 s2c delay 500 us             | TIME       | 500 us
            PUBACK 1 s2c delay 0 s                | TIME       | 0
            PUBACK 1 s2c delay 1.5 s              | TIME       | 1.5
            PUBACK 1 s2c delay 8 s now            | TIME       | 8 s now
            PUBACK 1 s2c silent 8                 | TIME       | 8
            PUBACK 1 s2c cut two                  | COUNT      | two
            PUBACK 1 s2c cut 2 3                  | MORE       | 3
            PUBACK 1 s2c replace 4                | HEX        | 4
            PUBACK 1 s2c replace 40 0G            | HEX        | 40 0G
            PUBACK 1 s2c drop it                  | MORE       | it
            PUBACK 1 s2c repeat 2                 | MORE       | 2
            """)
    void anOrderThatIsNotUnderstoodIsRefusedWithThePartAtFault(String line, OrderRefused.Reason reason, String part) {
        OrderRefused refused = assertThrows(OrderRefused.class, () -> LinkScript.parse(List.of(line)));
        assertEquals(reason, refused.reason());
        assertEquals(part, refused.part());
    }

    @Test
    void oneBadOrderRefusesTheScript() {
        List<String> lines = List.of("PUBACK 1 s2c drop", "PUBACK 2 s2c");
        assertEquals(
                "PUBACK 2 s2c",
                assertThrows(OrderRefused.class, () -> LinkScript.parse(lines)).part());
    }
}
