package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.Pane;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.AskingForState;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Theme;
import org.mqttxray.workbench.Station;

/** The table of packets and the log beside the timeline, with a mouse and a keyboard. */
@WindowTest
class PacketsAndLogTest {
    private static final String PACKETS = "#window-tab-packets";
    private static final String LOG = "#window-tab-log";
    private static final String TABLE = "#packet-table";
    private static final String FILTER = "#packet-filter";

    private static TableView<?> table(OpenWindow window) {
        return (TableView<?>) window.node(TABLE);
    }

    private static String text(OpenWindow window, String label) {
        return PaneStage.get(() -> ((Label) window.node(label)).getText());
    }

    @Test
    void aStepThatAsksForTheLogHasItInFrontUntilItIsLeft() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.DARK, 1600, 1000)) {
            Lesson read = new LessonReader(Set.copyOf(Station.programs()))
                    .read(Path.of("lessons/03-connect"))
                    .lesson()
                    .orElseThrow();
            Lesson lesson = AskingForState.at(1, read, Pane.LOG);
            window.run(() -> window.lecture().open(lesson, 0, Lecture.Ground.RECORDED));
            window.await("the lesson", () -> window.lecture().stateProperty().get() == Lecture.State.READY);
            window.settle();
            assertFalse(selected(window, LOG), "not before the step");
            window.run(() -> window.lecture().goTo(1));
            window.settle();
            assertTrue(selected(window, LOG));
            window.run(() -> window.lecture().goTo(2));
            window.settle();
            assertTrue(selected(window, "#window-tab-timeline"));
        }
    }

    private static boolean selected(OpenWindow window, String tab) {
        return PaneStage.get(() -> ((ToggleButton) window.node(tab)).isSelected());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothTabsOpenAndStayOpenInTheOtherLanguage(Language language) {
        try (OpenWindow window = new OpenWindow(language, Theme.LIGHT, 1600, 1000)) {
            window.runToTheEnd();
            assertFalse(window.exists(TABLE));
            window.click(PACKETS);
            window.settle();
            int packets = window.moment().packets().size();
            assertEquals(packets, table(window).getItems().size());
            assertEquals(packets - 1, table(window).getSelectionModel().getSelectedIndex());
            Language other = language == Language.EN ? Language.ZH : Language.EN;
            window.run(() -> window.desk().settings().languageProperty().set(other));
            window.settle();
            assertTrue(window.exists(TABLE));
            window.click(LOG);
            window.settle();
            assertFalse(window.exists(TABLE));
            assertTrue(((ListView<?>) window.node("#log-lines")).getItems().size() > 1);
            window.resize(1200, 632);
            assertTrue(window.exists("#log-lines"));
        }
    }

    @Test
    void theMenuOpensAgainAfterItWasOpenedWithoutARow() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1600, 1000)) {
            window.runToTheEnd();
            window.click(PACKETS);
            window.settle();
            window.run(() -> table(window).getSelectionModel().clearSelection());
            assertEquals(2, entries(window), "nothing is like no row, and the two that lead elsewhere are off");
            window.run(() -> table(window).getSelectionModel().select(0));
            assertTrue(entries(window) > 4);
        }
    }

    /** How many entries the menu of the table has that opens now. */
    private static int entries(OpenWindow window) {
        ContextMenu menu = table(window).getContextMenu();
        return PaneStage.get(() -> {
            menu.show(table(window), 0, 0);
            int shown = menu.isShowing() ? menu.getItems().size() : 0;
            menu.hide();
            return shown;
        });
    }

    /** The heading and the empty room below the rows are no packets. */
    @Test
    void theMenuOpensOnRowsOnly() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1600, 1000)) {
            window.runToTheEnd();
            window.click(PACKETS);
            window.settle();
            assertTrue(opens(window, row(window, IndexedCell::isSelected), false));
            assertFalse(opens(window, window.node(".packet-table .column-header .label"), false));
            assertFalse(opens(window, row(window, IndexedCell::isEmpty), false));
            assertTrue(opens(window, window.node(TABLE), true), "the keyboard opens it at the chosen row");
        }
    }

    private static Node row(OpenWindow window, Predicate<IndexedCell<?>> which) {
        return PaneStage.get(() -> table(window).lookupAll(".table-row-cell").stream()
                .filter(row -> which.test((IndexedCell<?>) row))
                .findFirst()
                .orElseThrow());
    }

    private static boolean opens(OpenWindow window, Node node, boolean keyboard) {
        ContextMenu menu = table(window).getContextMenu();
        return PaneStage.get(() -> {
            node.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 1, 1, keyboard, new PickResult(node, 1, 1)));
            boolean shown = menu.isShowing();
            menu.hide();
            return shown;
        });
    }

    @Test
    void anotherRunTakesThePlaceOfTheOneBefore() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1600, 1000)) {
            window.runToTheEnd();
            window.click(PACKETS);
            window.settle();
            NewsLog told = new NewsLog();
            told.client("reporter").connect("r", true, false);
            TraceLog shorter = told.log();
            window.run(() -> {
                window.desk().bench().open(shorter, Debugger.ofRecord(shorter));
                window.desk().bench().goTo(shorter.length());
            });
            window.settle();
            assertEquals(2, table(window).getItems().size());
            assertEquals(1, table(window).getSelectionModel().getSelectedIndex());
        }
    }

    @Test
    void theKeyboardFiltersChoosesAndGoesThere() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.DARK, 1600, 1000)) {
            window.runToTheEnd();
            window.click(PACKETS);
            int all = window.moment().packets().size();
            window.click(FILTER);
            window.write("mqtt.msgtype == CONNACK");
            window.press(KeyCode.ESCAPE); // closes what could follow
            window.settle();
            assertEquals("1 of " + all + " packets", text(window, "#packet-count"));
            window.tabTo(TABLE);
            window.press(KeyCode.HOME);
            window.settle();
            long position = window.moment().packets().get(1).position();
            assertEquals(Optional.of(position), window.moment().selection().packet());
            window.press(KeyCode.ENTER);
            window.settle();
            assertEquals(position + 1, window.moment().events());
            window.click(FILTER);
            window.press(KeyCode.ESCAPE);
            window.settle();
            assertEquals("2 packets", text(window, "#packet-count"));
            window.press(KeyCode.DOWN); // the filters used last
            window.press(KeyCode.DOWN);
            window.press(KeyCode.ENTER);
            window.settle();
            assertEquals("mqtt.msgtype == CONNACK", ((TextField) window.node(FILTER)).getText());
        }
    }

    @Test
    void aClickOnALineGoesThereAndASecondOnAPacket() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1600, 1000)) {
            window.runToTheEnd();
            window.click(LOG);
            window.settle();
            long end = window.moment().events();
            window.click(".log-line:link");
            window.settle();
            assertTrue(window.moment().events() < end);
            window.run(() -> window.desk().bench().goToEnd());
            window.click(PACKETS);
            window.settle();
            window.doubleClick(".packet-table .table-row-cell:selected");
            window.settle();
            int last = window.moment().packets().size() - 1;
            assertEquals(
                    window.moment().packets().get(last).position() + 1,
                    window.moment().events());
        }
    }

    @Test
    void beforeTheyAreTaughtThereIsOnlyTheTimeline() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1600, 1000)) {
            window.startLesson(3);
            window.awaitStep(0);
            assertFalse(window.exists(PACKETS));
            window.run(() -> window.desk().settings().showEverythingProperty().set(true));
            window.settle();
            assertTrue(window.exists(PACKETS));
            assertTrue(((ToggleButton) window.node("#window-tab-timeline")).isSelected());
        }
    }
}
