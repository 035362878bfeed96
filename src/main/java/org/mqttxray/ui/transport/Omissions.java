package org.mqttxray.ui.transport;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * What is left out of a row because it has no room: turn by turn, the most important last. What was left out comes back only where there is
 * more room than it needs: figures are not all of one width, and beside a place that just suffices it would come and go at each frame.
 */
final class Omissions {
    /** So many pixels more. */
    private static final double SPARE = 24;

    private final HBox row;
    private final Label sentence;
    private final int most;
    private final IntSupplier least;
    private final IntConsumer leaveOut;
    /** How much room each turn has given. */
    private final double[] given;
    /** How many have been taken. */
    private int turns;

    /**
     * Nothing is left out of a row until it has a width.
     *
     * @param sentence what is read to its end as long as nothing is left out, and else has the room that is left
     * @param most how many turns there are
     * @param least how many are taken at once, at the width that the row has
     * @param leaveOut is told how many are taken: leaves out what goes with them, and shows the rest
     */
    Omissions(HBox row, Label sentence, int most, IntSupplier least, IntConsumer leaveOut) {
        this.row = row;
        this.sentence = sentence;
        this.most = most;
        this.least = least;
        this.leaveOut = leaveOut;
        this.given = new double[most + 1];
        row.widthProperty().addListener(change -> widthChanged());
    }

    private void widthChanged() {
        if (row.getWidth() > 0) { // else it is not in the window yet
            take(least.getAsInt());
            takeMore();
        }
    }

    /** The width is the same, and what is shown is not. */
    void contentChanged() {
        if (row.getWidth() <= 0) {
            return;
        }
        while (turns > least.getAsInt() && needed() + given[turns] + SPARE + said(turns - 1) <= row.getWidth()) {
            take(turns - 1);
        }
        takeMore();
    }

    private void takeMore() {
        double needed = needed();
        while (turns < most && needed + said(turns) > row.getWidth()) {
            take(turns + 1);
            double less = needed();
            given[turns] = needed - less;
            needed = less;
        }
    }

    /** How much room the sentence needs after some turns. */
    private double said(int taken) {
        return taken == 0 ? sentence.prefWidth(-1) : sentence.minWidth(-1);
    }

    private void take(int now) {
        turns = now;
        leaveOut.accept(now);
        row.applyCss(); // what was left out before has no font yet
    }

    /** The least width in which what is shown stands beside each other, without the sentence. */
    private double needed() {
        List<Node> there = row.getChildren().stream().filter(Node::isManaged).toList();
        double gaps = row.getSpacing() * (there.size() - 1)
                + row.getInsets().getLeft()
                + row.getInsets().getRight();
        return gaps
                + there.stream()
                        .filter(node -> node != sentence)
                        .mapToDouble(node -> node.minWidth(-1))
                        .sum();
    }
}
