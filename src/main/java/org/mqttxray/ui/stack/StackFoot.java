package org.mqttxray.ui.stack;

import static org.mqttxray.ui.Presence.shown;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;

/** What stands under the frames: a line for each other thread and the locks that are held; where there is little room, all in one line. */
final class StackFoot extends VBox {
    private static final double THREAD = 28;
    private static final double AROUND_THREADS = 5;
    private static final double LOCKS = 28;

    private final Messages messages;
    private final List<ThreadRow> kept = new ArrayList<>();
    private final List<HeldLockBox> held = new ArrayList<>();
    private final VBox others = new VBox();
    private final FlowPane locks = new FlowPane();
    private final HBox line = new HBox();
    private List<StackContent.HeldLock> drawnLocks = List.of();
    private int threads;
    private boolean compact;

    StackFoot(Messages messages) {
        this.messages = messages;
        setMinHeight(USE_PREF_SIZE);
        others.getStyleClass().add("stack-others");
        locks.getStyleClass().add("stack-locks");
        line.getStyleClass().add("stack-line");
        getChildren().setAll(others, locks, line);
        arrange();
    }

    /** What a click on a thread does. */
    interface Chooser {
        void choose(int thread);
    }

    /** Shows threads and locks; rows are kept for what their threads do next. */
    void show(StackContent content, Chooser chooser) {
        List<StackContent.OtherThread> now = content.others();
        boolean over = content.rows().isEmpty() && now.stream().allMatch(thread -> thread.doing() == Doing.ENDED);
        int wanted = over ? 0 : now.size(); // that all have ended is said above
        while (kept.size() < wanted) {
            kept.add(new ThreadRow(messages));
        }
        for (int at = 0; at < wanted; at++) {
            StackContent.OtherThread thread = now.get(at);
            kept.get(at).show(thread, () -> chooser.choose(thread.number()));
        }
        boolean same = wanted == threads && content.locks().equals(drawnLocks);
        if (!content.locks().equals(drawnLocks)) {
            drawnLocks = content.locks();
            show(drawnLocks);
        }
        threads = wanted;
        if (!same) {
            arrange();
        }
    }

    private void show(List<StackContent.HeldLock> now) {
        held.subList(Math.min(now.size(), held.size()), held.size()).clear();
        for (int at = 0; at < now.size(); at++) {
            if (at < held.size()) {
                held.get(at).show(now.get(at));
            } else {
                held.add(new HeldLockBox(now.get(at), messages));
            }
        }
    }

    /** Puts all into one line, or gives each its own. */
    void compact(boolean one) {
        if (one != compact) {
            compact = one;
            arrange();
        }
    }

    /** How high it is if each has its own line. */
    double full() {
        return (threads > 0 ? AROUND_THREADS + threads * THREAD : 0) + (held.isEmpty() ? 0 : LOCKS);
    }

    private void arrange() {
        List<ThreadRow> rows = kept.subList(0, threads);
        List<Node> all = new ArrayList<>(rows);
        all.addAll(held);
        line.getChildren().clear();
        others.getChildren().clear();
        locks.getChildren().clear();
        rows.forEach(row -> row.shorten(compact));
        held.forEach(lock -> lock.shorten(compact));
        if (compact) {
            rows.forEach(row -> HBox.setHgrow(row, Priority.SOMETIMES));
            line.getChildren().setAll(all);
        } else {
            others.getChildren().setAll(rows);
            locks.getChildren().setAll(held);
        }
        shown(line, compact && !all.isEmpty());
        shown(others, !compact && threads > 0);
        shown(locks, !compact && !held.isEmpty());
    }
}
