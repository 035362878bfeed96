package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Body;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.ProjectorBlock;
import org.mqttxray.lesson.Question;
import org.mqttxray.ui.lesson.AnswerText;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.projector.ProjectorPage.Asking;
import org.mqttxray.ui.projector.ProjectorPage.Choice;

/** The step of the lesson as a class sees it, and the hands that it raises. */
public final class ProjectorViewModel {
    // Properties
    private final ReadOnlyObjectWrapper<ProjectorPage> page = new ReadOnlyObjectWrapper<>(ProjectorPage.NONE);

    private final Desk desk;
    private final Lecture lecture;
    private final Messages messages;
    private final Map<String, Hands> hands;
    private Moment moment = Moment.NOTHING;
    private long version = -1;

    /** The step of a lecture, in a language; no hand is raised. */
    public ProjectorViewModel(Desk desk, Messages messages) {
        this(desk, messages, new HashMap<>());
    }

    private ProjectorViewModel(Desk desk, Messages messages, Map<String, Hands> hands) {
        this.desk = desk;
        this.lecture = desk.lecture();
        this.messages = messages;
        this.hands = hands;
    }

    /** The same in another language; the hands stay raised. */
    public ProjectorViewModel in(Messages others) {
        return new ProjectorViewModel(desk, others, hands);
    }

    /** What is shown; never null. */
    ReadOnlyObjectProperty<ProjectorPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    // Commands

    /** Shows a moment; costs next to nothing if it is the same and nothing has happened to the lesson. */
    void show(Moment now) {
        if (now != moment || lecture.version() != version) {
            moment = now;
            version = lecture.version();
            refresh();
        }
    }

    /** To the next step; at the last one nothing happens. */
    void next() {
        lecture.next();
    }

    /** To the step before; at the first one nothing happens. */
    void previous() {
        lecture.back();
    }

    /** Shows the answer to the question. */
    void reveal() {
        lecture.quiz().showToClassAnswer(true);
    }

    /**
     * Covers the answer again.
     *
     * @return whether it was shown
     */
    boolean coverAnswer() {
        boolean shown = lecture.quiz().shownToClass();
        lecture.quiz().showToClassAnswer(false);
        return shown;
    }

    /** A hand is raised for an option: 0, 1, …; after the answer was shown nothing is counted any more. */
    void raise(int option) {
        count().ifPresent(counted -> counted.raise(option));
        refresh();
    }

    /** A hand is taken back. */
    void lower(int option) {
        count().ifPresent(counted -> counted.lower(option));
        refresh();
    }

    private Optional<Hands> count() {
        return page.get()
                .question()
                .filter(asking -> !asking.revealed() && !asking.choices().isEmpty())
                .map(asking -> hands(asking.choices().size()));
    }

    private Hands hands(int options) {
        Lesson now = lesson().orElseThrow();
        String step = now.english().stepId(lecture.stepProperty().get());
        return hands.computeIfAbsent(now.id() + "/" + step, key -> new Hands(options));
    }

    // What is shown

    private Optional<Lesson> lesson() {
        return lecture.lessonProperty().get();
    }

    private void refresh() {
        page.set(lesson().map(this::read).orElse(ProjectorPage.NONE));
    }

    private ProjectorPage read(Lesson lesson) {
        Edition edition = lesson.in(messages.language());
        int step = lecture.stepProperty().get();
        int behind = step - edition.sections().size();
        boolean review = behind >= 0;
        boolean opening = lecture.stateProperty().get() == Lecture.State.OPENING;
        boolean everything = desk.settings().showEverythingProperty().get();
        return new ProjectorPage(
                messages.get("projector.lesson", lesson.number(), edition.head().title()),
                everything ? Integer.MAX_VALUE : lesson.number(),
                review
                        ? messages.get(
                                "projector.review",
                                behind + 1,
                                edition.reviewQuestions().size())
                        : messages.get(
                                "projector.step", step + 1, edition.sections().size()),
                step == 0,
                step == edition.steps() - 1,
                opening
                        ? List.of()
                        : review
                                ? List.of(ProjectorBlock.QUESTION)
                                : BlockChoice.of(lesson, edition.sections().get(step)),
                review
                        ? edition.review().orElseThrow().title()
                        : edition.sections().get(step).title(),
                review ? List.of() : sentences(edition.sections().get(step).body()),
                edition.question(step).map(this::asking),
                trouble());
    }

    private List<String> sentences(Body body) {
        return new CodeWords(messages, moment).prose(body.markdown()).sentences();
    }

    private Asking asking(Question question) {
        boolean revealed = lecture.quiz().shownToClass();
        List<Choice> choices = choices(question, revealed);
        return new Asking(
                question.asked().text(),
                choices,
                revealed,
                revealed ? answer(question) : "",
                revealed
                        ? new CodeWords(messages, moment)
                                .prose(question.asked().right())
                                .sentences()
                        : List.of(),
                choices.isEmpty() ? 0 : hands(choices.size()).total(),
                question instanceof Question.PickByte);
    }

    /** The items of an order stand above the answer: their letters are enough. */
    private String answer(Question question) {
        String text = new AnswerText(messages).of(question);
        if (question instanceof Question.Order order) {
            return order.answer().numbers().stream()
                    .map(number -> String.valueOf((char) ('A' + number - 1)))
                    .collect(Collectors.joining(" \u2192 "));
        }
        return question instanceof Question.TypeBytes ? "`" + text + "`" : text;
    }

    private List<Choice> choices(Question question, boolean revealed) {
        if (question instanceof Question.Pick pick) {
            return choices(pick.options(), revealed);
        } else if (question instanceof Question.Several several) {
            return choices(several.options(), revealed);
        } else if (question instanceof Question.Order order) {
            return choices(
                    order.items().stream()
                            .map(item -> new Question.Option(item.text(), item.says(), false, ""))
                            .toList(),
                    revealed);
        }
        return List.of();
    }

    private List<Choice> choices(List<Question.Option> options, boolean revealed) {
        Hands counted = hands(options.size());
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            boolean right = revealed && options.get(i).right();
            choices.add(new Choice(i + 1, options.get(i).text(), right, counted.of(i), counted.share(i)));
        }
        return List.copyOf(choices);
    }

    private Optional<String> trouble() {
        return switch (lecture.stateProperty().get()) {
            case OPENING -> Optional.of(messages.get("projector.opening"));
            case FAILED -> Optional.of(messages.get("projector.failed"));
            default -> Optional.empty();
        };
    }
}
