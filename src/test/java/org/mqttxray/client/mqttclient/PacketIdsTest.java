package org.mqttxray.client.mqttclient;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttxray.client.ScriptedPeer;
import org.mqttxray.client.Trial;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Publish;

class PacketIdsTest {
    private static final long SEED = 1;

    @Test
    void afterTheWrapIdentifiersInUseAreSkipped() {
        ScriptedPeer peer = new ScriptedPeer().ignore(PacketType.PUBLISH);

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().packetId = 0;
            trial.publish("t", 1, "1");
            trial.publish("t", 2, "2");
            trial.client().packetId = 3;
            trial.publish("t", 1, "4");
            trial.client().packetId = 65_533;
            for (int i = 0; i < 4; i++) {
                trial.publish("t", 1 + i % 2, "after");
            }
            trial.await(
                    "all come",
                    Duration.ofSeconds(1),
                    () -> peer.call(1).heard(Publish.class).size() == 7);
        });

        List<Integer> identifiers = peer.call(1).heard(Publish.class).stream()
                .map(Publish::packetIdentifier)
                .limit(7)
                .toList();
        assertEquals(List.of(1, 2, 4, 65_534, 3, 5, 6), identifiers);
    }
}
