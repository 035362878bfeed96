package org.mqttxray.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Cover;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.workbench.PeerBehaviour;

/** What the stage shows at the moments of a connection. */
class StageViewModelTest {
    /** A scene in English at a number of events. */
    private static StageScene at(ConnectRun run, long events) {
        run.debugger().goTo(events);
        run.bench().refresh();
        StageViewModel model = new StageViewModel(run.bench(), new Messages(Language.EN));
        model.show(run.bench().moment());
        return model.sceneProperty().get();
    }

    private static StageScene.Actor only(StageScene scene) {
        assertEquals(1, scene.actors().size());
        return scene.actors().get(0);
    }

    private static Predicate<Event> returned(TracedFunction function) {
        return event -> event instanceof Event.Returned returned && returned.function() == function;
    }

    @ParameterizedTest
    @EnumSource(
            value = PeerBehaviour.class,
            names = {"ACCEPT", "REFUSE_5", "HANG_UP"})
    void backwardsIsTheSameAsForwards(PeerBehaviour peer) {
        try (ConnectRun run = ConnectRun.recorded(peer, 0)) {
            StageViewModel model = new StageViewModel(run.bench(), new Messages(Language.ZH));
            run.assertTheWayBackIsTheWayThere(events -> {
                run.debugger().goTo(events);
                run.bench().refresh();
                model.show(run.bench().moment());
                return model.sceneProperty().get();
            });
        }
    }

    @Test
    void beforeTheCallThereIsNoLineAndNoPacket() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0)) {
            StageScene scene = at(run, run.after(returned(TracedFunction.MQTT_SET_PORT)));
            assertEquals(Line.NONE, only(scene).line());
            assertEquals("TCP port 1883", scene.port());
            assertEquals(StageScene.Envelope.NONE, only(scene).envelope());
            assertEquals(Optional.empty(), scene.bubble());
        }
    }

    @Test
    void theRegisterIsEmptyWhereNobodyHasSubscribedAndNotToldWhereAllIsCovered() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0)) {
            assertEquals(new StageScene.Register(true, List.of()), at(run, 40).register());
            run.bench().cover(Cover.EVERYTHING);
            assertEquals(StageScene.Register.COVERED, at(run, 1).register());
        }
    }

    @Test
    void thePortIsThatOfWhomTheProgramWillCallUntilTheClientIsTold() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0)) {
            StageViewModel model = new StageViewModel(run.bench(), new Messages(Language.EN));
            model.show(run.bench().moment());
            assertEquals("TCP port", model.sceneProperty().get().port());
            model.calls(Optional.of("[::1]:1884"));
            model.show(run.bench().moment());
            assertEquals("TCP port 1884", model.sceneProperty().get().port());
            run.bench().goTo(run.after(returned(TracedFunction.MQTT_SET_PORT)));
            model.show(run.bench().moment());
            assertEquals("TCP port 1883", model.sceneProperty().get().port());
        }
    }

    @Test
    void whileConnectIsWrittenItIsInTheClient() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0)) {
            StageScene scene = at(run, run.after(returned(TracedFunction.WRITE_INT)));
            assertEquals(Line.STANDS, only(scene).line());
            assertEquals(
                    new StageScene.Envelope(Place.WRITING, "CONNECT", "CONNECT being written", true),
                    only(scene).envelope());
            assertEquals(Optional.empty(), scene.bubble());
        }
    }

    @Test
    void atPacketOutConnectIsStillInTheClient() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0)) {
            StageScene scene = at(run, run.after(Event.PacketOut.class::isInstance));
            assertEquals(
                    new StageScene.Envelope(Place.WRITTEN, "CONNECT", "CONNECT", true),
                    only(scene).envelope());
            assertEquals(Optional.empty(), scene.bubble());
        }
    }

    @Test
    void withTheWriteConnectLeavesAndTheViewerSaysIt() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0)) {
            StageScene scene = at(run, run.entered(TracedFunction.NETWORK_WRITE));
            assertEquals(Place.LEAVING, only(scene).envelope().place());
            assertEquals(
                    Optional.of(new StageScene.Bubble(
                            0,
                            StageScene.Speaker.CLIENT,
                            "Hello, TV station? This is xray-lesson, put me through.",
                            "Hello, TV station? This is xray-lesson, put me through.")),
                    scene.bubble());
            assertEquals(
                    "Client connect at network_write, layer PLATFORM; CONNECT is about to leave; the line to port 1883 stands.",
                    scene.sentence());
        }
    }

    @Test
    void onceSentConnectIsAtTheStation() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0)) {
            StageScene scene = at(run, run.after(returned(TracedFunction.MQTT_SEND_PACKET)));
            assertEquals(Place.STATION, only(scene).envelope().place());
        }
    }

    @Test
    void theStationAcceptsAndIsHeardUntilTheClientHasHandledIt() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0)) {
            StageScene scene = at(run, run.after(Event.PacketIn.class::isInstance));
            assertEquals(
                    new StageScene.Envelope(Place.RECEIVED, "CONNACK", "CONNACK", false),
                    only(scene).envelope());
            assertEquals(
                    Optional.of(new StageScene.Bubble(
                            0, StageScene.Speaker.STATION, "Accepted. You are through.", "Accepted. You are through.")),
                    scene.bubble());
            long done = run.after(returned(TracedFunction.MQTT_PACKET_HANDLE));
            assertEquals(StageScene.Envelope.NONE, only(at(run, done)).envelope());
        }
    }

    @Test
    void afterTheGoodbyeTheLineIsClosed() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0)) {
            StageScene scene = at(run, run.bench().moment().recorded());
            assertEquals(Line.CLOSED, only(scene).line());
            assertEquals(StageScene.Envelope.NONE, only(scene).envelope());
        }
    }

    @Test
    void aRefusalIsSaidInWords() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.REFUSE_5, 0)) {
            StageScene scene = at(run, run.after(Event.PacketIn.class::isInstance));
            assertEquals(
                    Optional.of(new StageScene.Bubble(
                            0,
                            StageScene.Speaker.STATION,
                            "No. You are not allowed in here.",
                            "No. You are not allowed in here.")),
                    scene.bubble());
        }
    }

    @Test
    void whenTheStationHangsUpTheLineBreaks() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.HANG_UP, 0)) {
            long lost = run.after(event -> event instanceof Event.Link link && link.act() == LinkAct.LOST);
            StageScene scene = at(run, lost);
            assertEquals(Line.BROKEN, only(scene).line());
            assertEquals(Place.STATION, only(scene).envelope().place());
        }
    }

    @Test
    void nobodyTakesTheCall() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.NO_LISTENER, 0)) {
            assertEquals(
                    Line.UNREACHED,
                    only(at(run, run.bench().moment().recorded())).line());
        }
    }

    @Test
    void aLayerIsChosenByItsInnermostFrame() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0)) {
            StageScene scene = at(run, run.after(Event.PacketOut.class::isInstance));
            StageViewModel model = new StageViewModel(run.bench(), new Messages(Language.EN));
            model.show(run.bench().moment());
            model.chooseNext(false);
            assertEquals(
                    Optional.of(only(scene).rows().get(0).entered()),
                    run.bench().selectionProperty().get().frame());
        }
    }

    @Test
    void aLongClientIdKeepsBothEnds() {
        assertEquals("abcdefghi…stuvwxyz", EverydayWords.shortened("abcdefghijklmnopqrstuvwxyz"));
    }
}
