package org.mqttxray.ui.breakpoints;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Presence;
import org.mqttxray.ui.RowCell;

/** A breakpoint in the list: switched on or off, its place, what else it wants, its hits, and what can be done with it. */
final class BreakpointCell extends RowCell<BreakpointsViewModel.Row> {
    private final CheckBox enabled = new CheckBox();
    private final Label place = new Label();
    private final Label rest = new Label();
    private final Label hits = new Label();
    private final HBox line;

    BreakpointCell(BreakpointsViewModel model, Messages messages, Consumer<BreakpointsViewModel.Row> edit) {
        enabled.setFocusTraversable(false);
        enabled.setOnAction(event -> model.enable(getItem().breakpoint(), enabled.isSelected()));
        rest.getStyleClass().addAll("small", "ink2");
        hits.getStyleClass().addAll("small", "ink2", "mono");
        hits.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(place, rest);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button change = button("mdi2p-pencil-outline", messages.get("debug.change"));
        change.setOnAction(event -> edit.accept(getItem()));
        Button remove = button("mdi2c-close", messages.get("debug.remove"));
        remove.setOnAction(event -> model.remove(getItem().breakpoint()));
        line = new HBox(10, enabled, words, hits, change, remove);
        line.getStyleClass().add("breakpoint");
        setPrefWidth(0); // what has no room is cut, and the buttons stay in sight
    }

    private static Button button(String icon, String does) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("quiet");
        button.setTooltip(new Tooltip(does));
        button.setAccessibleText(does);
        button.setFocusTraversable(false);
        return button;
    }

    @Override
    protected void show(BreakpointsViewModel.Row row) {
        enabled.setSelected(row.breakpoint().enabled());
        place.setText(row.breakpoint().number() + "  " + row.place());
        rest.setText(row.rest());
        Presence.shown(rest, !row.rest().isEmpty());
        hits.setText(row.hits());
        setGraphic(line);
        setTooltip(row.rest().isEmpty() ? null : new Tooltip(row.rest()));
        setAccessibleText(String.join(", ", place.getText(), row.rest(), row.hits()));
    }
}
