package org.mqttxray.ui.projector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Offsets;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.projector.ByteStrip.Cell;
import org.mqttxray.ui.theme.Type;

/**
 * The bytes of the packet in one line: the framed field, and as many of its neighbours as have room. Where a byte is to be named all of
 * them are there, in several lines if need be.
 */
final class BytesBlock implements Pane {
    private static final double LABEL = 24;
    private static final int NARROWEST = 50;
    /** Where that saves one of several lines: two digits, or the three of a large offset, have room. */
    private static final int DENSE = 46;

    private static final int WIDEST = 88;
    private static final double GAP = 5;
    /** The height of one of several lines: bytes, and the number of each below it. */
    private static final double LINE = 98;
    /** So many of several lines are enough to begin with. */
    private static final int FEW_LINES = 2;

    private final Messages messages;
    private final Font words;
    private final Covers covers;
    private final Label empty = new Label();
    private final Lines root = new Lines();
    private ByteStrip fields;
    private List<Cell> cells = List.of();
    /** What is drawn of fields, and the places where they begin. */
    private final Map<Node, Covers.Place> drawn = new LinkedHashMap<>();

    private Moment moment = Moment.NOTHING;
    private FieldDrawing drawing;

    BytesBlock(Messages messages, Covers covers) {
        this.messages = messages;
        this.covers = covers;
        this.words = new Type(messages.language()).bold(LABEL);
        this.drawing = new FieldDrawing(words, false, Optional.empty());
        this.fields = new ByteStrip(messages, covers, 0);
        root.getStyleClass().add("projector-bytes");
        empty.getStyleClass().addAll("ink2", "projector-nothing");
        empty.setText(messages.get("projector.no-packet"));
        root.widthProperty().addListener(change -> draw());
        root.heightProperty().addListener(change -> drawLines());
    }

    /** One line, or several, which are as high as they need before they are drawn. */
    private final class Lines extends VBox {
        Lines() {
            setSpacing(GAP);
            setMinWidth(0); // what is drawn for a width does not keep it that wide
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return page(inner(width), ByteLines.MOST)
                    .map(page -> height(page.lines().size()))
                    .orElseGet(() -> super.computePrefHeight(width));
        }

        double inner(double width) {
            return width - snappedLeftInset() - snappedRightInset();
        }

        double height(int lines) {
            return snappedTopInset() + snappedBottomInset() + lines * (LINE + GAP) - GAP;
        }

        /** How many lines have room. */
        int lines() {
            return (int) ((getHeight() - snappedTopInset() - snappedBottomInset() + GAP) / (LINE + GAP));
        }
    }

    /** How much lower than it wants to be it can be in a width, with some of several lines left out. */
    double spare(double width) {
        return page(root.inner(width), ByteLines.MOST)
                .map(page -> Math.max(0, page.lines().size() - FEW_LINES) * (LINE + GAP))
                .orElse(0.0);
    }

    @Override
    public Region root() {
        return root;
    }

    /**
     * In which lesson it stands.
     *
     * @param offsets whether the number of each byte stands below it
     * @param answers the bytes that are the answer, if it is shown
     */
    void lesson(int number, boolean offsets, Optional<Offsets> answers) {
        fields = new ByteStrip(messages, covers, number);
        if (!drawing.isOf(offsets, answers)) {
            drawing = new FieldDrawing(words, offsets, answers);
            draw();
        }
    }

    @Override
    public void show(Moment now) {
        moment = now;
        List<Cell> seen = fields.of(now);
        if (!seen.equals(cells) || root.getChildren().isEmpty()) {
            cells = seen;
            draw();
        }
    }

    /** The field that is pointed at in some way is covered, or shown again; says whether there is one. */
    boolean turn(Predicate<Node> pointed) {
        Optional<Covers.Place> field = place(pointed);
        field.ifPresent(covers::turn);
        show(moment);
        return field.isPresent();
    }

