package org.mqttxray.ui.lesson;

import static org.mqttxray.ui.Presence.shown;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Question;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.lesson.QuestionPage.Kind;
import org.mqttxray.ui.model.Moment;

/** The card of a question: what is asked, what there is to pick or a field to type in, and what there is to say to the reply. */
final class QuestionView {
    private static final String MONO = "mono";

    private final LessonViewModel model;
    private final LessonVerbs verbs;
    private final MarkdownBlocks markdown;
    private final Messages messages;
    private final Region root;
    private final OptionCards cards;
    private final QuestionNotice notices;

    @FXML
    private Label predict;

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
    private Optional<Integer> offsetPointed = Optional.empty();
    private Optional<Long> framePointed = Optional.empty();

    QuestionView(LessonViewModel model, LessonVerbs verbs, MarkdownBlocks markdown, Messages messages) {
        this.model = model;
        this.verbs = verbs;
        this.markdown = markdown;
        this.messages = messages;
        this.root = Fxml.load(this, messages);
        typed.textProperty().addListener(change -> onTyping());
        cards = new OptionCards(options, model, markdown, messages);
        notices = new QuestionNotice(notice, markdown, verbs.reopen(), messages);
    }

    Region root() {
        return root;
    }

    /** Shows a question and how it stands; the question anew if it is another one or another step's. */
    void show(QuestionPage page, boolean anew) {
        if (anew || shown == null || !shown.sameQuestion(page)) {
            build(page);
        } else if (!page.done() && page.typed().isEmpty() && !shown.typed().isEmpty()) {
            typed.clear(); // it is as if nobody had replied
        }
        cards.show(page);
        shown = page;
        typed.setEditable(!page.done());
        showSentence(hint, page.hint().orElse(""));
        notices.show(page.notice());
        shown(hintButton, page.hintOffered());
        shown(buttons, !page.done());
        shown(keys, !page.done() && !keys.getText().isEmpty());
        check.setDisable(!checkable());
    }

    /** Takes over what was pointed at in another pane: a byte of a packet that may be of the type asked for, or a frame of the stack. */
    void point(Moment moment) {
        Optional<Integer> offset = moment.selection().offset();
        Optional<Long> frame = moment.selection().frame();
        if (shown != null && !shown.done() && !offset.equals(offsetPointed)) {
            offset.filter(at -> shown.kind() == Kind.BYTE)
                    .filter(at -> moment.packet()
                            .filter(packet ->
                                    packet.type().isEmpty() || packet.type().equals(shown.packet()))
                            .isPresent())
                    .ifPresent(at -> typed.setText(String.valueOf(at)));
        }
        if (!frame.equals(framePointed) && frame.isPresent()) {
            moment.frame().ifPresent(one -> model.selectFrame(one.function().cName()));
        }
        offsetPointed = offset;
        framePointed = frame;
    }

    /** Puts the keyboard on an option, if there is one of this number: 0, 1, … */
    void focus(int option) {
        cards.focus(option);
    }

    /** What of an open question the keyboard goes to first. */
    Optional<Node> takeKeyboard(Optional<QuestionPage> page) {
        return page.filter(one -> !one.done()).flatMap(one -> one.kind().typed() ? Optional.of(typed) : cards.first());
    }

    /** What it says to the last reply, else the hint, if it says either. */
    Optional<Node> said() {
        return Stream.<Node>of(notice, hint).filter(Node::isVisible).findFirst();
    }

    /** Whether something is to be typed, and has not been answered. */
    boolean takesTyping() {
        return shown != null && shown.kind().typed() && !shown.done();
    }

    /** Puts the keyboard into the field, behind what was typed. */
    void type() {
        typed.requestFocus();
        typed.end();
    }

    private void build(QuestionPage page) {
        predict.setText(messages.get(page.review() ? "learn.review" : "learn.predict"));
        TextFlow question = markdown.line(page.ask());
        question.getStyleClass().add("question-ask");
        ask.getChildren().setAll(question);
        cards.build(page);
        shown(options, !page.kind().typed());
        shown(typed, page.kind().typed());
        typed.setText(page.typed());
        typed.setPromptText(page.kind() == Kind.BYTE ? messages.get("learn.offset-here") : "");
        typed.setAccessibleText(page.ask());
        keys.setText(how(page));
    }

    /** How else it can be answered than by the mouse, or where with it; a deep stack has more frames than there are keys. */
    private String how(QuestionPage page) {
        int count = Math.min(page.choices().size(), LessonKeys.MOST);
        String last = Question.letter(count);
        return switch (page.kind()) {
            case PICK -> messages.get("learn.keys", last, count);
            case SEVERAL -> messages.get("learn.keys-several", last, count);
            case FRAME -> messages.get("learn.keys-frame", last, count);
            case ORDER -> messages.get("learn.keys-order");
            case BYTE -> messages.get("learn.keys-byte");
            case BYTES, VALUE -> "";
        };
    }

    private void showSentence(VBox box, String sentence) {
        shown(box, !sentence.isEmpty());
        if (!sentence.isEmpty()) {
            box.getChildren().setAll(markdown.line(sentence));
        }
    }

    private boolean checkable() {
        return shown.kind().typed()
                ? !typed.getText().isBlank()
                : shown.selected().isPresent();
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
        if (shown == null) {
            return; // nothing has been asked yet
        }
        boolean marked = shown.selected().isPresent();
        boolean one = shown.kind() == Kind.PICK || shown.kind() == Kind.FRAME;
        OptionalInt card = one ? cards.number(keyboard) : OptionalInt.empty();
        boolean onAnswer = card.isPresent();
        card.ifPresent(model::select);
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
