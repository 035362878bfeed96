package org.mqttxray.ui.packets;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.filter.FilterField;
import org.mqttxray.ui.filter.FilterViewModel;
import org.mqttxray.ui.model.FilterHistory;

/** The field of the filter with what belongs to a bar: Esc clears it, and where it is empty, Down offers the filters used last. */
final class FilterBar {
    private final FilterViewModel model;
    private final FilterHistory history;
    private final FilterField field;
    private final ContextMenu last = new ContextMenu();

    FilterBar(FilterViewModel model, FilterHistory history, Messages messages) {
        this.model = model;
        this.history = history;
        this.field = new FilterField(model, messages, messages.get("packets.filter"));
        TextField typed = field.field();
        typed.setId("packet-filter");
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        typed.focusedProperty().addListener((observed, before, now) -> remember());
    }

    FilterField field() {
        return field;
    }

    /** What was written is worth keeping if it is a filter. */
    private void remember() {
        model.stateProperty().get().filter().ifPresent(filter -> history.used(filter.text()));
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed()) { // by the list of what can follow
            return;
        }
        boolean empty = model.textProperty().get().isEmpty();
        if (event.getCode() == KeyCode.ESCAPE && !empty) {
            field.write("");
        } else if (event.getCode() == KeyCode.ENTER) {
            remember();
        } else if (event.getCode() == KeyCode.DOWN
                && empty
                && !history.filters().isEmpty()) {
            offerLast();
        } else {
            return;
        }
        event.consume();
    }

    private void offerLast() {
        last.getItems().setAll(history.filters().stream().map(this::item).toList());
        last.show(field.field(), Side.BOTTOM, 0, 0);
    }

    private MenuItem item(String filter) {
        MenuItem item = new MenuItem(filter);
        item.setMnemonicParsing(false);
        item.getStyleClass().add("mono");
        item.setOnAction(chosen -> field.write(filter));
        return item;
    }
}
