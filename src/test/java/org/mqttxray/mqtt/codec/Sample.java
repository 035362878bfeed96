package org.mqttxray.mqtt.codec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.rule.Violations;

/**
 * The bytes of one packet, good or bad.
 *
 * @param terms what is known of it
 * @param bytes all of it
 */
record Sample(Terms terms, byte[] bytes) {
    /** Each packet that some table of the tests holds. */
    static List<Sample> all() {
        return Stream.of(
                        EveryPacketTest.samples(),
                        ForbiddenTest.samples(),
                        Stream.of(of("V3_1_1", "", HexText.text(Codec.encode(ConnectCodecTest.full())))),
                        Violations.packets().stream()
                                .map(sent -> new Sample(Terms.of(sent.version(), sent.direction()), sent.bytes())))
                .flatMap(sample -> sample)
                .distinct()
                .toList();
    }

    /** A CONNECT of a version, good in every respect. */
    static byte[] connect(ProtocolVersion version) {
        return HexText.bytes(
                version.hasProperties()
                        ? "10 10 00 04 4D 51 54 54 05 02 00 3C 00 00 03 61 62 63"
                        : "10 0F 00 04 4D 51 54 54 04 02 00 3C 00 03 61 62 63");
    }

    /** Whether it is a CONNECT of a version that we accept. */
    boolean hasVersion(ProtocolVersion version) {
        return Dissection.of(bytes, terms).packet().stream()
                .anyMatch(packet -> packet instanceof Connect connect && connect.version() == version);
    }

    /** Whether it is one packet by its Fixed Header, neither more nor less. */
    boolean whole() {
        Framer framer = new Framer();
        List<byte[]> pieces = framer.feed(bytes, 0, bytes.length);
        return pieces.size() == 1 && framer.pending() == 0;
    }

    /** As a table writes it; without a direction nobody knows who sends it. */
    static Sample of(String version, String direction, String hex) {
        Optional<Direction> known = direction.isBlank() ? Optional.empty() : Optional.of(Direction.valueOf(direction));
        return new Sample(new Terms(ProtocolVersion.valueOf(version), known), HexText.bytes(hex));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sample that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return terms.version().number()
                + terms.direction().map(way -> " " + way.label()).orElse("") + ": " + HexText.text(bytes);
    }
}
