package org.mqttxray.ui.timeline;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.TracedFunction;

/** A thread that calls and returns as a seed says: now short calls, now long ones, now it lets others go on for long. */
final class RandomStrand {
    private static final TracedFunction[] FUNCTIONS = TracedFunction.values();
    private static final int DEEPEST = 4;

    private final Random random;
    private final Numbers shown = new Numbers();
    private final Numbers times = new Numbers();
    private long now;
    private final Strand strand =
            new Strand(new Event.ThreadStarted(stamp(0), "main", "client", Event.NO_THREAD), shown, times);

    RandomStrand(long seed) {
        random = new Random(seed);
    }

    Strand strand() {
        return strand;
    }

    /** How many events there are. */
    int events() {
        return shown.size();
    }

    /** Goes on to so many events; lets someone look now and then. */
    void play(int events, Consumer<RandomStrand> look) {
        int depth = 0;
        int next = 1;
        while (events() < events) {
            boolean in = depth == 0 || depth < DEEPEST && random.nextInt(3) > 0;
            int index = step();
            if (in) {
                TracedFunction function = FUNCTIONS[random.nextInt(FUNCTIONS.length)];
                strand.enter(new Event.Entered(stamp(index), function, List.of(), Place.UNKNOWN), true, index);
            } else {
                strand.leave(index);
            }
            depth += in ? 1 : -1;
            int pause = random.nextInt(20) == 0 ? random.nextInt(1 << random.nextInt(12)) : 0;
            for (int other = 0; other < pause; other++) {
                step();
            }
            if (events() >= next) {
                look.accept(this);
                next = 2 * events() + random.nextInt(100);
            }
        }
        look.accept(this);
    }

    /** Nothing happens for so long. */
    void pause(long nanos) {
        now += nanos;
    }

    private int step() {
        now += random.nextInt(8) == 0 ? random.nextInt(1 << random.nextInt(24)) : random.nextInt(20_000);
        shown.add(shown.size());
        times.add(now);
        return shown.size() - 1;
    }

    private static Event.Stamp stamp(long position) {
        return new Event.Stamp(position, position, 1, Place.UNKNOWN);
    }
}
