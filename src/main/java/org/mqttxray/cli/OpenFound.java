package org.mqttxray.cli;

import java.util.List;
import org.mqttxray.i18n.Messages;
import org.mqttxray.workbench.RecordingFailed;
import org.mqttxray.workbench.Recovery;

/** Lists the runs of processes that are gone. */
final class OpenFound {
    private final Terminal terminal;
    private final boolean json;

    OpenFound(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    void print(List<Recovery.Found> all) {
        Messages messages = terminal.messages();
        if (json) {
            all.forEach(this::printJson);
            return;
        }
        if (all.isEmpty()) {
            terminal.out().println(messages.get("open.none-found"));
            return;
        }
        terminal.out().println(messages.get("open.found"));
        for (Recovery.Found found : all) {
            String when = OpenSummaryText.when(found.written());
            terminal.out().println(found.file());
            terminal.out()
                    .println("  "
                            + found.refused()
                                    .map(this::why)
                                    .orElseGet(() -> messages.get(
                                            found.cutOff() ? "open.found-cut-off" : "open.found-whole",
                                            when,
                                            found.program().orElse("?"),
                                            found.events())));
        }
    }

    private String why(RecordingFailed refused) {
        return terminal.messages().get(refused.key(), refused.arguments(terminal.messages()::get));
    }

    private void printJson(Recovery.Found found) {
        JsonObject.print(terminal.out(), object -> {
            object.writeStringField("file", found.file().toString());
            object.writeStringField("written", found.written().toString());
            object.writeStringField("program", found.program().orElse(null));
            object.writeNumberField("events", found.events());
            object.writeBooleanField("cut_off", found.cutOff());
            object.writeBooleanField("refused", found.refused().isPresent());
        });
    }
}
