package org.mqttxray.lesson;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.workbench.LineOrders;
import org.mqttxray.workbench.RunOptions;

/** Reads one language of a lesson. What is wrong is told; what could be read in spite of it is there. */
final class EditionReader {
    /** The form that this program reads. */
    static final int FORM = 1;

    static final String ID = "[a-z][a-z0-9-]{0,39}";

    private static final int MOST_SECTIONS = 10;
    private static final int MOST_MINUTES = 10;
    private static final int MOST_NTH = 10_000;
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_ROUNDS = 100;

    private final Path folder;
    private final String file;
    private final Set<String> programs;
    private final Problems problems;
    private final Expressions expressions;
    private final References references;
    private final Set<String> ids = new HashSet<>();

    EditionReader(Path folder, String file, Set<String> programs, Problems problems) {
        this.folder = folder;
        this.file = file;
        this.programs = programs;
        this.problems = problems;
        this.expressions = new Expressions(problems);
        this.references = new References(folder, problems);
    }

    /** The edition; worth something only if there are no problems. */
    Optional<Edition> read(String text) {
        Outline outline = Outline.of(text, problems);
        Optional<Head> head = block(outline.frontMatter(), "front matter").map(this::head);
        references.check(outline.introduction());
        List<Outline.Part> parts =
                outline.parts().stream().filter(part -> !part.review()).toList();
        List<Section> sections = new ArrayList<>();
        for (Outline.Part part : parts) {
            section(part).ifPresent(sections::add);
        }
        count(parts);
        Optional<Review> review = new ReviewReader(references, problems).read(outline.parts());
        return head.map(one -> new Edition(file, one, outline.introduction(), List.copyOf(sections), review));
    }

    private void count(List<Outline.Part> sections) {
        if (sections.isEmpty()) {
            problems.add(1, Fault.NO_SECTIONS);
        }
        if (sections.size() > MOST_SECTIONS) {
            int line = sections.get(MOST_SECTIONS).line();
            problems.add(line, Fault.TOO_MANY_SECTIONS, sections.size(), MOST_SECTIONS);
        }
    }

    private Optional<Entries> block(Outline.Block block, String name) {
        return YamlReader.mapping(block.text(), block.line(), name, problems)
                .map(mapping -> new Entries(mapping, problems));
    }

    private Head head(Entries entries) {
        int form = entries.number("form", 0, Integer.MAX_VALUE);
        if (form != FORM && entries.has("form")) {
            problems.add(entries.line("form"), Fault.OTHER_FORM, form, FORM);
        }
        String id = entries.text("id");
        if (!id.isEmpty() && !id.equals(LessonReader.name(folder))) {
            problems.add(entries.line("id"), Fault.ID_NOT_FOLDER, id, LessonReader.name(folder));
        }
        String title = entries.text("title");
        if (title.length() > LONGEST_TITLE) {
            problems.add(entries.line("title"), Fault.TOO_LONG, "title", LONGEST_TITLE);
        }
        int minutes = entries.number("minutes", 1, MOST_MINUTES);
        String program = entries.text("program");
        if (!program.isEmpty() && !programs.contains(program)) {
            problems.add(entries.line("program"), Fault.UNKNOWN_PROGRAM, program, Words.near(program, programs));
        }
        RunOptions settings = settings(entries.mapping("settings"));
        Detail detail =
                entries.word("detail", Words.DETAILS, Fault.UNKNOWN_DETAIL).orElse(Detail.ARTICLE);
        List<Pane> panes = entries.words("panes", Words.PANES, Fault.UNKNOWN_PANE);
        entries.end();
        return new Head(id, title, minutes, program, settings, detail, panes);
    }

    private RunOptions settings(Entries entries) {
        Optional<String> clientId = shortText(entries, "client-id");
        Optional<String> userName = shortText(entries, "user-name");
        Optional<String> password = shortText(entries, "password");
        if (password.isPresent() && userName.isEmpty()) {
            problems.add(entries.line("password"), Fault.PASSWORD_WITHOUT_USER); // MQTT-3.1.2-22
        }
        List<String> line = entries.mappings("line").stream()
                .map(this::order)
                .flatMap(Optional::stream)
                .toList();
        RunOptions settings = new RunOptions(
                clientId,
                userName,
                password,
                entries.optionalNumber("keep-alive", 0, 65_535),
                entries.optionalNumber("cmd-timeout", 100, 60_000),
                entries.optionalNumber("stay", 0, 3_600).map(Duration::ofSeconds),
                entries.optionalNumber("rounds", 1, MOST_ROUNDS),
                shortText(entries, "topic"),
                List.of(),
                line);
        entries.end();
        return settings;
    }

