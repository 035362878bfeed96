package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.ProjectorBlock;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Moment;

/** What has room of the blocks that a step names; the foot says what has none. */
@WindowTest
class BlocksPaneTest {
    private final Messages messages = new Messages(Language.EN);

    private static final class Empty implements Pane {
        private final Region root = new Region();

        @Override
        public Region root() {
            return root;
        }

        @Override
        public void show(Moment moment) {
            // nothing to be seen
        }
    }

    @ParameterizedTest
    @CsvSource({
        "900, THREADS STAGE,",
        "300, THREADS STAGE, No room here for: stage.",
        "300, THREADS STAGE STACK, 'No room here for: stage, call stack.'",
        "100, STAGE, "
    })
    void theFootSaysWhatHasNoRoom(double height, String named, String says) {
        List<ProjectorBlock> blocks =
                Arrays.stream(named.split(" ")).map(ProjectorBlock::valueOf).toList();
        Map<ProjectorBlock, BlockBox> boxes = blocks.stream()
                .collect(Collectors.toMap(Function.identity(), block -> new BlockBox(block, new Empty(), messages)));
        try (PaneStage stage = PaneStage.show(
                () -> {
                    BlocksPane pane = new BlocksPane(
                            boxes,
                            new QuestionBlock(messages),
                            new BytesBlock(messages, new Covers()),
                            new CaptionBar(messages));
                    pane.show(blocks);
                    return pane;
                },
                900,
                height,
                Language.EN,
                false)) {
            List<String> said = PaneStage.get(() -> {
                stage.scene().getRoot().applyCss();
                stage.scene().getRoot().layout();
                return stage.scene().getRoot().lookupAll(".projector-no-room").stream()
                        .map(node -> ((Label) node).getText())
                        .toList();
            });
            assertEquals(says == null ? List.of() : List.of(says), said);
        }
    }
}
