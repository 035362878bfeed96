package org.mqttxray.ui.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttxray.replay.Exchanges;
import org.mqttxray.replay.Passage;
import org.mqttxray.replay.Passage.Join;
import org.mqttxray.ui.sequence.SequencePicture.Bracket;
import org.mqttxray.ui.sequence.SequencePicture.Frame;
import org.mqttxray.ui.sequence.SequencePicture.Group;

/** Where what joins requests with their answers is: each beside the lines of its client, and no time on top of another. */
final class BracketLayout {
    private static final double LANE = 6;
    private static final double LANE_GAP = 14;
    private static final double LABEL_SIZE = 11;
    /** The least between the baselines of two times. */
    private static final double LABEL_HEIGHT = 14;

    private final Frame frame;
    private final SequenceWords words;
    private final List<Bracket> made = new ArrayList<>();

    BracketLayout(Frame frame, SequenceWords words) {
        this.frame = frame;
        this.words = words;
    }

    /**
     * One more, from above. The time stands under the request; if that is not in sight, over the answer, if there is room left.
     *
     * @param from the height of the request
     * @param to the height of the answer
     */
    void add(Passage request, Passage answer, Group group, double from, double to, boolean future) {
        int side = group.side();
        double edge = group.app() - side * LANE_GAP;
        int lane = request.join().lane();
        Optional<Double> x = lane == Join.NONE ? Optional.empty() : Optional.of(edge - side * LANE * lane);
        boolean seen = from >= frame.top();
        double baseline = (seen ? from + frame.row() / 2 : to - frame.row() / 2) + LABEL_SIZE / 3;
        double text = side > 0 ? SequenceLayout.TIMES : edge + LANE * Exchanges.LANES + 2;
        String label =
                words.between(answer.origin().timeNanos() - request.origin().timeNanos());
        boolean room = x.isPresent() && isFree(side, baseline);
        made.add(new Bracket(x, from, to, room ? label : "", text, baseline, side, future));
    }

    private boolean isFree(int side, double baseline) {
        return made.stream()
                .filter(other -> other.side() == side && !other.label().isEmpty())
                .noneMatch(other -> Math.abs(other.baseline() - baseline) < LABEL_HEIGHT);
    }

    /** All that were added. */
    List<Bracket> brackets() {
        return List.copyOf(made);
    }
}
