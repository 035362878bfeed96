package org.mqttxray.ui.theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * A pane that is painted: two canvases, the upper one for what changes often. The colours come from the stylesheet, so a change of theme
 * is a change of the stylesheet. It paints at most once a pulse, and only when asked to, resized or restyled; at any scale of the window
 * it paints in the pixels of the screen.
 */
public abstract class PaintedPane extends Region {
    private static final String STYLE_CLASS = "painted";

    private static final Map<Token, CssMetaData<PaintedPane, Paint>> METADATA = metadata();
    private static final List<CssMetaData<? extends Styleable, ?>> ALL_METADATA = Stream.concat(
                    Region.getClassCssMetaData().stream(), METADATA.values().stream())
            .toList();

    private final Canvas base = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Map<Token, StyleableObjectProperty<Paint>> paints = new EnumMap<>(Token.class);
    private boolean baseStale = true;
    private boolean overlayStale = true;
    private double drawnScale = 1;

    /** An unpainted pane. */
    protected PaintedPane() {
        getStyleClass().add(STYLE_CLASS);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        base.setMouseTransparent(true);
        overlay.setMouseTransparent(true);
        getChildren().addAll(base, overlay);
        for (Token token : Token.values()) {
            paints.put(token, paint(token));
        }
    }

    /**
     * Paints everything but the overlay, on a transparent ground.
     *
     * @param width of the pane, in pixels of the window's scale
     * @param height likewise
     */
    protected abstract void paint(GraphicsContext g, double width, double height);

    /** Paints what lies above and changes often: the playhead, frames. */
    protected void paintOverlay(GraphicsContext g, double width, double height) {}

    /** Has everything painted again with the next pulse. */
    public final void repaint() {
        baseStale = true;
        repaintOverlay();
    }

    /** Has the overlay painted again with the next pulse. */
    public final void repaintOverlay() {
        overlayStale = true;
        requestLayout();
    }

    /** The colour of a meaning in the theme that is on. */
    public final Color color(Token token) {
        return paints.get(token).get() instanceof Color color ? color : Color.TRANSPARENT;
    }

    @Override
    protected void layoutChildren() {
        double scale = scale();
        boolean resized = Double.compare(scale, drawnScale) != 0;
        drawnScale = scale;
        resized |= fit(base, scale);
        resized |= fit(overlay, scale);
        if (baseStale || resized) {
            baseStale = false;
            draw(base, this::paint);
        }
        if (overlayStale || resized) {
            overlayStale = false;
            draw(overlay, this::paintOverlay);
        }
    }

    private double scale() {
        double scale = getLocalToSceneTransform().getMxx();
        return scale > 0 ? scale : 1;
    }

    /** A canvas is as large as the pixels it covers; a transform brings it back to the pane's size. */
    private boolean fit(Canvas canvas, double scale) {
        double width = Math.ceil(getWidth() * scale);
        double height = Math.ceil(getHeight() * scale);
        if (Double.compare(canvas.getWidth(), width) == 0
                && Double.compare(canvas.getHeight(), height) == 0
                && Double.compare(canvas.getScaleX(), 1 / scale) == 0) {
            return false;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.setScaleX(1 / scale);
        canvas.setScaleY(1 / scale);
        canvas.setLayoutX((width / scale - width) / 2); // a scale keeps the middle where it is
        canvas.setLayoutY((height / scale - height) / 2);
        return true;
    }

    private interface Painter {
        void paint(GraphicsContext g, double width, double height);
    }

    private void draw(Canvas canvas, Painter painter) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        g.setTransform(drawnScale, 0, 0, drawnScale, 0, 0);
        g.save();
        painter.paint(g, getWidth(), getHeight());
        g.restore();
    }

    private StyleableObjectProperty<Paint> paint(Token token) {
        return new SimpleStyleableObjectProperty<>(METADATA.get(token), this, token.name(), Color.TRANSPARENT) {
            @Override
            protected void invalidated() {
                repaint();
            }
        };
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ALL_METADATA;
    }

    private static Map<Token, CssMetaData<PaintedPane, Paint>> metadata() {
        Map<Token, CssMetaData<PaintedPane, Paint>> all = new EnumMap<>(Token.class);
        for (Token token : Token.values()) {
            all.put(token, new PaintOf(token));
        }
        return all;
    }

    /** How the stylesheet sets one colour. */
    private static final class PaintOf extends CssMetaData<PaintedPane, Paint> {
        private final Token token;

        PaintOf(Token token) {
            super(token.property(), StyleConverter.getPaintConverter(), Color.TRANSPARENT);
            this.token = token;
        }

        @Override
        public boolean isSettable(PaintedPane pane) {
            return !pane.paints.get(token).isBound();
        }

        @Override
        public StyleableProperty<Paint> getStyleableProperty(PaintedPane pane) {
            return pane.paints.get(token);
        }
    }
}
