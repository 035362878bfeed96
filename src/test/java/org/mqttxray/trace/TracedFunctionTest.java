package org.mqttxray.trace;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.link.Link;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Program;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.SimulatedBroker;

@Timeout(60)
class TracedFunctionTest {
    private static final Address STATION = new Address("station.simulated", Address.MQTT_PORT);

    @ParameterizedTest
    @EnumSource
    void itsJavaClassAndMethodExist(TracedFunction function) {
        Class<?> home = assertDoesNotThrow(() -> Class.forName("org.mqttxray." + function.javaClass()));

        assertTrue(
                Arrays.stream(home.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(function.javaMethod())),
                home + " has no method " + function.javaMethod());
    }

    @Test
    void noTwoRowsHaveTheSameCName() {
        assertEquals(
                TracedFunction.values().length,
                Stream.of(TracedFunction.values())
                        .map(TracedFunction::cName)
                        .distinct()
                        .count());
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatIsInCSaysWhere(TracedFunction function) {
        assertEquals(function.inC(), function.cLine() > 0);
        assertEquals(function.inC(), function.cFile().endsWith(".c"));
        assertEquals(function.inC(), !function.cFolder().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void noTwoParametersOfAFunctionHaveTheSameName(TracedFunction function) {
        List<String> names = function.parameters().stream().map(Parameter::name).toList();

        assertEquals(names.stream().distinct().toList(), names);
    }

    static Stream<Arguments> runs() {
        Settings plain = Settings.of(STATION, "arguments");
        Settings full = plain.withCredentials(Optional.of("user"), Optional.of("secret"))
                .withTimes(2, 5_000, Duration.ofSeconds(30));
        return Stream.of(
                Arguments.of(PeerBehaviour.ACCEPT, plain),
                Arguments.of(PeerBehaviour.ACCEPT, full),
                Arguments.of(PeerBehaviour.NO_PINGRESP, full),
                Arguments.of(PeerBehaviour.REFUSE_4, full),
                Arguments.of(PeerBehaviour.NO_LISTENER, plain),
                Arguments.of(PeerBehaviour.SILENT, plain));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void argumentsGivenAtRunTimeMatchTheTable(PeerBehaviour peer, Settings settings) throws Exception {
        KeptChunks chunks = new KeptChunks();

        TraceLog log = run(peer, settings, chunks);

        for (long position = 0; position < log.length(); position++) {
            if (log.event(position) instanceof Event.Entered entered) {
                List<Parameter> parameters = entered.function().parameters();
                assertEquals(parameters.size(), chunks.valuesAt(position), entered.toString());
                for (int i = 0; i < parameters.size(); i++) {
                    assertTrue(
                            fits(parameters.get(i), entered.arguments().get(i)),
                            parameters.get(i) + " does not fit " + entered);
                }
            }
        }
    }

    private static boolean fits(Parameter parameter, Value value) {
        boolean text =
                EnumSet.of(ValueType.TEXT, ValueType.SECRET, ValueType.NAME).contains(parameter.type());
        return value instanceof Value.None || text == value instanceof Value.Text;
    }

    @ParameterizedTest
    @MethodSource("runs")
    void valuesReturnedAtRunTimeMatchTheTable(PeerBehaviour peer, Settings settings) throws Exception {
        TraceLog log = run(peer, settings, new KeptChunks());
        Set<String> odd = new TreeSet<>();
        for (long position = 0; position < log.length(); position++) {
            if (log.event(position) instanceof Event.Returned returned) {
                boolean none = returned.function().returns() == ValueType.NONE;
                if (none != returned.value() instanceof Value.None) {
                    odd.add(returned.function() + " returned " + returned.value());
                }
            }
        }
        assertEquals(Set.of(), odd);
    }

    /** Keeps full chunks where the test can look at how many values an event was given. */
    private static final class KeptChunks implements ChunkStore {
        private final List<LogChunk> chunks = new ArrayList<>();

        @Override
        public synchronized void add(LogChunk chunk) {
            chunks.add(chunk);
        }

        @Override
        public synchronized LogChunk get(int index) {
            return chunks.get(index);
        }

        int valuesAt(long position) {
            LogChunk chunk = get((int) (position / LogChunk.CAPACITY));
            int at = (int) (position % LogChunk.CAPACITY);
            assertEquals(Kind.ENTERED, chunk.kind(at));
            return chunk.values(at, null).left();
        }
    }

    /** Runs the program to its end and then fills the last chunk, so that all of the run lies in the store. */
    private static TraceLog run(PeerBehaviour peer, Settings settings, ChunkStore store) throws Exception {
        return run("connect", peer, settings, store);
    }

    private static TraceLog run(String name, PeerBehaviour peer, Settings settings, ChunkStore store) throws Exception {
        SimulatedPlatform platform = new SimulatedPlatform(1, new SimulatedBroker(peer));
        TraceLog log = new TraceLog(platform.clock(), store);
        Tracer tracer = Tracer.on(log, platform.clock(), new Gate(platform.clock()), Lines.off());
        Program program = Programs.named(name).orElseThrow();
        Link link = new Link(platform, log, program.name());
        TracedPlatform traced = new TracedPlatform(platform, link, tracer, program.name());
        Background.runOn(platform, () -> {
                    tracer.root("main", program.name(), () -> runIgnoringFailure(program, traced, settings));
                    return null;
                })
                .result();
        Background.await("all threads end", () -> threadsAlive(log) == 0);
        platform.end();
        assertTrue(platform.awaitEnd(Background.PATIENCE));
        long end = log.length();
        for (long position = end; position <= end + LogChunk.CAPACITY; position++) {
            log.link(LinkAct.LOST, 0, "", Optional.empty());
        }
        return log;
    }

    private static void runIgnoringFailure(Program program, TracedPlatform platform, Settings settings) {
        try {
            program.roles().get(0).main().main(platform, settings);
        } catch (MqttException e) {
            assertTrue(e.error().code() < 0); // some peers make it fail; what it recorded is what counts here
        }
    }

    private static long threadsAlive(TraceLog log) {
        long alive = 0;
        for (long position = 0; position < log.length(); position++) {
            Event event = log.event(position);
            alive += event instanceof Event.ThreadStarted ? 1 : event instanceof Event.ThreadEnded ? -1 : 0;
        }
        return alive;
    }

    private static void enter(Set<TracedFunction> entered, TraceLog log) {
        for (long position = 0; position < log.length(); position++) {
            if (log.event(position) instanceof Event.Entered event) {
                entered.add(event.function());
            }
        }
    }

    @Test
    void theRunsEnterAlmostEveryFunction() throws Exception {
        Set<TracedFunction> entered = EnumSet.noneOf(TracedFunction.class);
        for (Arguments run : runs().toList()) {
            enter(entered, run((PeerBehaviour) run.get()[0], (Settings) run.get()[1], new KeptChunks()));
        }
        Settings once = Settings.of(STATION, "all").withRounds(1);
        for (String program : List.of("emqx", "unsubscribe", "reporter")) {
            enter(entered, run(program, PeerBehaviour.ACCEPT, once, new KeptChunks()));
        }
        Set<TracedFunction> others = EnumSet.complementOf(EnumSet.copyOf(entered));
        assertTrue(
                entered.size() >= TracedFunction.values().length * 3 / 4,
                () -> "never entered: "
                        + others.stream().map(TracedFunction::cName).collect(Collectors.joining(", ")));
    }
}
