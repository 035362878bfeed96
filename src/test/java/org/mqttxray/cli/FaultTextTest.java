package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** What is wrong with a packet is said in words that need no specification, with the place and the rule. */
class FaultTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # version | bytes                                           | the sentence begins               | 中文
        V3_1_1 | 36 07 00 01 74 00 01 61 62                         | There is no QoS 3                 | 没有 QoS 3
        V3_1_1 | C1 00                                              | The lower four bits               | 对这种类型的报文
        V3_1_1 | C0 01 00                                           | The Remaining Length does not fit | 剩余长度不对
        V3_1_1 | C0 80 00                                           | The Remaining Length is written   | 剩余长度用了比需要更多
        V5_0   | C0 80 00                                           | This number is written with more  | 这个数用了比需要更多
        V3_1_1 | 10 0C 00 04 4D 51 54 54 04 03 00 3C 00 00          | Reserved bits must be 0           | 保留位必须是 0
        V3_1_1 | 10 0C 00 04 4D 51 54 54 04 00 00 3C 00 00          | An empty client identifier        | 只有清理会话为
        V3_1_1 | 10 0C 00 04 4D 51 54 54 09 02 00 3C 00 00          | There is no version of MQTT       | 没有这个名字
        V3_1_1 | 10 0C 00 04 4D 51 54 54 04 42 00 3C 00 00          | Before 5.0 a password             | 5.0 之前
        V3_1_1 | 30 03 00 01 23                                     | A topic name has no wildcards     | 主题名不能有通配符
        V3_1_1 | 30 03 00 01 FF                                     | The text is not UTF-8             | 从这个字节起
        V3_1_1 | 30 03 00 01 00                                     | A text must not contain           | 文本中不能有
        V3_1_1 | 30 03 00 09 61                                     | The length before this field      | 这个字段前面的长度
        V3_1_1 | 82 06 00 00 00 01 61 00                            | The packet identifier             | 报文标识符不能是 0
        V3_1_1 | 40 01 00                                           | The packet ends before            | 报文在这个字段
        V3_1_1 | 30 00                                              | The packet ends here              | 报文到此结束
        V5_0   | 30 08 00 01 74 03 23 00 00 61                      | A Topic Alias must not be 0       | 主题别名不能是 0
        V5_0   | 30 07 00 01 74 02 7E 00 61                         | There is no property              | 没有这个编号的属性
        V5_0   | 30 08 00 01 74 02 23 00 0A 61                      | The properties end before         | 属性在这个字段
        V5_0   | 30 08 00 01 74 03 03 00 09 61                      | The properties end before         | 属性在这个字段
        V5_0   | 30 05 00 01 74 09 23                               | The properties are said to be     | 属性的长度比
        V3_1_1 | 82 08 00 01 00 03 61 23 62 00                      | In a topic filter # stands        | 主题过滤器中的 # 只能
        V3_1_1 | 82 07 00 01 00 02 61 2B 00                         | In a topic filter + fills         | 主题过滤器中的 + 必须
        V5_0   | 82 09 00 01 00 00 03 61 23 62 00                   | In a topic filter # stands        | 主题过滤器中的 # 只能
        V5_0   | 82 08 00 01 00 00 02 61 2B 00                      | In a topic filter + fills         | 主题过滤器中的 + 必须
        V5_0   | 40 03 00 01 04                                     | This reason code does not exist   | 没有这个原因码
        """)
    void itIsSaidInBothLanguages(ProtocolVersion version, String bytes, String english, String chinese) {
        check(version, Direction.C2S, bytes, english, chinese);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # version | bytes             | the sentence begins                                 | 中文
        V3_1_1 | 90 02 00 01          | The packet ends here, but SUBACK has one return     | 报文到此结束，但 SUBACK
        V5_0   | 90 03 00 01 00       | The packet ends here, but SUBACK has one reason     | 报文到此结束，但 SUBACK
        V5_0   | B0 03 00 01 00       | The packet ends here, but UNSUBACK has one reason   | 报文到此结束，但 UNSUBACK
        V3_1_1 | 90 03 00 01 03       | Each topic filter gets one return code              | 每个主题过滤器得到一个返回码
        V5_0   | 90 04 00 01 00 04    | This reason code does not exist                     | 没有这个原因码
        V5_0   | 20 06 00 00 02 13 00 0A | The properties end before                        | 属性在这个字段
        V5_0   | 30 07 00 01 74 02 0B 80 01 | The properties end before                     | 属性在这个字段
        V3_1_1 | 20 02 01 05          | A broker that refuses                               | 拒绝连接的服务器
        """)
    void ofTheBrokersPacketsToo(ProtocolVersion version, String bytes, String english, String chinese) {
        check(version, Direction.S2C, bytes, english, chinese);
    }

    private static void check(
            ProtocolVersion version, Direction direction, String bytes, String english, String chinese) {
        DecodedStream stream = DecodedStream.of(HexText.bytes(bytes), Optional.of(version), Optional.of(direction));

        DecodedStream.Broken broken = stream.broken().orElseThrow();
        String inEnglish = new FaultText(new Messages(Language.EN)).sentence(broken);
        String inChinese = new FaultText(new Messages(Language.ZH)).sentence(broken);
        assertTrue(
                inEnglish.startsWith(english)
                        && inEnglish.contains(broken.error().rule()),
                inEnglish);
        assertTrue(
                inChinese.startsWith(chinese)
                        && inChinese.contains(RuleText.of(broken.error().rule(), new Messages(Language.ZH))),
                inChinese);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # version | bytes                                   | what the receiver does           | 中文
        V3_1_1 | 10 0C 00 04 4D 51 54 54 04 00 00 3C 00 00  | CONNACK, return code 2           | 返回码为 2
        V3_1_1 | 10 0C 00 04 4D 51 54 54 09 02 00 3C 00 00  | CONNACK, return code 1           | 返回码为 1
        V3_1_1 | 10 0C 00 04 4D 51 54 54 04 42 00 3C 00 00  | closes the connection.           | 接收方会关闭连接。
        V3_1_1 | 30 03 00 01 23                             | closes the connection.           | 接收方会关闭连接。
        V5_0   | 30 04 00 01 23 00                          | in 5.0 with reason code 0x82     | 5.0 中的原因码是 0x82
        """)
    void theReceiverDoesWhatTheVersionDemands(ProtocolVersion version, String bytes, String english, String chinese) {
        DecodedStream stream = DecodedStream.of(HexText.bytes(bytes), Optional.of(version), Optional.of(Direction.C2S));

        DecodedStream.Broken broken = stream.broken().orElseThrow();
        String inEnglish = new FaultText(new Messages(Language.EN)).sentence(broken);
        String inChinese = new FaultText(new Messages(Language.ZH)).sentence(broken);
        assertTrue(inEnglish.contains(english), inEnglish);
        assertTrue(inChinese.contains(chinese), inChinese);
    }
}
