package org.mqttxray.ui;

import javafx.scene.control.ListCell;

/**
 * A row of a list that shows one thing in nodes of its own. Without one it is empty: nothing of what it showed before stays.
 *
 * @param <T> what it shows
 */
public abstract class RowCell<T> extends ListCell<T> {
    @Override
    protected final void updateItem(T row, boolean nothing) {
        super.updateItem(row, nothing);
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        setTooltip(null);
        if (!nothing && row != null) {
            show(row);
        }
    }

    /** Shows something. */
    protected abstract void show(T row);
}
