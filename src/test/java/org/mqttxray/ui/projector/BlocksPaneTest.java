package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
    private static final double WIDTH = 900;
    private static final double LOWEST = 340;
    private static final double HIGHEST = 640;
    private static final double STEP = 7;
    private static final Insets AROUND = new Insets(20);
    /** The least heights, in pixels. */
    private static final double THREADS = 178;

    private static final double SCENE = 200;

    private final Messages messages = new Messages(Language.EN);
    private final Map<ProjectorBlock, BlockBox> boxes = new EnumMap<>(ProjectorBlock.class);
    private CaptionBar caption;
    private BlocksPane pane;
    private PaneStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

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
        open(height, named);
        laidOut(height);
        assertEquals(says == null ? List.of() : List.of(says), PaneStage.get(this::said));
    }

    @Test
    void whatIsSaidToHaveNoRoomIsWhatIsNotThere() {
        open(HIGHEST, "THREADS STAGE STACK C");
        for (double height = LOWEST; height < HIGHEST; height += STEP) {
            String at = "at " + height;
            List<BlockBox> there = PaneStage.get(laidOut(height)::shown);
            List<String> missing = boxes.values().stream()
                    .filter(box -> !there.contains(box))
                    .map(BlockBox::getAccessibleText)
                    .toList();
            List<String> said = PaneStage.get(this::said);
            assertEquals(missing.isEmpty(), said.isEmpty(), at);
            missing.forEach(name -> assertTrue(said.get(0).contains(name), at + " " + name + ": " + said));
            there.forEach(box -> assertTrue(
                    said.stream().noneMatch(words -> words.contains(box.getAccessibleText())), at + ": " + said));
            assertTrue(PaneStage.get(caption::getAccessibleText).endsWith(String.join("", said)), at);
        }
    }

    @Test
    void rowsThatGrowAreNeverLowerThanTheyCanBeRead() {
        open(HIGHEST, "THREADS STAGE");
        for (double height = LOWEST; height < HIGHEST; height += STEP) {
            if (PaneStage.get(laidOut(height)::shown).size() == 2) {
                double threads = boxes.get(ProjectorBlock.THREADS).getHeight();
                double scene = boxes.get(ProjectorBlock.STAGE).getHeight();
                assertTrue(threads >= THREADS && scene >= SCENE, "at " + height + ": " + threads + ", " + scene);
            }
        }
    }

    private void open(double height, String named) {
        List<ProjectorBlock> blocks =
                Arrays.stream(named.split(" ")).map(ProjectorBlock::valueOf).toList();
        stage = PaneStage.show(
                () -> {
                    blocks.forEach(block -> boxes.put(block, new BlockBox(block, new Empty(), messages)));
                    caption = new CaptionBar(messages);
                    caption.setPadding(AROUND); // so that a line more needs more room
                    pane = new BlocksPane(
                            boxes, new QuestionBlock(messages), new BytesBlock(messages, new Covers()), caption);
                    pane.show(blocks);
                    pane.setManaged(false);
                    return new Group(pane);
                },
                WIDTH,
                height,
                Language.EN,
                false);
    }

    private BlocksPane laidOut(double height) {
        return PaneStage.get(() -> {
            pane.resize(WIDTH, height);
            pane.applyCss();
            pane.layout();
            return pane;
        });
    }

    private List<String> said() {
        return pane.lookupAll(".projector-no-room").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
