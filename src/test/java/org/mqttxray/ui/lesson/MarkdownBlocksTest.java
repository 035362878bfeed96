package org.mqttxray.ui.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Bench;

/** The text of a lesson on the screen. */
@WindowTest
class MarkdownBlocksTest {
    private static final String CHIPS =
            "`fn:network_write`, `fn:platform_net_socket_write_timeout`. Every packet takes this way.";
    private static final String WORD = "Every";

    @ParameterizedTest
    @ValueSource(doubles = {290, 300, 310, 320, 330, 340, 350})
    void aWordBehindARowOfChipsStaysWhole(double width) {
        AtomicReference<TextFlow> flow = new AtomicReference<>();
        try (PaneStage stage = PaneStage.show(
                () -> {
                    Messages messages = new Messages(Language.EN);
                    MarkdownBlocks blocks = new MarkdownBlocks(new Chips(new Bench(), messages), address -> {});
                    flow.set((TextFlow) blocks.blocks(CHIPS, Path.of("")).get(0));
                    return new StackPane(flow.get());
                },
                width,
                300,
                Language.EN,
                false)) {
            stage.picture();
            assertEquals(1, PaneStage.get(() -> lines(flow.get())).size());
        }
    }

    /** Where the lines are on which the letters of the word stand. A flow counts each node before a text as one letter of it. */
    private static Set<Double> lines(TextFlow flow) {
        int nodes = flow.getChildren().size() - 1;
        Text text = (Text) flow.getChildren().get(nodes);
        int begin = nodes + text.getText().indexOf(WORD);
        return IntStream.range(begin, begin + WORD.length())
                .mapToObj(at -> new javafx.scene.shape.Path(text.rangeShape(at, at + 1))
                        .getLayoutBounds()
                        .getMinY())
                .collect(Collectors.toSet());
    }
}
