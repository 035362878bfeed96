package org.mqttxray.ui.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.platform.Background;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Replay;
import org.mqttxray.ui.log.LogViewModel;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.packet.PacketViewModel;
import org.mqttxray.ui.packets.PacketTableViewModel;
import org.mqttxray.ui.sequence.SequenceViewModel;
import org.mqttxray.ui.timeline.TimelineViewModel;
import org.mqttxray.ui.transport.TransportViewModel;

/** Acts at random, a few frames between them, and what must hold after each frame. */
final class RandomSequence {
    /** A simulated client is faster than views, which follow it to where it was stopped. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int MOST_ACTS = 16;
    private static final int LEAST_ACTS = 8;
    private static final int MOST_FRAMES = 5;
    private static final int PATIENT_FRAMES = 20;
    private static final long FRAME = TimeUnit.MILLISECONDS.toNanos(17);

    private final Desk desk;
    private final Random dice;
    private final List<UserAct> done = new ArrayList<>();
    private final PacketViewModel packet = new PacketViewModel(new Messages(Language.EN));
    private final TimelineViewModel timeline = new TimelineViewModel(new Messages(Language.EN));
    private final TransportViewModel transport = new TransportViewModel(new Messages(Language.ZH), true);
    private final PacketTableViewModel table;
    private final SequenceViewModel sequence;
    private final LogViewModel log;
    private long now = FRAME;

    RandomSequence(Desk desk, Random dice) {
        this.desk = desk;
        this.dice = dice;
        this.table = new PacketTableViewModel(desk.bench(), new Messages(Language.EN));
        this.sequence = new SequenceViewModel(desk.bench(), new Messages(Language.EN));
        this.log = new LogViewModel(desk.bench(), new Messages(Language.EN));
        timeline.resize(1222, 290);
        sequence.resize(770, 332);
    }

    /** What was done so far. */
    List<UserAct> done() {
        return List.copyOf(done);
    }

    /** Does it all, and comes to rest. */
    void play() {
        begin();
        int acts = LEAST_ACTS + dice.nextInt(MOST_ACTS - LEAST_ACTS);
        for (int i = 0; i < acts; i++) {
            act(next());
            frames(dice.nextInt(MOST_FRAMES));
            if (dice.nextInt(4) > 0) {
                letItRun();
            }
        }
        rest();
        assertStackIsThatOfTheLog();
    }

    private void begin() {
        desk.shelf().look();
        await("the lessons", () -> !desk.shelf().readingsProperty().get().isEmpty());
        act(dice.nextBoolean() ? UserAct.FREE : UserAct.OPEN_LESSON);
        if (dice.nextInt(4) > 0) {
            await("it is opened", () -> desk.lecture().stateProperty().get() != Lecture.State.OPENING);
        }
    }

    /** Where nothing is played, something is opened mostly; what ends a run is rare, so that runs get somewhere. */
    private UserAct next() {
        boolean nothing = desk.lecture().stateProperty().get() == Lecture.State.NONE;
        if (nothing && dice.nextInt(3) > 0) {
            return dice.nextBoolean() ? UserAct.FREE : UserAct.OPEN_LESSON;
        }
        UserAct[] all = UserAct.values();
        UserAct act = all[dice.nextInt(all.length)];
        return act.ends() && dice.nextInt(4) > 0 ? all[dice.nextInt(all.length)] : act;
    }

    /** Waits a little for what was begun, not to its end. */
    private void letItRun() {
        for (int i = 0;
                i < PATIENT_FRAMES
                        && (comes() || desk.bench().moment().playhead().running());
                i++) {
            Thread.yield();
            frame();
        }
    }

    /** Whether the first event is still to come. */
    private boolean comes() {
        Lecture.State state = desk.lecture().stateProperty().get();
        return state == Lecture.State.OPENING
                || state == Lecture.State.READY && desk.bench().moment().events() == 0;
    }

    private void act(UserAct act) {
        done.add(act);
        act.doIt(desk, dice);
    }

    private void rest() {
        await("it is opened", () -> desk.lecture().stateProperty().get() != Lecture.State.OPENING);
        await("the way to the step ends", () -> desk.lecture().stateProperty().get() != Lecture.State.GOING);
        act(UserAct.PAUSE);
        await("the playhead stands", () -> !desk.bench().moment().playhead().running());
        Moment stands = desk.bench().moment();
        frames(MOST_FRAMES);
        assertEquals(stands.events(), desk.bench().moment().events(), "what is held does not go on");
    }

    private void frames(int count) {
        for (int i = 0; i < count; i++) {
            frame();
        }
    }

    private void frame() {
        now += FRAME;
        desk.tick(now);
        desk.refresh();
        Moment moment = desk.bench().moment();
        assertTrue(moment.events() >= 0 && moment.events() <= moment.recorded(), "the playhead is in the log");
        assertTrue(moment.recorded() <= moment.log().length(), "what is shown was recorded");
        packet.show(moment);
        timeline.show(moment);
        transport.show(moment, false, false);
        table.show(moment);
        sequence.show(moment);
        log.show(moment);
    }

    private void await(String what, BooleanSupplier condition) {
        Background.await(what, PATIENCE, () -> {
            frame();
            return condition.getAsBoolean();
        });
    }

    private void assertStackIsThatOfTheLog() {
        Moment moment = desk.bench().moment();
        assertEquals(
                new Replay<>(moment.log(), new CallStacks()).at(moment.events()),
                moment.stacks(),
                "the stacks are those of the log");
    }
}
