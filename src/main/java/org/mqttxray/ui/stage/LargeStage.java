package org.mqttxray.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.theme.Measure;
import org.mqttxray.ui.theme.PaintedPane;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;

/**
 * The scene of the stage with few and large words, for a class: the figures, the layers of each client, the packet on the line. What is
 * said in it are texts above the canvas.
 */
public final class LargeStage extends PaintedPane implements Pane {
    private static final double ENVELOPE = 1.2;
    private static final double PORT_HEIGHT = 40;
    private static final double PADDING = 24;
    private static final double ABSENT = 0.55;
    /** The height of the sign of the station, and of a line below it. */
    private static final double SIGN = 42;

    private static final double LINE = 37;
    /** How high the foot of the mast is drawn. */
    private static final double MAST_FOOT = 98;

    private final StageViewModel model;
    private final Supplier<List<String>> cast;
    private final Messages messages;
    private final Font bold;
    private final List<Text> words = new ArrayList<>();
    private StageScene scene;
    private Brush brush;
    private LargeLayout at = new LargeLayout(1, 1, 1);

    /**
     * A scene in which nothing happens.
     *
     * @param cast the clients of the program, which are there before they have come
     */
    public LargeStage(Bench bench, Messages messages, Supplier<List<String>> cast) {
        this.model = new StageViewModel(bench, messages);
        this.cast = cast;
        this.messages = messages;
        this.bold = new Type(messages.language()).bold(LargeLayout.TEXT);
        this.scene = model.sceneProperty().get();
        setMinSize(0, 0);
        setPrefHeight(332);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    @Override
    public Region root() {
        return this;
    }

    @Override
    public void show(Moment moment) {
        model.plays("", cast.get());
        model.show(moment);
        StageScene now = model.sceneProperty().get();
        if (!now.equals(scene)) {
            scene = now;
            setAccessibleText(now.sentence());
            repaint();
        }
    }

    @Override
    protected void layoutChildren() {
        at = new LargeLayout(getWidth(), getHeight(), scene.actors().size());
        super.layoutChildren();
        getChildren().removeAll(words);
        words.clear();
        write();
        getChildren().addAll(words);
    }

    // What is painted

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        brush = new Brush(g, this);
        brush.fill(Token.SKY, 0, 0, width, height, 0);
        brush.fill(Token.EARTH, 0, at.ground(), width, height - at.ground(), 0);
        brush.line(Token.EARTH2, 3, 0, at.ground(), width, at.ground());
        brush.line(Token.EARTH2, 4, at.stationX(), at.ground(), at.stationX(), at.wireY() - PORT_HEIGHT / 2);
        for (int seat = 0; seat < scene.actors().size(); seat++) {
            figures(scene.actors().get(seat), seat);
        }
        station();
        for (int seat = 0; seat < scene.actors().size(); seat++) {
            wire(scene.actors().get(seat), seat);
            for (Layer layer : Layer.values()) {
                layer(scene.actors().get(seat), seat, layer);
            }
        }
        double port = portWidth();
        brush.fill(Token.BUILDING, at.stationX() - port / 2, at.wireY() - PORT_HEIGHT / 2, port, PORT_HEIGHT, 7);
        brush.frame(Token.BUILDING2, 2, at.stationX() - port / 2, at.wireY() - PORT_HEIGHT / 2, port, PORT_HEIGHT, 7);
        for (int seat = 0; seat < scene.actors().size(); seat++) {
            envelope(scene.actors().get(seat).envelope(), seat);
        }
    }

    private boolean absent(StageScene.Actor actor) {
        return actor.client().isEmpty() && at.pair();
    }

    private void figures(StageScene.Actor actor, int seat) {
        double size = at.figure();
        double mirrored = at.stationRight(seat) ? -size : size;
        boolean speaks = actor.line() == Line.STANDS || actor.line() == Line.DIALLING;
        Figures figures = new Figures(brush);
        brush.fade(absent(actor) ? ABSENT : 0);
        if (actor.part() == StageScene.Part.REPORTER) {
            brush.inPlace(at.figureX(seat), at.ground(), -mirrored, size, () -> figures.reporter(speaks));
            brush.fade(0);
            return;
        }
        brush.inPlace(at.figureX(seat), at.ground(), mirrored, size, () -> figures.viewer(speaks));
        if (actor.part() == StageScene.Part.BOTH) {
            brush.fade(actor.reporting() ? 0 : ABSENT);
            brush.inPlace(at.secondX(seat), at.ground(), -size, size, () -> figures.reporter(false));
        } else {
            double set = at.television();
            brush.inPlace(at.televisionX(seat), at.ground(), set, set, () -> figures.television(actor.watching()));
        }
        brush.fade(0);
    }

    private void station() {
        Figures figures = new Figures(brush);
        double height = at.houseHeight();
        if (at.mast()) {
            double above = at.ground() - height + MAST_FOOT; // it is drawn for a lower house
            brush.inPlace(at.stationX(), above, 1, 1, figures::mast);
        }
        brush.inPlace(at.stationX(), at.ground(), 1, 1, () -> figures.building(houseWidth(), height));
    }

    private double houseWidth() {
        double widest = Measure.width(bold, messages.get("stage.station"));
        for (String filter : filters()) {
            widest = Math.max(widest, Measure.width(Type.mono(LargeLayout.TEXT), filter));
        }
        double room = at.pair() ? at.width() - 2 * (at.layers() + PADDING) : at.left(0) - 2 * PADDING;
        return Math.min(Math.max(140, widest + PADDING), Math.max(120, room));
    }

