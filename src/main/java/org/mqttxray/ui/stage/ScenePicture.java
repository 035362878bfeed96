package org.mqttxray.ui.stage;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.theme.Measure;
import org.mqttxray.ui.theme.PaintedPane;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;

/** The still picture of two clients and the station between them, for the first screen. */
public final class ScenePicture extends PaintedPane {
    private static final double WIDTH = 724;
    private static final double HEIGHT = 310;
    private static final double GROUND = 192;
    private static final double EDGE = 30;
    private static final double PORT = 128;
    /** The text of the port keeps its size in a small picture. */
    private static final double PORT_PIXELS = 118;

    private static final double LAYERS = 196;
    private static final double ROW = 25;
    private static final double GAP = 3;
    private static final double TOP = GROUND + 28;
    private static final double WIRE = TOP + 2 * (ROW + GAP) + ROW / 2;

    private final Messages messages;
    private final Type type;

    /** The picture in one language. */
    public ScenePicture(Messages messages) {
        this.messages = messages;
        this.type = new Type(messages.language());
        setMinSize(0, 0);
        setPrefSize(WIDTH, HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(messages.get("stage.picture"));
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        double scale = Math.min(width / WIDTH, height / HEIGHT);
        g.scale(scale, scale);
        double full = width / scale;
        double middle = full / 2;
        double right = full - EDGE - LAYERS;
        Brush brush = new Brush(g, this);
        StageSet set = new StageSet(brush, type, messages, scale);
        set.ground(full, height / scale, GROUND);
        brush.line(Token.EARTH2, 3, middle, GROUND, middle, WIRE - 14);
        for (double x : new double[] {EDGE + LAYERS - 26, full - EDGE - 26}) {
            brush.line(Token.EARTH2, 3, x, GROUND, x, TOP);
        }
        figures(brush, full, right);
        StageScene.Entry asked = new StageScene.Entry("news/finance", messages.get("stage.one-viewer"));
        set.station(middle, GROUND, false, true, new StageScene.Register(true, List.of(asked)));
        brush.line(Token.FIGURE2, 3, EDGE + LAYERS, WIRE, right, WIRE);
        set.port(messages.get("stage.port", "1883"), middle, WIRE, Math.max(PORT, PORT_PIXELS / scale), 26);
        client(brush, scale, EDGE, "stage.reporter", 2);
        client(brush, scale, right, "stage.viewer", 1);
        letter(brush, EDGE + LAYERS + 36, Token.OUT);
        letter(brush, right - 34, Token.IN);
    }

    private static void figures(Brush brush, double full, double right) {
        Figures figures = new Figures(brush);
        brush.inPlace(EDGE + LAYERS / 2, GROUND, 1, 1, () -> figures.reporter(true));
        brush.inPlace(right + LAYERS / 2 - 14, GROUND, 1, 1, () -> figures.viewer(false));
        brush.inPlace(full - EDGE - 22, GROUND, 1, 1, () -> figures.television(true));
    }

    private void client(Brush brush, double scale, double x, String key, int number) {
        double size = Math.max(12.5, 11 / scale);
        Font bold = type.bold(size);
        String name = messages.get(key);
        brush.text(Token.INK, bold, name, x, GROUND + 19, TextAlignment.LEFT);
        String which = messages.get("stage.client", number);
        double after = x + Measure.width(bold, name) + 7;
        brush.text(Token.INK2, type.text(size), which, after, GROUND + 19, TextAlignment.LEFT);
        for (Layer layer : Layer.values()) {
            double y = TOP + layer.ordinal() * (ROW + GAP);
            boolean solid = layer == Layer.PLATFORM;
            brush.fill(solid ? Token.of(layer) : Token.softOf(layer), x, y, LAYERS, ROW, 5);
            brush.frame(Token.of(layer), 1, x, y, LAYERS, ROW, 5);
            Token ink = solid ? Token.ON_LAYER : Token.inkOf(layer);
            brush.text(ink, bold, messages.get("stage.layer." + layer.label()), x + 10, y + 17, TextAlignment.LEFT);
        }
    }

    private static void letter(Brush brush, double x, Token ink) {
        brush.inPlace(x, WIRE, 1, 1, () -> {
            brush.fill(Token.PANEL, -17, -11.5, 34, 23, 3);
            brush.frame(ink, 2, -17, -11.5, 34, 23, 3);
            brush.stroke(ink, 1.8, "M-15 -8.5L0 2L15 -8.5");
        });
    }
}
