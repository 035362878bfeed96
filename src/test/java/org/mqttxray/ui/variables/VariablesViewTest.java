package org.mqttxray.ui.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.ClientField;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.workbench.PeerBehaviour;

/** The rows of variables in the narrowest pane. */
@WindowTest
class VariablesViewTest {
    private static final double WIDTH = 220;
    private static final double HEIGHT = 420;

    @Test
    void ofATimeNothingIsLeftOut() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0)) {
            run.bench().goTo(run.bench().moment().recorded() * 3 / 5);
            VariablesView view = PaneStage.get(() -> new VariablesView(new Messages(Language.EN)));
            try (PaneStage stage = PaneStage.show(view::root, WIDTH, HEIGHT, Language.EN, false)) {
                stage.run(() -> view.show(run.bench().moment()));
                stage.run(() -> view.root().layout());
                Set<String> times = PaneStage.get(() -> times(view));
                assertTrue(
                        times.containsAll(Set.of(ClientField.LAST_SENT.cName(), ClientField.LAST_RECEIVED.cName())),
                        times.toString());
            }
        }
    }

    /** The variables whose values are times; each of these is drawn whole, and its whole name is told at the pointer. */
    private static Set<String> times(VariablesView view) {
        Set<String> times = new TreeSet<>();
        view.root().lookupAll(".list-cell").stream()
                .filter(VariableCell.class::isInstance)
                .map(VariableCell.class::cast)
                .filter(cell -> cell.isVisible() && cell.getItem() != null)
                .filter(cell -> cell.getItem().value().endsWith(" ms"))
                .forEach(cell -> {
                    Label value = (Label) cell.lookup(".value");
                    assertEquals(value.getText(), drawn(value));
                    assertTrue(cell.getTooltip()
                            .getText()
                            .startsWith(cell.getItem().name() + " = "));
                    times.add(cell.getItem().name());
                });
        return times;
    }

    private static String drawn(Label label) {
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .findFirst()
                .orElse("");
    }
}
