package org.mqttxray.ui.lesson;

import static org.mqttxray.ui.Presence.shown;

import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Term;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.IntoView;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.glossary.TermUse;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Leaving;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.progress.StepProgress;

/** The lesson: where the reader is, the text and the question of the step, and the way on. */
public final class LessonView implements Pane {
    /** How the address of a term of the glossary begins. */
    public static final String TERM = "term:";

    private final Supplier<Situation> lecture;
    private final LessonVerbs verbs;
    private final Messages messages;
    private final LessonViewModel model;
    private final Chips chips;
    private final MarkdownBlocks markdown;
    private final StepBar steps;
    private final QuestionView question;
    private final QuestionReveal reveal;
    private final BusyLine busy;
    private final NotesCard notes;
    private final GroundSwitch ground;
    private final Region root;
    private final TermUse terms;
    private final LessonAids aids;
    private Consumer<String> links = address -> {};
    private BooleanSupplier withNotes = () -> false;

    @FXML
    private VBox header;

    @FXML
    private Label position;

    @FXML
    private HBox source;

    @FXML
    private ToggleButton live;

    @FXML
    private ToggleButton recorded;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label progressWords;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox failure;

    @FXML
    private Button useRecording;

    @FXML
    private VBox away;

    @FXML
    private VBox text;

    @FXML
    private VBox questionPlace;

    @FXML
    private VBox notePlace;

    @FXML
    private HBox foot;

    @FXML
    private Label none;

    @FXML
    private Button back;

    @FXML
    private Button next;

    /**
     * The pane of a lecture.
     *
     * @param leaving has what takes the run away wait if bookmarks would be lost
     * @param finish ends the lesson after its last step
     * @param allLessons shows the list of lessons
     */
    public LessonView(
            Bench bench, Lecture lecture, Leaving leaving, Messages messages, Runnable finish, Runnable allLessons) {
        this(bench, () -> Situation.of(lecture), LessonVerbs.of(lecture, leaving, bench, finish, allLessons), messages);
    }

    LessonView(Bench bench, Supplier<Situation> lecture, LessonVerbs verbs, Messages messages) {
        this.lecture = lecture;
        this.verbs = verbs;
        this.messages = messages;
        this.model = new LessonViewModel(verbs, messages);
        this.chips = new Chips(bench, messages);
        this.chips.openTermsWith(term -> links.accept(TERM + term.id()));
        this.terms = new TermUse(messages);
        this.aids = new LessonAids(messages);
        this.markdown = new MarkdownBlocks(chips, address -> links.accept(address));
        this.steps = new StepBar(verbs.goTo());
        this.question = new QuestionView(model, verbs, markdown, messages);
        this.root = Fxml.load(this, messages);
        header.getChildren().add(0, steps);
        questionPlace.getChildren().add(question.root());
        notePlace.getChildren().add(aids);
        ground = new GroundSwitch(source, live, recorded, verbs, messages);
        notes = new NotesCard(bench, address -> links.accept(address), messages);
        ((VBox) root).getChildren().add(((VBox) root).getChildren().indexOf(foot), notes.root());
        busy = new BusyLine(progress, progressWords);
        reveal = new QuestionReveal(scroll, question.root());
        root.addEventHandler(KeyEvent.KEY_PRESSED, new LessonKeys(question, model, scroll)::pressed);
        model.pageProperty().addListener((property, before, now) -> reveal.whileDrawing(() -> draw(before, now)));
        draw(LessonPage.NONE, LessonPage.NONE);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        Situation now = lecture.get();
        model.show(now);
        question.point(moment);
        chips.show(moment, now.atStep());
        notes.show(now, moment, withNotes.getAsBoolean());
    }

    @Override
    public void takeOver(Pane before) {
        if (before instanceof LessonView old) {
            model.takeOver(old.model);
        }
    }

    /** Says whether the teacher's notes are shown. */
    public void setTeacherNotes(BooleanSupplier shown) {
        withNotes = shown;
    }

    /** Sets what opens the address of a link in a text; without it, links do nothing. */
    public void openLinksWith(Consumer<String> open) {
        links = open;
    }

    /** Says how far the user has come with a step of the lesson, by its id; without it no step is marked as seen. */
    public void setProgress(Function<String, StepProgress> kept) {
        model.setProgress(kept);
    }

    /**
     * Lets the user note something on each step; without it there are no notes.
     *
     * @param kept the note of the step that is shown
     * @param keep keeps it
     */
    public void setNotes(Supplier<String> kept, Consumer<String> keep) {
        aids.setNotes(kept, keep);
    }

