package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.lesson.ProjectorBlock;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.ClassRoom;
import org.mqttxray.ui.model.Reply;

/** The projector by its keys: steps, hands, what is covered and what is not there at all then. */
@WindowTest
class ProjectorViewTest {
    /** In lesson 3: bytes are asked for, and one of four is to be picked. */
    private static final int BYTES = 4;

    private static final int PICK = 5;
    /** There the timeline is one of the blocks. */
    private static final int TIMELINE = 8;

    private Projected projector;

    @BeforeEach
    void open() {
        projector = new Projected(Language.EN, 1280, 720);
    }

    @AfterEach
    void close() {
        projector.close();
    }

    private List<String> texts(String styleClass) {
        List<Node> nodes = projector.all(styleClass);
        return PaneStage.get(
                () -> nodes.stream().map(node -> ((Label) node).getText()).toList());
    }

    private boolean asked() {
        return texts("projector-octet").contains("?");
    }

    @Test
    void theAnswerIsCoveredUntilItIsRevealedAndCanBeCoveredAgain() {
        projector.open(3, BYTES);
        assertTrue(asked());
        assertFalse(texts("projector-octet").contains("32"), "the answer is not in the scene");
        assertEquals(List.of(), projector.all("projector-answer"));
        assertEquals(List.of(), projector.all("projector-caption-text"));
        projector.press(KeyCode.R);
        assertFalse(asked());
        assertTrue(texts("projector-octet").contains("32"));
        assertEquals(1, projector.all("projector-answer").size());
        assertEquals(1, projector.all("projector-caption-text").size());
        projector.press(KeyCode.H);
        assertTrue(asked());
        assertEquals(List.of(), projector.all("projector-answer"));
    }

    /** Where question, bytes and one more block have no room below each other, the question stands beside that block. */
    @ParameterizedTest
    @CsvSource({"2, 2, STACK", "9, 1, STAGE", "9, 5, STAGE"})
    void theQuestionLeavesRoomForAllThatTheStepNames(int lesson, int step, ProjectorBlock block) {
        projector.open(lesson, step - 1);
        projector.run(() -> {});
        assertEquals(Set.of(ProjectorBlock.QUESTION, ProjectorBlock.BYTES, block), blocks());
    }

    private Set<ProjectorBlock> blocks() {
        return projector.all("projector-block").stream()
                .map(box -> ((BlockBox) box).block())
                .collect(Collectors.toSet());
    }

    /** The answer takes room: letters become smaller, and nothing that was there goes. */
    @ParameterizedTest
    @CsvSource({"4, 6", "6, 1", "7, 5"})
    void whatStandsBesideAQuestionStaysWhenTheAnswerComes(int lesson, int step) {
        projector.open(lesson, step - 1);
        projector.run(() -> {});
        Set<ProjectorBlock> before = blocks();
        assertTrue(before.size() > 1, before::toString);
        projector.press(KeyCode.R);
        projector.settle();
        projector.run(() -> {});
        assertEquals(before, blocks());
    }

    @Test
    void eachOfThreeThreadsHasALane() {
        projector.open(5, 4);
        double two = heightOf(ProjectorBlock.TIMELINE);
        projector.open(7, 8);
        assertTrue(heightOf(ProjectorBlock.TIMELINE) > two);
    }

