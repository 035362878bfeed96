package org.mqttxray.ui.files;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;

/** What is about to be saved, and how. */
public final class SaveViewModel {
    // Properties
    private final BooleanProperty withSecrets = new SimpleBooleanProperty();

    private final Bench bench;
    private final boolean inLesson;
    private final boolean hasSecrets;
    private final Messages messages;

    /**
     * The run that is shown; passwords are masked unless the user wants otherwise.
     *
     * @param inLesson whether a lesson is open, whose step is saved with it
     * @param hasSecrets whether there can be passwords in it; not if stars stand in their place already
     */
    public SaveViewModel(Bench bench, boolean inLesson, boolean hasSecrets, Messages messages) {
        this.bench = bench;
        this.inLesson = inLesson;
        this.hasSecrets = hasSecrets;
        this.messages = messages;
    }

    /** Whether passwords are written as they are. */
    public BooleanProperty withSecretsProperty() {
        return withSecrets;
    }

    /** Whether it can be chosen to write them. */
    boolean hasSecrets() {
        return hasSecrets;
    }

    /** What becomes of them. */
    String secretsSay() {
        return messages.get(hasSecrets ? "files.save.secrets-says" : "files.save.secrets-gone");
    }

    /** How much there is, and whether more may come that will not be in the file. */
    String what() {
        Moment moment = bench.moment();
        String events = String.format(Locale.ROOT, "%,d", moment.recorded());
        boolean goesOn = moment.playhead().live();
        int marks = moment.bookmarks().size();
        return messages.get(key(goesOn), events, marks, moment.breakpoints());
    }

    private String key(boolean goesOn) {
        if (inLesson) {
            return goesOn ? "files.save.what-live-in-lesson" : "files.save.what-in-lesson";
        }
        return goesOn ? "files.save.what-live" : "files.save.what";
    }
}
