package org.mqttxray.ui.packet;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.mqttxray.mqtt.codec.Tint;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.SeenPacket.Octet;
import org.mqttxray.ui.model.SeenPacket.SeenField;
import org.mqttxray.ui.model.SeenPacket.Sight;
import org.mqttxray.ui.theme.PaintedPane;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;

/**
 * The bytes of a packet: sixteen or eight columns, each byte with its character, tinted by field. Only the rows that are seen are
 * painted. The keyboard moves the framed byte; what it says is told to a screen reader.
 */
final class HexPane extends PaintedPane {
    /** Row and column sizes in pixels. */
    static final double CELL = 24;

    private static final double ROW = 41;
    private static final double CELL_HEIGHT = 36;
    private static final int LEAST_ROWS = 2;
    private static final double OFFSETS = 38;
    private static final double LEFT = 12;
    private static final double HEADER = 22;
    private static final double RADIUS = 5;
    private static final int WIDE = 16;
    private static final int NARROW = 8;
    private static final Duration HOVER = Duration.millis(80);

    private final Consumer<Optional<Integer>> hover;
    private final Consumer<Integer> chosen;
    private final PauseTransition pause = new PauseTransition(HOVER);
    private Optional<PacketViewModel.Shown> shown = Optional.empty();
    private double scrolled;

