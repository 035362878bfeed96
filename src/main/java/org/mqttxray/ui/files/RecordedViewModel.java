package org.mqttxray.ui.files;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.MemoryUse;

/** How much is recorded, and what it takes of the memory. */
public final class RecordedViewModel {
    private static final double MEBI = 1 << 20;

    private final Supplier<Optional<MemoryUse>> memory;
    private final Messages messages;

    /**
     * Of whatever run is shown.
     *
     * @param memory what its events take, if there is a limit to that
     */
    public RecordedViewModel(Supplier<Optional<MemoryUse>> memory, Messages messages) {
        this.memory = memory;
        this.messages = messages;
    }

    /** In words; empty if nothing is. What a question covers is not counted. */
    String text(Moment moment) {
        if (moment.recorded() == 0) {
            return "";
        }
        String events = moment.recorded() == 1
                ? messages.get("files.recorded-one")
                : messages.get("files.recorded", String.format(Locale.ROOT, "%,d", moment.recorded()));
        return memory.get()
                .map(use -> messages.get(
                        "files.recorded-memory",
                        events,
                        String.format(Locale.ROOT, "%.1f", use.bytes() / MEBI),
                        Math.round(use.budget() / MEBI)))
                .orElse(events);
    }

    /** What that means, in a sentence. */
    String meaning() {
        return messages.get("files.recorded-means");
    }
}