    /**
     * Offers what lies beside the lesson: at the beginning of the course what it takes for granted, at a lesson's end its page.
     *
     * @param openBasics opens what the lessons take for granted
     * @param openPage opens the page to be printed
     */
    public void setAids(Runnable openBasics, Runnable openPage) {
        aids.set(openBasics, openPage);
    }

    /** Lets the user write his note on the step. */
    public void editNote() {
        aids.edit();
        scroll.applyCss();
        scroll.layout(); // the place for it is there only then
        IntoView.scroll(scroll, aids);
    }

    /** The terms that the step uses before all others. */
    private Set<Term> newTerms() {
        Situation now = lecture.get();
        return now.lesson()
                .map(lesson -> lesson.in(messages.language()))
                .map(edition -> terms.newIn(
                        edition, Math.min(now.step(), edition.sections().size() - 1)))
                .orElse(Set.of());
    }

    private void draw(LessonPage before, LessonPage page) {
        Optional<Node> keyboard = Optional.ofNullable(root.getScene())
                .map(Scene::getFocusOwner)
                .filter(owner -> Focus.within(owner, root));
        shown(header, page.open());
        shown(scroll, page.open());
        shown(foot, page.open());
        shown(none, !page.open());
        drawHeader(page);
        drawText(before, page);
        drawFoot(page);
        aids.show(
                page,
                lecture.get().lesson().filter(lesson -> lesson.number() == 1).isPresent());
        keyboard.ifPresent(owner -> keepKeyboard(owner, before, page));
        root.setAccessibleText(page.open() ? page.spoken() : none.getText());
    }

    /** The keyboard stays with what can be done next: the question of a new step or one opened again, and the way on once it is answered. */
    private void keepKeyboard(Node owner, LessonPage before, LessonPage page) {
        boolean done = page.question().filter(QuestionPage::done).isPresent();
        boolean wasDone = before.question().filter(QuestionPage::done).isPresent();
        if (before.open() && !page.sameText(before)) {
            if (owner != next && owner != back) {
                question.takeKeyboard(page.question()).orElse(root).requestFocus();
            }
        } else if (done && !wasDone) {
            next.requestFocus();
        } else if (wasDone && !done) {
            question.takeKeyboard(page.question()).ifPresent(Node::requestFocus);
        }
    }

    private void drawHeader(LessonPage page) {
        steps.show(page.steps());
        position.setText(page.position());
        ground.show(page);
        busy.show(page.busy());
    }

    private void drawText(LessonPage before, LessonPage page) {
        boolean anew = !page.sameText(before);
        if (anew) {
            chips.clear();
            chips.explain(newTerms());
            aids.showNote();
            Label title = new Label(page.title());
            title.getStyleClass().add("lesson-title");
            title.setWrapText(true);
            text.getChildren().setAll(title);
            page.texts().forEach(one -> text.getChildren().addAll(markdown.blocks(one, page.folder())));
            chips.explain(Set.of());
            scroll.setVvalue(0);
        }
        shown(failure, page.failed());
        shown(away, page.away());
        shown(useRecording, page.offersRecording());
        shown(questionPlace, page.question().isPresent());
        page.question().ifPresent(one -> question.show(one, anew));
        if (!anew && saysMore(before, page)) {
            root.applyCss();
            root.layout();
            IntoView.scroll(scroll, question.root());
            question.said().ifPresent(node -> IntoView.scroll(scroll, node));
        }
    }

    /** Whether the question says something that it did not say before. */
    private static boolean saysMore(LessonPage before, LessonPage now) {
        return !now.question()
                        .map(QuestionPage::notice)
                        .equals(before.question().map(QuestionPage::notice))
                || !now.question()
                        .map(QuestionPage::hint)
                        .equals(before.question().map(QuestionPage::hint));
    }

    private void drawFoot(LessonPage page) {
        back.setDisable(page.first());
        next.setText(messages.get(page.last() ? "learn.finish" : "learn.next"));
        next.setGraphic(new FontIcon(page.last() ? "mdi2c-check" : "mdi2c-chevron-right"));
    }

    @FXML
    private void useRecording() {
        verbs.recorded().run();
    }

    @FXML
    private void backToStep() {
        model.backToStep();
    }

    @FXML
    private void retry() {
        verbs.retry().run();
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void next() {
        model.next();
    }

    @FXML
    private void allLessons() {
        verbs.allLessons().run();
    }
}
