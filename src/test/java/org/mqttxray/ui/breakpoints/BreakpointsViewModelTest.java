package org.mqttxray.ui.breakpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Hits;
import org.mqttxray.debug.Where;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.SettingsStore;

/** Making, changing and taking away breakpoints, and what the list says of them. */
class BreakpointsViewModelTest {
    private final Bench bench = new Bench();
    private final BreakpointsViewModel model = new BreakpointsViewModel(bench, new Messages(Language.EN));

    @Test
    void whatTheFormSaysIsSet() {
        FormViewModel form = model.form();
        form.kindProperty().set(PlaceKind.ENTERED);
        form.whereProperty().set(new Where.Entered(TracedFunction.MQTT_PUBLISH));
        form.condition().textProperty().set("mqttxray.argument == topic1");
        form.hitsProperty().set("% 2");
        form.onceProperty().set(true);
        assertEquals(Optional.empty(), model.set());

        Breakpoint set = bench.breakpoints().get(0);
        assertEquals(1, set.number());
        assertEquals(new Where.Entered(TracedFunction.MQTT_PUBLISH), set.where());
        assertEquals(new Hits(Hits.Compare.EVERY, 2), set.hits());
        assertTrue(set.once());
        BreakpointsViewModel.Row row = model.rows().get(0);
        assertEquals("mqtt_publish is entered", row.place());
        assertEquals("if mqttxray.argument == topic1 · hit count % 2 · once", row.rest());
        assertEquals(2, form.madeProperty().get().breakpoint().orElseThrow().number(), "the form begins a new one");
    }

    @Test
    void oneIsChangedInItsPlace() {
        model.set();
        model.set();
        model.edit(bench.breakpoints().get(0));
        assertTrue(model.editing());
        model.form().messageProperty().set("sent {mqtt.topic}");
        model.set();
        assertEquals(
                List.of(1, 2),
                bench.breakpoints().stream().map(Breakpoint::number).toList());
        assertEquals("logs: sent {mqtt.topic}", model.rows().get(0).rest());
        assertFalse(model.editing());
    }

    /** Its own field offers nothing. */
    @Test
    void whoTellsOfAFieldThatThereIsNotIsToldWhereTheyAreOffered() {
        model.form().messageProperty().set("{weather.today}");
        assertEquals(
                "At character 2: There is no field “weather.today”."
                        + " Ctrl+Space in the field of the condition shows those that there are.",
                model.form().madeProperty().get().messageError());
    }

    @Test
    void oneIsSwitchedOffAndTakenAway() {
        model.set();
        model.enable(bench.breakpoints().get(0), false);
        assertFalse(bench.breakpoints().get(0).enabled());
        model.remove(bench.breakpoints().get(0));
        assertEquals(List.of(), bench.breakpoints());
        assertEquals(List.of(), model.rows());
    }

