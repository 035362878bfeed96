package org.mqttxray.ui.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.trace.Layer;

/** What does not fit is folded in the middle; the ends and the frame shown stay. */
class FoldingTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # frames, shown, room, rows
            3       , 2    , 5   , 0 1 2
            5       , 4    , 5   , 0 1 2 3 4
            6       , 5    , 5   , 0 [2] 3 4 5
            10      , 9    , 6   , 0 [5] 6 7 8 9
            10      , 0    , 6   , 0 [5] 6 7 8 9
            10      , 3    , 6   , 0 1 2 3 [5] 9
            10      , 5    , 4   , 0 1 2 3 4 5 6 7 8 9
            7       , 6    , 0   , 0 [5] 6
            """)
    void theMiddleIsFolded(int count, int shown, int room, String rows) {
        List<StackContent.FrameRow> frames = IntStream.range(0, count)
                .mapToObj(level -> frame(level, level == shown))
                .toList();
        String text = Folding.fold(frames, room).stream().map(FoldingTest::text).collect(Collectors.joining(" "));
        assertEquals(rows, text);
    }

    private static String text(StackContent.Row row) {
        return row instanceof StackContent.FoldRow fold
                ? "[" + fold.frames() + "]"
                : ((StackContent.FrameRow) row).name();
    }

    private static StackContent.FrameRow frame(int level, boolean shown) {
        return new StackContent.FrameRow(
                level, level, Layer.MQTT, Integer.toString(level), "", "", List.of(), false, Optional.empty(), shown);
    }
}
