package org.mqttxray.ui.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mqttxray.platform.Background;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Line;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.SettingsStore;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Target;

/**
 * A user who does whatever comes to hand, in the models of the window: nothing hangs or throws, the playhead is always where it says, and
 * behind what is closed no thread and no port stays. {@code -Dacts.seed=N -Dacts.first=M} plays one sequence again;
 * {@code -Dacts.built-in=20} plays as many on the built-in broker, else it is one.
 */
@Tag("machine")
class RandomActsTest {
    private static final int SEQUENCES = Integer.getInteger("acts.sequences", 200);
    private static final int BUILT_IN = Integer.getInteger("acts.built-in", 1);
    private static final int FIRST = Integer.getInteger("acts.first", 0);
    /** So many sequences at one desk: each program is warmed up once for all of them. */
    private static final int A_DESK = 25;

    private static final Path LESSONS = Path.of("lessons");
    private static final String BROKER = "activemq";
    private static final String WORKER = "window-worker";

    private final long seed = Long.getLong("acts.seed", System.nanoTime());
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void listen() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> uncaught.add(error));
    }

    @AfterEach
    void hear() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void onTheSimulatedPlatform() throws Exception {
        for (int first = FIRST; first < FIRST + SEQUENCES; first += A_DESK) {
            try (Desk desk = new Desk(new Settings(SettingsStore.inMemory()), LESSONS)) {
                for (int i = first; i < Math.min(first + A_DESK, FIRST + SEQUENCES); i++) {
                    Random dice = new Random(seed + i);
                    desk.line().choose(new Target.Simulated(dice.nextInt(), peer(dice)));
                    play(desk, i, dice);
                }
            }
        }
        assertEquals(List.of(), uncaught);
    }

    /** Most peers accept: only then there is much to do. */
    private static PeerBehaviour peer(Random dice) {
        PeerBehaviour[] all = PeerBehaviour.values();
        return dice.nextInt(3) > 0 ? PeerBehaviour.ACCEPT : all[dice.nextInt(all.length)];
    }

    @Test
    void onTheBuiltInBroker() throws Exception {
        Optional<String> address;
        try (Desk desk = new Desk(new Settings(SettingsStore.inMemory()), LESSONS)) {
            desk.line().choose(Line.BUILT_IN);
            for (int i = FIRST; i < FIRST + BUILT_IN; i++) {
                play(desk, i, new Random(seed + i));
            }
            address = desk.line().address();
        }
        Background.await("the broker is gone", () -> threads().stream().noneMatch(RandomActsTest::isOfBroker));
        assertEquals(List.of(), uncaught);
        address.ifPresent(old -> assertFalse(answers(old), "nobody listens at " + old + " any more"));
    }

    private static boolean answers(String address) {
        int colon = address.lastIndexOf(':');
        int port = Integer.parseInt(address.substring(colon + 1));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.substring(0, colon), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void play(Desk desk, int number, Random dice) throws Exception {
        RandomSequence sequence = new RandomSequence(desk, dice);
        Set<Thread> there = threads();
        try {
            Background.run(() -> {
                        sequence.play();
                        desk.lecture().close();
                        return true;
                    })
                    .result(RandomSequence.PATIENCE.multipliedBy(2));
            Background.await("no thread is left", () -> left(there).isEmpty());
            assertEquals(List.of(), uncaught);
        } catch (Exception | AssertionError e) {
            String again = "-Dacts.seed=" + seed + " -Dacts.first=" + number + " -Dacts.sequences=1";
            throw new AssertionError(again + " " + sequence.done() + " left: " + told(left(there)), e);
        }
    }

    /** Each thread with where it is. */
    private static String told(Set<Thread> threads) {
        return threads.stream()
                .map(thread -> thread.getName() + " at " + List.of(thread.getStackTrace()))
                .collect(Collectors.joining("\n"));
    }

    private static Set<Thread> left(Set<Thread> there) {
        Set<Thread> left = threads();
        left.removeAll(there);
        left.removeIf(RandomActsTest::isOfBroker); // it runs on for the next run
        return left;
    }

    private static Set<Thread> threads() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> thread.getName().equals(WORKER));
        return threads;
    }

    private static boolean isOfBroker(Thread thread) {
        return thread.getName().contains(BROKER);
    }
}
