package org.mqttxray.ui.projector;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Threads;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.stack.Doing;
import org.mqttxray.ui.stack.FrameRows;

/** Two threads of one client side by side: the one shown and another, the elder at the left. */
final class ThreadsBlock implements Pane {
    private static final int MOST = 5;

    private final Messages messages;
    private final Supplier<Set<String>> named;
    private final Side left;
    private final Side right;
    private final HBox root;
    private FrameRows frames = new FrameRows(Moment.NOTHING.log());
    private Moment moment = Moment.NOTHING;

    /**
     * No calls yet.
     *
     * @param named the C names of the functions that the step names; their frames are folded last
     */
    ThreadsBlock(Messages messages, Supplier<Set<String>> named) {
        this.messages = messages;
        this.named = named;
        left = new Side(messages);
        right = new Side(messages);
        Region line = new Region();
        line.getStyleClass().add("projector-between");
        root = new HBox(left.column, line, right.column);
        root.setMinSize(0, 0);
    }

    /** One of the two. */
    private static final class Side {
        private final Label name = new Label();
        private final Label doing = new Label();
        private final Tooltip whole = new Tooltip();
        private final StackColumn column;

        Side(Messages messages) {
            name.getStyleClass().add("projector-thread");
            name.setMinWidth(0);
            name.setTooltip(whole);
            doing.getStyleClass().add("projector-doing");
            doing.setMinWidth(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox head = new HBox(name, space, doing);
            head.getStyleClass().add("projector-thread-head");
            column = new StackColumn(head, MOST, messages);
            column.setPrefWidth(1); // both take the same
            HBox.setHgrow(column, Priority.ALWAYS);
            VBox.setVgrow(column, Priority.ALWAYS);
        }
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment now) {
        if (now.log() != moment.log()) {
            frames = new FrameRows(now.log());
        }
        moment = now;
        Optional<Threads.Thread> shown = Optional.ofNullable(now.threads().get(now.shownThread()));
        Optional<Threads.Thread> other = shown.flatMap(this::other);
        boolean elder = other.isPresent() && other.get().number() < shown.get().number();
        show(left, elder ? other : shown);
        show(right, elder ? shown : other);
    }

    /** Of the same client: main if another one is shown, else the youngest that lives. */
    private Optional<Threads.Thread> other(Threads.Thread shown) {
        List<Threads.Thread> others = moment.threads().values().stream()
                .filter(thread -> thread.client().equals(shown.client()) && thread.number() != shown.number())
                .toList();
        Optional<Threads.Thread> elder = others.stream()
                .filter(thread -> thread.number() < shown.number())
                .findFirst();
        return elder.or(() -> others.stream().filter(Threads.Thread::alive).reduce((a, b) -> b))
                .or(() -> others.stream().findFirst());
    }

    private void show(Side side, Optional<Threads.Thread> thread) {
        Styles.toggle(side.name, "mono", thread.isPresent());
        side.name.setText(thread.map(Threads.Thread::name).orElseGet(() -> messages.get("projector.second-thread")));
        side.whole.setText(side.name.getText());
        Optional<Doing> doing = thread.map(one -> Doing.of(moment, one));
        side.doing.setText(
                doing.map(what -> what.words(messages)).orElseGet(() -> messages.get("projector.not-started")));
        Styles.mark(
                side.doing,
                "acting",
                thread.filter(one -> one.number() == moment.actingThread()).isPresent());
        side.column.show(
                thread.map(one -> frames.of(moment, one.number(), named.get())).orElse(List.of()),
                messages.get(thread.isPresent() ? "projector.no-call" : "projector.no-second-thread"));
    }
}