    @Test
    void whenOneIsTakenAwayTheOthersStayWhereTheyAre() {
        for (int i = 0; i < 4; i++) {
            model.set();
        }
        List<Integer> gone = new ArrayList<>();
        model.rows().addListener((ListChangeListener<BreakpointsViewModel.Row>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(row -> gone.add(row.breakpoint().number()));
            }
        });
        model.remove(bench.breakpoints().get(1));
        assertEquals(List.of(2), gone, "or nothing would be chosen any more");
        bench.breakAt(new Where.Entered(TracedFunction.MQTT_CONNECT));
        model.refresh();
        assertEquals(List.of(2), gone);
        assertEquals(
                bench.breakpoints(),
                model.rows().stream().map(BreakpointsViewModel.Row::breakpoint).toList());
    }

    @Test
    void nobodyWaitsForOneThatIsTakenAway() {
        model.set();
        model.form().afterProperty().set(OptionalInt.of(1));
        model.set();
        model.remove(bench.breakpoints().get(0));
        assertEquals(OptionalInt.empty(), bench.breakpoints().get(0).after());
        assertEquals("", model.rows().get(0).rest());
    }

    @Test
    void aClientIsCalledAsInTheOtherPanes() {
        model.form().clientProperty().set(Optional.of("second"));
        model.set();
        assertEquals("only Second", model.rows().get(0).rest());
    }

    @Test
    void whatWasTypedStaysAndTakesNobodysNumber() {
        model.form().hitsProperty().set("% 2");
        bench.breakAt(new Where.Entered(TracedFunction.MQTT_CONNECT));
        model.goOn();
        assertEquals("% 2", model.form().hitsProperty().get());
        assertEquals(1, model.rows().size());
        model.set();
        assertEquals(
                List.of(1, 2),
                bench.breakpoints().stream().map(Breakpoint::number).toList());
    }

    @Test
    void whatIsChangedIsChangedStillUnlessItWasTakenAway() {
        model.set();
        model.set();
        model.edit(bench.breakpoints().get(0));
        model.form().hitsProperty().set("% 3");
        model.goOn();
        assertTrue(model.editing());
        bench.set(bench.breakpoints().subList(1, 2));
        model.goOn();
        assertFalse(model.editing());
        assertEquals("% 3", model.form().hitsProperty().get());
    }

    @Test
    void noneCanWaitForItself() {
        model.set();
        model.form().afterProperty().set(OptionalInt.of(1));
        assertEquals(Optional.empty(), model.set());
        model.edit(bench.breakpoints().get(0));
        assertEquals(List.of(OptionalInt.empty(), OptionalInt.of(2)), model.others());
        model.form().afterProperty().set(OptionalInt.of(2));
        assertTrue(model.set().orElseThrow().contains("2"));
        assertEquals(OptionalInt.empty(), bench.breakpoints().get(0).after(), "nothing was set");
    }

    @ParameterizedTest
    @CsvSource({
        "mqtt.qos =,'','',false",
        "'',many,'',false",
        "'','','{nobody}',false",
        "'','','',true",
        "mqtt.qos == 1,>= 2,'{mqtt.qos}',true"
    })
    void whatIsWrongIsSaidAndNotSet(String condition, String hits, String message, boolean right) {
        model.form().condition().textProperty().set(condition);
        model.form().hitsProperty().set(hits);
        model.form().messageProperty().set(message);
        FormViewModel.Made made = model.form().madeProperty().get();
        assertEquals(right, made.breakpoint().isPresent());
        assertEquals(hits.equals("many"), !made.hitsError().isEmpty());
        assertEquals(message.contains("nobody"), !made.messageError().isEmpty());
    }

    @Test
    void aConditionAloneHasToBeOne() {
        model.form().kindProperty().set(PlaceKind.CONDITION);
        assertTrue(model.form().madeProperty().get().breakpoint().isEmpty());
        model.form().condition().textProperty().set("mqttxray.error");
        assertTrue(model.form().madeProperty().get().breakpoint().isPresent());
    }

    @ParameterizedTest
    @EnumSource(PlaceKind.class)
    void everyPlaceIsOfItsKindAndHasWords(PlaceKind kind) {
        for (Where where : kind.places()) {
            assertEquals(kind, PlaceKind.of(where));
            assertFalse(model.place(where).isBlank());
        }
    }

    @Test
    void aPlaceInNoListIsOfTheKindThatItIsMostLike() {
        assertEquals(PlaceKind.RULE, PlaceKind.of(new Where.Rule(Optional.of("MQTT-3.1.0-2"))));
        assertEquals(PlaceKind.LOCK, PlaceKind.of(new Where.Lock(Optional.of("mine"))));
        assertEquals(PlaceKind.PACKET_OUT, PlaceKind.of(new Where.Packet(Optional.empty(), Optional.empty())));
    }

    @Test
    void theyAreKeptFromStartToStart() {
        SettingsStore store = SettingsStore.inMemory();
        bench.keeper(new Settings(store)::keepBreakpoints);
        bench.breakAt(new Where.Packet(PacketType.PUBLISH, Direction.C2S));
        bench.breakAt(new Where.Entered(TracedFunction.MQTT_CONNECT));
        assertEquals(bench.breakpoints(), new Settings(store).breakpoints());
        store.put("breakpoints", "nonsense\n" + store.get("breakpoints").orElseThrow());
        assertEquals(bench.breakpoints(), new Settings(store).breakpoints());
    }

    @Test
    void whatOnlyANewerVersionHasIsMarked() {
        BreakpointsViewModel model = new BreakpointsViewModel(new Bench(), new Messages(Language.EN));
        assertEquals(
                "AUTH, client to broker (only MQTT 5.0)",
                model.place(new Where.Packet(PacketType.AUTH, Direction.C2S)));
        assertEquals(
                "DISCONNECT, broker to client (only MQTT 5.0)",
                model.place(new Where.Packet(PacketType.DISCONNECT, Direction.S2C)));
        assertEquals(
                "DISCONNECT, client to broker", model.place(new Where.Packet(PacketType.DISCONNECT, Direction.C2S)));
    }
}
