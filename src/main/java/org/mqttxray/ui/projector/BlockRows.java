package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.lesson.ProjectorBlock;
import org.mqttxray.ui.projector.QuestionBlock.Size;

/**
 * In which rows blocks stand. From the top: the question; stage, stacks and C, two side by side; the bytes; the timeline. Where that has no
 * room, the question stands beside the one block that would have been below it. Where that has none either, the question has smaller
 * letters, and then all blocks are as low as they can be read.
 */
final class BlockRows {
    static final double GAP = 12;

    private static final double LEAST_STAGE_WIDTH = 500;
    /** Of two blocks side by side, the share of the stage. */
    private static final double STAGE = 0.475;

    private static final double HALF = 0.5;

    private static final List<ProjectorBlock> UPPER =
            List.of(ProjectorBlock.STAGE, ProjectorBlock.STACK, ProjectorBlock.C);

    /** The best first. */
    private static final List<Arrangement> ARRANGEMENTS = List.of(
            new Arrangement(false, false, false),
            new Arrangement(false, true, false),
            new Arrangement(true, false, false),
            new Arrangement(true, true, false),
            new Arrangement(true, false, true),
            new Arrangement(true, true, true));

    private final Map<ProjectorBlock, BlockBox> boxes;
    private final QuestionBlock question;
    private final BytesBlock bytes;
    private final double width;

    /** Rows of blocks in a width; the question and the bytes are what two of the boxes hold. */
    BlockRows(Map<ProjectorBlock, BlockBox> boxes, QuestionBlock question, BytesBlock bytes, double width) {
        this.boxes = boxes;
        this.question = question;
        this.bytes = bytes;
        this.width = width;
    }

    /**
     * How blocks stand.
     *
     * @param tight whether the question has smaller letters, and stage and stacks may be lower
     * @param beside whether it stands beside the one block below it
     * @param low whether bytes and timeline may be lower than they want to be
     */
    private record Arrangement(boolean tight, boolean beside, boolean low) {}

    /**
     * A row.
     *
     * @param boxes side by side
     * @param least the least height with which it can be read
     * @param height how high it is where there is room for that
     * @param grows whether it takes more where there is more
     */
    record Row(List<BlockBox> boxes, double least, double height, boolean grows) {
        static Row fixed(List<BlockBox> boxes, double least, double height) {
            return new Row(boxes, least, height, false);
        }

        /** One that has its least height, and what the others leave. */
        static Row growing(List<BlockBox> boxes, double least) {
            return new Row(boxes, least, least, true);
        }
    }

    /**
     * Rows one below the other.
     *
     * @param tight whether the question has smaller letters
     */
    record Plan(List<Row> rows, boolean tight) {
        static final Plan NONE = new Plan(List.of(), false);

        double least() {
            return rows.stream().mapToDouble(Row::least).sum() + GAP * (rows.size() - 1);
        }
    }

    /** The best arrangement in which these have room. */
    Optional<Plan> plan(List<ProjectorBlock> blocks, double room) {
        return ARRANGEMENTS.stream()
                .flatMap(one -> plan(blocks, one).stream())
                .filter(plan -> plan.least() <= room)
                .findFirst();
    }

    /** The best arrangement for what has no room in any. */
    Plan tooHigh(List<ProjectorBlock> blocks) {
        return new Plan(rows(blocks, new Arrangement(true, false, true)), true);
    }

    private Optional<Plan> plan(List<ProjectorBlock> blocks, Arrangement how) {
        return how.beside()
                ? beside(blocks, how).map(block -> new Plan(besideQuestion(blocks, block, how), how.tight()))
                : Optional.of(new Plan(rows(blocks, how), how.tight()));
    }

    /** The one block that the question may stand beside. */
    private Optional<ProjectorBlock> beside(List<ProjectorBlock> blocks, Arrangement how) {
        List<ProjectorBlock> upper = blocks.stream().filter(UPPER::contains).toList();
        return Optional.of(upper)
                .filter(some -> some.size() == 1 && blocks.contains(ProjectorBlock.QUESTION))
                .map(some -> some.get(0))
                .filter(block -> question.wraps(new Size(besideWidth(block), how.tight())));
    }

    /** What a block leaves beside it for the question, which has most to say. */
    private double besideWidth(ProjectorBlock block) {
        double halves = width - GAP;
        return halves
                - (block == ProjectorBlock.STAGE
                        ? stage(halves)
                        : Math.min(LEAST_STAGE_WIDTH, Math.floor(halves * HALF)));
    }