    /** What is to happen on the line to one packet. */
    private Optional<String> order(Entries entry) {
        String at = entry.text("at");
        String deed = entry.text("do");
        entry.end();
        if (at.isEmpty() || deed.isEmpty()) {
            return Optional.empty(); // told already
        }
        String order = at + " " + deed;
        Optional<LineOrders.Problem> problem = LineOrders.problem(order);
        problem.ifPresent(one -> problems.add(entry.line(), Fault.BAD_ORDER, one.part()));
        return problem.isPresent() ? Optional.empty() : Optional.of(order);
    }

    /** Those of CONNECT all together fit into the write buffer of 1024 bytes. */
    private Optional<String> shortText(Entries entries, String key) {
        Optional<String> text = entries.optionalText(key);
        boolean tooLong = text.isPresent() && text.get().length() > LONGEST_TITLE;
        if (tooLong) {
            problems.add(entries.line(key), Fault.TOO_LONG, key, LONGEST_TITLE);
        }
        return tooLong ? Optional.empty() : text;
    }

    private Optional<Section> section(Outline.Part part) {
        if (part.title().length() > LONGEST_TITLE) {
            problems.add(part.line(), Fault.TOO_LONG, "title", LONGEST_TITLE);
        }
        references.check(part.body());
        Body notes = part.block("notes")
                .map(block -> new Body(block.line(), block.text()))
                .orElse(new Body(part.line(), ""));
        references.check(notes);
        Optional<Outline.Block> step = part.block("step");
        if (step.isEmpty()) {
            problems.add(part.line(), Fault.NO_STEP, part.title());
        }
        Optional<Question> question = part.block("question")
                .flatMap(block -> block(block, "question"))
                .flatMap(entries -> new QuestionReader(entries, references).read());
        return step.flatMap(block -> block(block, "step")).flatMap(entries -> section(part, entries, question, notes));
    }

    private Optional<Section> section(Outline.Part part, Entries step, Optional<Question> question, Body notes) {
        String id = id(step);
        Optional<Moment> moment = moment(step);
        boolean core = step.flag("core");
        List<Pane> panes = step.words("panes", Words.PANES, Fault.UNKNOWN_PANE);
        List<ProjectorBlock> projector = projector(step);
        step.end();
        return moment.map(one ->
                new Section(part.line(), id, part.title(), one, core, panes, projector, part.body(), question, notes));
    }

    private List<ProjectorBlock> projector(Entries step) {
        List<ProjectorBlock> blocks = step.words("projector", Words.PROJECTOR_BLOCKS, Fault.UNKNOWN_BLOCK);
        if (blocks.size() > ProjectorBlock.MOST) {
            problems.add(step.line("projector"), Fault.TOO_MANY_BLOCKS, blocks.size(), ProjectorBlock.MOST);
        }
        return blocks;
    }

    private String id(Entries step) {
        String id = step.text("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            problems.add(step.line("id"), Fault.BAD_ID, id);
        } else if (!id.isEmpty() && ids.contains(id)) {
            problems.add(step.line("id"), Fault.DUPLICATE_ID, id);
        }
        return id;
    }

    private Optional<Moment> moment(Entries step) {
        Optional<String> client = step.optionalText("client");
        String thread = step.text("thread");
        if (!thread.isEmpty() && !Words.THREADS.contains(thread)) {
            problems.add(step.line("thread"), Fault.UNKNOWN_THREAD, thread, String.join(", ", Words.THREADS));
        }
        String at = step.text("at");
        Optional<Happening> what = at.isEmpty() ? Optional.empty() : expressions.happening(at, step.line("at"));
        Optional<TracedFunction> inside = step.word("inside", Words.FUNCTIONS, Fault.UNKNOWN_FUNCTION);
        int nth = step.number("nth", 1, MOST_NTH, 1);
        Optional<Moment.After> after = step.optionalText("after").flatMap(text -> after(text, step.line("after")));
        step.optionalText("id").ifPresent(ids::add);
        return what.map(happening -> new Moment(client, thread, happening, inside, nth, after));
    }

    private Optional<Moment.After> after(String text, int line) {
        if (text.contains(" ")) {
            return expressions.happening(text, line).map(Moment.AfterHappening::new);
        }
        if (!ids.contains(text)) {
            problems.add(line, Fault.UNKNOWN_AFTER, text);
        }
        return Optional.of(new Moment.AfterSection(text));
    }
}
