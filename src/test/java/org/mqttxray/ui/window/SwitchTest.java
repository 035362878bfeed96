package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.lesson.Question;
import org.mqttxray.lesson.Section;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.KeyPreset;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.Theme;

/** What the user has under way stays when the window is made anew: in another language, scale or with other keys. */
@WindowTest
class SwitchTest {
    private static final double NEAR = 0.001;
    /** A step at which a packet is there. */
    private static final int PACKET_SENT = 6;

    enum Switch {
        LANGUAGE(settings -> settings.languageProperty().set(Language.ZH)),
        SCALE(settings -> settings.scaleProperty().set(110)),
        KEYS(settings -> settings.presetProperty().set(KeyPreset.VS_CODE)),
        EVERYTHING(settings -> settings.showEverythingProperty().set(true)),
        TWO_AT_ONCE(settings -> {
            settings.languageProperty().set(Language.ZH);
            settings.scaleProperty().set(110);
        });

        private final Consumer<Settings> action;

        Switch(Consumer<Settings> action) {
            this.action = action;
        }

        void doIn(OpenWindow window) {
            window.run(() -> action.accept(window.desk().settings()));
            window.settle();
        }
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void whatIsTypedStaysWithItsCaret(Switch change) {
        try (OpenWindow window = at(question -> question instanceof Question.TypeBytes)) {
            window.run(() -> window.node("#typed").requestFocus());
            window.write("10 2");
            window.press(KeyCode.LEFT);
            change.doIn(window);
            TextField typed = (TextField) window.node("#typed");
            assertEquals("10 2", typed.getText());
            assertEquals(3, typed.getCaretPosition());
            assertEquals(typed, window.scene().getFocusOwner());
        }
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void whatIsMarkedStaysMarked(Switch change) {
        try (OpenWindow window = at(question -> question instanceof Question.Pick)) {
            window.press(KeyCode.DIGIT2);
            change.doIn(window);
            assertTrue(
                    window.node("#option-2").getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected")));
            assertEquals(window.node("#option-2"), window.scene().getFocusOwner());
        }
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void theTextStaysWhereItIsScrolledAndTheKeyboardAtItsButton(Switch change) {
        try (OpenWindow window = at(question -> question instanceof Question.Pick)) {
            window.run(() -> ((ScrollPane) window.node("#scroll")).setVvalue(0.5));
            window.run(() -> window.node(".lesson-foot #back").requestFocus());
            change.doIn(window);
            assertEquals(0.5, ((ScrollPane) window.node("#scroll")).getVvalue(), NEAR);
            assertEquals(window.node(".lesson-foot #back"), window.scene().getFocusOwner());
        }
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void theTabsInFrontStayThere(Switch change) {
        try (OpenWindow window = at(question -> question instanceof Question.Pick)) {
            window.fire("#fieldsTab");
            window.fire("#window-tab-source");
            change.doIn(window);
            assertTrue(((ToggleButton) window.node("#fieldsTab")).isSelected());
            assertTrue(window.node("#tree").getParent().isVisible());
            assertTrue(((ToggleButton) window.node("#window-tab-source")).isSelected());
        }
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void whatIsOpenInTheTreeOfFieldsStaysOpen(Switch change) {
        try (OpenWindow window = at(question -> question instanceof Question.Pick)) {
            window.run(() -> window.lecture().goTo(PACKET_SENT));
            window.awaitStep(PACKET_SENT);
            window.fire("#fieldsTab");
            window.settle();
            int closed = fields(window);
            window.run(() -> window.node("#tree").requestFocus());
            window.run(() -> window.desk().bench().selectByte(0));
            window.settle();
            window.press(KeyCode.RIGHT);
            window.settle();
            int open = fields(window);
            assertTrue(open > closed, closed + " rows, then " + open);
            change.doIn(window);
            assertEquals(open, fields(window));
        }
    }

    private static int fields(OpenWindow window) {
        return ((ListView<?>) window.node("#tree")).getItems().size();
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void aPaneThatFillsTheWindowStillDoes(Switch change) {
        try (OpenWindow window = at(question -> question instanceof Question.Pick)) {
            window.doubleClick(".stage-note");
            assertFalse(window.exists("#timeline-canvas"));
            change.doIn(window);
            assertFalse(window.exists("#timeline-canvas"));
            window.press(KeyCode.ESCAPE);
            assertTrue(window.exists("#timeline-canvas"));
        }
    }

    @Test
    void theTimelineStaysAsItIsZoomed() {
        try (OpenWindow window = at(question -> question instanceof Question.Pick)) {
            String fits = timeline(window);
            window.run(() -> window.node("#timeline-canvas").requestFocus());
            window.press(KeyCode.W);
            window.press(KeyCode.W);
            window.press(KeyCode.W);
            window.press(KeyCode.A);
            window.settle();
            String zoomed = timeline(window);
            assertNotEquals(fits, zoomed);
            Switch.KEYS.doIn(window);
            assertEquals(zoomed, timeline(window));
        }
    }

    /** What is painted there, in short. */
    private static String timeline(OpenWindow window) {
        return PaneStage.get(() -> {
            WritableImage shot = window.node("#timeline-canvas").snapshot(null, null);
            int width = (int) shot.getWidth();
            int height = (int) shot.getHeight();
            int[] pixels = new int[width * height];
            shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return width + "x" + height + " " + Arrays.hashCode(pixels);
        });
    }

    private static OpenWindow at(Predicate<Question> wanted) {
        OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 660);
        window.startLesson(3);
        window.awaitStep(0);
        List<Section> sections = window.lecture()
                .lessonProperty()
                .get()
                .orElseThrow()
                .in(Language.EN)
                .sections();
        int step = IntStream.range(1, sections.size())
                .filter(i -> sections.get(i).question().filter(wanted).isPresent())
                .findFirst()
                .orElseThrow();
        window.run(() -> window.lecture().goTo(step));
        window.awaitStep(step);
        window.settle();
        return window;
    }
}
