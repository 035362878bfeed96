package org.mqttxray.trace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Does things at random that are recorded, and knows what the record must say: one thread of one client, without lines.
 */
final class Script {
    private static final long[] NUMBERS = {
        0,
        1,
        -1,
        15,
        16,
        -16,
        -17,
        63,
        64,
        127,
        128,
        2_047,
        2_048,
        65_535,
        65_536,
        -65_536,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1L << 32,
        -(1L << 40),
        Long.MAX_VALUE - 1,
        Long.MAX_VALUE,
        Long.MIN_VALUE + 1,
        Long.MIN_VALUE
    };
    private static final String[] TEXTS = {
        "",
        " ",
        "a",
        "mqtt_list",
        "消息.测试",
        "报文标识符",
        "😀",
        "\u0000",
        "two\nlines",
        "x".repeat(64),
        "x".repeat(65),
        "很长的文本".repeat(40),
        "y".repeat(70_000)
    };
    private static final long[] STEPS = {0, 0, 0, 1, 250, 65_533, 65_534, 65_535, 65_536, 1L << 31, 1L << 32, 1L << 45};
    private static final int DEEPEST = 6;

    private final Random random;
    private final SetClock clock = new SetClock();
    private final TraceLog log;
    private final Tracer tracer;
    private final List<Event> expected = new ArrayList<>();
    private final List<byte[]> expectedBytes = new ArrayList<>();
    private TraceLog.Connection connection;
    private long now;

    /** An error with a name of the field's own. */
    private static final class Named extends Exception implements NamedError {
        private static final long serialVersionUID = 1L;

        @Override
        public String name() {
            return "MQTT_FAILED_ERROR";
        }
    }

    Script(long seed, ChunkStore store) {
        random = new Random(seed);
        log = new TraceLog(clock, store);
        tracer = Tracer.on(log, clock, new Gate(clock), Lines.off());
        connection = log.openConnection("client");
    }

    /** Plays until at least so many events are there. */
    void play(int events) {
        tick();
        expect(new Event.ThreadStarted(stamp(), "main", "client", Event.NO_THREAD));
        tracer.root("main", "client", () -> {
            while (expected.size() < events) {
                call(0);
            }
            expect(new Event.ThreadEnded(stamp()));
        });
    }

    TraceLog log() {
        return log;
    }

    List<Event> expected() {
        return expected;
    }

    /** The bytes of the expected event that {@link #rangeOf} finds at the same place. */
    List<byte[]> expectedBytes() {
        return expectedBytes;
    }

    static Optional<Range> rangeOf(Event event) {
        if (event instanceof Event.Wrote wrote) {
            return Optional.of(wrote.range());
        }
        if (event instanceof Event.Chunk chunk) {
            return Optional.of(chunk.range());
        }
        return Optional.empty();
    }

    private void tick() {
        now += STEPS[random.nextInt(STEPS.length)];
        clock.set(now);
    }

    private Event.Stamp stamp() {
        return new Event.Stamp(expected.size(), now, 1, Place.UNKNOWN);
    }

    private void expect(Event event) {
        expected.add(event);
        expectedBytes.add(null);
    }