    HexPane(Consumer<Optional<Integer>> hover, Consumer<Integer> chosen) {
        this.hover = hover;
        this.chosen = chosen;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> left());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            at(event).ifPresent(chosen);
        });
        addEventHandler(ScrollEvent.SCROLL, event -> scrollTo(scrolled - event.getDeltaY()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().addListener((observed, before, now) -> repaintOverlay());
    }

    void show(Optional<PacketViewModel.Shown> now) {
        boolean other = !now.map(one -> one.packet().sighting())
                .equals(shown.map(one -> one.packet().sighting()));
        boolean bytes = other
                || !now.map(PacketViewModel.Shown::packet).equals(shown.map(PacketViewModel.Shown::packet))
                || !now.map(PacketViewModel.Shown::secretsShown).equals(shown.map(PacketViewModel.Shown::secretsShown));
        shown = now;
        scrolled = other ? 0 : scrolled;
        requestParentLayout();
        if (bytes) {
            repaint();
        } else {
            repaintOverlay();
        }
    }

    private int columns() {
        return columns(getWidth());
    }

    private static int columns(double width) {
        return width >= LEFT + OFFSETS + WIDE * CELL ? WIDE : NARROW;
    }

    private int rows() {
        return rows(columns());
    }

    private int rows(int columns) {
        int octets = shown.map(one -> one.packet().octets().size()).orElse(0);
        return (octets + columns - 1) / columns;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEADER + rows(columns(width)) * ROW + 4;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(computePrefHeight(width), HEADER + LEAST_ROWS * ROW);
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEFT + OFFSETS + NARROW * CELL;
    }

    private void scrollTo(double wanted) {
        double most = Math.max(0, HEADER + rows() * ROW - getHeight());
        double now = Math.max(0, Math.min(most, wanted));
        if (now != scrolled) {
            scrolled = now;
            repaint();
        }
    }

    // Mouse and keyboard

    private Optional<Integer> at(MouseEvent event) {
        int column = (int) Math.floor((event.getX() - LEFT - OFFSETS) / CELL);
        int row = (int) Math.floor((event.getY() - HEADER + scrolled) / ROW);
        int offset = row * columns() + column;
        boolean inside = column >= 0
                && column < columns()
                && row >= 0
                && event.getY() >= HEADER
                && shown.isPresent()
                && offset < shown.get().packet().octets().size();
        return inside ? Optional.of(offset) : Optional.empty();
    }

    private void moved(MouseEvent event) {
        Optional<Integer> under = at(event);
        pause.setOnFinished(done -> hover.accept(under));
        pause.playFromStart();
    }

    private void left() {
        pause.stop();
        hover.accept(Optional.empty());
    }

    private void pressed(KeyEvent event) {
        if (shown.isEmpty() || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        int last = shown.get().packet().octets().size() - 1;
        int now = shown.get().framed().leaf().from();
        int current = shown.get().cursor().orElse(now);
        int next = switch (event.getCode()) {
            case LEFT -> current - 1;
            case RIGHT -> current + 1;
            case UP -> current - columns();
            case DOWN -> current + columns();
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        if (next >= 0 && next <= last) {
            chosen.accept(next);
            scrollIntoView(next);
            event.consume();
        } else if (event.getCode().isArrowKey()) {
            event.consume();
        }
    }

    private void scrollIntoView(int offset) {
        int row = offset / columns();
        double top = row * ROW;
        if (top < scrolled) {
            scrollTo(top);
        } else if (HEADER + top + ROW > scrolled + getHeight()) {
            scrollTo(HEADER + top + ROW - getHeight());
        }
    }

    // Painting

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        if (shown.isEmpty()) {
            return;
        }
        SeenPacket packet = shown.get().packet();
        int first = (int) (scrolled / ROW);
        int last = Math.min(rows() - 1, (int) ((scrolled + height - HEADER) / ROW));
        for (int row = first; row <= last; row++) {
            paintRow(g, packet, row);
        }
        paintHeader(g, width);
    }

    private void paintHeader(GraphicsContext g, double width) {
        g.setFill(color(Token.PANEL));
        g.fillRect(0, 0, width, HEADER - 2);
        g.setFill(color(Token.INK3));
        g.setFont(Type.mono(11));
        g.setTextAlign(TextAlignment.CENTER);
        for (int column = 0; column < columns(); column++) {
            g.fillText(Integer.toHexString(column).toUpperCase(Locale.ROOT), x(column) + CELL / 2, 14);
        }
        g.setTextAlign(TextAlignment.LEFT);
    }

    private static double x(int column) {
        return LEFT + OFFSETS + column * CELL;
    }

    private double y(int row) {
        return HEADER + row * ROW - scrolled;
    }

    private void paintRow(GraphicsContext g, SeenPacket packet, int row) {
        g.setFill(color(Token.INK3));
        g.setFont(Type.mono(11));
        g.fillText(String.format("%04X", row * columns()), LEFT, y(row) + 22);
        int end = Math.min(packet.octets().size(), (row + 1) * columns());
        for (int offset = row * columns(); offset < end; offset++) {
            paintOctet(g, packet, offset);
        }
    }

    private void paintOctet(GraphicsContext g, SeenPacket packet, int offset) {
        double x = x(offset % columns());
        double y = y(offset / columns());
        SeenField field = packet.fieldAt(offset).orElseThrow();
        Octet octet = packet.octets().get(offset);
        boolean starts = offset == field.leaf().from();
        boolean ends = offset == field.leaf().to() - 1;
        Tint tint = field.leaf().tint();
        boolean covered = octet.sight() == Sight.COVERED;
        double left = starts ? x + 1 : x;
        double right = ends ? x + CELL - 1 : x + CELL;
        g.setFill(color(covered ? Token.ACCENT_SOFT : Token.of(tint)));
        box(g, left, y, right - left, starts, ends);
        g.setFill(color(covered ? Token.ACCENT : Token.lineOf(tint)));
        g.fillRect(left + (starts ? 2 : 0), y + CELL_HEIGHT - 2, right - left - (starts ? 2 : 0) - (ends ? 2 : 0), 2);
        texts(g, octet, x + CELL / 2, y);
    }

    /** A cell, round where its field begins and ends. */
    private static void box(GraphicsContext g, double x, double y, double width, boolean starts, boolean ends) {
        g.fillRoundRect(x, y, width, CELL_HEIGHT, RADIUS * 2, RADIUS * 2);
        if (!starts) {
            g.fillRect(x, y, width / 2, CELL_HEIGHT);
        }
        if (!ends) {
            g.fillRect(x + width / 2, y, width - width / 2, CELL_HEIGHT);
        }
    }

    private void texts(GraphicsContext g, Octet octet, double middle, double y) {
        g.setTextAlign(TextAlignment.CENTER);
        boolean covered = octet.sight() == Sight.COVERED;
        g.setFill(color(covered ? Token.ACCENT : Token.INK));
        g.setFont(covered ? Type.monoBold(13) : Type.mono(13));
        g.fillText(hex(octet), middle, y + 15);
        g.setFill(color(Token.INK2));
        g.setFont(Type.mono(11));
        g.fillText(character(octet), middle, y + 29);
        g.setTextAlign(TextAlignment.LEFT);
    }

    private String hex(Octet octet) {
        if (octet.sight() == Sight.COVERED) {
            return "?";
        }
        return secret(octet) ? "••" : String.format("%02X", octet.value());
    }

    private boolean secret(Octet octet) {
        return octet.sight() == Sight.SECRET
                && !shown.map(PacketViewModel.Shown::secretsShown).orElse(false);
    }

    private String character(Octet octet) {
        boolean printable = octet.value() > ' ' && octet.value() < 0x7F;
        return octet.sight() == Sight.COVERED || secret(octet) || !printable
                ? "·"
                : Character.toString((char) octet.value());
    }

    @Override
    protected void paintOverlay(GraphicsContext g, double width, double height) {
        if (shown.isEmpty()) {
            return;
        }
        SeenField framed = shown.get().framed();
        g.setStroke(color(Token.INK));
        g.setLineWidth(2);
        for (int from = framed.leaf().from(); from < framed.leaf().to(); ) {
            int row = from / columns();
            int to = Math.min(framed.leaf().to(), (row + 1) * columns());
            if (y(row) >= HEADER - ROW / 2) {
                g.strokeRoundRect(
                        x(from % columns()) + 1,
                        y(row) + 1,
                        (to - from) * CELL - 2,
                        CELL_HEIGHT - 2,
                        RADIUS * 2,
                        RADIUS * 2);
            }
            from = to;
        }
        shown.get().cursor().filter(at -> isFocused()).ifPresent(at -> {
            g.setStroke(color(Token.ACCENT));
            g.strokeRoundRect(
                    x(at % columns()) - 1, y(at / columns()) - 1, CELL + 2, CELL_HEIGHT + 2, RADIUS * 2, RADIUS * 2);
        });
    }
}
