package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.mqttxray.mqtt.explain.Secrecy;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.Value;

/**
 * A log without what a question covers: it ends where the future begins, and hidden values and bytes are not in it. All that is shown
 * is folded from it, so no view can show an answer by mistake.
 */
public final class CoveredLog implements ReadableLog {
    private static final String NO_FIELD = "?";

    private final TraceLog log;
    private final Cover cover;

    /** A log under a cover. */
    public CoveredLog(TraceLog log, Cover cover) {
        this.log = log;
        this.cover = cover;
    }

    @Override
    public long length() {
        return Math.min(log.length(), cover.future());
    }

    @Override
    public Event event(long position) {
        if (cover.hidesEvent(position)) {
            throw new IndexOutOfBoundsException("event " + position + " is covered");
        }
        Event event = log.event(position);
        if (event instanceof Event.Entered entered) {
            return new Event.Entered(entered.stamp(), entered.function(), arguments(entered), entered.caller());
        }
        return hides(event) ? hidden(event) : withoutField(event);
    }

    /** Where it is asked which field bytes belong to, their events do not tell; that a secret is one they do, for it stays masked. */
    private Event withoutField(Event event) {
        if (event instanceof Event.Wrote wrote && hidesField(wrote.field(), wrote.range())) {
            return new Event.Wrote(wrote.stamp(), NO_FIELD, wrote.at(), wrote.range());
        } else if (event instanceof Event.Read read && hidesField(read.field(), read.range())) {
            return new Event.Read(read.stamp(), NO_FIELD, read.at(), read.range());
        }
        return event;
    }

    private boolean hidesField(String field, Range range) {
        return cover.hidesLayout(range) && !Secrecy.covers(field);
    }

    private boolean hides(Event event) {
        return cover.hidesValue(event.position())
                || event instanceof Event.State state && cover.hidesField(state.field())
                || event instanceof Event.Listed listed && cover.hidesField(listed.list())
                || event instanceof Event.Unlisted unlisted && cover.hidesField(unlisted.list());
    }

    private List<Value> arguments(Event.Entered entered) {
        List<Value> arguments = new ArrayList<>(entered.arguments());
        for (int i = 0; i < arguments.size(); i++) {
            if (cover.hidesArgument(entered.position(), i)) {
                arguments.set(i, Value.HIDDEN);
            }
        }
        return List.copyOf(arguments);
    }

    private static Event hidden(Event event) {
        if (event instanceof Event.Returned returned) {
            return new Event.Returned(returned.stamp(), returned.function(), Value.HIDDEN);
        } else if (event instanceof Event.Threw threw) {
            return new Event.Returned(threw.stamp(), threw.function(), Value.HIDDEN);
        } else if (event instanceof Event.Local local) {
            return new Event.Local(local.stamp(), local.name(), Value.HIDDEN);
        } else if (event instanceof Event.State state) {
            return new Event.State(state.stamp(), state.field(), Value.HIDDEN);
        } else if (event instanceof Event.Listed listed) {
            List<Value> hidden = Collections.nCopies(listed.values().size(), Value.HIDDEN);
            return new Event.Listed(listed.stamp(), listed.list(), hidden);
        } else if (event instanceof Event.Unlisted unlisted) {
            List<Value> hidden = Collections.nCopies(unlisted.key().size(), Value.HIDDEN);
            return new Event.Unlisted(unlisted.stamp(), unlisted.list(), hidden);
        }
        return event;
    }

    /** Hidden bytes read as 0; {@link Cover#hiddenOf} tells which they are. */
    @Override
    public byte[] bytes(Range range) {
        byte[] bytes = log.bytes(range);
        BitSet hidden = cover.hiddenOf(range);
        hidden.stream().forEach(at -> bytes[at] = 0);
        return bytes;
    }

    @Override
    public boolean toServer(int stream) {
        return log.toServer(stream);
    }

    @Override
    public long bytesIn(int stream) {
        return log.bytesIn(stream);
    }

    @Override
    public int connectionOf(int stream) {
        return log.connectionOf(stream);
    }

    @Override
    public String clientOf(int connection) {
        return log.clientOf(connection);
    }

    @Override
    public boolean hides(Range range) {
        return !cover.hiddenOf(range).isEmpty();
    }
}
