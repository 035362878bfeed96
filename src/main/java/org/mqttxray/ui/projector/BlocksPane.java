package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;
import org.mqttxray.lesson.ProjectorBlock;
import org.mqttxray.ui.projector.BlockRows.Plan;
import org.mqttxray.ui.projector.BlockRows.Row;

/** The blocks of a step and the bar below them. What has no room in any way is left out, the least important first; the bar says so. */
final class BlocksPane extends Region {
    private static final double GAP = BlockRows.GAP;
    private static final double LEAST_CAPTION = 60;

    private final Map<ProjectorBlock, BlockBox> boxes;
    private final CaptionBar caption;
    private final QuestionBlock question;
    private final BytesBlock bytes;
    private List<ProjectorBlock> wanted = List.of();
    private List<ProjectorBlock> shown = List.of();
    private Plan plan = Plan.NONE;

    /** No blocks yet; the question and the bytes are what two of the boxes hold. */
    BlocksPane(Map<ProjectorBlock, BlockBox> boxes, QuestionBlock question, BytesBlock bytes, CaptionBar caption) {
        this.boxes = boxes;
        this.question = question;
        this.bytes = bytes;
        this.caption = caption;
        getChildren().setAll(caption);
        setMinSize(0, 0);
    }

    /** Shows these, the most important first. */
    void show(List<ProjectorBlock> blocks) {
        wanted = blocks;
        List<Region> all = new ArrayList<>(blocks.stream().map(boxes::get).toList());
        all.add(caption);
        getChildren().setAll(all);
        choose();
        caption.speak();
        requestLayout();
    }

    /** Those that have room. */
    List<BlockBox> shown() {
        return shown.stream().map(boxes::get).toList();
    }

    /** Those that have room, the most important first: the sizes are known only of what is visible, with its style. */
    private void choose() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        wanted.forEach(block -> boxes.get(block).setVisible(true));
        applyCss();
        caption.leaveOut(List.of());
        fit();
        for (int i = 0; i < wanted.size() && !caption.leavesOut(leftOut()); i++) {
            caption.leaveOut(leftOut());
            fit(); // what is said takes room too, perhaps that of one more
        }
        wanted.forEach(block -> boxes.get(block).setVisible(shown.contains(block)));
    }

    private List<ProjectorBlock> leftOut() {
        return wanted.stream().filter(block -> !shown.contains(block)).toList();
    }

    private void fit() {
        BlockRows rows = rows();
        double room = getHeight() - captionHeight() - GAP;
        List<ProjectorBlock> fitting = new ArrayList<>();
        plan = Plan.NONE;
        for (ProjectorBlock block : wanted) {
            fitting.add(block);
            Optional<Plan> more = rows.plan(fitting, room);
            if (more.isPresent()) {
                plan = more.get();
            } else if (fitting.size() == 1) {
                plan = rows.tooHigh(fitting);
            } else {
                fitting.remove(block);
            }
        }
        shown = List.copyOf(fitting);
        if (shown.contains(ProjectorBlock.QUESTION)) {
            question.fit(rows.question(plan));
            applyCss();
        }
    }

    private BlockRows rows() {
        return new BlockRows(boxes, question, bytes, getWidth());
    }

    private double captionHeight() {
        caption.fit(getWidth());
        caption.applyCss();
        return Math.max(LEAST_CAPTION, caption.prefHeight(getWidth()));
    }

    @Override
    protected void layoutChildren() {
        choose();
        caption.speak();
        List<Row> rows = plan.rows();
        double[] heights = heights(rows, getHeight() - captionHeight() - GAP * rows.size());
        double y = rows.isEmpty() ? getHeight() - captionHeight() : 0;
        for (int i = 0; i < heights.length; i++) {
            place(rows.get(i).boxes(), y, heights[i]);
            y += heights[i] + GAP;
        }
        caption.resizeRelocate(0, y, getWidth(), Math.max(LEAST_CAPTION, getHeight() - y));
    }

    /** Rows that grow have their least height, and share what is left then; the lower ones of the others give what those need. */
    private static double[] heights(List<Row> rows, double room) {
        double[] heights = rows.stream().mapToDouble(Row::height).toArray();
        double over = Arrays.stream(heights).sum() - room;
        for (int i = heights.length - 1; i >= 0 && over > 0; i--) {
            double given = Math.min(over, heights[i] - rows.get(i).least());
            heights[i] -= given;
            over -= given;
        }
        double rest = room - Arrays.stream(heights).sum();
        int[] growing = IntStream.range(0, heights.length)
                .filter(i -> rows.get(i).grows())
                .toArray();
        for (int i : growing) {
            heights[i] = Math.max(0, heights[i] + rest / growing.length); // the foot always has its place
        }
        if (growing.length == 0 && heights.length > 0) {
            heights[0] += Math.max(0, rest);
        }
        return heights;
    }

    private void place(List<BlockBox> row, double y, double height) {
        if (row.size() == 1) {
            row.get(0).resizeRelocate(0, y, getWidth(), height);
            return;
        }
        double left = rows().left(row.get(0).block(), row.get(1).block());
        row.get(0).resizeRelocate(0, y, left, height);
        row.get(1).resizeRelocate(left + GAP, y, getWidth() - left - GAP, height);
    }
}