    /** What is written in the register, as far as it has room. */
    private List<String> filters() {
        return scene.register().entries().stream()
                .map(StageScene.Entry::filter)
                .limit((long) Math.max(0, (at.houseHeight() - SIGN) / LINE))
                .toList();
    }

    private double portWidth() {
        return Measure.width(bold, messages.get("projector.broker")) + PADDING;
    }

    private void wire(StageScene.Actor actor, int seat) {
        double from = Math.min(at.wireFrom(seat, portWidth()), at.wireTo(seat));
        double to = Math.max(at.wireFrom(seat, portWidth()), at.wireTo(seat));
        double y = at.wireY();
        double middle = (from + to) / 2;
        switch (actor.line()) {
            case STANDS -> brush.line(Token.FIGURE2, 4, from, y, to, y);
            case DEAD -> {
                brush.line(Token.FIGURE2, 4, from, y, to, y, 4, 9);
                brush.inPlace(middle, y, 1.6, 1.6, () -> brush.stroke(Token.STOP, 3, "M-3.5 -6V6M3.5 -6V6"));
            }
            case BROKEN, UNREACHED -> {
                brush.line(Token.FIGURE2, 4, from, y, to, y, 4, 9);
                brush.inPlace(middle, y, 1.6, 1.6, () -> brush.stroke(Token.STOP, 3, "M-6 -6L6 6M6 -6L-6 6"));
            }
            case DIALLING -> brush.line(Token.FIGURE2, 4, from, y, to, y, 4, 9);
            default -> brush.line(Token.EARTH2, 4, from, y, to, y, 4, 8);
        }
    }

    private void layer(StageScene.Actor actor, int seat, Layer layer) {
        boolean solid = acts(actor, layer);
        double y = at.rowY(layer.ordinal());
        brush.fade(absent(actor) ? ABSENT : 0);
        brush.fill(solid ? Token.of(layer) : Token.softOf(layer), at.left(seat), y, at.layers(), at.rowHeight(), 6);
        brush.frame(Token.of(layer), 2, at.left(seat), y, at.layers(), at.rowHeight(), 6);
        brush.fade(0);
    }

    private static boolean acts(StageScene.Actor actor, Layer layer) {
        return actor.acting().equals(Optional.of(layer));
    }

    private void envelope(StageScene.Envelope envelope, int seat) {
        if (envelope.place() == Place.NOWHERE) {
            return;
        }
        Token ink = envelope.place() == Place.FALLEN ? Token.STOP : envelope.out() ? Token.OUT : Token.IN;
        double x = at.letterX(seat, envelope.place(), portWidth());
        brush.inPlace(x, at.letterY(envelope.place()), ENVELOPE, ENVELOPE, () -> {
            brush.fill(Token.PANEL, -17, -11.5, 34, 23, 3);
            brush.frame(ink, 2, -17, -11.5, 34, 23, 3);
            brush.stroke(ink, 1.8, "M-15 -8.5L0 2L15 -8.5");
        });
    }

    // What is written

    private void write() {
        for (int seat = 0; seat < scene.actors().size(); seat++) {
            StageScene.Actor actor = scene.actors().get(seat);
            String absent = absent(actor) ? "dim" : "bold";
            boolean both = actor.part() == StageScene.Part.BOTH;
            String name = both ? messages.get("projector.one-client") : actor.title();
            String title = Measure.cut(bold, name, at.layers());
            text(title, at.left(seat), at.titleBaseline(), 0, absent);
            for (Layer layer : Layer.values()) {
                String tone = acts(actor, layer) ? "on" : layer.label();
                double y = at.rowBaseline(layer.ordinal());
                text(messages.get("stage.short-layer." + layer.label()), at.left(seat) + 10, y, 0, "bold", tone);
            }
            label(actor.envelope(), seat);
        }
        text(messages.get("projector.broker"), at.stationX(), at.wireY() + 9, 0.5, "bold");
        List<String> filters = filters();
        double top = at.ground() - at.houseHeight();
        double first = filters.isEmpty() ? at.houseHeight() / 2 + 9 : SIGN - 10;
        text(messages.get("stage.station"), at.stationX(), top + first, 0.5, "bold");
        for (int i = 0; i < filters.size(); i++) {
            String filter = Measure.cut(Type.mono(LargeLayout.TEXT), filters.get(i), houseWidth() - 10);
            text(filter, at.stationX(), top + first + (i + 1) * LINE, 0.5, "mono");
        }
    }

    private void label(StageScene.Envelope envelope, int seat) {
        if (envelope.place() == Place.NOWHERE) {
            return;
        }
        String tone = envelope.place() == Place.FALLEN ? "stop" : envelope.out() ? "out" : "in";
        boolean beside = at.letterY(envelope.place()) < at.wireY();
        double y = at.letterY(envelope.place()) - (beside ? 20 : 26);
        double end = at.wireTo(seat) + (at.stationRight(seat) ? 8 : -8);
        text(envelope.type(), end, y, at.stationRight(seat) ? 0 : 1, "bold", tone);
    }

    /**
     * Writes something.
     *
     * @param share of its width that is at the left of x
     */
    private void text(String words, double x, double baseline, double share, String... styles) {
        Text text = new Text(words);
        text.getStyleClass().add("projector-word");
        text.getStyleClass().addAll(styles);
        boolean mono = List.of(styles).contains("mono");
        Font font = mono ? Type.mono(LargeLayout.TEXT) : bold;
        text.setX(Math.rint(x - share * Measure.width(font, words)));
        text.setY(Math.rint(baseline));
        text.setMouseTransparent(true);
        text.setBoundsType(TextBoundsType.VISUAL); // lines of a low scene are closer than a line of text is high
        this.words.add(text);
    }
}
