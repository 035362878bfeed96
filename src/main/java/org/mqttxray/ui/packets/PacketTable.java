package org.mqttxray.ui.packets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.breakpoints.BreakMenu;

/** The table itself: its columns and rows, which row is chosen, and what pointer and keyboard do to it. */
final class PacketTable {
    private static final double ROW = 22;
    private static final int NOTHING = -1;
    /** For the scroll bar and the edges. */
    private static final double EDGE = 14;

    private final TableView<PacketRow> table;
    private final PacketTableViewModel model;
    private final Messages messages;
    private final Map<PacketColumn, TableColumn<PacketRow, PacketRow>> columns = new EnumMap<>(PacketColumn.class);
    /** As many as are in sight, and a few more. */
    private final List<Row> rows = new ArrayList<>();

    private final ContextMenu menu = new ContextMenu();
    private final BreakMenu breaks;
    private final Consumer<String> filterBy;
    /** Whether rows and choice change without the user. */
    private boolean changing;

    private int toReveal = NOTHING;

    /**
     * A table without rows.
     *
     * @param breaks makes the entries that set breakpoints
     * @param filterBy is given the text of a filter that the user has chosen
     */
    PacketTable(
            TableView<PacketRow> table,
            PacketTableViewModel model,
            BreakMenu breaks,
            Messages messages,
            Consumer<String> filterBy) {
        this.breaks = breaks;
        this.filterBy = filterBy;
        this.table = table;
        this.model = model;
        this.messages = messages;
        table.setFixedCellSize(ROW);
        table.setItems(model.rows());
        table.setAccessibleText(messages.get("packets.title"));
        for (PacketColumn column : PacketColumn.values()) {
            columns.put(column, made(column));
        }
        table.getColumns().setAll(columns.values());
        table.setRowFactory(view -> row());
        table.widthProperty().addListener((observed, before, now) -> stretch());
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (!changing && now != null) {
                model.select(now);
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        menu.getItems().add(new MenuItem()); // without one it would not open, and be filled then
        menu.setOnShowing(event -> fill());
        table.setContextMenu(menu);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (!event.isKeyboardTrigger() && !BreakMenu.onRow(event)) {
                event.consume(); // the heading and what is empty have no menu, least of all that of the chosen row
            }
        });
    }

    // Columns

    private TableColumn<PacketRow, PacketRow> made(PacketColumn column) {
        TableColumn<PacketRow, PacketRow> made = new TableColumn<>(messages.get(column.key()));
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(all -> new PacketCell(model, column));
        made.setSortable(false);
        made.setReorderable(false);
        made.setPrefWidth(column.width());
        made.setVisible(column != PacketColumn.CLIENT);
        if (column.numeric()) {
            made.getStyleClass().add("numeric");
        }
        if (column != PacketColumn.PAYLOAD) {
            made.widthProperty().addListener((observed, before, now) -> stretch());
        }
        return made;
    }

    /** The last column has what the others leave. */
    private void stretch() {
        double others = columns.entrySet().stream()
                .filter(entry -> entry.getKey() != PacketColumn.PAYLOAD
                        && entry.getValue().isVisible())
                .mapToDouble(entry -> entry.getValue().getWidth())
                .sum();
        double rest = table.getWidth() - others - EDGE;
        columns.get(PacketColumn.PAYLOAD).setPrefWidth(Math.max(PacketColumn.PAYLOAD.width(), rest));
    }

    // Rows

    private Row row() {
        Row row = new Row();
        rows.add(row);
        return row;
    }

    /** One row: it says what is in it, and a second click goes there. */
    private final class Row extends TableRow<PacketRow> {
        private Row() {
            getStyleClass().add("verbatim"); // what packets say is in no language of ours
            setOnMouseClicked(this::clicked);
        }

        @Override
        protected void updateItem(PacketRow row, boolean nothing) {
            super.updateItem(row, nothing);
            mark();
        }

        private void mark() {
            boolean there = !isEmpty() && getItem() != null;
            Optional<PacketMark> mark = there ? model.line(getItem()).mark() : Optional.empty();
            Styles.mark(this, "gone", mark.filter(PacketMark::gone).isPresent());
            setAccessibleText(there ? model.spoken(getItem()) : null);
        }

        private void look() {
            boolean old = getIndex() >= table.getItems().size()
                    || getIndex() >= 0 && table.getItems().get(getIndex()) != getItem();
            if (old) {
                return; // it is about to get another one: this may be of another log
            }
            mark();
            getChildrenUnmodifiable().forEach(child -> {
                if (child instanceof PacketCell cell) {
                    cell.look();
                }
            });
        }

        private void clicked(MouseEvent event) {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                model.goTo(getItem());
            }
        }
    }

    // What changes

    /** Lets the model change its rows, and shows them as they are then. */
    void change(Runnable change) {
        changing = true;
        change.run();
        TableColumn<PacketRow, PacketRow> client = columns.get(PacketColumn.CLIENT);
        if (client.isVisible() != model.severalProperty().get()) {
            client.setVisible(model.severalProperty().get());
            stretch();
        }
        rows.forEach(Row::look);
        follow(model.shownProperty().get());
        changing = false;
    }

    /** The packet that all panes show is chosen here too; where the user chooses, nothing moves. */
    private void follow(int shown) {
        if (shown == table.getSelectionModel().getSelectedIndex()) {
            return;
        } else if (shown < 0) {
            table.getSelectionModel().clearSelection();
            return;
        }
        table.getSelectionModel().clearAndSelect(shown);
        table.getFocusModel().focus(shown);
        toReveal = shown;
        reveal();
    }

    /** Scrolls the row that was chosen into sight; before the table is laid out that must wait. */
    void reveal() {
        if (toReveal >= 0 && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getHeight() > 0) {
            table.layout(); // the flow knows the new rows only then
            flow.scrollTo(toReveal);
            toReveal = NOTHING;
        }
    }

    // What the user does

    private Optional<PacketRow> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    /** What can be done with the chosen row. */
    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        chosen().filter(model::hasLikes).ifPresent(row -> {
            model.breakOffers(row).forEach(offer -> items.add(breaks.item(offer)));
            items.add(new SeparatorMenuItem());
            for (String filter : model.filterOffers(row)) {
                items.add(item(messages.get("packets.filter-to", filter), () -> filterBy.accept(filter)));
            }
            items.add(new SeparatorMenuItem());
        });
        MenuItem answer = item("window.verb.to-answer", model::toAnswer);
        MenuItem request = item("window.verb.to-request", model::toRequest);
        items.addAll(List.of(answer, request)); // there is always something, for an empty menu would not open again
        menu.getItems().setAll(items);
    }

    /** To go from the chosen row to another packet of its exchange. */
    private MenuItem item(String key, Consumer<PacketRow> action) {
        MenuItem item = item(messages.get(key), () -> chosen().ifPresent(action));
        item.setDisable(chosen().filter(model::isOfExchange).isEmpty());
        return item;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (event.getCode() == KeyCode.ENTER && plain && chosen().isPresent()) {
            chosen().ifPresent(model::goTo);
            event.consume();
        }
    }
}
