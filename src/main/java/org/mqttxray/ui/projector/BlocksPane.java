package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.mqttxray.lesson.ProjectorBlock;

/**
 * The blocks of a step and the bar below them. From the top: the question; stage, stacks and C, two side by side; the bytes; the timeline.
 * Where that has no room, the question stands beside the one block that would have been below it. What has no room either way is left out,
 * the least important first.
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

    private static final List<ProjectorBlock> UPPER =
            List.of(ProjectorBlock.STAGE, ProjectorBlock.STACK, ProjectorBlock.C);

    private final Map<ProjectorBlock, BlockBox> boxes;
    private final CaptionBar caption;
    private final QuestionBlock question;
    private List<ProjectorBlock> wanted = List.of();
    private List<ProjectorBlock> shown = List.of();
    private List<Row> plan = List.of();

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
        applyCss();
        double room = getHeight() - captionHeight() - GAP;
        List<ProjectorBlock> fitting = new ArrayList<>();
        for (ProjectorBlock block : wanted) {
            fitting.add(block);
            if (fitting.size() > 1 && least(plan(fitting, room)) > room) {
                fitting.remove(block);
            }
        }
        shown = List.copyOf(fitting);
        plan = plan(shown, room);
        if (shown.contains(ProjectorBlock.QUESTION)) {
            question.fit(width(plan, boxes.get(ProjectorBlock.QUESTION)));
            applyCss();
        }
        wanted.forEach(block -> boxes.get(block).setVisible(shown.contains(block)));
    }

    /** One below the other if these have room so, or have none either way. */
    private List<Row> plan(List<ProjectorBlock> blocks, double room) {
        List<Row> below = rows(blocks);
        if (least(below) <= room) {
            return below;
        }
        return beside(blocks)
                .map(block -> besideQuestion(blocks, block))
                .filter(rows -> least(rows) <= room)
                .orElse(below);
    }

    /** The one block that the question may stand beside. */
    private Optional<ProjectorBlock> beside(List<ProjectorBlock> blocks) {
        List<ProjectorBlock> upper = blocks.stream().filter(UPPER::contains).toList();
        return Optional.of(upper)
                .filter(some -> some.size() == 1 && blocks.contains(ProjectorBlock.QUESTION))
                .map(some -> some.get(0))
                .filter(block -> question.wraps(besideWidth(block)));
    }

    /** What a block leaves beside it for the question, which has most to say. */
    private double besideWidth(ProjectorBlock block) {
        double halves = getWidth() - GAP;
        return halves
                - (block == ProjectorBlock.STAGE
                        ? stage(halves)
                        : Math.min(LEAST_STAGE_WIDTH, Math.floor(halves * HALF)));
    }

    private static double stage(double halves) {
        return Math.max(Math.floor(halves * STAGE), LEAST_STAGE_WIDTH);
    }

    private List<Row> besideQuestion(List<ProjectorBlock> blocks, ProjectorBlock block) {
        List<ProjectorBlock> rest = new ArrayList<>(blocks);
        rest.removeAll(List.of(ProjectorBlock.QUESTION, block));
        Row alone = row(of(block));
        double least = Math.max(alone.least(), questionHeight(besideWidth(block)));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(List.of(boxes.get(ProjectorBlock.QUESTION), boxes.get(block)), least, alone.wanted(), true));
        rows.addAll(rows(rest));
        return rows;
    }

    /** The question is made for a width once, to see how high it is; a height without styles, as it has while it is covered, is not kept. */
    private double questionHeight(double width) {
        Double known = question.heights().get(width);
        if (known != null) {
            return known;
        }
        BlockBox box = boxes.get(ProjectorBlock.QUESTION);
        question.fit(width);
        applyCss();
        double height = box.wanted(width);
        if (!box.covered()) {
            question.heights().put(width, height);
        }
        return height;
    }

    private double width(List<Row> rows, BlockBox box) {
        List<BlockBox> row = rows.stream()
                .map(Row::boxes)
                .filter(boxesOfRow -> boxesOfRow.contains(box))
                .findFirst()
                .orElse(List.of());
        return row.size() == 1 ? getWidth() : besideWidth(row.get(1).block());
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
            double height = questionHeight(getWidth());
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
        for (ProjectorBlock block : UPPER) {
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
        List<Row> rows = plan;
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
        double left = left(row.get(0).block(), row.get(1).block());
        row.get(0).resizeRelocate(0, y, left, height);
        row.get(1).resizeRelocate(left + GAP, y, getWidth() - left - GAP, height);
    }

    /** How wide the left one of two is. */
    private double left(ProjectorBlock first, ProjectorBlock second) {
        double halves = getWidth() - GAP;
        return switch (first) {
            case QUESTION -> besideWidth(second);
            case STAGE -> stage(halves);
            default -> Math.floor(halves * HALF);
        };
    }
}
