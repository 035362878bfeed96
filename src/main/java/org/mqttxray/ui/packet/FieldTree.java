package org.mqttxray.ui.packet;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.breakpoints.BreakMenu;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.packet.FieldRow.Fold;
import org.mqttxray.ui.packet.FieldRow.Kind;

/** The tree of fields: which row is chosen, and what the keyboard does to it. The names of parts can't be chosen. */
final class FieldTree {
    /** So many rows have room in the least height of the list. */
    private static final int ALWAYS_SEEN = 2;

    /** Where the menu opens that the keyboard asks for. */
    private static final double KEYBOARD_X = 40;

    private final ListView<FieldRow> tree;
    private final BiConsumer<FieldRow, Boolean> open;
    private final Consumer<FieldRow> chosen;
    private boolean filling;

    /**
     * A tree without rows.
     *
     * @param tree the list that shows it
     * @param open opens or closes what is below a row
     * @param chosen is told which row the user has chosen
     */
    FieldTree(
            ListView<FieldRow> tree,
            PointedByte pointed,
            Messages messages,
            BiConsumer<FieldRow, Boolean> open,
            Consumer<FieldRow> chosen) {
        this.tree = tree;
        this.open = open;
        this.chosen = chosen;
        tree.setCellFactory(list -> new FieldCell(pointed, open, messages));
        tree.setAccessibleText(messages.get("packet.tree"));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        tree.getSelectionModel().selectedItemProperty().addListener((observed, before, row) -> {
            if (!filling && row != null) {
                choose(row);
            }
        });
    }

    /** Lets one break on the field that is chosen. */
    void setBreakMenu(BreakMenu breaks, Supplier<Optional<SeenPacket>> packet) {
        breaks.openAtRows(tree, event -> {
            FieldRow row = tree.getSelectionModel().getSelectedItem();
            boolean keyboard = event.isKeyboardTrigger();
            return row == null
                    ? Optional.empty()
                    : packet.get()
                            .map(one -> new BreakMenu.Spot(
                                    new FieldBreaks(one).at(row),
                                    keyboard ? KEYBOARD_X : event.getX(),
                                    keyboard ? tree.getHeight() / 2 : event.getY()));
        });
    }

    void show(PacketViewModel.Shown now) {
        filling = true;
        if (!tree.getItems().equals(now.rows())) {
            tree.getItems().setAll(now.rows());
        }
        if (now.row() >= 0 && now.row() != tree.getSelectionModel().getSelectedIndex()) {
            tree.getSelectionModel().select(now.row());
            tree.getFocusModel().focus(now.row());
            if (!tree.isHover()) {
                scrollIntoView(now.row()); // under the pointer nothing moves
            }
        }
        filling = false;
    }

    /** Scrolls only as far as the row needs; before the first row stands the name of its part. */
    private void scrollIntoView(int row) {
        if (!(tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) || isInView(flow, row)) {
            return;
        }
        if (row <= 1) {
            tree.scrollTo(0);
        } else {
            tree.layout(); // the flow knows the new rows only then
            flow.scrollTo(row);
        }
    }

    /** Whether the list stands at its top and the row is one of those that are seen there, however low the list is. */
    private static boolean isInView(VirtualFlow<?> flow, int row) {
        IndexedCell<?> top = flow.getFirstVisibleCell();
        return top != null && top.getIndex() == 0 && row < ALWAYS_SEEN;
    }

    /** The name of a part stands for its first field. */
    private void choose(FieldRow row) {
        if (row.kind() == Kind.PART) {
            int first = tree.getItems().indexOf(row) + 1;
            Platform.runLater(() -> tree.getSelectionModel().select(first)); // the list is still at the part
        } else {
            chosen.accept(row);
        }
    }

    /** Right and Left open and close what is below a row, Up and Down go over the names of parts. */
    private void pressed(KeyEvent event) {
        FieldRow row = tree.getSelectionModel().getSelectedItem();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (row == null || !plain) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT -> openIf(row, Fold.CLOSED);
            case LEFT -> openIf(row, Fold.OPEN);
            case DOWN -> go(1);
            case UP -> go(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void openIf(FieldRow row, Fold fold) {
        if (row.fold() == fold) {
            open.accept(row, fold == Fold.CLOSED);
        }
    }

    private void go(int step) {
        int at = tree.getSelectionModel().getSelectedIndex() + step;
        while (isRow(at) && tree.getItems().get(at).kind() == Kind.PART) {
            at += step;
        }
        if (isRow(at)) {
            tree.getSelectionModel().select(at);
            scrollIntoView(at);
        }
    }

    private boolean isRow(int at) {
        return at >= 0 && at < tree.getItems().size();
    }
}
