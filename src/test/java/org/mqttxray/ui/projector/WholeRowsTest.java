package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.ui.stack.StackContent;
import org.mqttxray.ui.stack.StackRows;

/** Never more rows than have room, and the frame shown always among them. */
class WholeRowsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # frames, shown, named, room, rows
            10      , 9    , 2 3  , 6   , 0 1 2 3 [5] 9
            10      , 9    , 2 5  , 5   , 0 [6] 7 8 9
            10      , 5    , 9    , 4   , [5] 5 6 [3]
            10      , 5    , 9    , 3   , [5] 5 [4]
            10      , 9    , 9    , 2   , [9] 9
            10      , 9    , 9    , 1   , 9
            10      , 0    , 9    , 2   , 0 [9]
            3       , 1    , 1    , 2   , [1] 1
            2       , 1    , 1    , 3   , 0 1
            """)
    void noMoreThanHaveRoom(int count, int shown, String named, int room, String rows) {
        Set<Integer> names = Stream.of(named.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
        List<StackContent.FrameRow> frames = IntStream.range(0, count)
                .mapToObj(level -> StackRows.frame(level, level == shown, names.contains(level)))
                .toList();
        assertEquals(
                rows, WholeRows.of(frames, room).stream().map(StackRows::text).collect(Collectors.joining(" ")));
    }
}
