package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.audit.SceneAudit;
import org.mqttxray.ui.timeline.TimelineView;

/** The projector can be read from the last row: no text below a thirtieth of the height, nothing cut off, in the sizes of projectors. */
@WindowTest
class ProjectorAuditTest {
    private static final double THIRTIETH = 1 / 30.0;
    private static final double SLACK = 1e-6;
    /** At the size with least room: two clients, all kinds of blocks, three threads; at the others one lesson with long packets. */
    private static final List<Integer> TIGHT = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private static final List<Integer> WIDE = List.of(4);

    @ParameterizedTest
    @CsvSource({"EN, 1024, 768", "ZH, 1024, 768", "ZH, 1280, 720", "EN, 1920, 1080"})
    void everyStepCanBeRead(Language language, int width, int height) {
        Set<String> problems = new TreeSet<>();
        SceneAudit audit = language == Language.ZH
                ? SceneAudit.chinese(new Messages(Language.EN), new Messages(Language.ZH))
                : SceneAudit.anyLanguage();
        try (Projected projector = new Projected(language, width, height)) {
            for (int lesson : width == 1024 ? TIGHT : WIDE) {
                int steps = projector.lesson(lesson).english().steps();
                for (int step = 0; step < steps; step++) {
                    projector.open(lesson, step);
                    look(projector, audit, lesson + "/" + (step + 1), height, problems);
                    projector.press(KeyCode.R);
                    look(projector, audit, lesson + "/" + (step + 1) + " revealed", height, problems);
                }
            }
            projector.run(() -> projector.view().run(new ProjectorKeys.Press(ProjectorKeys.Act.KEYS, 0)));
            smallest(projector, "keys", height, problems);
        }
        assertEquals("", String.join("\n", problems));
    }

    private static void look(Projected projector, SceneAudit audit, String place, int height, Set<String> problems) {
        projector.settle();
        projector.run(() -> {}); // what is drawn for a size is laid out once more
        PaneStage.get(() -> audit.problems(projector.scene())).forEach(one -> problems.add(place + ": " + one));
        smallest(projector, place, height, problems);
        assertTrue(!projector.all("projector-block").isEmpty(), place + " shows nothing");
        if (!projector.all("projector-no-room").isEmpty()) {
            problems.add(place + ": a block is left out");
        }
        PaneStage.get(() -> projector.all("projector-block").stream()
                        .filter(box -> box.localToScene(box.getLayoutBounds()).getMaxY() > height + 0.5)
                        .toList())
                .forEach(box -> problems.add(place + ": a block reaches below the screen"));
    }

    /** Also what is painted: of that only the timeline has text. */
    private static void smallest(Projected projector, String place, int height, Set<String> problems) {
        PaneStage.get(() -> {
            walk(projector.scene().getRoot(), place, height, problems);
            return null;
        });
    }

    private static void walk(Node node, String place, int height, Set<String> problems) {
        double scale = node.getLocalToSceneTransform().getMyy();
        boolean icon = node.getStyleClass().contains("ikonli-font-icon");
        if (node instanceof Text text && !icon && !text.getText().isBlank()) {
            tell(text.getFont().getSize() * scale, "\"" + text.getText() + "\"", place, height, problems);
        } else if ("timeline-canvas".equals(node.getId())) {
            tell(TimelineView.SMALLEST_TEXT * scale, "the timeline", place, height, problems);
        }
        if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, place, height, problems));
        }
    }

    private static void tell(double size, String what, String place, int height, Set<String> problems) {
        if (size < height * THIRTIETH - SLACK) {
            problems.add(place + ": " + what + " is " + size + " high");
        }
    }
}
