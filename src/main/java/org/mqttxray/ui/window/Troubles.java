package org.mqttxray.ui.window;

import java.util.Optional;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Line;
import org.mqttxray.ui.stage.Trouble;
import org.mqttxray.workbench.Failure;

/** What went wrong with the client that is played, and what can be done about it. */
final class Troubles {
    private final Desk desk;
    private Optional<Failure> failure = Optional.empty();
    private Optional<Trouble> now = Optional.empty();

    Troubles(Desk desk) {
        this.desk = desk;
    }

    /** The same as long as nothing else went wrong; nothing if the client has reached its broker or has not ended. */
    Optional<Trouble> now() {
        Optional<Failure> newest = desk.lecture().failureProperty().get();
        if (!newest.equals(failure)) {
            failure = newest;
            now = newest.map(this::trouble);
        }
        return now;
    }

    private Trouble trouble(Failure why) {
        boolean builtIn = desk.line().targetProperty().get().equals(Line.BUILT_IN);
        Runnable useBuiltIn = () -> desk.leaving().leave(() -> {
            desk.line().choose(Line.BUILT_IN);
            desk.lecture().live();
        });
        return new Trouble(
                why,
                desk.line().address().orElse(""),
                desk.leaving()::retry,
                builtIn ? Optional.empty() : Optional.of(useBuiltIn));
    }
}