    private Optional<Covers.Place> place(Predicate<Node> pointed) {
        return drawn.entrySet().stream()
                .filter(entry -> pointed.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** How high it is matters only to several lines. */
    private void drawLines() {
        if (page(root.inner(root.getWidth()), ByteLines.MOST).isPresent()) {
            draw();
        }
    }

    private void draw() {
        double room = root.inner(root.getWidth());
        if (room <= 0) {
            return;
        }
        Optional<Covers.Place> keyboard = place(Node::isFocused);
        root.getChildren().clear();
        drawn.clear();
        if (cells.isEmpty()) {
            root.getChildren().add(empty);
            return;
        }
        page(room, root.lines())
                .ifPresentOrElse(this::lines, () -> root.getChildren().add(strip(room)));
        keyboard.flatMap(place -> drawn.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(place))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .ifPresent(Node::requestFocus);
    }

    /**
     * Lines one below the other.
     *
     * @param before how many bytes are left out before them
     * @param after how many are left out behind them
     * @param octet the width of a byte
     */
    private record Page(List<List<ByteLines.Piece>> lines, int before, int after, int octet) {
        int leftOut() {
            return before + after;
        }
    }

    /** Several lines, if a byte is to be named and one line does not do. */
    private Optional<Page> page(double room, int most) {
        if (!drawing.numbered()
                || cells.isEmpty()
                || room <= 0
                || fit(NARROWEST, room).all()) {
            return Optional.empty();
        }
        Page wide = page(room, most, NARROWEST);
        Page dense = page(room, most, DENSE);
        boolean saves = dense.lines().size() < wide.lines().size() || dense.leftOut() < wide.leftOut();
        return Optional.of(saves ? dense : wide);
    }

    private Page page(double room, int most, int octet) {
        List<Integer> sizes = cells.stream().map(cell -> cell.octets().size()).toList();
        int framed = bytes(cells.subList(0, ByteStrip.framed(cells)));
        int seen = Math.min(drawing.answer().map(Offsets::from).orElse(framed), bytes(cells) - 1);
        ByteLines.Page page = new ByteLines(sizes, octet, GAP).in(room, seen, most);
        return new Page(page.lines(), page.before(), page.after(), octet);
    }

    private void lines(Page page) {
        for (List<ByteLines.Piece> pieces : page.lines()) {
            HBox line = new HBox(GAP);
            line.setMinHeight(LINE);
            line.setMaxHeight(LINE);
            for (ByteLines.Piece piece : pieces) {
                Cell part = cells.get(piece.field()).part(piece.from(), piece.bytes());
                Node field = drawing.nameless(part, page.octet());
                line.getChildren().add(field);
                drawn.put(field, part.place());
            }
            root.getChildren().add(line);
        }
        line(0).getChildren().addAll(0, more(page.before()).stream().toList());
        line(page.lines().size() - 1)
                .getChildren()
                .addAll(more(page.after()).stream().toList());
    }

    private HBox line(int number) {
        return (HBox) root.getChildren().get(number);
    }

    private HBox strip(double room) {
        HBox strip = new HBox(GAP);
        double octet = octet(room);
        ByteFit.Fit fit = fit(octet, room).around(ByteStrip.framed(cells));
        more(bytes(cells.subList(0, fit.from()))).ifPresent(strip.getChildren()::add);
        for (int i = 0; i < fit.shown().size(); i++) {
            Cell cell = cells.get(fit.from() + i);
            Node field = drawing.named(cell, fit.shown().get(i), octet);
            strip.getChildren().add(field);
            drawn.put(field, cell.place());
        }
        more(bytes(cells.subList(fit.to(), cells.size()))).ifPresent(strip.getChildren()::add);
        return strip;
    }

    /** As wide as possible if all of them have room then, else as narrow as possible. */
    private double octet(double room) {
        for (int octet = WIDEST; octet > NARROWEST; octet--) {
            if (fit(octet, room).all()) {
                return octet;
            }
        }
        return NARROWEST;
    }

    private ByteFit fit(double octet, double room) {
        List<ByteFit.Size> sizes = cells.stream()
                .map(cell -> new ByteFit.Size(
                        cell.octets().size(),
                        drawing.width(cell, cell.octets().size(), octet),
                        drawing.width(cell, 1, octet)))
                .toList();
        return new ByteFit(sizes, octet, GAP, room);
    }

    private static int bytes(List<Cell> leftOut) {
        return leftOut.stream().mapToInt(cell -> cell.octets().size()).sum();
    }

    private Optional<Node> more(int bytes) {
        if (bytes == 0) {
            return Optional.empty();
        }
        Label more = new Label("+" + bytes);
        more.getStyleClass().addAll("ink2", "projector-more");
        more.setMinWidth(ByteFit.MORE - GAP);
        more.setAccessibleText(messages.get("projector.more-bytes", bytes));
        return Optional.of(more);
    }
}
