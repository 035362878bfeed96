package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A byte is ten wide, a gap two; each line is told as field:from+bytes. */
class ByteLinesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # fields, room, seen, most, lines, left out
            2 3     , 52  , 0  , 5, 0:0+2 1:0+3                                          , 0 0
            2 3     , 51  , 0  , 5, 0:0+2 1:0+2 / 1:2+1                                  , 0 0
            7       , 30  , 0  , 5, 0:0+3 / 0:3+3 / 0:6+1                                , 0 0
            1 1 1   , 10  , 0  , 5, 0:0+1 / 1:0+1 / 2:0+1                                , 0 0
            2       , 5   , 0  , 5, 0:0+1 / 0:1+1                                        , 0 0
            100 20  , 192 , 0  , 5, 0:0+4 / 0:4+4 / 0:8+4 / 0:12+4 / 0:16+4               , 0 100
            100 20  , 192 , 100, 5, 0:92+4 / 0:96+4 / 1:0+4 / 1:4+4 / 1:8+4               , 92 8
            100 20  , 192 , 110, 2, 1:4+4 / 1:8+4                                         , 104 8
            100 20  , 192 , 0  , 0, 0:0+4                                                 , 0 116
            2 3     , 52  , 0  , 0, 0:0+2 1:0+3                                          , 0 0
            """)
    void allBytesAreThereAsFarAsThereIsRoom(
            String fields, double room, int seen, int most, String lines, String leftOut) {
        ByteLines.Page page = new ByteLines(
                        Arrays.stream(fields.split(" ")).map(Integer::valueOf).toList(), 10, 2)
                .in(room, seen, most);
        assertEquals(
                lines,
                page.lines().stream()
                        .map(line -> line.stream()
                                .map(piece -> piece.field() + ":" + piece.from() + "+" + piece.bytes())
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(" / ")));
        assertEquals(leftOut, page.before() + " " + page.after());
    }
}
