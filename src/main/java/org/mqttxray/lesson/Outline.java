package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts a lesson file into its front matter, introduction and sections, and a section into its blocks and its text. Markdown within is
 * not looked at, but for fences and comments, within which a heading is none.
 *
 * <pre>
 *   ---            front matter, the first lines of the file
 *   ---
 *   introduction
 *   ## title       a section, up to the next
 *   ```step        blocks of ours: step, question, notes; in the last part review, one or more
 *   ```
 *   text
 * </pre>
 */
final class Outline {
    private static final String FRONT_MATTER = "---";
    private static final String FENCE = "```";
    private static final String HEADING = "##";
    private static final String REVIEW = "review";
    private static final List<String> BLOCKS = List.of("step", "question", "notes", REVIEW);

    /** Some lines of the file. */
    record Block(int line, String text) {}

    /** A section or review whose blocks are not read yet; a block stands under its name. */
    record Part(int line, String title, Map<String, Block> blocks, List<Block> reviews, Body body) {
        /** Whether it is no section, but the review. */
        boolean review() {
            return !reviews.isEmpty();
        }

        Optional<Block> block(String name) {
            return Optional.ofNullable(blocks.get(name));
        }
    }

    private final List<String> lines;
    private final Problems problems;
    private int at;

    private Block frontMatter = new Block(1, "");
    private final List<Part> parts = new ArrayList<>();
    private String title = "";
    private int titleLine = 1;
    private Map<String, Block> blocks = new LinkedHashMap<>();
    private List<Block> reviews = new ArrayList<>();
    private List<String> body = new ArrayList<>();

    private Outline(String text, Problems problems) {
        this.lines = text.lines().toList();
        this.problems = problems;
    }

    /** The outline of a text; what is wrong with it is told. */
    static Outline of(String text, Problems problems) {
        Outline outline = new Outline(text, problems);
        outline.readFrontMatter();
        outline.readParts();
        return outline;
    }

    Block frontMatter() {
        return frontMatter;
    }

    Body introduction() {
        return parts.get(0).body();
    }

    /** The parts behind the introduction, the review too. */
    List<Part> parts() {
        return Collections.unmodifiableList(parts.subList(1, parts.size()));
    }

    private void readFrontMatter() {
        if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(FRONT_MATTER)) {
            problems.add(1, Fault.NO_FRONT_MATTER);
            return;
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(FRONT_MATTER)) {
            end++;
        }
        if (end == lines.size()) {
            problems.add(1, Fault.OPEN_FRONT_MATTER);
        }
        frontMatter = new Block(2, String.join("\n", lines.subList(1, end)));
        at = Math.min(lines.size(), end + 1);
        titleLine = at + 1;
    }

    private void readParts() {
        while (at < lines.size()) {
            String line = lines.get(at);
            if (line.startsWith(FENCE)) {
                readFence(line);
            } else if (heading(line)) {
                endPart();
                titleLine = at + 1;
                title = line.substring(HEADING.length()).strip();
                if (title.isEmpty()) {
                    problems.add(titleLine, Fault.NO_TITLE);
                }
                at++;
            } else {
                readLine(line);
            }
        }
        endPart();
    }

    private static boolean heading(String line) {
        return line.startsWith(HEADING + " ") || line.stripTrailing().equals(HEADING);
    }

    private void readLine(String line) {
        int from = at;
        body.add(line);
        at++;
        if (opensComment(line)) {
            while (at < lines.size() && !lines.get(at).contains("-->")) {
                body.add(lines.get(at++));
            }
            if (at == lines.size()) {
                problems.add(from + 1, Fault.OPEN_COMMENT);
            }
        }
    }

    private static boolean opensComment(String line) {
        int open = line.lastIndexOf("<!--");
        return open >= 0 && line.indexOf("-->", open) < 0;
    }

    private void readFence(String opening) {
        String fence = opening.substring(0, ticks(opening));
        String name = opening.substring(fence.length()).strip();
        int end = at + 1;
        while (end < lines.size() && !closes(lines.get(end), fence)) {
            end++;
        }
        if (end == lines.size()) {
            problems.add(at + 1, Fault.OPEN_BLOCK, name);
        }
        List<String> inside = lines.subList(at + 1, end);
        int next = Math.min(lines.size(), end + 1);
        if (BLOCKS.contains(name)) {
            addBlock(name, new Block(at + 2, String.join("\n", inside)));
            body.addAll(Collections.nCopies(next - at, ""));
        } else {
            body.addAll(lines.subList(at, next));
        }
        at = next;
    }

    private static int ticks(String line) {
        int count = 0;
        while (count < line.length() && line.charAt(count) == '`') {
            count++;
        }
        return count;
    }

    private static boolean closes(String line, String fence) {
        String stripped = line.stripTrailing();
        return stripped.startsWith(fence) && ticks(stripped) == stripped.length();
    }

    private void addBlock(String name, Block block) {
        if (title.isEmpty() && parts.isEmpty()) {
            problems.add(at + 1, Fault.BLOCK_OUTSIDE_SECTION, name);
        } else if (name.equals(REVIEW)) {
            reviews.add(block);
        } else if (blocks.putIfAbsent(name, block) != null) {
            problems.add(at + 1, Fault.SECOND_BLOCK, name);
        }
    }

    private void endPart() {
        boolean introduction = parts.isEmpty();
        Body text = new Body(introduction ? titleLine : titleLine + 1, String.join("\n", body));
        parts.add(new Part(titleLine, title, blocks, List.copyOf(reviews), text));
        blocks = new LinkedHashMap<>();
        reviews = new ArrayList<>();
        body = new ArrayList<>();
    }
}
