package org.mqttxray.ui.packet;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.mqttxray.ui.breakpoints.BreakMenu;
import org.mqttxray.ui.theme.PaintedPane;

/**
 * The bytes of a packet: sixteen or eight columns, each byte with its character, tinted by field. Only the rows that are seen are
 * painted. The keyboard moves the framed byte; what it says is told to a screen reader.
 */
final class HexPane extends PaintedPane {
    private static final int LEAST_ROWS = 2;
    /** A longer packet scrolls, so that card and tree have room. */
    private static final int MOST_ROWS = 8;
    /** The same in a low pane. */
    private static final int MOST_ROWS_LOW = 3;

    private static final int MOST_ROWS_DENSE = 2;

    /** The room below the last row. */
    private static final double BELOW = 4;

    private final Consumer<Integer> chosen;
    private final ScrollBar bar = new ScrollBar();
    private Optional<PacketViewModel.Shown> shown = Optional.empty();
    private int mostRows = MOST_ROWS;
    private boolean cursorDue;

    HexPane(PointedByte pointed, Consumer<Integer> chosen) {
        this.chosen = chosen;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().addListener((observed, before, now) -> repaint());
        getChildren().add(bar);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointed.at(at(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointed.nowhere());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(ScrollEvent.SCROLL, event -> scrollTo(bar.getValue() - event.getDeltaY()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().addListener((observed, before, now) -> {
            showCursor();
            repaintOverlay();
        });
    }

    void show(Optional<PacketViewModel.Shown> now) {
        Optional<PacketViewModel.Shown> before = shown;
        shown = now;
        boolean same = before.isPresent()
                && now.isPresent()
                && before.get().packet().equals(now.get().packet())
                && before.get().wrong().equals(now.get().wrong())
                && before.get().secretsShown() == now.get().secretsShown();
        now.ifPresent(one -> setAccessibleText(one.spoken()));
        if (!now.flatMap(PacketViewModel.Shown::chosen).equals(before.flatMap(PacketViewModel.Shown::chosen))) {
            showCursor();
        }
        if (same) {
            repaintOverlay();
            return;
        }
        if (!samePacket(before, now)) {
            bar.setValue(0);
        }
        requestParentLayout();
        repaint();
    }

    /** Whether it is the packet shown before, grown perhaps. */
    private static boolean samePacket(Optional<PacketViewModel.Shown> before, Optional<PacketViewModel.Shown> now) {
        return before.isPresent()
                && now.isPresent()
                && before.get().packet().sighting().range().stream() == now.get().packet().sighting().range().stream()
                && before.get().packet().sighting().range().from()
                        == now.get().packet().sighting().range().from();
    }

    // Size and scrolling

    /** Asks for less room in a low pane, and for even less where more than a card stands below. */
    void setLow(boolean low, boolean dense) {
        mostRows = low && dense ? MOST_ROWS_DENSE : low ? MOST_ROWS_LOW : MOST_ROWS;
        requestParentLayout();
    }

    private HexGrid grid(double width) {
        int octets = shown.map(one -> one.packet().octets().size()).orElse(0);
        return new HexGrid(HexGrid.columns(width), octets, bar.getValue());
    }

    private HexGrid grid() {
        return grid(getWidth());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HexGrid.HEADER + Math.min(mostRows, grid(width).rows()) * HexGrid.ROW + BELOW;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(computePrefHeight(width), HexGrid.HEADER + LEAST_ROWS * HexGrid.ROW);
    }

    /** The height of as many rows as have room in a height. */
    double wholeRows(double width, double height) {
        int rows = (int) ((height - HexGrid.HEADER) / HexGrid.ROW);
        return HexGrid.HEADER + Math.max(0, Math.min(rows, grid(width).rows())) * HexGrid.ROW;
    }

    @Override
    protected double computePrefWidth(double height) {
        return HexGrid.leastWidth();
    }

    @Override
    protected void layoutChildren() {
        double hidden = Math.max(0, grid().height() - getHeight());
        double width = bar.prefWidth(getHeight());
        bar.resizeRelocate(getWidth() - width, HexGrid.HEADER, width, Math.max(0, getHeight() - HexGrid.HEADER));
        bar.setVisible(hidden > 0);
        bar.setMax(hidden);
        bar.setVisibleAmount(hidden * getHeight() / Math.max(1, grid().height()));
        bar.setUnitIncrement(HexGrid.ROW);
        bar.setBlockIncrement(pageRows() * HexGrid.ROW);
        scrollTo(bar.getValue());
        if (cursorDue) {
            cursorDue = false;
            shown.map(PacketViewModel.Shown::cursor).ifPresent(this::scrollIntoView);
        }
        super.layoutChildren();
    }

    /** Is scrolled as another one was. */
    void takeOver(HexPane before) {
        scrollTo(before.bar.getValue());
    }

    private int pageRows() {
        return Math.max(1, (int) ((getHeight() - HexGrid.HEADER) / HexGrid.ROW));
    }

    private void scrollTo(double wanted) {
        bar.setValue(Math.max(0, Math.min(bar.getMax(), wanted)));
    }

    /** Scrolls to the chosen byte, once there is room for it. */
    private void showCursor() {
        cursorDue = true;
        requestLayout();
    }

    private void scrollIntoView(int offset) {
        double top = grid().row(offset) * HexGrid.ROW;
        double room = getHeight() - HexGrid.HEADER;
        if (top < bar.getValue()) {
            scrollTo(top);
        } else if (top + HexGrid.ROW > bar.getValue() + room) {
            scrollTo(top + HexGrid.ROW - room);
        }
    }

    // Mouse and keyboard

    /** Lets one break on a byte. */
    void setBreakMenu(BreakMenu breaks) {
        breaks.openAt(
                this,
                event -> shown.flatMap(one -> {
                    boolean keyboard = event.isKeyboardTrigger();
                    OptionalInt pointed =
                            keyboard ? OptionalInt.of(one.cursor()) : grid().at(event.getX(), event.getY());
                    return pointed.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new BreakMenu.Spot(
                                    new FieldBreaks(one.packet()).at(pointed.getAsInt()),
                                    keyboard ? grid().xOf(pointed.getAsInt()) : event.getX(),
                                    keyboard ? grid().y(grid().row(pointed.getAsInt())) + HexGrid.ROW : event.getY()));
                }));
    }

    private Optional<Integer> at(MouseEvent event) {
        OptionalInt offset = grid().at(event.getX(), event.getY());
        return offset.isPresent() ? Optional.of(offset.getAsInt()) : Optional.empty();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        at(event).ifPresent(chosen);
    }

    private void pressed(KeyEvent event) {
        boolean other = event.isAltDown() || event.isShortcutDown() || event.isShiftDown();
        if (shown.isEmpty() || other) {
            return;
        }
        int last = shown.get().packet().octets().size() - 1;
        int now = shown.get().cursor();
        OptionalInt next = next(event.getCode(), now, last);
        if (next.isPresent()) {
            event.consume();
            if (next.getAsInt() >= 0 && next.getAsInt() <= last) {
                chosen.accept(next.getAsInt());
                showCursor();
            }
        }
    }

    private OptionalInt next(KeyCode key, int now, int last) {
        int columns = grid().columns();
        return switch (key) {
            case LEFT -> OptionalInt.of(now - 1);
            case RIGHT -> OptionalInt.of(now + 1);
            case UP -> OptionalInt.of(now - columns);
            case DOWN -> OptionalInt.of(now + columns);
            case PAGE_UP -> OptionalInt.of(Math.max(now % columns, now - pageRows() * columns));
            case PAGE_DOWN -> OptionalInt.of(Math.min(last, now + pageRows() * columns));
            case HOME -> OptionalInt.of(0);
            case END -> OptionalInt.of(last);
            default -> OptionalInt.empty();
        };
    }

    // Painting

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        shown.ifPresent(one -> new HexPainter(this, grid(), one).paint(g, width, height));
    }

    @Override
    protected void paintOverlay(GraphicsContext g, double width, double height) {
        shown.ifPresent(one -> {
            HexPainter painter = new HexPainter(this, grid(), one);
            painter.paintFrame(g, width, height);
            if (isFocused()) {
                painter.paintCursor(g, one.cursor());
            }
        });
    }
}
