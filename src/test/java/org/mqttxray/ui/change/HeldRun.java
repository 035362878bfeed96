package org.mqttxray.ui.change;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Debugger;
import org.mqttxray.debug.Where;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.FilterRefused;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Background;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.InFlight;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;

/** A program on the simulated platform, held before it writes a packet, with what the window has for that. */
final class HeldRun implements AutoCloseable {
    private static final Messages ENGLISH = new Messages(Language.EN);

    private final Session session;
    private final Debugger debugger;
    private final Bench bench = new Bench();
    private final InFlight inFlight;
    private int told;

    private HeldRun(String program, RunOptions options) {
        Station station = station();
        session = station.session();
        debugger = new Debugger(session.log(), session.gate());
        inFlight = new InFlight(() -> Optional.of(session), () -> told++);
        bench.open(session.log(), debugger);
        station.run(session, program, options);
        awaitStop();
    }

    private static Station station() {
        try {
            return Station.open(new Target.Simulated(1, PeerBehaviour.ACCEPT));
        } catch (StationFailed e) {
            throw new AssertionError(e);
        }
    }

    /** The program {@code qos}, held before its PUBLISH of QoS 1. */
    static HeldRun beforePublish() {
        HeldRun run = new HeldRun("qos", RunOptions.NONE);
        Breakpoint breakpoint = Breakpoint.at(1, new Where.Packet(PacketType.PUBLISH, Direction.C2S))
                .withCondition(Optional.of(filter()));
        assertTrue(run.bench.set(List.of(breakpoint)));
        run.goOn();
        return run;
    }

    private static Filter filter() {
        try {
            return Filter.of("mqtt.qos == 1");
        } catch (FilterRefused e) {
            throw new AssertionError(e);
        }
    }

    /** The program {@code connect} with a password, held before its CONNECT. */
    static HeldRun beforeConnect() {
        RunOptions secret = new RunOptions(
                Optional.of("xray"),
                Optional.of("ann"),
                Optional.of("sesame"),
                RunOptions.DEFAULT_KEEP_ALIVE_SECONDS,
                RunOptions.DEFAULT_CMD_TIMEOUT_MILLIS,
                Duration.ZERO);
        HeldRun run = new HeldRun("connect", secret);
        run.bench.nextPacket();
        run.awaitStop();
        return run;
    }

    Bench bench() {
        return bench;
    }

    InFlight inFlight() {
        return inFlight;
    }

    Moment moment() {
        return bench.moment();
    }

    TraceLog log() {
        return session.log();
    }

    /** How often views were told to look again. */
    int told() {
        return told;
    }

    Packets.Sighting packet() {
        return inFlight.changeable(moment()).orElseThrow();
    }

    byte[] written() {
        return moment().log().bytes(packet().range());
    }

    /** An editor of the packet that is held. */
    ChangeViewModel editor() {
        return new ChangeViewModel(Subject.written(inFlight, bench::moment, packet()), ENGLISH);
    }

    /** Goes on to the next stop. */
    void goOn() {
        bench.run();
        awaitStop();
    }

    void awaitStop() {
        Background.await("the playhead stands", () -> !debugger.playhead().running());
        bench.refresh();
    }

    /** What the broker got in the first act of a kind, once it has happened. */
    byte[] got(LinkAct act) {
        for (long at = 0; at < session.log().length(); at++) {
            if (session.log().event(at) instanceof Event.Link link && link.act() == act) {
                return link.bytes().map(session.log()::bytes).orElse(new byte[0]);
            }
        }
        throw new AssertionError("the link has not " + act.label());
    }

    @Override
    public void close() {
        session.close();
        assertTrue(session.awaitEnd(Session.END_PATIENCE));
    }
}
