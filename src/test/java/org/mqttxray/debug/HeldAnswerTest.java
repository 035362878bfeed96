package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.PlatformNetSocket;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Program;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.workbench.ClientLines;
import org.mqttxray.workbench.Incoming;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.SimulatedBroker;

/** A packet that is held before its client gets it is read by what the client's CONNECT has announced. */
@Tag("machine")
class HeldAnswerTest {
    private static final int LOOKS = 100;
    private static final int A_LOOK = 10;

    /** It says CONNECT, and looks for an answer for a while. */
    private record Caller(byte[] connect) implements Program {
        @Override
        public String name() {
            return "caller";
        }

        @Override
        public List<Role> roles() {
            return List.of(new Role(name(), this::main));
        }

        private int main(TracedPlatform platform, Settings settings) throws MqttException {
            return platform.trace().call(TracedFunction.MAIN, call -> {
                PlatformNetSocket socket = platform.socket();
                socket.connect("nowhere", "1883");
                Range written = call.wrote("CONNECT", socket.connection().toServer(), connect, 0, connect.length);
                socket.writeTimeout(connect, 0, connect.length, A_LOOK, written);
                for (int look = 0; look < LOOKS; look++) {
                    socket.recvTimeout(new byte[1], 0, 1, A_LOOK);
                }
                return 0;
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ProtocolVersion.class,
            names = {"V3_1_1", "V5_0"})
    void itIsReadByTheVersionOfItsConnection(ProtocolVersion version) {
        try (Held run = held(version)) {
            assertEquals(
                    Optional.of(Terms.of(version, Direction.S2C)),
                    run.session().lines().incoming().map(Incoming::terms));
        }
    }

    @Test
    void itIsLetGoAlsoIfItsVersionWasNotKnownWhenItCame() {
        try (Held run = held(ProtocolVersion.V5_0)) {
            ClientLines lines = run.session().lines();
            Incoming now = lines.incoming().orElseThrow();
            Terms before = Terms.of(ProtocolVersion.V3_1_1, Direction.S2C);
            lines.letGo(new Incoming(now.client(), now.packet(), before), Optional.empty());
            assertEquals(Optional.empty(), lines.incoming());
        }
    }

    /** A run up to where the answer to its CONNECT is held. */
    private static Held held(ProtocolVersion version) {
        String connect = version.hasProperties()
                ? "100E00044D51545405020032000001" + "61"
                : "100D00044D515454040200320001" + "61";
        Program caller = new Caller(HexFormat.of().parseHex(connect));
        Held run = Held.of(new SimulatedPlatform(1, new SimulatedBroker(PeerBehaviour.ACCEPT)), caller);
        ClientLines lines = run.session().lines();
        lines.holdNext(Optional.empty());
        run.step(() -> run.debugger().runTo(event -> lines.incoming().isPresent()));
        return run;
    }
}
