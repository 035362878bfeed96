package org.mqttxray.ui.log;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.WhileSeen;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;

/** The lines, with the field to search them. While it is behind another tab it does nothing. */
public final class LogView implements Pane {
    private static final double ROW = 22;

    private final LogViewModel model;
    private final Region root;
    private final WhileSeen seen;
    private final Messages messages;
    private final Label empty = new Label();

    @FXML
    private TextField search;

    @FXML
    private Label count;

    @FXML
    private ListView<LogEntry> lines;

    /**
     * A log in which nothing was said.
     *
     * @param bench whose playhead it moves
     */
    public LogView(Bench bench, Messages messages) {
        this.messages = messages;
        model = new LogViewModel(bench, messages);
        root = Fxml.load(this, messages);
        search.textProperty().bindBidirectional(model.wantedProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInField);
        count.textProperty().bind(model.countProperty());
        lines.setFixedCellSize(ROW);
        lines.setItems(model.lines());
        empty.getStyleClass().add("pane-empty");
        empty.setText(messages.get("log.empty"));
        lines.setPlaceholder(empty);
        lines.setAccessibleText(messages.get("log.title"));
        lines.setCellFactory(list -> cell());
        lines.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInLines);
        seen = new WhileSeen(root, now -> change(() -> model.show(now)));
    }

    @Override
    public Region root() {
        return root;
    }

    private LogCell cell() {
        LogCell cell = new LogCell(model);
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && cell.getItem() != null) {
                model.goTo(cell.getItem());
            }
        });
        return cell;
    }

    private void pressedInField(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void pressedInLines(KeyEvent event) {
        LogEntry chosen = lines.getSelectionModel().getSelectedItem();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (event.getCode() == KeyCode.ENTER && plain && chosen != null) {
            model.goTo(chosen);
            event.consume();
        }
    }

    private boolean inSight(int line) {
        return lines.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= line
                && flow.getLastVisibleCell().getIndex() >= line;
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
    }

    /** The line said last at the playhead stays in sight; where it is there already, nothing moves. */
    private void change(Runnable change) {
        int before = model.current();
        int size = model.lines().size();
        change.run();
        int now = model.current();
        boolean moved = now != before || model.lines().size() != size;
        if (moved && now >= 0 && !inSight(now)) {
            lines.scrollTo(now);
        }
        empty.setText(messages.get(model.emptyKey()));
    }
}
