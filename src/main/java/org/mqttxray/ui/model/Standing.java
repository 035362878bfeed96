package org.mqttxray.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.ui.model.Lecture.State;
import org.mqttxray.workbench.Failure;
import org.mqttxray.workbench.RecordingFailed;

/** How a lecture stands and what has gone wrong with it, and a number that grows with each change. */
final class Standing {
    // Properties
    final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<String>> substitute = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<RecordingFailed>> unreadable = new ReadOnlyObjectWrapper<>(Optional.empty());

    private long version;

    long version() {
        return version;
    }

    boolean is(State one) {
        return state.get() == one;
    }

    // Commands

    void set(State now) {
        state.set(now);
        changed();
    }

    /** Something that is seen has changed. */
    void changed() {
        version++;
    }

    /** It could not be opened, or did not come to the step; why, if the client failed. */
    void failed(Optional<Failure> why) {
        failure.set(why);
        set(State.FAILED);
    }

    /** The client has failed where the step stands already. */
    void failedLater(Failure why) {
        failure.set(Optional.of(why));
        changed();
    }

    /** Nothing has gone wrong any more. */
    void clear() {
        failure.set(Optional.empty());
        substitute.set(Optional.empty());
        unreadable.set(Optional.empty());
    }
}