    private double heightOf(ProjectorBlock block) {
        projector.run(() -> {});
        return projector.all("projector-block").stream()
                .filter(box -> ((BlockBox) box).block() == block)
                .mapToDouble(box -> ((Region) box).getHeight())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsMarked() {
        projector.open(3, PICK);
        projector.press(KeyCode.R);
        projector.press(KeyCode.PAGE_DOWN);
        projector.settle();
        projector.press(KeyCode.PAGE_DOWN);
        projector.settle();
        projector.run(() -> projector.desk().classRoom().choose(ClassRoom.Screens.NONE));
        for (int step = PICK; step <= PICK + 2; step++) {
            projector.open(3, step);
            assertEquals(
                    Reply.NONE,
                    projector.desk().lecture().quiz().replyProperty().get());
        }
    }

    @Test
    void whatSomebodyHasAnsweredIsOpenForTheClass() {
        projector.run(() -> projector.desk().classRoom().choose(ClassRoom.Screens.NONE));
        projector.open(3, BYTES);
        projector.run(() -> projector.desk().lecture().quiz().type("00 32"));
        assertFalse(asked());
        projector.run(() -> projector.desk().classRoom().choose(ClassRoom.Screens.ONE));
        assertTrue(asked());
        projector.run(() -> projector.desk().classRoom().choose(ClassRoom.Screens.NONE));
        assertFalse(asked(), "what was answered counts again");
    }

    @Test
    void handsAreCountedUntilTheAnswerIsShown() {
        projector.open(3, PICK);
        projector.press(KeyCode.DIGIT2);
        projector.press(KeyCode.NUMPAD2);
        projector.press(KeyCode.DIGIT4);
        projector.press(KeyCode.DIGIT1);
        projector.press(KeyCode.DIGIT1, true);
        assertEquals(List.of("0", "2", "0", "1"), texts("projector-count"));
        assertEquals(List.of("Hands: 3"), texts("projector-hands"));
        assertEquals(List.of("A", "B", "C", "D"), texts("projector-letter"));
        projector.press(KeyCode.R);
        projector.press(KeyCode.DIGIT3);
        assertEquals(List.of("0", "2", "0", "1"), texts("projector-count"));
        assertEquals(List.of("A", "", "C", "D"), texts("projector-letter"), "the right one is ticked");
        projector.press(KeyCode.PAGE_DOWN);
        projector.settle();
        projector.press(KeyCode.PAGE_UP);
        projector.settle();
        assertEquals(List.of("0", "2", "0", "1"), texts("projector-count"));
    }

    @Test
    void aBlockThatIsCoveredByHandIsNotThere() {
        projector.open(3, 2);
        int rows = projector.all("projector-row").size();
        assertTrue(rows > 0);
        Node stack = projector.all("projector-block").stream()
                .filter(box -> ((BlockBox) box).block() == ProjectorBlock.STACK)
                .findFirst()
                .orElseThrow();
        projector.run(stack::requestFocus);
        projector.press(KeyCode.H);
        assertEquals(0, projector.all("projector-row").size());
        assertEquals(List.of("Covered: call stack"), texts("projector-cover-words"));
        projector.press(KeyCode.H);
        assertEquals(rows, projector.all("projector-row").size());
        projector.press(KeyCode.H);
        projector.press(KeyCode.RIGHT);
        projector.settle();
        assertEquals(0, projector.all("projector-cover-words").size(), "another step begins uncovered");
    }

    /** The boxes of the fields that are shown. */
    private Node field(int number) {
        return projector.all("projector-field-box").get(number);
    }

    @Test
    void aFieldThatIsCoveredByHandTellsNothing() {
        projector.open(3, BYTES);
        List<String> octets = texts("projector-octet");
        assertEquals("10", octets.get(0));
        projector.run(field(0)::requestFocus);
        projector.press(KeyCode.H);
        assertEquals("?", texts("projector-octet").get(0));
        assertTrue(PaneStage.get(field(0)::isFocused), "it can be shown again by the same key");
        assertEquals(0, projector.all("projector-cover-words").size(), "the block is there");
        projector.press(KeyCode.H);
        assertEquals(octets, texts("projector-octet"));
        projector.press(KeyCode.H);
        projector.press(KeyCode.RIGHT);
        projector.settle();
        projector.press(KeyCode.LEFT);
        projector.settle();
        assertEquals(octets, texts("projector-octet"), "another step begins uncovered");
    }

    /** The keyboard is where it was, and a background of its own tells that. */
    @Test
    void oneSeesThatTheKeyboardIsStillOnTheFieldThatWasCovered() {
        projector.open(3, BYTES);
        PaneStage.get(() -> {
            Focus.show(projector.scene(), true);
            return null;
        });
        projector.run(field(0)::requestFocus);
        assertTrue(ringed(field(0)));
        assertFalse(ringed(field(1)));
        projector.press(KeyCode.H);
        assertTrue(ringed(field(0)));
    }

    private static boolean ringed(Node field) {
        return PaneStage.get(() -> ((Region) field).getBackground() != null);
    }

    @Test
    void theKeyboardStaysWithTheBlockInWhichItWas() {
        projector.open(3, TIMELINE);
        Node canvas = projector.scene().getRoot().lookup("#timeline-canvas");
        projector.run(canvas::requestFocus);
        projector.press(KeyCode.H);
        assertEquals(List.of("Covered: timeline"), texts("projector-cover-words"));
        projector.press(KeyCode.H);
        assertEquals(List.of(), texts("projector-cover-words"), "the same key shows it again");
    }

    @Test
    void aQuestionThatWasCoveredComesBackAsHighAsItWas() {
        projector.open(3, PICK);
        Region question = (Region) projector.all("projector-block").stream()
                .filter(box -> ((BlockBox) box).block() == ProjectorBlock.QUESTION)
                .findFirst()
                .orElseThrow();
        double height = PaneStage.get(question::getHeight);
        projector.run(question::requestFocus);
        projector.press(KeyCode.H);
        assertEquals(1, projector.all("projector-cover-words").size());
        projector.press(KeyCode.DIGIT2); // what it shows is another thing then
        projector.press(KeyCode.H);
        assertEquals(List.of("0", "1", "0", "0"), texts("projector-count"));
        assertEquals(height, PaneStage.get(question::getHeight));
    }

    @Test
    void aHatchedFieldThatIsCoveredStillNamesItsLesson() {
        projector.open(3, BYTES);
        List<String> names = texts("projector-field-name");
        assertEquals("Lesson 4", names.get(2));
        long covered = texts("projector-octet").stream().filter("?"::equals).count();
        projector.run(field(2)::requestFocus);
        projector.press(KeyCode.H);
        assertTrue(texts("projector-octet").stream().filter("?"::equals).count() > covered);
        assertEquals(names, texts("projector-field-name"));
    }

    @Test
    void theFootTellsWhyTheRunDoesNotGoOn() {
        projector.open(3, BYTES);
        assertEquals(List.of(), texts("projector-caption-title"));
        projector.run(projector.view()::askedToGoOn);
        assertEquals(
                List.of("What comes next is covered until R reveals the answer."), texts("projector-caption-title"));
        assertEquals(List.of(), projector.all("projector-keys"));
        projector.press(KeyCode.R);
        assertEquals(List.of(), texts("projector-caption-title"), "something else has happened");
    }

    @Test
    void stepsMoveThePlayheadOfAll() {
        projector.open(3, 2);
        long before = projector.desk().bench().moment().events();
        projector.press(KeyCode.DOWN);
        projector.settle();
        assertEquals(3, projector.desk().lecture().stepProperty().get());
        assertTrue(projector.desk().bench().moment().events() > before);
        projector.press(KeyCode.UP);
        projector.settle();
        assertEquals(before, projector.desk().bench().moment().events());
        projector.open(3, 0);
        projector.press(KeyCode.DOWN);
        projector.settle();
        long start = projector.desk().bench().moment().events();
        projector.run(() -> projector.desk().bench().stepBack());
        projector.settle();
        assertTrue(projector.desk().bench().moment().events() < start, "steps within a step are followed");
    }

    @Test
    void theScreenCanBeBlackAndTheKeysListed() {
        projector.open(3, 2);
        projector.press(KeyCode.PERIOD);
        assertEquals(1, projector.all("projector-black").size());
        projector.press(KeyCode.F5);
        assertEquals(1, projector.all("projector-black").size());
        projector.press(KeyCode.B);
        assertEquals(0, projector.all("projector-black").size());
        projector.press(KeyCode.SLASH, true);
        assertEquals(1, projector.all("projector-sheet").size());
        assertTrue(PaneStage.get(projector.view()::uncover));
        assertEquals(0, projector.all("projector-sheet").size());
        assertFalse(PaneStage.get(projector.view()::uncover));
        projector.press(KeyCode.L);
        assertEquals(1, projector.all("projector-ring").size());
        projector.press(KeyCode.L);
        assertEquals(0, projector.all("projector-ring").size());
    }

    @Test
    void aFieldOfALaterLessonIsHatched() {
        projector.open(2, 1);
        assertTrue(texts("projector-field-name").contains("Lesson 6"), texts("projector-field-name")::toString);
        projector.open(6, 5);
        assertEquals(List.of("covered: 13 bytes"), texts("projector-field-name"));
        assertEquals("12", texts("projector-offset").get(12), "an answer can be named");
        projector.press(KeyCode.R);
        projector.settle();
        assertTrue(texts("projector-field-name").contains("packet id"), texts("projector-field-name")::toString);
    }

    @Test
    void allBytesAreThereWhereOneIsToBeNamedAndTheAnswerIsMarked() {
        projector.open(4, 5);
        assertEquals(48, texts("projector-octet").size());
        assertEquals(List.of(), answers());
        projector.press(KeyCode.R);
        projector.settle();
        assertEquals(48, texts("projector-offset").size());
        assertEquals(List.of("26"), answers());
        projector.press(KeyCode.H);
        projector.settle();
        assertEquals(List.of(), answers());
    }

    @Test
    void bytesAreDrawnAnewForANarrowerScreen() {
        projector.open(4, 5);
        double narrower = 1152;
        projector.run(() -> projector.scene().getWindow().setWidth(narrower));
        projector.settle();
        projector.run(() -> {}); // what is drawn for a size is laid out once more
        List<Node> octets = projector.all("projector-octet");
        assertEquals(48, octets.size());
        PaneStage.get(() -> octets.stream()
                        .map(octet -> octet.localToScene(octet.getLayoutBounds()))
                        .toList())
                .forEach(place -> assertTrue(place.getMinX() >= 0 && place.getMaxX() <= narrower, place::toString));
    }

    /** The offsets that are marked. */
    private List<String> answers() {
        List<Node> offsets = projector.all("projector-offset");
        return PaneStage.get(() -> offsets.stream()
                .filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("answer")))
                .map(node -> ((Label) node).getText())
                .toList());
    }

    @Test
    void theFootIsSpoken() {
        projector.open(3, PICK);
        Node caption = projector.all("projector-caption").get(0);
        assertTrue(caption.getAccessibleText().contains("Which one comes first?"), caption.getAccessibleText());
        projector.press(KeyCode.R);
        assertTrue(caption.getAccessibleText().contains("Type 2 is CONNACK"), caption.getAccessibleText());
    }
}
