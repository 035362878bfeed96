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
    private static final int SUBSCRIBED = 4;

    @ParameterizedTest
    @CsvSource({"EN,DARK", "ZH,LIGHT"})
    void whereAProgramHasEndedItCanBeRead(Language language, Theme theme) {
        Set<String> problems = new TreeSet<>();
        SceneAudit audit = language == Language.ZH
                ? SceneAudit.chinese(new Messages(Language.EN), new Messages(Language.ZH))
                : SceneAudit.anyLanguage();
        for (String program : "news takeover will viewer reporter retained unsubscribe".split(" ")) {
            try (OpenWindow window = new OpenWindow(language, theme, 1_600, 1_000)) {
                window.run(() -> window.lecture().free(program));
                window.await(
                        "the client",
                        () -> window.lecture().stateProperty().get() == Lecture.State.READY
                                && window.desk().bench().moment().events() > 0);
                window.run(() -> window.desk().bench().run());
                Background.await(program, () -> PaneStage.get(() -> seenEnough(window, program)));
                window.run(window.lecture()::stop);
                for (int[] size : SIZES) {
                    window.resize(size[0], size[1]);
                    PaneStage.get(() -> audit.problems(window.scene())).stream()
                            .map(problem -> size[0] + "x" + size[1] + " " + program + ": " + problem)
                            .forEach(problems::add);
                }
            }
        }
        assertEquals("", String.join("\n", problems));
    }

    /** The viewer alone would wait for news for long. */
    private static boolean seenEnough(OpenWindow window, String program) {
        Moment moment = window.desk().bench().moment();
        boolean subscribed = program.equals("viewer") && moment.packets().size() >= SUBSCRIBED;
        return subscribed || !moment.playhead().running() && !moment.playhead().live();
    }
}
