package org.mqttxray.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A window that can't be opened ends the program with a sentence, and nothing waits on the JavaFX thread. */
@WindowTest
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OpeningTest {
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void itIsMadeWhileFontsAreLoadedAndShownAfterwards() throws WindowProgram.NoWindow {
        Opening.untilClosed(
                () -> {
                    PaneStage.get(() -> done.add("the JavaFX thread is free"));
                    done.add("fonts");
                },
                closed -> {
                    done.add("made");
                    return closed;
                },
                closed -> {
                    done.add("shown");
                    closed.run();
                });
        assertEquals(List.of("made", "the JavaFX thread is free", "fonts", "shown"), done);
    }

    @Test
    void withoutFontsThereIsNoWindow() {
        WindowProgram.NoWindow failure = assertThrows(
                WindowProgram.NoWindow.class,
                () -> Opening.untilClosed(
                        () -> {
                            throw new WindowProgram.NoWindow("no font", null);
                        },
                        closed -> closed,
                        closed -> done.add("shown")));
        assertEquals("no font", failure.getMessage());
        assertEquals(List.of(), done);
    }

    @Test
    void aWindowThatCanNotBeMadeIsTold() {
        WindowProgram.NoWindow failure = assertThrows(
                WindowProgram.NoWindow.class,
                () -> Opening.untilClosed(
                        () -> {},
                        closed -> {
                            throw new IllegalStateException("no style sheet");
                        },
                        window -> done.add("shown")));
        assertEquals("no style sheet", failure.getMessage());
        assertEquals(List.of(), done);
    }

    @Test
    void aWindowThatCanNotBeShownIsTold() {
        WindowProgram.NoWindow failure = assertThrows(
                WindowProgram.NoWindow.class,
                () -> Opening.untilClosed(() -> {}, closed -> closed, closed -> {
                    throw new NoClassDefFoundError();
                }));
        assertEquals("java.lang.NoClassDefFoundError", failure.getMessage());
    }
}
