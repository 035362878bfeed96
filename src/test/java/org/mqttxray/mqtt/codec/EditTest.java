package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.packet.Publish;

/** A field gets another value, and the lengths around it follow, or do not. */
class EditTest {
    private static final byte[] PUBLISH = hex("320A 0006 746F70696331 0005"); // topic1, 5, nothing
    /** Topic t, Content Type ab and Topic Alias 1, message m. */
    private static final byte[] PUBLISH_5 = hex("300D 0001 74 08 030002 6162 230001 6D");

    @Test
    void aLongerTextLengthensAllThatHoldIt() throws CodecException {
        byte[] edited = Edit.of(PUBLISH, Terms.OF_3_1_1).withText(leaf(PUBLISH, Field.TOPIC_NAME), "other/topic");
        Publish publish = (Publish) Codec.decodeSharing(edited, Terms.OF_3_1_1);
        assertEquals("other/topic", publish.topicName());
        assertEquals(5, publish.packetIdentifier());
        assertEquals(PUBLISH.length + 5, edited.length);
    }

    @Test
    void theRemainingLengthGrowsByAByteWhereItMust() throws CodecException {
        String topic = "t".repeat(200);
        byte[] edited = Edit.of(PUBLISH, Terms.OF_3_1_1).withText(leaf(PUBLISH, Field.TOPIC_NAME), topic);
        assertEquals(topic, ((Publish) Codec.decodeSharing(edited, Terms.OF_3_1_1)).topicName());
        assertEquals(PUBLISH.length + 194 + 1, edited.length);
    }

    @Test
    void theLengthOfThePropertiesFollowsToo() throws CodecException {
        byte[] edited = Edit.of(PUBLISH_5, Terms.OF_5_0).withText(leaf(PUBLISH_5, Field.CONTENT_TYPE), "x".repeat(130));
        Codec.decodeSharing(edited, Terms.OF_5_0);
        byte[] shorter = Edit.of(PUBLISH_5, Terms.OF_5_0).withText(leaf(PUBLISH_5, Field.CONTENT_TYPE), "");
        Codec.decodeSharing(shorter, Terms.OF_5_0);
        byte[] topic = Edit.of(PUBLISH_5, Terms.OF_5_0).withText(leaf(PUBLISH_5, Field.TOPIC_NAME), "longer");
        assertEquals("longer", ((Publish) Codec.decodeSharing(topic, Terms.OF_5_0)).topicName());
        byte[] message = Edit.of(PUBLISH_5, Terms.OF_5_0).withText(leaf(PUBLISH_5, Field.APPLICATION_MESSAGE), "mmm");
        assertEquals(
                3,
                ((Publish) Codec.decodeSharing(message, Terms.OF_5_0)).payload().length());
    }

    /** A text of no bytes lies where the properties end: what comes next is not theirs. */
    @Test
    void whatGrowsAtTheEndOfThePropertiesBelongsToThem() throws CodecException {
        byte[] empty = hex("300B 0001 74 06 230001 030000 6D"); // the same, with an empty Content Type, as the last
        byte[] edited = Edit.of(empty, Terms.OF_5_0).withText(leaf(empty, Field.CONTENT_TYPE), "ab");
        assertArrayEquals(hex("300D 0001 74 08 230001 03 0002 6162 6D"), edited);
        byte[] message = Edit.of(empty, Terms.OF_5_0).withText(leaf(empty, Field.APPLICATION_MESSAGE), "mmm");
        assertArrayEquals(hex("300D 0001 74 06 230001 03 0000 6D6D6D"), message);
    }

    @Test
    void onRequestLengthsAreLeftWrong() {
        byte[] edited =
                Edit.of(PUBLISH, Terms.OF_3_1_1).leavingLengths().withText(leaf(PUBLISH, Field.TOPIC_NAME), "t");
        assertArrayEquals(hex("320A 0006 74 0005"), edited);
        assertThrows(CodecException.class, () -> Codec.decodeSharing(edited, Terms.OF_3_1_1));
    }

    @Test
    void bitsAndNumbersChangeInPlace() {
        Edit edit = Edit.of(PUBLISH, Terms.OF_3_1_1);
        assertArrayEquals(hex("340A 0006 746F70696331 0005"), edit.withBits(0, Field.QOS, 2));
        assertArrayEquals(hex("3A0A 0006 746F70696331 0005"), edit.withBits(0, Field.DUP, 1));
        assertArrayEquals(
                hex("320A 0006 746F70696331 FFFF"), edit.withNumber(leaf(PUBLISH, Field.PACKET_IDENTIFIER), 65_535));
        assertArrayEquals(
                hex("32C801 0006 746F70696331 0005"), edit.withNumber(leaf(PUBLISH, Field.REMAINING_LENGTH), 200));
    }

    @ParameterizedTest
    @CsvSource({"PACKET_IDENTIFIER,65536", "PACKET_IDENTIFIER,-1", "REMAINING_LENGTH,268435456"})
    void aNumberThatDoesNotFitIsRefused(Field field, long number) {
        Edit edit = Edit.of(PUBLISH, Terms.OF_3_1_1);
        assertThrows(IllegalArgumentException.class, () -> edit.withNumber(leaf(PUBLISH, field), number));
    }

    @Test
    void whatDoesNotFitElsewhereIsRefused() {
        Edit edit = Edit.of(PUBLISH, Terms.OF_3_1_1);
        assertThrows(IllegalArgumentException.class, () -> edit.withBits(0, Field.QOS, 4));
        String topic = "t".repeat(65_536);
        assertThrows(IllegalArgumentException.class, () -> edit.withText(leaf(PUBLISH, Field.TOPIC_NAME), topic));
    }

    @ParameterizedTest
    @CsvSource({"C0,C0", "C005,C000", "300000,300100", "30FF7F0001,30020001", "30FFFFFFFFFF00,30FFFFFFFFFF00", "'',''"})
    void bytesAreGivenTheRemainingLengthThatTheyHave(String bytes, String repaired) {
        assertArrayEquals(hex(repaired), Edit.repaired(hex(bytes)));
    }

    private static int leaf(byte[] packet, Field field) {
        Terms terms = packet == PUBLISH ? Terms.OF_3_1_1 : Terms.OF_5_0;
        List<Leaf> leaves = Dissection.of(packet, terms).leaves();
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).field() == field && !leaves.get(i).lengthPrefix()) {
                return i;
            }
        }
        throw new AssertionError("no " + field);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