    private void call(int depth) {
        tick();
        switch (random.nextInt(8)) {
            case 0 -> {
                entered(TracedFunction.MQTT_CONNECT);
                int result = tracer.call(TracedFunction.MQTT_CONNECT, call -> body(call, depth));
                returned(TracedFunction.MQTT_CONNECT, new Value.Number(result));
            }
            case 1 -> {
                long first = number();
                entered(TracedFunction.MQTT_SEND_PACKET, first);
                int result = tracer.call(TracedFunction.MQTT_SEND_PACKET, first, call -> body(call, depth));
                returned(TracedFunction.MQTT_SEND_PACKET, new Value.Number(result));
            }
            case 2 -> {
                long first = number();
                long second = number();
                entered(TracedFunction.NETWORK_READ, first, second);
                int result = tracer.call(TracedFunction.NETWORK_READ, first, second, call -> body(call, depth));
                returned(TracedFunction.NETWORK_READ, new Value.Number(result));
            }
            case 3 -> {
                String first = text();
                entered(TracedFunction.PLATFORM_MUTEX_LOCK, first);
                int result = tracer.call(TracedFunction.PLATFORM_MUTEX_LOCK, first, call -> body(call, depth));
                returned(TracedFunction.PLATFORM_MUTEX_LOCK, new Value.Number(result));
            }
            case 4 -> {
                String first = text();
                long second = number();
                entered(TracedFunction.PLATFORM_TIMER_CUTDOWN, first, second);
                tracer.run(TracedFunction.PLATFORM_TIMER_CUTDOWN, first, second, call -> body(call, depth));
                returned(TracedFunction.PLATFORM_TIMER_CUTDOWN, Value.NONE);
            }
            case 5 -> {
                Object[] arguments = {text(), random.nextBoolean() ? null : number(), null, text()};
                entered(TracedFunction.MQTT_SET_WILL_OPTIONS, arguments);
                int result = tracer.call(TracedFunction.MQTT_SET_WILL_OPTIONS, arguments, call -> body(call, depth));
                returned(TracedFunction.MQTT_SET_WILL_OPTIONS, new Value.Number(result));
            }
            case 6 -> {
                entered(TracedFunction.MQTT_LEASE);
                tracer.get(TracedFunction.MQTT_LEASE, new Object[0], call -> "no number " + body(call, depth));
                returned(TracedFunction.MQTT_LEASE, Value.NONE);
            }
            default -> failing(depth);
        }
    }

    private void failing(int depth) {
        boolean named = random.nextBoolean();
        entered(TracedFunction.NETWORK_CONNECT);
        try {
            tracer.run(TracedFunction.NETWORK_CONNECT, call -> {
                body(call, depth);
                if (named) {
                    throw new Named();
                }
                throw new UnsupportedOperationException();
            });
        } catch (Named | UnsupportedOperationException e) {
            String name = named ? "MQTT_FAILED_ERROR" : "UnsupportedOperationException";
            expect(new Event.Threw(stamp(), TracedFunction.NETWORK_CONNECT, name));
        }
    }

    private void entered(TracedFunction function, Object... arguments) {
        List<Value> values = Arrays.stream(arguments).map(Script::value).toList();
        expect(new Event.Entered(stamp(), function, values, Place.UNKNOWN));
    }

    private static Value value(Object argument) {
        if (argument == null) {
            return Value.NONE;
        }
        return argument instanceof Long number ? new Value.Number(number) : new Value.Text((String) argument);
    }

    private void returned(TracedFunction function, Value value) {
        expect(new Event.Returned(stamp(), function, value));
    }

    private int body(Call call, int depth) {
        for (int i = random.nextInt(6); i > 0; i--) {
            if (depth < DEEPEST && random.nextInt(4) == 0) {
                call(depth + 1);
            } else {
                tick();
                act(call);
            }
        }
        tick();
        return (int) number();
    }

