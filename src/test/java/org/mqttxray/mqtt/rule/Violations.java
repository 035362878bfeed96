package org.mqttxray.mqtt.rule;

import java.util.List;
import java.util.stream.Stream;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** The packets of the forty violations, for tests that look at each alone. */
public final class Violations {
    private static final int LEVEL_AT = 8;
    private static final int FIVE = 5;

    /**
     * One packet of them.
     *
     * @param version what the CONNECT of its conversation has announced
     * @param direction who sends it
     * @param bytes all of it
     */
    public record Sent(ProtocolVersion version, Direction direction, byte[] bytes) {}

    private Violations() {}

    /** All packets of all conversations. */
    public static List<Sent> packets() {
        return FortyViolationsTest.rows()
                .flatMap(row -> packets(Talk.steps(row.conversation())))
                .toList();
    }

    private static Stream<Sent> packets(List<Talk.Step> steps) {
        byte[] first = steps.get(0).bytes();
        boolean five = first.length > LEVEL_AT && first[LEVEL_AT] == FIVE;
        ProtocolVersion version = five ? ProtocolVersion.V5_0 : ProtocolVersion.V3_1_1;
        return steps.stream().map(step -> new Sent(version, step.direction(), step.bytes()));
    }
}
