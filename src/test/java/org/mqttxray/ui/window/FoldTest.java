package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What folds at which size of the window; its title bar takes 28 of the height. */
class FoldTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # width, height, source as tab, narrow, low  , timeline short
            1600   , 972   , false        , false , false, false
            1440   , 872   , false        , false , false, false
            1439   , 872   , true         , false , false, false
            1399   , 871   , true         , true  , false, true
            1366   , 732   , true         , true  , false, true
            1280   , 692   , true         , true  , true , true
            1200   , 632   , true         , true  , true , true
            2560   , 1412  , false        , false , false, false
            """)
    void partsFoldInTheirOrder(
            double width, double height, boolean sourceAsTab, boolean narrow, boolean low, boolean timelineShort) {
        assertEquals(new Fold(sourceAsTab, narrow, low, timelineShort), Fold.of(width, height));
    }
}
