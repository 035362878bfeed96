package org.mqttxray.ui.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.Mouse;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Reply;
import org.mqttxray.workbench.PeerBehaviour;

/** The lesson's pane on the screen: each kind of question, by mouse and by keys. */
@WindowTest
class LessonViewTest {
    private static final double WIDTH = 348;
    private static final double NARROW = 300;
    private static final double HEIGHT = 760;
    private static final int FIRST_WIDE = 0x2E80;

    private final Said said = new Said();
    private final Bench bench = new Bench();
    private final AtomicReference<LessonView> view = new AtomicReference<>();
    private Situation now = Lessons.at(0, Reply.NONE);

    private PaneStage stage(Bench shown, Language language, double width) {
        PaneStage stage = PaneStage.show(
                () -> {
                    view.set(new LessonView(shown, () -> now, said.verbs(), new Messages(language)));
                    return view.get().root();
                },
                width,
                HEIGHT,
                language,
                false);
        stage.run(() -> view.get().show(shown.moment()));
        return stage;
    }

    private void show(PaneStage stage, Situation situation) {
        now = situation;
        stage.run(() -> view.get().show(bench.moment()));
    }

    private static Node find(PaneStage stage, String selector) {
        return PaneStage.get(() -> stage.scene().getRoot().lookupAll(selector).stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
    }

    private static void press(PaneStage stage, KeyCode code) {
        stage.run(() -> {
            Node target = Optional.ofNullable(stage.scene().getFocusOwner())
                    .orElse(stage.scene().getRoot());
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
    }

    private static void click(PaneStage stage, Node node) {
        stage.run(() -> Mouse.fire(node, MouseEvent.MOUSE_CLICKED));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStepFitsAndNoChineseIsInTheMonospacedFace(Language language) {
        try (PaneStage stage = stage(bench, language, NARROW)) {
            for (int step = 0; step <= Lessons.LAST; step++) {
                show(stage, Lessons.at(step, Reply.NONE.withHint()));
                stage.picture();
                PaneStage.get(() -> {
                    check(stage.scene().getRoot());
                    return null;
                });
            }
        }
    }

    private static void check(Node node) {
        if (node instanceof Text text && text.getFont().getFamily().contains("Mono")) {
            assertTrue(text.getText().chars().allMatch(c -> c < FIRST_WIDE), text.getText());
        }
        if (node instanceof Labeled || node instanceof OptionCard) {
            assertTrue(node.localToScene(node.getBoundsInLocal()).getMaxX() <= NARROW + 1, node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(LessonViewTest::check);
        }
    }

    @Test
    void anOptionIsPickedByMouse() {
        try (PaneStage stage = stage(bench, Language.EN, WIDTH)) {
            show(stage, Lessons.at(Lessons.PICK, Reply.NONE));
            List<Node> cards =
                    PaneStage.get(() -> List.copyOf(stage.scene().getRoot().lookupAll(".option-card")));
            click(stage, cards.get(2));
            assertEquals(List.of(), said.verbs);
            Button check = (Button) find(stage, ".button.primary");
            stage.run(check::fire);
            assertEquals(List.of("pick 2"), said.verbs);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anOptionIsPickedByKeys(Language language) {
        try (PaneStage stage = stage(bench, language, WIDTH)) {
            show(stage, Lessons.at(Lessons.PICK, Reply.NONE));
            stage.run(() -> view.get().root().requestFocus());
            press(stage, KeyCode.DIGIT2);
            press(stage, KeyCode.ENTER);
            assertEquals(List.of("pick 1"), said.verbs);
        }
    }

    @Test
    void anOptionIsPickedByItsLetter() {
        try (PaneStage stage = stage(bench, Language.EN, WIDTH)) {
            show(stage, Lessons.at(Lessons.PICK, Reply.NONE));
            Label letter = (Label) PaneStage.get(() -> find(stage, "#option-3").lookup(".option-number"));
            assertEquals("C", letter.getText());
            stage.run(() -> view.get().root().requestFocus());
            press(stage, KeyCode.C);
            press(stage, KeyCode.ENTER);
            assertEquals(List.of("pick 2"), said.verbs);
        }
    }

    @Test
    void theArrowsGoFromAnswerToAnswer() {
        try (PaneStage stage = stage(bench, Language.EN, WIDTH)) {
            show(stage, Lessons.at(Lessons.PICK, Reply.NONE));
            stage.run(() -> find(stage, "#option-1").requestFocus());
            press(stage, KeyCode.DOWN);
            assertTrue(PaneStage.get(() -> find(stage, "#option-2").isFocused()));
            assertEquals(
                    true,
                    PaneStage.get(
                            () -> find(stage, "#option-2").queryAccessibleAttribute(AccessibleAttribute.SELECTED)));
            press(stage, KeyCode.UP);
            press(stage, KeyCode.UP);
            assertTrue(PaneStage.get(() -> find(stage, "#option-1").isFocused()));
            assertEquals(List.of(), said.verbs);
        }
    }

    @Test
    void enterChecksTheAnswerToWhichTheArrowsWent() {
        try (PaneStage stage = stage(bench, Language.EN, WIDTH)) {
            show(stage, Lessons.at(Lessons.PICK, Reply.NONE));
            stage.run(() -> view.get().root().requestFocus());
            press(stage, KeyCode.DIGIT1);
            press(stage, KeyCode.DOWN);
            press(stage, KeyCode.ENTER);
            assertEquals(List.of("pick 1"), said.verbs);
        }
    }

    @Test
    void enterChecksTheAnswerThatHasTheKeyboard() {
        try (PaneStage stage = stage(bench, Language.EN, WIDTH)) {
            show(stage, Lessons.at(Lessons.PICK, Reply.NONE));
            stage.run(() -> find(stage, "#option-1").requestFocus());
            press(stage, KeyCode.ENTER);
            assertEquals(List.of(), said.verbs, "nobody has chosen it");
            stage.run(() -> find(stage, "#option-3").requestFocus());
            press(stage, KeyCode.ENTER);
            assertEquals(List.of("pick 2"), said.verbs);
        }
    }

    @Test
    void whereTheKeyboardAnswersTheQuestionIsSeen() {
        try (PaneStage stage = stage(bench, Language.EN, NARROW)) {
            stage.run(() -> stage.scene().getWindow().setHeight(560));
            show(stage, Lessons.at(Lessons.PICK, Reply.NONE));
            ScrollPane scroll = (ScrollPane) find(stage, "#scroll");
            assertEquals(0, PaneStage.get(scroll::getVvalue), "a step is read from its top");
            stage.run(() -> view.get().root().requestFocus());
            press(stage, KeyCode.DIGIT1);
            assertTrue(isSeen(scroll, find(stage, "#options")));
            stage.run(() -> scroll.setVvalue(0));
            press(stage, KeyCode.DIGIT1);
            assertTrue(isSeen(scroll, find(stage, "#options")));
        }
    }

    private static boolean isSeen(ScrollPane scroll, Node node) {
        return PaneStage.get(() ->
                scroll.localToScene(scroll.getLayoutBounds()).contains(node.localToScene(node.getLayoutBounds())));
    }

    @Test
    void severalArePickedByKeysAndTheLastIsTakenBackByMouse() {
        try (PaneStage stage = stage(bench, Language.EN, WIDTH)) {
            show(stage, Lessons.several(Reply.NONE));
            stage.run(() -> view.get().root().requestFocus());
            press(stage, KeyCode.DIGIT1);
            press(stage, KeyCode.B);
            press(stage, KeyCode.DIGIT4);
            Node fourth = find(stage, "#option-4");
            assertEquals(AccessibleRole.CHECK_BOX, PaneStage.get(fourth::getAccessibleRole));
            click(stage, fourth);
            press(stage, KeyCode.ENTER);
            assertEquals(List.of("type 1 2"), said.verbs);
        }
    }

    private static void altDown(PaneStage stage) {
        stage.run(() -> Event.fireEvent(
                stage.scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, true, false)));
    }

    private static List<String> order(PaneStage stage) {
        return PaneStage.get(() -> ((Parent) find(stage, "#options"))
                .getChildrenUnmodifiable().stream().map(Node::getId).toList());
    }

    @Test
    void whatIsPutInOrderGoesByAltAndTheArrows() {
        try (PaneStage stage = stage(bench, Language.EN, WIDTH)) {
            show(stage, Lessons.order(Reply.NONE));
            stage.run(() -> find(stage, "#option-1").requestFocus());
            altDown(stage);
            assertEquals(List.of("option-2", "option-1", "option-3"), order(stage));
            assertTrue(PaneStage.get(() -> find(stage, "#option-1").isFocused()));
            assertTrue(PaneStage.get(() -> find(stage, "#option-1").getAccessibleText())
                    .startsWith("Place 2, item A"));
            altDown(stage);
            press(stage, KeyCode.ENTER);
            assertEquals(List.of("type 2 3 1"), said.verbs);
        }
    }

    private static void drag(PaneStage stage, Node node, double by) {
        for (EventType<MouseEvent> type :
                List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)) {
            double y = type == MouseEvent.MOUSE_PRESSED ? 0 : by;
            stage.run(() -> {
                double sceneY = node.localToScene(1, 1 - node.getTranslateY()).getY() + y;
                Mouse.fire(node, type, node.localToScene(1, 1).getX(), sceneY);
            });
        }
    }

    @Test
    void whatIsPutInOrderIsDraggedByMouse() {
        try (PaneStage stage = stage(bench, Language.EN, WIDTH)) {
            show(stage, Lessons.order(Reply.NONE));
            stage.picture();
            Node first = find(stage, "#option-1");
            double third = PaneStage.get(() -> find(stage, "#option-3").getLayoutY()
                    - find(stage, "#option-1").getLayoutY());
            drag(stage, first, third);
            assertEquals(List.of("option-2", "option-3", "option-1"), order(stage));
            drag(stage, first, -2 * third);
            assertEquals(List.of("option-1", "option-2", "option-3"), order(stage));
            assertEquals(List.of(), said.verbs);
        }
    }

    @Test
    void aPageKeyMovesTheTextWhereverTheKeyboardIs() {
        now = Lessons.at(Lessons.FRAME, Reply.NONE);
        try (PaneStage stage = stage(bench, Language.EN, NARROW)) {
            stage.picture();
            ScrollPane text = (ScrollPane) find(stage, ".scroll-pane");
            stage.run(() -> find(stage, "#next").requestFocus());
            press(stage, KeyCode.PAGE_DOWN);
            assertTrue(PaneStage.get(text::getVvalue) > 0);
            press(stage, KeyCode.PAGE_UP);
            assertEquals(0, PaneStage.get(text::getVvalue));
        }
    }

    @Test
    void aFrameIsPickedByKeysOrInTheStack() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.values()[0])) {
            run.recordAllAndGoTo(Integer.MAX_VALUE);
            run.debugger().goTo(run.bench().moment().packets().get(0).position() + 1);
            run.bench().refresh();
            now = Lessons.at(Lessons.FRAME, Reply.NONE);
            try (PaneStage stage = stage(run.bench(), Language.EN, WIDTH)) {
                stage.run(() -> view.get().root().requestFocus());
                press(stage, KeyCode.DIGIT3);
                press(stage, KeyCode.ENTER);
                int thread = run.bench().moment().shownThread();
                long entered = run.bench().moment().stacks().get(thread).stream()
                        .filter(frame -> frame.function().cName().equals("mqtt_connect"))
                        .findFirst()
                        .orElseThrow()
                        .entered();
                run.bench().selectFrame(thread, entered);
                run.bench().refresh();
                stage.run(() -> {
                    view.get().root().requestFocus(); // the click in the stack takes the keyboard from the card
                    view.get().show(run.bench().moment());
                });
                press(stage, KeyCode.ENTER);
            }
        }
        assertEquals(
                List.of("show mqtt_connect_with_results", "type mqtt_connect_with_results", "type mqtt_connect"),
                said.verbs);
    }

    /** No key has two figures, and the letters end with the figures. */
    @Test
    void ofADeepStackOnlyThoseFramesAreToldToHaveKeysThatHaveOne() {
        try (PaneStage stage = stage(bench, Language.EN, WIDTH)) {
            show(stage, Lessons.frames(12));
            Label keys = (Label) find(stage, "#keys");
            assertEquals("or click it in the call stack; keys A to I, or 1 to 9", keys.getText());
            stage.run(() -> view.get().root().requestFocus());
            press(stage, KeyCode.J);
            press(stage, KeyCode.ENTER);
            press(stage, KeyCode.NUMPAD9);
            press(stage, KeyCode.ENTER);
            assertEquals(List.of("show f9", "type f9"), said.verbs);
        }
    }

    @Test
    void aByteIsPickedInThePacketOrTyped() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.values()[0])) {
            run.recordAllAndGoTo(Integer.MAX_VALUE);
            now = Lessons.pickByte(Reply.NONE);
            try (PaneStage stage = stage(run.bench(), Language.EN, WIDTH)) {
                TextField field = (TextField) find(stage, ".text-field");
                run.bench().selectByte(1);
                run.bench().refresh();
                stage.run(() -> view.get().show(run.bench().moment()));
                assertEquals("", PaneStage.get(field::getText), "it is another packet");
                stage.run(() -> {
                    field.requestFocus();
                    field.setText("12");
                });
                press(stage, KeyCode.ENTER);
            }
        }
        assertEquals(List.of("type 12"), said.verbs);
    }

    @Test
    void whatIsTypedIsCheckedByEnterAndDigitsAreNoKeysThere() {
        try (PaneStage stage = stage(bench, Language.ZH, WIDTH)) {
            show(stage, Lessons.at(Lessons.BYTES, Reply.NONE));
            TextField field = (TextField) find(stage, ".text-field");
            stage.run(() -> {
                field.requestFocus();
                field.setText("00 3２ 秒");
            });
            assertTrue(PaneStage.get(() -> !field.getStyleClass().contains("mono")));
            stage.run(() -> field.setText("00 32"));
            press(stage, KeyCode.DIGIT2);
            press(stage, KeyCode.ENTER);
            assertEquals(List.of("type 00 32"), said.verbs);
        }
    }

    @Test
    void enterChecksNothingWhereNothingIsAsked() {
        try (PaneStage stage = stage(bench, Language.EN, WIDTH)) {
            Node segment = find(stage, ".step-segment.current");
            stage.run(segment::requestFocus);
            press(stage, KeyCode.ENTER);
            assertEquals(List.of(), said.verbs);
        }
    }

    @Test
    void theCardComesBackAsItWasLeft() {
        try (PaneStage stage = stage(bench, Language.EN, WIDTH)) {
            Reply typed = new Reply(Reply.State.RIGHT, Reply.NONE.option(), "0", "", false);
            show(stage, Lessons.at(Lessons.BYTES, Reply.NONE));
            show(stage, Lessons.at(Lessons.VALUE, typed));
            TextField field = (TextField) find(stage, ".text-field");
            assertEquals("0", PaneStage.get(field::getText));
            assertTrue(PaneStage.get(() -> !field.isEditable()));
        }
    }

    /** As after a restart of a lesson that asks at its first step. */
    @Test
    void theAnswerIsNotInTheFieldOfAQuestionThatIsOpenAgain() {
        try (PaneStage stage = stage(bench, Language.EN, WIDTH)) {
            show(stage, Lessons.at(Lessons.VALUE, Reply.NONE));
            TextField field = (TextField) find(stage, ".text-field");
            stage.run(() -> field.setText("0"));
            show(stage, Lessons.at(Lessons.VALUE, new Reply(Reply.State.RIGHT, Reply.NONE.option(), "0", "", false)));
            assertEquals("0", PaneStage.get(field::getText));
            show(stage, Lessons.at(Lessons.VALUE, Reply.NONE));
            assertEquals("", PaneStage.get(field::getText));
        }
    }

    @Test
    void aStepOfTheBarLeadsThere() {
        try (PaneStage stage = stage(bench, Language.EN, WIDTH)) {
            Button segment = (Button) find(stage, ".step-segment.to-come");
            assertTrue(PaneStage.get(segment::getHeight) >= 32);
            stage.run(segment::fire);
            assertEquals(List.of("goTo 1"), said.verbs);
        }
    }

    @Test
    void chipsChooseWhatTheyName() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.values()[0])) {
            run.recordAllAndGoTo(Integer.MAX_VALUE);
            run.debugger().goTo(run.bench().moment().packets().get(0).position() + 1);
            run.bench().refresh();
            now = Lessons.at(Lessons.BYTES, Reply.NONE);
            try (PaneStage stage = stage(run.bench(), Language.EN, WIDTH)) {
                assertEquals("10", PaneStage.get(((Labeled) find(stage, ".byte-chip"))::getText));
                click(stage, find(stage, ".field-chip.tint-value"));
                assertEquals(
                        Optional.of(10), run.bench().selectionProperty().get().offset());
                now = Lessons.at(1, Reply.NONE);
                stage.run(() -> view.get().show(run.bench().moment()));
                click(stage, find(stage, ".chip.mqtt"));
                assertTrue(run.bench().selectionProperty().get().frame().isPresent());
            }
        }
    }
}
