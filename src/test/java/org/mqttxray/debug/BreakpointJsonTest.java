package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.FilterRefused;
import org.mqttxray.debug.filter.Template;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.TracedFunction;

/** What is kept of a breakpoint is the breakpoint. */
class BreakpointJsonTest {
    static List<Where> wheres() {
        return List.of(
                new Where.Packet(PacketType.PUBLISH, Direction.C2S),
                new Where.Packet(Optional.empty(), Optional.of(Direction.S2C)),
                new Where.Packet(Optional.empty(), Optional.empty()),
                new Where.Entered(TracedFunction.MQTT_PUBLISH),
                new Where.Returned(TracedFunction.MQTT_CONNECT),
                new Where.Layer(Layer.PLATFORM),
                new Where.Changed(ClientField.ACK_HANDLER_LIST),
                new Where.Lock(Optional.of("mqtt_write_lock")),
                new Where.Lock(Optional.empty()),
                new Where.Rule(Optional.of("MQTT-3.1.0-2")),
                new Where.Rule(Optional.empty()),
                new Where.Anything());
    }

    @ParameterizedTest
    @MethodSource("wheres")
    void itIsTheSameAgain(Where where) throws FilterRefused {
        Breakpoint plain = Breakpoint.at(3, where);
        assertEquals(Optional.of(plain), BreakpointJson.of(BreakpointJson.line(plain)));
        Breakpoint full = plain.withCondition(Optional.of(Filter.of("mqtt.topic == \"新闻\"")))
                .withHits(new Hits(Hits.Compare.EVERY, 4))
                .withMessage(Optional.of(Template.of("{mqtt.topic}")))
                .withOnce(true)
                .withAfter(OptionalInt.of(2))
                .withClient(Optional.of("emqx"))
                .withEnabled(false);
        assertEquals(Optional.of(full), BreakpointJson.of(BreakpointJson.line(full)));
    }

    @Test
    void aLineIsAsTheDocumentationSays() {
        assertEquals(
                "{\"number\":1,\"where\":\"packet\",\"type\":\"PUBLISH\",\"direction\":\"c2s\"}",
                BreakpointJson.line(Breakpoint.at(1, new Where.Packet(PacketType.PUBLISH, Direction.C2S))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{}",
                "[]",
                "{\"number\":0,\"where\":\"anything\"}",
                "{\"number\":1,\"where\":\"packet\",\"type\":\"PUBLISCH\"}",
                "{\"number\":1,\"where\":\"entered\",\"function\":\"nobody\"}",
                "{\"number\":1,\"where\":\"anything\",\"hits\":\"many\"}",
                "{\"number\":1,\"where\":\"anything\",\"condition\":\"mqtt.qos =\"}",
                "{\"number\":1,\"where\":\"moon\"}",
                "{\"number\":1,\"where\":\"lock\",\"lock\":5}",
                "{\"number\":1,\"where\":\"rule\",\"rule\":true}",
                "{\"number\":1,\"where\":\"anything\",\"condition\":1}",
                "{\"number\":1,\"where\":\"anything\",\"client\":[\"emqx\"]}",
                "{\"number\":1,\"where\":\"anything\",\"after\":\"2\"}",
                "{\"number\":1,\"where\":\"anything\",\"after\":4294967298}",
                "{\"number\":4294967297,\"where\":\"anything\"}",
                "{\"number\":1,\"where\":\"anything\",\"once\":\"no\"}"
            })
    void whatIsNoBreakpointIsNone(String line) {
        assertEquals(Optional.empty(), BreakpointJson.of(line));
    }
}
