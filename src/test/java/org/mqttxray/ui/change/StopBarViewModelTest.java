package org.mqttxray.ui.change;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Debugger;
import org.mqttxray.debug.Where;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Background;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.packet.PacketViewModel;
import org.mqttxray.workbench.PacketChange;

/** The bar says which breakpoint, what is held, what has not happened yet, what is ordered, and what that means for the connection. */
class StopBarViewModelTest {
    private static final int STEPS_TO_THE_WIRE = 60;
    private static final Messages ENGLISH = new Messages(Language.EN);

    @AutoClose
    private final HeldRun run = HeldRun.beforePublish();

    private final StopBarViewModel model = new StopBarViewModel(run.bench(), run.inFlight(), ENGLISH);
    private final HeldPacketViewModel pane = new HeldPacketViewModel(run.inFlight(), ENGLISH);

    private Optional<StopBarViewModel.State> shown() {
        model.show(run.moment());
        return model.stateProperty().get();
    }

    private HeldPacketViewModel.State pane() {
        pane.show(run.moment());
        return pane.stateProperty().get();
    }

    @Test
    void aBreakpointBeforeTheWriteIsTold() {
        StopBarViewModel.State said = shown().orElseThrow();
        assertTrue(said.atBreakpoint());
        assertEquals("Stopped before sending", said.title());
        assertEquals("packet breakpoint 1, PUBLISH, client to broker, mqtt.qos == 1, hit 1", said.reason());
        assertEquals(
                "PUBLISH, packet id 3, 38 bytes, is written in the client’s buffer and not on the wire yet:"
                        + " the broker knows nothing of it.",
                said.held());
        assertEquals("", said.order());
        assertEquals("", said.damage());
        assertEquals(new HeldPacketViewModel.State(true, true, "", ""), pane());
    }

    @Test
    void theHeldPacketIsCalledTheSameWhileAnotherOneIsShown() {
        String held = shown().orElseThrow().held();
        run.bench().selectPacket(run.moment().packets().get(0).position());
        run.bench().refresh();
        assertEquals(held, shown().orElseThrow().held());
    }

    static List<Arguments> happened() {
        return List.of(
                Arguments.of(
                        new Where.Changed(ClientField.PACKET_ID), "breakpoint 1, mqtt_packet_id changes, now 4, hit 4"),
                Arguments.of(
                        new Where.Changed(ClientField.ACK_HANDLER_LIST),
                        "breakpoint 1, mqtt_ack_handler_list changes, PUBACK 3 leaves it, hit 4"),
                Arguments.of(
                        new Where.Returned(TracedFunction.MQTT_PUBLISH),
                        "breakpoint 1, mqtt_publish returns, with 0 MQTT_SUCCESS_ERROR, hit 2"));
    }

    @ParameterizedTest
    @MethodSource("happened")
    void whatHappenedThereIsTold(Where where, String reason) {
        run.bench().set(List.of(Breakpoint.at(1, where)));
        run.goOn();
        assertEquals(reason, shown().orElseThrow().reason());
    }

    /** A rule follows from all events before; a long record is not looked at in one frame. */
    @Test
    void aBrokenRuleIsToldOnceItIsFoundOut() {
        NewsLog told = new NewsLog();
        NewsLog.Client viewer = told.client("viewer").connect("v", true, false);
        for (int line = 0; line < 25_000; line++) {
            viewer.says("on air");
        }
        viewer.connect("v", true, false);
        run.bench().set(List.of(Breakpoint.at(1, new Where.Rule(Optional.empty()))));
        run.bench().open(told.log(), Debugger.ofRecord(told.log()));
        run.bench().run();
        for (int frame = 0; frame < 100 && run.moment().playhead().running(); frame++) {
            run.bench().refresh();
        }
        assertEquals(
                "breakpoint 1, a rule of MQTT is broken, hit 1",
                shown().orElseThrow().reason());
        model.goOn();
        assertEquals(
                "breakpoint 1, a rule of MQTT is broken, hit 1",
                model.stateProperty().get().orElseThrow().reason());
        model.goOn();
        assertEquals(
                "breakpoint 1, a rule of MQTT is broken, MQTT-3.1.0-2, hit 1",
                model.stateProperty().get().orElseThrow().reason());
    }

    @Test
    void anAnswerThatNeverCameIsTold() {
        run.bench().set(List.of());
        run.goOn();
        run.bench().open(run.log(), Debugger.ofRecord(run.log()));
        run.bench().goTo(run.log().length());
        run.awaitStop();
        run.bench().goTo(firstPublish());
        run.bench().toAnswer();
        assertEquals("Not found", shown().orElseThrow().title());
        assertEquals(
                "PUBLISH, 36 bytes: MQTT has no answer to a packet like this.",
                shown().orElseThrow().reason());
        run.bench().stepBack();
        assertEquals(Optional.empty(), shown());
    }

    private long firstPublish() {
        return run.moment().packets().stream()
                        .filter(packet ->
                                packet.out() && run.bench().packetType(packet).equals(Optional.of(PacketType.PUBLISH)))
                        .findFirst()
                        .orElseThrow()
                        .position()
                + 1;
    }

    @Test
    void anOrderIsToldInBarAndPane() {
        run.inFlight().order(run.packet(), new PacketChange.Drop());
        assertEquals(
                "Will be dropped: the broker never gets it.",
                shown().orElseThrow().order());
        assertEquals("Will be dropped: the broker never gets it.", pane().order());
        run.inFlight().takeBack(run.packet());
        assertEquals("", shown().orElseThrow().order());
    }

