package org.mqttxray.ui.packets;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.WhileSeen;
import org.mqttxray.ui.breakpoints.BreakMenu;
import org.mqttxray.ui.filter.FilterViewModel;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.FilterHistory;
import org.mqttxray.ui.model.Moment;

/** The table of packets, with the filter above it. While it is behind another tab it does nothing. */
public final class PacketTableView implements Pane {
    /** What the line of the filter and its edges need, in pixels. */
    private static final double LINE = 44;

    private final PacketTableViewModel model;
    private final FilterViewModel filter;
    private final VBox root;
    private final PacketTable rows;
    private final WhileSeen seen;
    private final Label empty = new Label();

    @FXML
    private HBox bar;

    @FXML
    private Label count;

    @FXML
    private TableView<PacketRow> table;

    /**
     * A table without rows.
     *
     * @param bench whose playhead, selection and breakpoints it changes
     * @param history the filters used last
     */
    public PacketTableView(Bench bench, FilterHistory history, Messages messages) {
        model = new PacketTableViewModel(bench, messages);
        filter = new FilterViewModel(messages);
        root = Fxml.load(this, messages);
        rows = new PacketTable(table, model, new BreakMenu(bench, messages), messages, filter.textProperty()::set);
        FilterBar field = new FilterBar(filter, history, messages);
        HBox.setHgrow(field.field(), Priority.ALWAYS);
        bar.getChildren().add(0, field.field());
        root.heightProperty()
                .addListener((observed, before, now) -> field.field().setRoomBelow(now.doubleValue() - LINE));
        count.textProperty().bind(model.countProperty());
        filter.stateProperty().addListener((observed, before, now) -> filtered(now));
        seen = new WhileSeen(root, now -> change(() -> model.show(now)));
        empty.getStyleClass().add("pane-empty");
        empty.setText(model.emptyText());
        table.setPlaceholder(empty);
    }

    @Override
    public Region root() {
        return root;
    }

    /** What is no filter leaves the one before in force. */
    private void filtered(FilterViewModel.State state) {
        if (state.verdict() != FilterViewModel.Verdict.INVALID) {
            change(() -> model.filter(state.filter()));
        }
    }

    @Override
    public void show(Moment now) {
        seen.show(now);
    }

    @Override
    public void goOn() {
        seen.catchUp();
        if (seen.seen() && model.behind()) {
            change(model::goOn);
        }
        rows.reveal();
    }

    private void change(Runnable change) {
        rows.change(change);
        empty.setText(model.emptyText());
    }
}
