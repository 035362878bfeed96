package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.debug.Where;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Theme;

/** Cards lie in the window, keep the keyboard while they are open, and give it back. */
@WindowTest
class CardsTest {
    private static final String CARD = ".card";
    private static final String SETTINGS = "#settingsButton";

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 200})
    void aCardLiesWithinTheWindow(int scale) {
        try (OpenWindow window = open()) {
            window.run(() -> window.desk().settings().scaleProperty().set(scale));
            window.run(() -> window.desk().settings().showEverythingProperty().set(true));
            window.run(() -> window.desk().lecture().free("connect"));
            window.await("the run", () -> window.lecture().stateProperty().get() == Lecture.State.READY);
            window.settle();
            window.fire("#breakpoints");
            window.settle();
            Bounds card = bounds(window);
            assertTrue(card.getMinX() >= 0 && card.getMinY() >= 0, card.toString());
            assertTrue(card.getMaxX() <= window.scene().getWidth(), card.toString());
            assertTrue(card.getMaxY() <= window.scene().getHeight(), card.toString());
        }
    }

    /** Muting makes the button wider at which the card has opened, so that others have to give way. */
    @Test
    void aCardStaysWhereItIsWhenItsButtonMoves() {
        try (OpenWindow window = new OpenWindow(Language.ZH, Theme.LIGHT, 1600, 1000)) {
            window.runToTheEnd();
            window.run(() -> window.desk().bench().breakAt(new Where.Anything()));
            window.resize(1280, 632);
            window.fire("#breakpoints");
            window.settle();
            Bounds card = bounds(window);
            double button = x(window.node("#breakpoints"));
            window.run(() -> window.desk().bench().mutedProperty().set(true));
            window.settle();
            assertTrue(x(window.node("#breakpoints")) < button, "the button has moved");
            assertEquals(card, bounds(window));
        }
    }

    private static double x(Node node) {
        return PaneStage.get(() -> node.localToScene(node.getLayoutBounds()).getMinX());
    }

    @Test
    void aCardThatIsTooTallScrolls() {
        try (OpenWindow window = open()) {
            window.run(() -> window.desk().settings().scaleProperty().set(200));
            window.settle();
            window.press(KeyCode.F1);
            window.settle();
            ScrollPane scroll = (ScrollPane) window.node(CARD + " .scroll-pane");
            assertTrue(scroll.getViewportBounds().getHeight()
                    < scroll.getContent().getBoundsInLocal().getHeight());
            assertTrue(bounds(window).getMaxY() <= window.scene().getHeight());
        }
    }

    @Test
    void theFinderSaysOfAFunctionThatItHasNotBeenCalled() {
        try (OpenWindow window = open()) {
            window.run(() -> window.desk().lecture().free("connect"));
            window.await("the run", () -> window.lecture().stateProperty().get() == Lecture.State.READY);
            window.settle();
            long events = window.desk().bench().moment().events();
            window.press(KeyCode.CONTROL, KeyCode.P);
            window.write("mqtt_unsubscribe");
            window.press(KeyCode.ENTER);
            window.settle();
            assertFalse(window.exists(CARD));
            assertEquals(
                    "mqtt_unsubscribe has not been called in this run so far.",
                    ((Label) window.node("#hint")).getText());
            assertEquals(events, window.desk().bench().moment().events());
        }
    }

    @Test
    void escapeClosesItAndGivesTheKeyboardBack() {
        try (OpenWindow window = open()) {
            window.click(SETTINGS);
            assertTrue(window.exists(CARD));
            window.press(KeyCode.ESCAPE);
            assertFalse(window.exists(CARD));
            assertEquals(window.node(SETTINGS), window.scene().getFocusOwner());
        }
    }

    @Test
    void aClickElsewhereClosesItAndDoesNothingElse() {
        try (OpenWindow window = open()) {
            window.click(SETTINGS);
            window.click("#start");
            assertFalse(window.exists(CARD));
            assertEquals(window.node(SETTINGS), window.scene().getFocusOwner());
            assertEquals(Lecture.State.NONE, window.lecture().stateProperty().get());
        }
    }

    @Test
    void itClosesWhenTheKeyboardGoesElsewhere() {
        try (OpenWindow window = open()) {
            window.click(SETTINGS);
            window.run(() -> window.node("#start").requestFocus());
            assertFalse(window.exists(CARD));
            assertEquals(window.node("#start"), window.scene().getFocusOwner());
        }
    }

    @Test
    void theTabulatorGoesRoundInIt() {
        try (OpenWindow window = open()) {
            window.click(SETTINGS);
            Node card = window.node(CARD);
            window.press(KeyCode.TAB);
            Node first = window.scene().getFocusOwner();
            assertEquals("intellij", first.getId());
            int stops = Focus.stops(card).size();
            for (int i = 0; i < stops; i++) {
                assertTrue(Focus.within(window.scene().getFocusOwner(), card));
                window.press(KeyCode.TAB);
            }
            assertEquals(first, window.scene().getFocusOwner());
            window.press(KeyCode.SHIFT, KeyCode.TAB);
            assertEquals("showEverything", window.scene().getFocusOwner().getId());
        }
    }

    @Test
    void aScreenReaderHearsItsName() {
        try (OpenWindow window = open()) {
            window.click(SETTINGS);
            Node card = window.node(CARD);
            assertEquals(card, window.scene().getFocusOwner());
            assertEquals("Settings", card.getAccessibleText());
        }
    }

    @Test
    void oneTypesAtOnceIntoACardThatAsks() {
        try (OpenWindow window = open()) {
            window.press(KeyCode.CONTROL, KeyCode.P);
            window.write("theme");
            assertEquals("theme", ((TextField) window.scene().getFocusOwner()).getText());
            window.press(KeyCode.ESCAPE);
            window.fire("#broker");
            assertEquals("address", window.scene().getFocusOwner().getId());
        }
    }

    @Test
    void itStaysOpenWhileItsOwnButtonsChangeTheWindow() {
        try (OpenWindow window = open()) {
            window.click(SETTINGS);
            window.click("#larger");
            window.settle();
            assertTrue(window.exists(CARD));
            window.click("#larger");
            window.settle();
            assertEquals(120, window.desk().settings().scaleProperty().get());
            window.press(KeyCode.ESCAPE);
            assertFalse(window.exists(CARD));
            assertEquals(window.node(SETTINGS), window.scene().getFocusOwner());
        }
    }

    @Test
    void enterInItDoesNotStartTheLesson() {
        try (OpenWindow window = open()) {
            window.click(SETTINGS);
            window.press(KeyCode.ENTER);
            window.settle();
            assertEquals(Lecture.State.NONE, window.lecture().stateProperty().get());
        }
    }

    private static OpenWindow open() {
        return new OpenWindow(Language.EN, Theme.LIGHT, 1200, 660);
    }

    private static Bounds bounds(OpenWindow window) {
        return PaneStage.get(() -> {
            Node card = window.scene().lookup(CARD);
            return card.localToScene(card.getLayoutBounds());
        });
    }
}
