package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Listing;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Register;
import org.mqttxray.replay.Threads;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.Value;
import org.mqttxray.trace.ValueType;

/** Tells the state at a position to people. */
final class OpenStateText {
    private static final double NANOS_A_MILLI = 1e6;
    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final Messages messages;
    private final OpenState state;
    private final TraceLog log;
    private final ValueText values;
    private final PacketText packets;

    OpenStateText(Terminal terminal, OpenState state, TraceLog log, Secrets secrets) {
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.state = state;
        this.log = log;
        this.values = new ValueText(secrets.shown());
        this.packets = new PacketText(log, secrets, messages, terminal.colours(), false);
    }

    void print() {
        print(EnumSet.allOf(StopPrinter.Part.class));
    }

    void print(Set<StopPrinter.Part> parts) {
        line(0, messages.get("open.state", state.at() - 1, log.length() - 1, millis(state.nanos())));
        state.clientNames().forEach(client -> client(client, parts));
        if (parts.contains(StopPrinter.Part.STATE)) {
            register();
        }
        if (parts.contains(StopPrinter.Part.PACKET)) {
            state.packet().ifPresentOrElse(this::packet, () -> line(0, messages.get("open.no-packet-yet")));
        }
    }

    private void client(String client, Set<StopPrinter.Part> parts) {
        if (parts.contains(StopPrinter.Part.STACK) || parts.contains(StopPrinter.Part.STATE)) {
            line(0, Paint.BOLD.on(messages.get("open.of-client", client), terminal.colours()));
        }
        if (parts.contains(StopPrinter.Part.STACK)) {
            state.threadsOf(client).forEach(this::thread);
        }
        if (parts.contains(StopPrinter.Part.STATE)) {
            values(client);
        }
    }

    private void values(String client) {
        state.clients().of(client).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> line(
                        1,
                        field.getKey().cName() + " = "
                                + values.text(field.getKey().type(), field.getValue())));
        list(client, ClientField.ACK_HANDLER_LIST, "open.awaited");
        list(client, ClientField.MSG_HANDLER_LIST, "open.handlers");
        state.locks().of(client).forEach(this::lock);
    }

    private void thread(Threads.Thread thread) {
        line(1, messages.get(thread.alive() ? "open.thread" : "open.thread-ended", thread.name(), thread.number()));
        if (thread.alive()) {
            state.stacks().get(thread.number()).forEach(frame -> line(2, frame(frame)));
        }
    }

    private String frame(CallStacks.Frame frame) {
        String call = frame.function().cName() + "("
                + values.arguments(frame.function().parameters(), frame.arguments()) + ")";
        StringJoiner locals = new StringJoiner(", ", " {", "}").setEmptyValue("");
        frame.locals().forEach((name, value) -> locals.add(name + "=" + values.text(ValueType.NUMBER, value)));
        String place = frame.place() == Place.UNKNOWN ? "" : INDENT + frame.place();
        return call + locals + Paint.FAINT.on(place, terminal.colours());
    }

    private void list(String client, ClientField list, String key) {
        List<Listing.Entry> entries = state.clients()
                .list(client, list)
                .map(Listing::entries)
                .map(List::<Listing.Entry>copyOf)
                .orElse(List.of());
        if (!entries.isEmpty()) {
            line(1, messages.get(key, list.cName(), entries.size()));
            entries.forEach(entry -> line(2, entry(list, entry.values())));
        }
    }

    private String entry(ClientField list, List<Value> entry) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(entry.size(), list.parts().size()); i++) {
            parts.add(list.parts().get(i).name() + "="
                    + values.text(list.parts().get(i).type(), entry.get(i)));
        }
        return String.join(", ", parts);
    }

    private void lock(String name, Locks.Lock lock) {
        String waiting = lock.waiting().stream().map(state::name).collect(Collectors.joining(", "));
        String held = lock.owner() == Locks.NOBODY
                ? messages.get("open.lock-free", name)
                : messages.get("open.lock-held", name, state.name(lock.owner()));
        line(1, waiting.isEmpty() ? held : held + messages.get("open.lock-waiting", waiting));
    }

    private void register() {
        List<Register.Entry> entries = state.register().entries();
        if (!entries.isEmpty()) {
            line(0, messages.get("open.register"));
            for (Register.Entry entry : entries) {
                entry.askers()
                        .forEach(asker -> line(
                                1,
                                messages.get(
                                        "open.subscription",
                                        ValueText.quoted(entry.filter()),
                                        asker.client(),
                                        asker.granted().ordinal())));
            }
        }
    }

    private void packet(Packets.Sighting packet) {
        line(0, messages.get("open.last-packet", packet.position(), millis(packet.timeNanos())));
        PacketText.Told told = packets.tell(packet.range());
        told.lines().forEach(text -> line(1, text));
        told.error().ifPresent(text -> line(1, text));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / NANOS_A_MILLI);
    }

    private void line(int depth, String text) {
        terminal.out().println(INDENT.repeat(depth) + text);
    }
}
