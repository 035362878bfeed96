package org.mqttxray.ui.projector;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Threads;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.stack.FrameRows;
import org.mqttxray.ui.theme.Measure;
import org.mqttxray.ui.theme.Type;

/** The call stack of the thread shown. */
final class StackBlock implements Pane {
    private static final int MOST = 6;
    private static final double SIZE = 24;
    private static final double AROUND = 44;

    private final Messages messages;
    private final Supplier<Set<String>> named;
    private final Label title = new Label();
    private final StackColumn column;
    private FrameRows frames = new FrameRows(Moment.NOTHING.log());
    private Moment moment = Moment.NOTHING;
    private String name = "";

    /**
     * No calls yet.
     *
     * @param named the C names of the functions that the step names; their frames are folded last
     */
    StackBlock(Messages messages, Supplier<Set<String>> named) {
        this.messages = messages;
        this.named = named;
        title.getStyleClass().addAll("ink2", "projector-stack-title");
        column = new StackColumn(title, MOST, messages);
        column.widthProperty().addListener(change -> fitTitle());
    }

    /** Where the whole title has no room, the thread's name is enough. */
    private void fitTitle() {
        String whole = messages.get("projector.stack-of", name);
        boolean fits = Measure.width(new Type(messages.language()).text(SIZE), whole) <= column.getWidth() - AROUND;
        title.setText(fits ? whole : name);
    }

    @Override
    public Region root() {
        return column;
    }

    @Override
    public void show(Moment now) {
        if (now.log() != moment.log()) {
            frames = new FrameRows(now.log());
        }
        moment = now;
        Threads.Thread thread = now.threads().get(now.shownThread());
        name = thread == null ? "" : now.title(thread, messages);
        fitTitle();
        column.show(
                thread == null ? List.of() : frames.of(now, thread.number(), named.get()),
                messages.get(thread == null ? "projector.no-thread" : "projector.no-call"));
    }
}
