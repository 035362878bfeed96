package org.mqttxray.cli;

import java.util.Optional;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Register;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.TraceLog;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;

/** The state at one position of a growing log after another; going on costs the events between. */
final class OpenStates {
    private final TraceLog log;
    private final Replay<PSortedMap<Integer, Threads.Thread>> threads;
    private final Replay<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks;
    private final Replay<ClientStates.State> clients;
    private final Replay<Locks.State> locks;
    private final Replay<Register.State> register;
    private final Replay<Optional<Packets.Sighting>> packet;

    OpenStates(TraceLog log) {
        this.log = log;
        this.threads = new Replay<>(log, new Threads());
        this.stacks = new Replay<>(log, new CallStacks());
        this.clients = new Replay<>(log, new ClientStates());
        this.locks = new Replay<>(log, new Locks());
        this.register = new Replay<>(log, new Register(log));
        this.packet = new Replay<>(log, new OpenState.LastPacket());
    }

    /** The state when so many events have happened, 1 or more. */
    OpenState at(long events) {
        return new OpenState(
                events,
                log.event(events - 1).stamp().timeNanos(),
                threads.at(events),
                stacks.at(events),
                clients.at(events),
                locks.at(events),
                register.at(events),
                packet.at(events));
    }
}
