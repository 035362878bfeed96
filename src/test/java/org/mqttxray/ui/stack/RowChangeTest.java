package org.mqttxray.ui.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Layer;

/** A row moves where the innermost frame alone has come or gone. */
class RowChangeTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # before, now    , change
            0 1     , 0 1 2  , CAME 2 at 2
            0 1 2   , 0 1    , WENT 2 at 2
            0 1     , 0 1    , none
            0 1     , 0 1 2 3, none
            0 1 2   , 0 1 3  , none
            0 5     , 0 1 2  , none
            ''      , 0      , none
            0       , ''     , none
            0 f3 4  , 0 f4 5 , none
            0 f3 4 5, 0 f4 5 6, CAME 6 at 3
            0 f4 5 6, 0 f3 4 5, none
            """)
    void oneFrameMoreOrLess(String before, String now, String change) {
        assertEquals(change, text(RowChange.between(content(1, before), content(1, now))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0 1  , 0 1 2
            0 1 2, 0 1
            """)
    void nothingMovesWhenAnotherThreadIsShown(String before, String now) {
        assertEquals("none", text(RowChange.between(content(1, before), content(2, now))));
    }

    private static String text(Optional<RowChange> change) {
        return change.map(one -> one.kind() + " " + one.frame().entered() + " at " + one.row())
                .orElse("none");
    }

    /** @param rows by the events that entered them; {@code f3} are three that are folded */
    private static StackContent content(int thread, String rows) {
        List<StackContent.Row> all = new ArrayList<>();
        Stream.of(rows.split(" ")).filter(row -> !row.isEmpty()).forEach(row -> all.add(row(row)));
        return new StackContent(
                Optional.of(new StackContent.ThreadName(thread, "main")),
                true,
                1,
                Detail.ARTICLE,
                all,
                List.of(),
                List.of());
    }

    private static StackContent.Row row(String text) {
        if (text.startsWith("f")) {
            return new StackContent.FoldRow(Integer.parseInt(text.substring(1)));
        }
        int entered = Integer.parseInt(text);
        return new StackContent.FrameRow(
                entered, entered, Layer.MQTT, text, "", "", List.of(), false, Optional.empty(), false, false);
    }
}
