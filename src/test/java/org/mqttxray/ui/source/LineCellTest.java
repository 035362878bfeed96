package org.mqttxray.ui.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;

/** A line of Java knows whether it runs. */
@WindowTest
class LineCellTest {
    private static final JavaSources.File FILE = new JavaSources.File("A.java", JavaText.cut(List.of("a();", "b();")));

    @Test
    void aCellThatComesBackToItsLineKnowsWhichRunsByThen() {
        AtomicReference<SourceContent.Text> shown = new AtomicReference<>(text(2));
        LineCell cell = PaneStage.get(() -> {
            ListView<List<JavaText.Piece>> list = new ListView<>();
            list.getItems().setAll(FILE.lines());
            LineCell made = new LineCell(new Messages(Language.EN), shown::get);
            made.updateListView(list);
            made.updateIndex(0);
            return made;
        });
        assertEquals(false, current(cell));
        shown.set(text(1));
        PaneStage.get(() -> {
            cell.updateIndex(0);
            return null;
        });
        assertEquals(true, current(cell));
    }

    private static SourceContent.Text text(int line) {
        return new SourceContent.Text(FILE, line, Map.of());
    }

    private static boolean current(LineCell cell) {
        return cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current"));
    }
}
