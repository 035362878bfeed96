package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.trace.Detail;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.audit.SceneAudit;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Perspective;
import org.mqttxray.ui.model.Theme;

/** At all sizes, in both languages and themes, nothing is cut, overlaps, or can't be read. */
@WindowTest
class WindowAuditTest {
    private static final List<int[]> SIZES =
            List.of(new int[] {1200, 632}, new int[] {1280, 720}, new int[] {1600, 1000}, new int[] {2560, 1440});
    /** Where everything is tightest. */
    private static final List<int[]> SMALLEST = SIZES.subList(0, 1);
    /** Steps that are looked at in all sizes: the longest text, a packet with everything, the client's state, two threads. */
    private static final Set<Integer> FULL = Set.of(0, 4, 5, 8);

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "EN,DARK", "ZH,LIGHT", "ZH,DARK"})
    void theWindowCanBeRead(Language language, Theme theme) {
        Set<String> problems = new TreeSet<>();
        try (OpenWindow window = new OpenWindow(language, theme, 2560, 1440)) {
            audit(window, language, "first screen", SIZES, problems);
            window.startLesson(3);
            Lesson lesson = lesson(window);
            for (int step = 0; step < lesson.sections().size(); step++) {
                int next = step;
                window.run(() -> window.lecture().goTo(next));
                window.awaitStep(step);
                audit(window, language, "step " + (step + 1), FULL.contains(step) ? SIZES : SMALLEST, problems);
                window.run(window.lecture().quiz()::skip);
            }
            window.run(window.lecture()::next);
            window.awaitStep(lesson.sections().size());
            audit(window, language, "review", SMALLEST, problems);
            window.run(window.lecture().quiz()::skip);
            window.run(() -> window.desk().bench().run());
            window.await(
                    "the end", () -> !window.desk().bench().moment().playhead().running());
            audit(window, language, "end", SMALLEST, problems);
        }
        assertEquals("", String.join("\n", problems));
    }

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "EN,DARK", "ZH,LIGHT", "ZH,DARK"})
    void theSequenceDiagramCanBeRead(Language language, Theme theme) {
        Set<String> problems = new TreeSet<>();
        try (OpenWindow window = new OpenWindow(language, theme, 2560, 1440)) {
            window.run(() -> window.desk().settings().showEverythingProperty().set(true));
            window.run(() -> window.desk().lecture().free("connect"));
            window.await("the client", () -> window.lecture().stateProperty().get() == Lecture.State.READY);
            window.run(() -> ((ToggleButton) window.node("#stage-sequence")).setSelected(true));
            audit(window, language, "no packet yet", SIZES, problems);
            window.run(() -> window.desk().bench().run());
            window.await(
                    "the end", () -> !window.desk().bench().moment().playhead().running());
            audit(window, language, "all packets", SIZES, problems);
        }
        assertEquals("", String.join("\n", problems));
    }

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "ZH,DARK"})
    void packetsAndLogCanBeRead(Language language, Theme theme) {
        Set<String> problems = new TreeSet<>();
        try (OpenWindow window = new OpenWindow(language, theme, 2560, 1440)) {
            window.run(() -> window.desk().lecture().free("connect"));
            window.await("the client", () -> window.lecture().stateProperty().get() == Lecture.State.READY);
            front(window, "packets");
            audit(window, language, "no packet yet", SMALLEST, problems);
            front(window, "log");
            audit(window, language, "nothing said yet", SMALLEST, problems);
            window.run(() -> window.desk().bench().run());
            window.await(
                    "the end", () -> !window.desk().bench().moment().playhead().running());
            audit(window, language, "log", SIZES, problems);
            front(window, "packets");
            audit(window, language, "packets", SIZES, problems);
            window.run(() -> ((TextField) window.node("#packet-filter")).setText("mqtt.qos = 1"));
            audit(window, language, "a filter that is none", SIZES, problems);
        }
        assertEquals("", String.join("\n", problems));
    }

    @ParameterizedTest
    @CsvSource({"EN,DARK", "ZH,LIGHT"})
    void theDebugPerspectiveCanBeRead(Language language, Theme theme) {
        Set<String> problems = new TreeSet<>();
        try (OpenWindow window = new OpenWindow(language, theme, 2560, 1440)) {
            window.run(() -> {
                window.desk().settings().perspectiveProperty().set(Perspective.DEBUG);
                window.lecture().free("connect");
            });
            window.await("the client", () -> window.lecture().stateProperty().get() == Lecture.State.READY);
            audit(window, language, "nothing runs yet", SMALLEST, problems);
            window.run(() -> window.desk().bench().run());
            window.await(
                    "the end", () -> !window.desk().bench().moment().playhead().running());
            audit(window, language, "end", SMALLEST, problems);
            window.run(() -> window.desk().bench().previousPacket());
            audit(window, language, "at a packet", SIZES, problems);
            window.run(() -> window.desk().bench().detailProperty().set(Detail.EVERYTHING));
            audit(window, language, "everything", SMALLEST, problems);
        }
        assertEquals("", String.join("\n", problems));
    }

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "ZH,DARK"})
    void theTabsFitBesideTheLesson(Language language, Theme theme) {
        Set<String> problems = new TreeSet<>();
        try (OpenWindow window = new OpenWindow(language, theme, 1200, 660)) {
            window.run(() -> window.desk().settings().showEverythingProperty().set(true));
            window.startLesson(3);
            lesson(window);
            window.run(() -> window.lecture().goTo(8));
            window.awaitStep(8);
            audit(window, language, "at the step", SMALLEST, problems);
            window.run(() -> window.desk().bench().stepBack());
            audit(window, language, "behind it", SMALLEST, problems);
            front(window, "packets");
            audit(window, language, "packets", SMALLEST, problems);
            front(window, "log");
            audit(window, language, "log", SMALLEST, problems);
        }
        assertEquals("", String.join("\n", problems));
    }

    private static void front(OpenWindow window, String tab) {
        window.run(() -> ((ToggleButton) window.node("#window-tab-" + tab)).setSelected(true));
        window.settle();
    }

    private static Lesson lesson(OpenWindow window) {
        window.await("the lesson", () -> window.lecture().stateProperty().get() == Lecture.State.READY);
        return window.lecture().lessonProperty().get().orElseThrow();
    }

    private static void audit(
            OpenWindow window, Language language, String place, List<int[]> sizes, Set<String> problems) {
        SceneAudit audit = language == Language.ZH
                ? SceneAudit.chinese(new Messages(Language.EN), new Messages(Language.ZH))
                : SceneAudit.anyLanguage();
        for (int[] size : sizes) {
            window.resize(size[0], size[1]);
            PaneStage.get(() -> audit.problems(window.scene())).stream()
                    .map(problem -> size[0] + "x" + size[1] + " " + place + ": " + problem)
                    .forEach(problems::add);
        }
    }
}