    @Test
    void beforeAndAfterADamagedPacketTheBarTellsThatNobodyKeepsTheConnectionUp() {
        run.inFlight().order(run.packet(), new PacketChange.Replace(Bytes.of((byte) 0x36, (byte) 0x00)));
        assertTrue(shown().orElseThrow().damage().startsWith("After this packet the link no longer keeps"));
        stepUntil(() -> run.inFlight().damaged());
        assertTrue(shown().orElseThrow().damage().startsWith("A packet was damaged on purpose"));
    }

    private void stepUntil(BooleanSupplier done) {
        run.bench().detailProperty().set(Detail.EVERYTHING);
        for (int step = 0; step < STEPS_TO_THE_WIRE && !done.getAsBoolean(); step++) {
            run.bench().stepInto();
            run.awaitStop();
        }
    }

    @Test
    void whyAPacketCantBeChanged() {
        run.bench().selectPacket(run.moment().packets().get(0).position());
        run.bench().refresh();
        assertTrue(pane().why().startsWith("This packet has left already"), pane().why());
        run.bench().goTo(run.moment().packets().get(0).position() + 1);
        assertFalse(pane().held(), "the client does not stand at this place of the record");
        assertTrue(pane().why().startsWith("This is the record"), pane().why());
        pane.show(Moment.NOTHING);
        assertTrue(pane.stateProperty().get().why().startsWith("A packet can be changed while it is held"));
    }

    @Test
    void inTheRecordNothingIsHeld() {
        assertTrue(pane().held());
        run.bench().goTo(run.moment().packets().get(0).position() + 1);
        assertTrue(run.moment().playhead().live());
        assertFalse(run.moment().unsent().isEmpty(), "it had not left there");
        assertEquals(Optional.empty(), shown());
        assertFalse(pane().held());
    }

    @Test
    void inAnOpenedFileNothingIsHeld() {
        long before = run.packet().position() + 1;
        run.goOn();
        run.bench().open(run.log(), Debugger.ofRecord(run.log()));
        run.bench().goTo(before);
        assertFalse(run.moment().unsent().isEmpty(), "it had not left there");
        assertEquals(Optional.empty(), shown());
        assertFalse(pane().held());
        assertTrue(pane().why().startsWith("This is the record"), pane().why());
    }

    @Test
    void withoutAStopThereIsNoBar() {
        model.show(Moment.NOTHING);
        assertEquals(Optional.empty(), model.stateProperty().get());
        run.goOn();
        assertEquals(Optional.empty(), shown());
    }

    private void holdPuback() {
        assertTrue(run.inFlight().toggleHoldNext());
        run.bench().run();
        Background.await("it is held", () -> run.inFlight().incoming().isPresent());
        run.bench().pause();
        run.awaitStop();
    }

    @Test
    void thePaneShowsWhatTheLinkHoldsUntilAnotherPacketIsChosen() {
        PacketViewModel packet = new PacketViewModel(ENGLISH);
        holdPuback();
        packet.show(pane.seen(run.moment()));
        PacketViewModel.Shown held = packet.shownProperty().get().orElseThrow();
        assertEquals("PUBACK", held.type());
        assertEquals("broker to client, 4 bytes", held.heading());
        assertEquals(
                List.of(0x40, 0x02, 0x00, 0x03),
                held.packet().octets().stream().map(SeenPacket.Octet::value).toList());
        assertTrue(held.previous().isPresent());
        assertEquals(new HeldPacketViewModel.State(true, true, "", ""), pane());

        run.bench().selectPacket(run.moment().packets().get(0).position());
        run.bench().refresh();
        assertEquals(run.moment(), pane.seen(run.moment()));
        assertFalse(pane().held());
        assertTrue(pane().why().startsWith("The link holds a packet from the broker"), pane().why());
    }

    @Test
    void ofTwoPacketsTheButtonsNameTheOneTheyMean() {
        holdPuback();
        if (run.moment().held().isEmpty()) {
            run.bench().nextPacket();
            run.awaitStop();
        }
        StopBarViewModel.State both = shown().orElseThrow();
        assertTrue(both.held().contains("client’s buffer"), both.toString());
        assertTrue(both.incoming().startsWith("PUBACK"), both.toString());
        assertEquals("Change the arriving PUBACK", both.change());
        assertEquals("Let the arriving PUBACK go on", both.letGo());
        stepUntil(() -> run.moment().held().isEmpty());
        assertFalse(shown().orElseThrow().atBreakpoint(), "a step has led here");
        assertEquals("Change", shown().orElseThrow().change());
        assertEquals("Let it go on", shown().orElseThrow().letGo());
    }

    @Test
    void whatTheLinkHoldsForTheClientIsToldAndChanged() {
        holdPuback();
        StopBarViewModel.State said = shown().orElseThrow();
        assertEquals(
                "PUBACK, packet id 3, 4 bytes, has come from the broker and waits at the link, with all that follows it:"
                        + " the client has not got it.",
                said.incoming());
        ChangeViewModel editor = new ChangeViewModel(
                Subject.incoming(run.inFlight(), run.inFlight().incoming().orElseThrow()), ENGLISH);
        editor.choose(Act.DROP);
        assertTrue(editor.apply());
        run.bench().refresh();
        assertArrayEquals(new byte[] {0x40, 0x02, 0x00, 0x03}, run.got(LinkAct.DROPPED));
        assertEquals(Optional.empty(), run.inFlight().incoming());
        assertEquals("", shown().map(StopBarViewModel.State::incoming).orElse(""));
    }
}
