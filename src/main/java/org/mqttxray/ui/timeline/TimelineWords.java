package org.mqttxray.ui.timeline;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.mqttxray.debug.Where;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Threads;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.model.Moment;

/** What the timeline says, in one language. An event is called by its position, everywhere. */
final class TimelineWords {
    private static final double MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double MICRO = TimeUnit.MICROSECONDS.toNanos(1);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    /** The C name of the error of a host that has no address. */
    private static final String UNKNOWN_HOST = "MQTT_SOCKET_UNKNOWN_HOST_ERROR";

    private final Messages messages;
    private final CutNames names = new CutNames();

    TimelineWords(Messages messages) {
        this.messages = messages;
    }

    /** The words of a key. */
    String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /**
     * The name of a function, as much as fits.
     *
     * @param room in characters
     */
    String function(TracedFunction function, int room) {
        return names.of(function, room);
    }

    /** Why a thread waits. */
    String reason(Waiting waiting) {
        return switch (waiting.reason()) {
            case DATA -> get("timeline.waits-data");
            case LOCK -> get("timeline.waits-lock", waiting.lock());
            case TIME -> get("timeline.sleeps");
        };
    }

    /** The name on the wire. */
    String mark(WireMark mark) {
        return switch (mark.kind()) {
            case OUT, IN -> mark.label().isEmpty() ? "?" : mark.label();
            case OPEN -> get("timeline.tcp-open");
            case FAILED -> get(UNKNOWN_HOST.equals(mark.label()) ? "timeline.name-unknown" : "timeline.tcp-failed");
            case LOST -> get("timeline.lost");
            case CLOSED -> get("timeline.closed");
        };
    }

    /** What a diamond on the ruler stands for. */
    String stop(TimelinePicture.Diamond diamond) {
        Where.Title title = diamond.breakpoint().where().title();
        String place = get("debug.where." + title.label(), title.argument());
        int number = diamond.breakpoint().number();
        String said = diamond.breakpoint()
                .condition()
                .map(condition -> get("timeline.stop-if", number, place, condition.text()))
                .orElseGet(() -> get("timeline.stop", number, place));
        return diamond.stops() == 1 ? said : get("timeline.stops", said, diamond.stops());
    }

    /** How a client is called. */
    String client(String client) {
        return ClientTitle.of(client, messages);
    }

    /** How a thread is called. */
    String thread(Moment moment, Threads.Thread thread) {
        return moment.title(thread, messages);
    }

    /** A call, for who cannot see it. */
    String spoken(Strand strand, Strand.Call call, CallSpans index) {
        String thread = strand.started().name();
        String name = call.function().cName();
        String layer = layer(call.function().layer());
        long from = call.entered();
        if (call.end() == Strand.OPEN) {
            return get("timeline.spoken-open", name, layer, from, thread);
        }
        return get(
                "timeline.spoken-call", name, layer, from, index.positionOf(call.end()), duration(call, index), thread);
    }

    /** The second line of a label: layer, time and events of a call. */
    String about(Strand.Call call, CallSpans index) {
        String layer = layer(call.function().layer());
        long from = call.entered();
        if (call.end() == Strand.OPEN) {
            return get("timeline.about-open", layer, from);
        }
        return get("timeline.about-call", layer, duration(call, index), from, index.positionOf(call.end()));
    }

    /** A call with its arguments. */
    static String callText(Event.Entered event) {
        String arguments = new ValueText(false).arguments(event.function().parameters(), event.arguments());
        return event.function().cName() + "(" + arguments + ")";
    }

    private String layer(Layer layer) {
        return switch (layer) {
            case APP -> get("timeline.layer-app");
            case MQTT -> get("timeline.layer-mqtt");
            case PLATFORM -> get("timeline.layer-platform");
        };
    }

    private static String duration(Strand.Call call, CallSpans index) {
        return duration(index.timeAt(call.end()) - index.timeAt(call.start()));
    }

    /** A time in the unit that suits it. */
    static String duration(long nanos) {
        if (nanos < MILLI) {
            return String.format(Locale.ROOT, "%.0f µs", nanos / MICRO);
        }
        return nanos < SECOND
                ? String.format(Locale.ROOT, "%.1f ms", nanos / MILLI)
                : String.format(Locale.ROOT, "%.2f s", nanos / SECOND);
    }
}
