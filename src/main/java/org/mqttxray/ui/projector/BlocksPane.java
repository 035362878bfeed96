package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import org.mqttxray.lesson.ProjectorBlock;

/**
 * The blocks of a step and the bar below them. From the top: the question; stage, stacks and C, two side by side; the bytes; the timeline.
 * What has no room is left out, the least important first.
 */
final class BlocksPane extends Region {
    private static final double GAP = 12;
    private static final double LEAST_CAPTION = 60;
    private static final double LEAST_THREADS = 178;
    private static final double LEAST_STACK = 178;
    private static final double LEAST_STAGE = 236;
    private static final double LEAST_STAGE_WIDTH = 500;
    private static final double LEAST_OUTLINE = 100;
    /** Of two blocks side by side, the share of the stage. */
    private static final double STAGE = 0.475;

    private static final double HALF = 0.5;

    private final Map<ProjectorBlock, BlockBox> boxes;
    private final CaptionBar caption;
    private final QuestionBlock question;
    private List<ProjectorBlock> wanted = List.of();
    private List<ProjectorBlock> shown = List.of();

    BlocksPane(Map<ProjectorBlock, BlockBox> boxes, QuestionBlock question, CaptionBar caption) {
        this.boxes = boxes;
        this.question = question;
        this.caption = caption;
        getChildren().setAll(caption);
        setMinSize(0, 0);
    }

    /**
     * A row.
     *
     * @param boxes side by side
     * @param least the least height with which it can be read
     * @param wanted how high it would be
     * @param grows whether it takes more
     */
    private record Row(List<BlockBox> boxes, double least, double wanted, boolean grows) {}

    /** Shows these, the most important first. */
    void show(List<ProjectorBlock> blocks) {
        wanted = blocks;
        List<Region> all = new ArrayList<>(blocks.stream().map(boxes::get).toList());
        all.add(caption);
        getChildren().setAll(all);
        choose();
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
        question.fit(getWidth());
        applyCss();
        double room = getHeight() - captionHeight() - GAP;
        List<ProjectorBlock> fitting = new ArrayList<>();
        for (ProjectorBlock block : wanted) {
            fitting.add(block);
            if (fitting.size() > 1 && least(rows(fitting)) > room) {
                fitting.remove(block);
            }
        }
        shown = List.copyOf(fitting);
        wanted.forEach(block -> boxes.get(block).setVisible(shown.contains(block)));
    }

    private double captionHeight() {
        caption.fit(getWidth());
        caption.applyCss();
        return Math.max(LEAST_CAPTION, caption.prefHeight(getWidth()));
    }

    private static double least(List<Row> rows) {
        return rows.stream().mapToDouble(Row::least).sum() + GAP * (rows.size() - 1);
    }

    private List<Row> rows(List<ProjectorBlock> blocks) {
        List<Row> rows = new ArrayList<>();
        if (blocks.contains(ProjectorBlock.QUESTION)) {
            double height = boxes.get(ProjectorBlock.QUESTION).wanted(getWidth());
            rows.add(new Row(of(ProjectorBlock.QUESTION), height, height, false));
        }
        rows.addAll(upper(blocks));
        if (blocks.contains(ProjectorBlock.BYTES)) {
            double height = boxes.get(ProjectorBlock.BYTES).wanted(getWidth());
            rows.add(new Row(of(ProjectorBlock.BYTES), height, height, false));
        }
        if (blocks.contains(ProjectorBlock.TIMELINE)) {
            double height = boxes.get(ProjectorBlock.TIMELINE).wanted(getWidth());
            rows.add(new Row(of(ProjectorBlock.TIMELINE), height, height, blocks.size() == 1));
        }
        return rows;
    }

    private List<BlockBox> of(ProjectorBlock block) {
        return List.of(boxes.get(block));
    }

    /** Stage, stacks and C; the two threads have a row to themselves. */
    private List<Row> upper(List<ProjectorBlock> blocks) {
        List<Row> rows = new ArrayList<>();
        List<BlockBox> pair = new ArrayList<>();
        for (ProjectorBlock block : List.of(ProjectorBlock.STAGE, ProjectorBlock.STACK, ProjectorBlock.C)) {
            if (blocks.contains(block)) {
                pair.add(boxes.get(block));
            }
            if (pair.size() == 2) {
                rows.add(row(pair));
                pair.clear();
            }
        }
        if (blocks.contains(ProjectorBlock.THREADS)) {
            rows.add(new Row(of(ProjectorBlock.THREADS), LEAST_THREADS, 304, true));
        }
        if (!pair.isEmpty()) {
            rows.add(row(pair));
        }
        return rows;
    }

    private static Row row(List<BlockBox> boxes) {
        ProjectorBlock first = boxes.get(0).block();
        double least =
                first == ProjectorBlock.STAGE ? LEAST_STAGE : first == ProjectorBlock.C ? LEAST_OUTLINE : LEAST_STACK;
        return new Row(List.copyOf(boxes), least, 332, true);
    }

    @Override
    protected void layoutChildren() {
        choose();
        List<Row> rows = rows(shown);
        double room = getHeight() - captionHeight() - GAP * rows.size();
        double[] heights = rows.stream().mapToDouble(Row::wanted).toArray();
        long growing = rows.stream().filter(Row::grows).count();
        double fixed = rows.stream()
                .filter(row -> !row.grows())
                .mapToDouble(Row::wanted)
                .sum();
        double each = growing == 0 ? 0 : (room - fixed) / growing;
        double y = rows.isEmpty() ? getHeight() - captionHeight() : 0;
        for (int i = 0; i < heights.length; i++) {
            boolean alone = growing == 0 && i == 0;
            double height = rows.get(i).grows()
                    ? Math.max(0, each) // the foot always has its place
                    : heights[i] + (alone ? Math.max(0, room - fixed) : 0);
            place(rows.get(i).boxes(), y, height);
            y += height + GAP;
        }
        caption.resizeRelocate(0, y, getWidth(), Math.max(LEAST_CAPTION, getHeight() - y));
    }

    private void place(List<BlockBox> row, double y, double height) {
        if (row.size() == 1) {
            row.get(0).resizeRelocate(0, y, getWidth(), height);
            return;
        }
        boolean stage = row.get(0).block() == ProjectorBlock.STAGE;
        double share = Math.floor((getWidth() - GAP) * (stage ? STAGE : HALF));
        double left = stage ? Math.max(share, LEAST_STAGE_WIDTH) : share;
        row.get(0).resizeRelocate(0, y, left, height);
        row.get(1).resizeRelocate(left + GAP, y, getWidth() - left - GAP, height);
    }
}
