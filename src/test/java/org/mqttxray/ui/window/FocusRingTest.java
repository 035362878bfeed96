package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Theme;

/** One sees where the keyboard is, also on a button that is on. */
@WindowTest
class FocusRingTest {
    @ParameterizedTest
    @CsvSource({"LIGHT,#4250C4", "DARK,#98A5FF"})
    void aButtonOfARowThatIsOnShowsThatItHasTheKeyboard(Theme theme, String accent) {
        try (OpenWindow window = new OpenWindow(Language.EN, theme, 1_200, 660)) {
            window.tabTo("#english");
            window.settle();
            Region button = (Region) window.node("#english");
            Color ring = PaneStage.get(
                    () -> (Color) button.getBackground().getFills().get(0).getFill());
            assertEquals(Color.web(accent), ring);
        }
    }
}
