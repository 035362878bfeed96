package org.mqttxray.ui.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not fit is folded in the middle; the ends, the frame shown and what a step names stay. */
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
            10      , 5    , 4   , 0 [4] 5 [3] 9
            10      , 5    , 5   , 0 [4] 5 [3] 9
            5       , 2    , 3   , 0 1 2 3 4
            7       , 6    , 0   , 0 [5] 6
            """)
    void theMiddleIsFolded(int count, int shown, int room, String rows) {
        List<StackContent.FrameRow> frames = IntStream.range(0, count)
                .mapToObj(level -> StackRows.frame(level, level == shown, false))
                .toList();
        String text = Folding.fold(frames, room).stream().map(StackRows::text).collect(Collectors.joining(" "));
        assertEquals(rows, text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # named, room, rows
            2      , 6   , 0 1 2 [5] 8 9
            2 5    , 6   , 0 1 2 [2] 5 [3] 9
            1 2 3  , 5   , 0 1 2 3 [5] 9
            4 5 6  , 7   , 0 [3] 4 5 6 [2] 9
            1 2 3 4 5 6 7 8, 5, 0 1 2 3 4 5 6 7 8 9
            """)
    void whatTheStepNamesStaysWhileOthersCanBeFolded(String named, int room, String rows) {
        Set<Integer> stay = Stream.of(named.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
        List<StackContent.FrameRow> frames = IntStream.range(0, 10)
                .mapToObj(level -> StackRows.frame(level, level == 9, stay.contains(level)))
                .toList();
        String text = Folding.fold(frames, room).stream().map(StackRows::text).collect(Collectors.joining(" "));
        assertEquals(rows, text);
    }
}
