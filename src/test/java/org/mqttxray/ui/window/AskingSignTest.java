package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Perspective;
import org.mqttxray.ui.model.Theme;
import org.mqttxray.workbench.Station;

/** The only sign that a question has to be answered first can be read in the smallest window, whatever stands beside it. */
@WindowTest
class AskingSignTest {
    private static final String SIGN = ".transport .why";

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsNotCut(Language language) {
        Lesson lesson = new LessonReader(Set.copyOf(Station.programs()))
                .read(Path.of("lessons/03-connect"))
                .lesson()
                .orElseThrow();
        try (OpenWindow window = new OpenWindow(language, Theme.LIGHT, 1200, 660)) {
            window.run(() -> window.desk().settings().showEverythingProperty().set(true));
            for (int step : new int[] {asking(lesson), lesson.english().steps() - 1}) {
                window.run(() -> window.lecture().open(lesson, step, Lecture.Ground.RECORDED));
                window.awaitStep(step);
                assertTrue(window.moment().covered());
                for (Perspective perspective : new Perspective[] {Perspective.LEARN, Perspective.DEBUG}) {
                    window.run(() -> window.desk().perspectives().choose(perspective));
                    window.settle();
                    Label sign = (Label) window.node(SIGN);
                    assertEquals(new Messages(language).get("window.why.asks"), sign.getText());
                    double room = PaneStage.get(sign::getWidth);
                    double needed = PaneStage.get(() -> sign.prefWidth(-1));
                    assertTrue(room >= needed, perspective + ", step " + step + ": " + room + " of " + needed);
                }
            }
        }
    }

    private static int asking(Lesson lesson) {
        int step = 0;
        while (lesson.english().question(step).isEmpty()) {
            step++;
        }
        return step;
    }
}
