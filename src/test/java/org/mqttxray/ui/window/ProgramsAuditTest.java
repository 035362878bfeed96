package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.platform.Background;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.audit.SceneAudit;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Theme;

/** The programs of viewers and reporters can be read where they end or are stopped, in a usual window and in the smallest. */
@WindowTest
class ProgramsAuditTest {
    private static final int[][] SIZES = {{1_600, 972}, {1_200, 632}};

    @ParameterizedTest
    @CsvSource(textBlock = """
        # program  , after so many packets it is stopped, if it has not ended
        news       , 1_000
        takeover   , 1_000
        will       , 1_000
        viewer     , 4
        reporter   , 4
        retained   , 8
        unsubscribe, 8
        """)
    void whereAProgramHasEndedOrIsStoppedItCanBeRead(String program, String packets) {
        Set<String> problems = new TreeSet<>();
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.DARK, 1_600, 1_000)) {
            window.run(() -> window.lecture().free(program));
            window.await(
                    "the client",
                    () -> window.lecture().stateProperty().get() == Lecture.State.READY
                            && window.desk().bench().moment().events() > 0);
            window.run(() -> window.desk().bench().run());
            Background.await(
                    program, () -> PaneStage.get(() -> seenEnough(window, Integer.parseInt(packets.replace("_", "")))));
            window.run(window.lecture()::stop);
            problems.addAll(problems(window, Language.EN, Theme.DARK));
            problems.addAll(problems(window, Language.ZH, Theme.LIGHT));
        }
        assertEquals("", String.join("\n", problems));
    }

    private static Set<String> problems(OpenWindow window, Language language, Theme theme) {
        window.run(() -> {
            window.desk().settings().languageProperty().set(language);
            window.desk().settings().themeProperty().set(theme);
        });
        SceneAudit audit = language == Language.ZH
                ? SceneAudit.chinese(new Messages(Language.EN), new Messages(Language.ZH))
                : SceneAudit.anyLanguage();
        Set<String> problems = new TreeSet<>();
        for (int[] size : SIZES) {
            window.resize(size[0], size[1]);
            PaneStage.get(() -> audit.problems(window.scene())).stream()
                    .map(problem -> language + " " + theme + " " + size[0] + "x" + size[1] + ": " + problem)
                    .forEach(problems::add);
        }
        return problems;
    }

    private static boolean seenEnough(OpenWindow window, int packets) {
        Moment moment = window.desk().bench().moment();
        return moment.packets().size() >= packets
                || !moment.playhead().running() && !moment.playhead().live();
    }
}
