package org.mqttxray.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Group;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;

/** Colours come from the stylesheet, painting happens when needed and in the pixels of the screen. */
@WindowTest
class PaintedPaneTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int DARK_PANEL = 0xFF151A21;

    private final AtomicInteger painted = new AtomicInteger();

    /** The left half in the panel's colour, the right half in the stop colour. */
    private final class Halves extends PaintedPane {
        @Override
        protected void paint(GraphicsContext g, double width, double height) {
            painted.incrementAndGet();
            g.setFill(color(Token.PANEL));
            g.fillRect(0, 0, width / 2, height);
            g.setFill(color(Token.STOP));
            g.fillRect(width / 2, 0, width / 2, height);
        }
    }

    @Test
    void aChangeOfThemeChangesTheColours() {
        try (PaneStage stage = PaneStage.show(() -> new StackPane(new Halves()), 100, 50, Language.EN, false)) {
            assertEquals(WHITE, stage.picture().getRGB(10, 10));
            stage.run(() -> stage.scene().getRoot().getStyleClass().add("dark"));
            assertEquals(DARK_PANEL, stage.picture().getRGB(10, 10));
        }
    }

    @Test
    void nothingIsPaintedWithoutNeed() {
        try (PaneStage stage = PaneStage.show(() -> new StackPane(new Halves()), 100, 50, Language.EN, false)) {
            stage.picture();
            int before = painted.get();
            stage.run(() -> stage.scene().getRoot().requestLayout());
            stage.picture();
            assertEquals(before, painted.get());
        }
    }

    @Test
    void atTwiceTheScaleItFillsTwiceThePixels() {
        try (PaneStage stage = PaneStage.show(PaintedPaneTest.this::scaled, 200, 100, Language.EN, false)) {
            BufferedImage picture = stage.picture();
            assertEquals(WHITE, picture.getRGB(99, 99));
            assertTrue(picture.getRGB(100, 99) != WHITE, "the edge is sharp at the double scale");
            assertTrue(picture.getRGB(199, 99) != WHITE);
        }
    }

    private Group scaled() {
        Halves halves = new Halves();
        halves.resize(100, 50);
        halves.getTransforms().add(new Scale(2, 2));
        halves.setManaged(false);
        return new Group(halves);
    }
}
