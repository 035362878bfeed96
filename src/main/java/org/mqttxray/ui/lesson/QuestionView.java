package org.mqttxray.ui.lesson;

import static org.mqttxray.ui.Presence.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.lesson.QuestionPage.Choice;
import org.mqttxray.ui.lesson.QuestionPage.Kind;

/** The card of a question: what is asked, what there is to pick or a field to type in, and what there is to say to the reply. */
final class QuestionView {
    private static final String MONO = "mono";
    private static final double PERCENT = 100;

    private final LessonViewModel model;
    private final LessonVerbs verbs;
    private final MarkdownBlocks markdown;
    private final Messages messages;
    private final Region root;
    private final List<OptionCard> cards = new ArrayList<>();

    @FXML
    private VBox ask;

    @FXML
    private GridPane options;

    @FXML
    private TextField typed;

    @FXML
    private VBox hint;

    @FXML
    private HBox notice;

    @FXML
    private FlowPane buttons;

    @FXML
    private Button check;

    @FXML
    private Button hintButton;

    @FXML
    private Label keys;

    private QuestionPage shown;
    private Optional<QuestionPage.Notice> noticed = Optional.empty();

    QuestionView(LessonViewModel model, LessonVerbs verbs, MarkdownBlocks markdown, Messages messages) {
        this.model = model;
        this.verbs = verbs;
        this.markdown = markdown;
        this.messages = messages;
        this.root = Fxml.load(this, messages);
        typed.textProperty().addListener(change -> onTyping());
        options.addEventFilter(KeyEvent.KEY_PRESSED, this::goThroughOptions);
    }

    Region root() {
        return root;
    }

    /** Shows a question and how it stands; the question anew if it is another one or another step's. */
    void show(QuestionPage page, boolean anew) {
        if (anew || shown == null || !shown.sameQuestion(page)) {
            build(page);
        }
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).show(page.choices().get(i), page.done());
        }
        shown = page;
        typed.setEditable(!page.done());
        showSentence(hint, page.hint().orElse(""));
        showNotice(page);
        shown(hintButton, page.hintOffered());
        shown(buttons, !page.done());
        check.setDisable(!checkable());
    }

    /** Puts the keyboard on an option, if there is one of this number: 0, 1, … */
    void focus(int option) {
        if (option < cards.size()) {
            cards.get(option).requestFocus();
        }
    }

    /** The arrows go from answer to answer and mark it, as in any group of which one is chosen. */
    private void goThroughOptions(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN, RIGHT -> 1;
            case UP, LEFT -> -1;
            default -> 0;
        };
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (step != 0 && plain && event.getTarget() instanceof OptionCard card) {
            int to = Math.max(0, Math.min(cards.indexOf(card) + step, cards.size() - 1));
            model.select(to);
            focus(to);
            event.consume();
        }
    }

    /** What of an open question the keyboard goes to first. */
    Optional<Node> takeKeyboard(Optional<QuestionPage> page) {
        return page.filter(one -> !one.done()).map(one -> one.kind() == Kind.PICK ? cards.get(0) : typed);
    }

    /** Whether something is to be typed, and has not been answered. */
    boolean takesTyping() {
        return shown != null && shown.kind() != Kind.PICK && !shown.done();
    }

    /** Puts the keyboard into the field, behind what was typed. */
    void type() {
        typed.requestFocus();
        typed.end();
    }

    private void build(QuestionPage page) {
        TextFlow question = markdown.line(page.ask());
        question.getStyleClass().add("question-ask");
        ask.getChildren().setAll(question);
        buildCards(page);
        shown(options, page.kind() == Kind.PICK);
        shown(typed, page.kind() != Kind.PICK);
        typed.setText(page.typed());
        typed.setAccessibleText(page.ask());
        shown(keys, page.kind() == Kind.PICK);
        keys.setText(messages.get(
                "learn.keys",
                QuestionPage.letter(page.choices().size()),
                page.choices().size()));
    }

    private void buildCards(QuestionPage page) {
        cards.clear();
        options.getChildren().clear();
        options.getColumnConstraints().clear();
        for (int i = 0; i < page.columns(); i++) {
            ColumnConstraints wide = new ColumnConstraints();
            wide.setPercentWidth(PERCENT / page.columns());
            options.getColumnConstraints().add(wide);
        }
        for (Choice choice : page.choices()) {
            int at = choice.number() - 1;
            OptionCard card = new OptionCard(
                    choice, markdown.line(choice.text()), page.inFigures(), messages, () -> model.select(at));
            GridPane.setHgrow(card, Priority.ALWAYS);
            cards.add(card);
            options.add(card, at % page.columns(), at / page.columns());
        }
    }

    private void showNotice(QuestionPage page) {
        if (page.notice().isPresent() && page.notice().equals(noticed)) {
            return; // what has the keyboard in it keeps it
        }
        noticed = page.notice();
        shown(notice, page.notice().isPresent());
        page.notice().ifPresent(said -> {
            String style = switch (said.tone()) {
                case WRONG -> "wrong";
                case RIGHT -> "right";
                case PLAIN -> "plain";
            };
            Styles.set(notice, "notice", style);
            FontIcon icon = new FontIcon(
                    switch (said.tone()) {
                        case WRONG -> "mdi2a-alert-circle-outline";
                        case RIGHT -> "mdi2c-check-circle";
                        case PLAIN -> "mdi2d-debug-step-over";
                    });
            TextFlow sentence = markdown.line(said.sentence());
            sentence.setMinWidth(0);
            HBox.setHgrow(sentence, Priority.ALWAYS);
            notice.getChildren().setAll(icon, sentence);
            if (said.tone() == QuestionPage.Tone.PLAIN) {
                Button again = new Button(messages.get("learn.reopen"));
                again.getStyleClass().add("small");
                again.setMinWidth(Region.USE_PREF_SIZE);
                again.setOnAction(event -> verbs.reopen().run());
                notice.getChildren().add(again);
            }
            notice.setAccessibleText(said.sentence());
        });
    }

    private void showSentence(VBox box, String sentence) {
        shown(box, !sentence.isEmpty());
        if (!sentence.isEmpty()) {
            box.getChildren().setAll(markdown.line(sentence));
        }
    }

    private boolean checkable() {
        return shown.kind() == Kind.PICK
                ? shown.selected().isPresent()
                : !typed.getText().isBlank();
    }

    /** What an input method for Chinese gives is not in the monospaced face. */
    private void onTyping() {
        Styles.toggle(typed, MONO, Faces.mono(typed.getText()));
        if (shown != null) {
            check.setDisable(!checkable());
        }
    }

    /**
     * Checks the answer for whoever has the keyboard somewhere. On an answer it is that one; where none was marked before, it is only
     * marked, for the keyboard comes to the first one by itself.
     */
    void check(EventTarget keyboard) {
        boolean marked = shown.selected().isPresent();
        boolean onAnswer = keyboard instanceof OptionCard card && cards.contains(card);
        if (onAnswer) {
            model.select(cards.indexOf(keyboard));
        }
        if (marked || !onAnswer) {
            check();
        }
    }

    @FXML
    private void check() {
        model.check(typed.getText());
    }

    @FXML
    private void showHint() {
        if (takesTyping()) {
            type(); // the button goes away
        } else {
            focus(shown.selected().orElse(0));
        }
        verbs.showHint().run();
    }

    @FXML
    private void skip() {
        verbs.skip().run();
    }
}
