package org.mqttxray.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Where;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.timeline.TimelinePicture.Diamond;
import org.mqttxray.workbench.PeerBehaviour;

/** The diamonds on the ruler stand where breakpoints stop. */
class DiamondsTest {
    private static final Where CONNACK = new Where.Packet(PacketType.CONNACK, Direction.S2C);

    @AutoClose
    private final ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 1);

    private final Bench bench = run.bench();
    private final TimelineViewModel model = new TimelineViewModel(new Messages(Language.EN));

    @BeforeEach
    void show() {
        model.resize(1222, 290);
        model.show(bench.moment());
    }

    private List<Diamond> diamonds() {
        model.show(new Stops(bench.marks(), bench.mutedProperty().get()));
        return model.picture().diamonds();
    }

    @Test
    void oneStandsWhereThePlayheadStandsWhenTheBreakpointHits() {
        assertEquals(List.of(), diamonds());
        bench.toggleBreak(CONNACK, Optional.empty());
        Diamond diamond = diamonds().get(0);
        assertEquals(1, diamonds().size());
        assertEquals("Breakpoint 1: CONNACK, broker to client", model.finds().about(diamond));

        bench.run();
        run.awaitStop();
        model.show(bench.moment());
        assertEquals(diamond.position() + 1, bench.moment().events());
        assertEquals(model.picture().playhead().x(), diamond.x(), 0.01);
        assertEquals(Optional.of(diamond), model.picture().diamondAt(diamond.x() + 3, TimelineLayout.RULER - 3));
        assertEquals(Optional.empty(), model.picture().diamondAt(diamond.x(), TimelineLayout.RULER / 2 - 4));
    }

    @Test
    void whereTheyWouldLieOnEachOtherOneStandsForAll() {
        bench.toggleBreak(new Where.Layer(Layer.PLATFORM), Optional.empty());
        model.zoom(400, 0.001);
        List<Diamond> few = diamonds();
        int stops = few.stream().mapToInt(Diamond::stops).sum();
        assertEquals(bench.marks().orElseThrow().size(), stops, "each stop is in one of them");
        assertTrue(few.size() < stops);
        for (int i = 1; i < few.size(); i++) {
            assertTrue(few.get(i).x() - few.get(i - 1).x() >= Diamond.SIZE);
        }
        Diamond first = few.stream().filter(one -> one.stops() > 1).findFirst().orElseThrow();
        assertEquals(
                "Breakpoint 1: layer PLATFORM is entered (" + first.stops() + " times here)",
                model.finds().about(first));
    }

    @Test
    void theyFollowWhatIsSetAndMuted() {
        bench.toggleBreak(CONNACK, Optional.empty());
        assertFalse(diamonds().get(0).muted());
        bench.mutedProperty().set(true);
        assertTrue(diamonds().get(0).muted());
        Breakpoint set = bench.breakpoints().get(0);
        bench.set(List.of(set.withEnabled(false)));
        assertEquals(List.of(), diamonds());
    }

    @Test
    void theTimelineOffersToBreakOnArrowsAndCalls() {
        WireMark mark = model.index().marks().all().stream()
                .filter(one -> one.kind() == WireMark.Kind.IN)
                .findFirst()
                .orElseThrow();
        assertEquals(CONNACK, model.finds().breakOffers(mark).get(0).where());
        TimelinePicture.Bar bar = model.picture().lanes().get(0).bars().get(0);
        assertTrue(model.finds().spotAt(bar.x() + 1, bar.y() + 1).orElseThrow().offers().stream()
                .anyMatch(offer -> offer.where() instanceof Where.Entered));
        assertEquals(Optional.empty(), model.finds().spotAt(2, 2));
    }
}
