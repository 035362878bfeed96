package org.mqttxray.ui.change;

import java.util.List;
import java.util.stream.Collectors;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Threads;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Value;
import org.mqttxray.ui.model.Moment;

/** What just happened where a breakpoint stopped, as far as the breakpoint does not say it: the value, the function, who has the lock. */
final class Happened {
    private static final ValueText VALUES = new ValueText(false);

    private final Messages messages;

    Happened(Messages messages) {
        this.messages = messages;
    }

    /** The last event of a moment in words; empty if there is nothing to add. */
    String words(Event event, Moment moment) {
        if (event instanceof Event.Entered entered) {
            String arguments = VALUES.arguments(entered.function().parameters(), entered.arguments());
            return entered.function().cName() + "(" + arguments + ")";
        } else if (event instanceof Event.Returned returned) {
            String value = VALUES.returned(returned.function(), returned.value());
            return value.isEmpty() ? "" : messages.get("change.happened.returned", value);
        } else if (event instanceof Event.Threw threw) {
            return messages.get("change.happened.threw", threw.error());
        } else if (event instanceof Event.State state) {
            return messages.get(
                    "change.happened.state", VALUES.text(state.field().type(), state.value()));
        }
        return listOrLock(event, moment);
    }

    private String listOrLock(Event event, Moment moment) {
        if (event instanceof Event.Listed listed) {
            return messages.get("change.happened.listed", entry(listed.list(), listed.values()));
        } else if (event instanceof Event.Unlisted unlisted) {
            return messages.get("change.happened.unlisted", entry(unlisted.list(), unlisted.key()));
        } else if (event instanceof Event.LockTaken) {
            return messages.get("change.happened.taken", thread(event, moment));
        }
        return event instanceof Event.LockReleased
                ? messages.get("change.happened.released", thread(event, moment))
                : "";
    }

    private static String entry(ClientField list, List<Value> values) {
        if (list == ClientField.ACK_HANDLER_LIST) {
            return ValueText.answer(values);
        }
        return values.stream()
                .limit(1)
                .map(value -> VALUES.text(list.parts().get(0).type(), value))
                .collect(Collectors.joining());
    }

    private String thread(Event event, Moment moment) {
        Threads.Thread known = moment.threads().get(event.thread());
        return known == null ? Integer.toString(event.thread()) : moment.title(known, messages);
    }
}