    private void act(Call call) {
        switch (random.nextInt(16)) {
            case 0 -> {
                long value = number();
                expect(new Event.Local(stamp(), "len", new Value.Number(value)));
                given(value, call.local("len", value));
            }
            case 1 -> {
                int value = (int) number();
                expect(new Event.Local(stamp(), "rc", new Value.Number(value)));
                given(value, call.local("rc", value));
            }
            case 2 -> {
                String name = text();
                String value = text();
                expect(new Event.Local(stamp(), name, new Value.Text(value)));
                given(value, call.local(name, value));
            }
            case 3 -> {
                ClientField[] fields = ClientField.values();
                ClientField field = fields[random.nextInt(fields.length)];
                long value = number();
                expect(new Event.State(stamp(), field, new Value.Number(value)));
                call.state(field, value);
            }
            case 4 -> {
                String lock = text();
                expect(new Event.LockWanted(stamp(), lock));
                call.lockWanted(lock);
            }
            case 5 -> {
                String lock = text();
                expect(new Event.LockTaken(stamp(), lock));
                call.lockTaken(lock);
            }
            case 6 -> {
                String lock = text();
                expect(new Event.LockReleased(stamp(), lock));
                call.lockReleased(lock);
            }
            case 7 -> wrote(call);
            case 8 -> {
                Range packet = range();
                int from = random.nextInt(packet.length() + 1);
                int to = from + random.nextInt(packet.length() - from + 1);
                expect(new Event.Read(stamp(), "rem_len", from, packet.part(from, to)));
                call.read("rem_len", packet, from, to);
            }
            case 9 -> {
                Range range = range();
                expect(new Event.PacketOut(stamp(), range));
                call.packetOut(range);
            }
            case 10 -> {
                Range range = range();
                expect(new Event.PacketIn(stamp(), range));
                call.packetIn(range);
            }
            case 11 -> received(call);
            case 12 -> link();
            case 13 -> {
                expect(new Event.Listed(
                        stamp(),
                        ClientField.MSG_HANDLER_LIST,
                        List.of(new Value.Text("a/b"), new Value.Number(2), new Value.Text("handler"))));
                call.listed(ClientField.MSG_HANDLER_LIST, "a/b", 2, "handler");
            }
            case 14 -> {
                long packetId = number();
                List<Value> key = List.of(new Value.Number(4), new Value.Number(packetId));
                expect(new Event.Unlisted(stamp(), ClientField.ACK_HANDLER_LIST, key));
                call.unlisted(ClientField.ACK_HANDLER_LIST, 4, packetId);
            }
            default -> {
                String text = text();
                expect(new Event.Said(stamp(), text));
                call.said(text);
            }
        }
    }

    private void wrote(Call call) {
        byte[] buffer = bytes();
        int from = random.nextInt(buffer.length + 1);
        int to = from + random.nextInt(buffer.length - from + 1);
        long start = connection.toServer().length();
        Range range = new Range(connection.toServer().number(), start, start + to - from);
        expected.add(new Event.Wrote(stamp(), "topic", from, range));
        expectedBytes.add(Arrays.copyOfRange(buffer, from, to));
        given(range, call.wrote("topic", connection.toServer(), buffer, from, to));
    }

    private void received(Call call) {
        byte[] buffer = bytes();
        int from = random.nextInt(buffer.length + 1);
        int to = from + random.nextInt(buffer.length - from + 1);
        long start = connection.toClient().length();
        Range range = new Range(connection.toClient().number(), start, start + to - from);
        expected.add(new Event.Chunk(stamp(), range));
        expectedBytes.add(Arrays.copyOfRange(buffer, from, to));
        given(range, call.received(connection.toClient(), buffer, from, to));
        if (random.nextInt(20) == 0) {
            connection = log.openConnection("client");
        }
    }

    private void link() {
        LinkAct[] acts = LinkAct.values();
        LinkAct act = acts[random.nextInt(acts.length)];
        Optional<Range> bytes = random.nextBoolean() ? Optional.empty() : Optional.of(range());
        String detail = text();
        Event.Stamp stamp = new Event.Stamp(expected.size(), now, Event.NO_THREAD, Place.UNKNOWN);
        expect(new Event.Link(stamp, act, connection.number(), detail, bytes, Optional.empty()));
        log.link(act, connection.number(), detail, bytes);
    }

    private static void given(Object recorded, Object returned) {
        if (!recorded.equals(returned)) {
            throw new AssertionError("recorded " + recorded + " but gave " + returned);
        }
    }

    private long number() {
        return random.nextBoolean() ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextLong() >> random.nextInt(64);
    }

    /** Mostly texts that come again; now and then one that comes only once, for the table of texts to overflow. */
    private String text() {
        return random.nextInt(3) > 0
                ? TEXTS[random.nextInt(TEXTS.length - (random.nextInt(50) == 0 ? 0 : 1))]
                : Long.toHexString(random.nextLong());
    }

    private Range range() {
        long from = random.nextInt(3) == 0 ? 1L << 40 : random.nextInt(1_000);
        return new Range(random.nextInt(4), from, from + random.nextInt(300));
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(10) == 0 ? random.nextInt(10_000) : random.nextInt(40)];
        random.nextBytes(bytes);
        if (bytes.length > 2) {
            byte[] word = "好".getBytes(StandardCharsets.UTF_8);
            System.arraycopy(word, 0, bytes, 0, word.length);
        }
        return bytes;
    }
}
