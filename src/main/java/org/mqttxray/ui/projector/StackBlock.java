package org.mqttxray.ui.projector;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Threads;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.stack.FrameRows;

/** The call stack of the thread shown. */
final class StackBlock implements Pane {
    private static final int MOST = 6;

    private final Messages messages;
    private final Label title = new Label();
    private final StackColumn column;
    private FrameRows frames = new FrameRows(Moment.NOTHING.log());
    private Moment moment = Moment.NOTHING;

    StackBlock(Messages messages) {
        this.messages = messages;
        title.getStyleClass().addAll("ink2", "projector-stack-title");
        column = new StackColumn(title, MOST, messages);
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
        title.setText(messages.get("projector.stack-of", thread == null ? "" : now.title(thread)));
        column.show(
                thread == null ? List.of() : frames.of(now, thread.number()),
                messages.get(thread == null ? "projector.no-thread" : "projector.no-call"));
    }
}
