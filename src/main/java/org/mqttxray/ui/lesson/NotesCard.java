package org.mqttxray.ui.lesson;

import static org.mqttxray.ui.Presence.shown;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Section;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;

/** What the teacher has beside the projector: the notes of the step, the answer to its question, and what comes next. */
final class NotesCard {
    /** So much of it is seen beside a long text of the lesson too: a note of three lines, the answer and the next step. */
    private static final double LEAST = 220;

    private final Chips chips;
    private final MarkdownBlocks markdown;
    private final Messages messages;
    private final VBox content = new VBox();
    private final ScrollPane root = new ScrollPane(content);
    private Optional<Situation> drawn = Optional.empty();

    NotesCard(Bench bench, Consumer<String> openLink, Messages messages) {
        this.chips = new Chips(bench, messages);
        this.markdown = new MarkdownBlocks(chips, openLink);
        this.messages = messages;
        content.getStyleClass().add("lesson-notes");
        root.getStyleClass().add("lesson-notes-scroll");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        content.heightProperty()
                .addListener((observed, before, now) -> root.setMinHeight(Math.min(LEAST, now.doubleValue())));
        root.setId("teacher-notes");
        root.setAccessibleText(messages.get("projector.notes"));
        shown(root, false);
    }

    Region root() {
        return root;
    }

    /**
     * Shows the notes of a step at a moment.
     *
     * @param visible whether a class looks at another screen
     */
    void show(Situation now, Moment moment, boolean visible) {
        boolean there = visible && now.lesson().isPresent();
        shown(root, there);
        boolean same = drawn.filter(now::samePlace).isPresent();
        if (!there) {
            drawn = Optional.empty();
        } else if (!same) {
            drawn = Optional.of(now);
            draw(now.lesson().get(), now.step());
        }
        if (there) {
            chips.show(moment, now.atStep());
        }
    }

    private void draw(Lesson lesson, int step) {
        Edition edition = lesson.in(messages.language());
        List<Section> sections = edition.sections();
        chips.clear();
        content.getChildren().setAll(heading("projector.notes"));
        String notes = step < sections.size()
                ? sections.get(step).notes().markdown()
                : edition.review().orElseThrow().notes().markdown();
        if (notes.isBlank()) {
            content.getChildren().add(markdown.line(messages.get("projector.notes.none")));
        } else {
            content.getChildren().addAll(markdown.blocks(notes, lesson.folder()));
        }
        edition.question(step).ifPresent(question -> {
            content.getChildren().add(heading("projector.notes.answer"));
            content.getChildren().add(markdown.line(new AnswerText(messages).of(question)));
        });
        content.getChildren().add(heading("projector.notes.next"));
        content.getChildren().add(markdown.line(next(edition, step + 1)));
        root.setVvalue(0);
    }

    private String next(Edition edition, int step) {
        if (step < edition.sections().size()) {
            return messages.get(
                    "projector.option", step + 1, edition.sections().get(step).title());
        }
        return step < edition.steps() ? edition.review().orElseThrow().title() : messages.get("projector.notes.last");
    }

    private Node heading(String key) {
        Label heading = new Label(messages.get(key));
        heading.getStyleClass().add("eyebrow");
        return heading;
    }
}
