package org.mqttxray.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;

/**
 * Text that is scaled has as much ink as text that is as large by itself. What is scaled is filled as a shape, and where strokes of a
 * character overlap, nothing is filled; so the bundled fonts have none that do.
 */
@WindowTest
class ScaledTextTest {
    private static final double SIZE = 24;
    private static final double SCALE = 1.25;
    /** Edges are smoothed in another way: a part of the ink. */
    private static final double SMOOTHED = 0.02;

    private static final int OPAQUE = 0xFF;

    @ParameterizedTest
    @CsvSource({
        "Noto Sans SC, 连接标志的八位从内部看懂要置",
        "Inter, Step through after the Quest fte",
        "JetBrains Mono, mqtt_connect_with_results"
    })
    void losesNoInk(String family, String words) {
        for (String style : new String[] {"Regular", "Bold"}) {
            double large = ink(face(family, style, SIZE * SCALE), words, 1);
            double scaled = ink(face(family, style, SIZE), words, SCALE);
            assertEquals(1, scaled / large, SMOOTHED, style);
        }
    }

    private static Font face(String family, String style, double size) {
        return Font.font(family, FontWeight.findByName(style), size);
    }

    private static double ink(Font font, String words, double scale) {
        try (PaneStage stage = PaneStage.show(() -> pane(font, words, scale), 640, 60, Language.EN, false)) {
            BufferedImage picture = stage.picture();
            return IntStream.range(0, picture.getWidth() * picture.getHeight())
                    .map(at -> picture.getRGB(at % picture.getWidth(), at / picture.getWidth()))
                    .map(pixel -> OPAQUE - (pixel & OPAQUE))
                    .sum();
        }
    }

    private static StackPane pane(Font font, String words, double scale) {
        Text text = new Text(words);
        text.setStyle(Type.style(font));
        text.getTransforms().add(new Scale(scale, scale));
        StackPane pane = new StackPane(new Group(text));
        pane.setStyle("-fx-background-color: white");
        return pane;
    }
}