    private static double stage(double halves) {
        return Math.max(Math.floor(halves * STAGE), LEAST_STAGE_WIDTH);
    }

    /** How wide the left one of two is. */
    double left(ProjectorBlock first, ProjectorBlock second) {
        double halves = width - GAP;
        return switch (first) {
            case QUESTION -> besideWidth(second);
            case STAGE -> stage(halves);
            default -> Math.floor(halves * HALF);
        };
    }

    /** For what the question is made in these rows. */
    Size question(Plan plan) {
        BlockBox box = boxes.get(ProjectorBlock.QUESTION);
        List<BlockBox> row = plan.rows().stream()
                .map(Row::boxes)
                .filter(boxesOfRow -> boxesOfRow.contains(box))
                .findFirst()
                .orElse(List.of());
        return new Size(row.size() == 1 ? width : besideWidth(row.get(1).block()), plan.tight());
    }

    private List<Row> besideQuestion(List<ProjectorBlock> blocks, ProjectorBlock block, Arrangement how) {
        List<ProjectorBlock> rest = new ArrayList<>(blocks);
        rest.removeAll(List.of(ProjectorBlock.QUESTION, block));
        Row alone = row(of(block), how);
        double least = Math.max(alone.least(), questionHeight(new Size(besideWidth(block), how.tight())));
        List<Row> rows = new ArrayList<>();
        rows.add(Row.growing(List.of(boxes.get(ProjectorBlock.QUESTION), boxes.get(block)), least));
        rows.addAll(rows(rest, how));
        return rows;
    }

    /** The question is made for a size once, to see how high it is; while it is covered it has no styles, and that is not to be known. */
    private double questionHeight(Size size) {
        Double known = question.heights().get(size);
        if (known != null) {
            return known;
        }
        BlockBox box = boxes.get(ProjectorBlock.QUESTION);
        question.fit(size);
        box.applyCss();
        double height = box.wanted(size.width());
        if (!box.covered()) {
            question.heights().put(size, height);
        }
        return height;
    }

    private List<Row> rows(List<ProjectorBlock> blocks, Arrangement how) {
        List<Row> rows = new ArrayList<>();
        if (blocks.contains(ProjectorBlock.QUESTION)) {
            double height = questionHeight(new Size(width, how.tight()));
            rows.add(Row.fixed(of(ProjectorBlock.QUESTION), height, height));
        }
        rows.addAll(upper(blocks, how));
        if (blocks.contains(ProjectorBlock.BYTES)) {
            double height = boxes.get(ProjectorBlock.BYTES).wanted(width);
            double least = how.low() ? height - bytes.spare(width) : height;
            rows.add(Row.fixed(of(ProjectorBlock.BYTES), least, height));
        }
        if (blocks.contains(ProjectorBlock.TIMELINE)) {
            double height = boxes.get(ProjectorBlock.TIMELINE).wanted(width);
            double least = how.low() ? TimelineBlock.LEAST : height;
            rows.add(
                    blocks.size() == 1
                            ? Row.growing(of(ProjectorBlock.TIMELINE), least)
                            : Row.fixed(of(ProjectorBlock.TIMELINE), least, height));
        }
        return rows;
    }

    private List<BlockBox> of(ProjectorBlock block) {
        return List.of(boxes.get(block));
    }

    /** Stage, stacks and C; the two threads have a row to themselves. */
    private List<Row> upper(List<ProjectorBlock> blocks, Arrangement how) {
        List<Row> rows = new ArrayList<>();
        List<BlockBox> pair = new ArrayList<>();
        for (ProjectorBlock block : UPPER) {
            if (blocks.contains(block)) {
                pair.add(boxes.get(block));
            }
            if (pair.size() == 2) {
                rows.add(row(pair, how));
                pair.clear();
            }
        }
        if (blocks.contains(ProjectorBlock.THREADS)) {
            rows.add(row(of(ProjectorBlock.THREADS), how));
        }
        if (!pair.isEmpty()) {
            rows.add(row(pair, how));
        }
        return rows;
    }

    private static Row row(List<BlockBox> boxes, Arrangement how) {
        double least = boxes.stream()
                .mapToDouble(box -> least(box.block(), how.tight()))
                .max()
                .orElse(0);
        return Row.growing(List.copyOf(boxes), least);
    }

    /** Tight, a stack has two rows. */
    private static double least(ProjectorBlock block, boolean tight) {
        return switch (block) {
            case STAGE -> tight ? 200 : 236;
            case C -> 100;
            case STACK -> tight ? 134 : 178;
            default -> 178;
        };
    }
}
