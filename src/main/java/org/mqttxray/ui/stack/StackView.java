package org.mqttxray.ui.stack;

import static org.mqttxray.ui.Presence.shown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.breakpoints.BreakMenu;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.motion.Motions;
import org.mqttxray.ui.theme.Type;

/** The call stack: {@code main} at the top, growing down. */
public final class StackView implements Pane {
    /** Where the menu opens that the keyboard asks for. */
    private static final double KEYBOARD_X = 40;

    private static final double ROW = 28;
    private static final double LOW_ROW = 22;
    /** Frames for which there is room even in the smallest window. */
    private static final int LEAST_ROWS = 4;
    /** Insets of the list and the frame of the pane. */
    private static final double AROUND_ROWS = 8;

    private static final double COMPACT_FOOT = 29;

    private final Messages messages;
    private final StackViewModel model;
    private final Region root;
    private final StackMenu menu;
    private final StackFoot foot;
    private final StackMotion motion;
    private StackContent drawn = StackContent.EMPTY;
    private boolean showing;

    @FXML
    private Label threadName;

    @FXML
    private Label acting;

    @FXML
    private MenuButton threads;

    @FXML
    private ListView<StackContent.Row> frames;

    @FXML
    private Label empty;

    @FXML
    private StackPane body;

    /**
     * A call stack in the language of the words.
     *
     * @param motions says whether rows may move
     */
    public StackView(Bench bench, Messages messages, Motions motions) {
        this.messages = messages;
        this.model = new StackViewModel(bench, messages);
        this.root = Fxml.load(this, messages);
        this.menu = new StackMenu(threads, model, messages);
        this.foot = new StackFoot(messages);
        this.motion = new StackMotion(frames, motions, messages);
        body.getChildren().add(motion);
        ((VBox) root).getChildren().add(foot);
        frames.setCellFactory(list -> cell());
        frames.setAccessibleText(messages.get("stack.title"));
        body.heightProperty().addListener(change -> measure());
        frames.heightProperty().addListener(change -> Platform.runLater(this::bringChosenIntoView));
        root.heightProperty().addListener(change -> tighten());
        frames.widthProperty().addListener(change -> frames.refresh());
        frames.getSelectionModel().selectedItemProperty().addListener((row, before, chosen) -> choose(chosen));
        model.contentProperty().addListener((content, before, now) -> draw(now));
        draw(StackContent.EMPTY);
    }

    /** The list tells nothing of a press on the row that is chosen; the user chooses it with that, as the acting frame is chosen by nobody. */
    private FrameCell cell() {
        FrameCell cell = new FrameCell(messages, motion);
        cell.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.isPrimaryButtonDown() && cell.isSelected()) {
                choose(cell.getItem());
            }
        });
        return cell;
    }

    @Override
    public Region root() {
        return root;
    }

    /** Says which functions the step of a lesson names. */
    public void setNamed(Supplier<Set<String>> functions) {
        model.named(functions);
    }

    /** Lets one break on the function of a frame. */
    public void setBreakMenu(BreakMenu breaks) {
        breaks.openAtRows(frames, event -> {
            if (!(frames.getSelectionModel().getSelectedItem() instanceof StackContent.FrameRow frame)) {
                return Optional.empty();
            }
            double below = (frames.getSelectionModel().getSelectedIndex() + 1) * frames.getFixedCellSize();
            double y = event.isKeyboardTrigger() ? Math.min(below, frames.getHeight()) : event.getY();
            double x = event.isKeyboardTrigger() ? KEYBOARD_X : event.getX();
            return Optional.of(new BreakMenu.Spot(model.breakOffers(frame), x, y));
        });
    }

    @Override
    public void show(Moment moment) {
        model.show(moment);
        empty.setText(messages.get(model.emptyKey()));
    }

    @Override
    public void takeOver(Pane before) {
        if (before instanceof StackView old) {
            model.takeOver(old.model);
        }
    }

    /** Where there is little room, the foot goes into one line first, then rows become lower. */
    private void tighten() {
        double room = root.getHeight() - body.getLayoutY() - AROUND_ROWS;
        if (room <= 0) {
            return;
        }
        boolean compact = room - foot.full() < LEAST_ROWS * ROW;
        foot.compact(compact);
        boolean low = compact && room - (foot.full() > 0 ? COMPACT_FOOT : 0) < LEAST_ROWS * ROW;
        frames.setFixedCellSize(low ? LOW_ROW : ROW);
    }

    /** The list is as high as whole rows are, so that none is cut where it scrolls. */
    private void measure() {
        tighten();
        double around = frames.getInsets().getTop() + frames.getInsets().getBottom();
        int rows = (int) ((body.getHeight() - around) / frames.getFixedCellSize());
        if (rows > 0) {
            model.room(rows);
            frames.setMaxHeight(around + rows * frames.getFixedCellSize());
        }
    }

    private void choose(StackContent.Row row) {
        if (showing) {
            return;
        }
        if (row instanceof StackContent.FrameRow frame) {
            model.select(frame);
        } else if (row instanceof StackContent.FoldRow) {
            model.unfold();
        }
    }

    private void draw(StackContent content) {
        showing = true;
        threadName.setText(content.thread().map(StackContent.ThreadName::name).orElse(""));
        Styles.toggle(threadName, "mono", threadName.getText().codePoints().noneMatch(Type::wide));
        shown(acting, content.acting() && content.thread().isPresent());
        shown(empty, content.rows().isEmpty());
        shown(frames, !content.rows().isEmpty());
        menu.show(content);
        motion.changes(drawn, content);
        foot.show(content, model::showThread);
        measure();
        drawRows(content.rows());
        showing = false;
        drawn = content;
    }

    private void drawRows(List<StackContent.Row> rows) {
        boolean same = frames.getItems().equals(rows);
        if (!same) {
            frames.getItems().setAll(rows);
        }
        int chosen = chosen(rows);
        motion.chooses(chosen, sameFrames(rows));
        if (chosen < 0) {
            frames.getSelectionModel().clearSelection();
        } else if (!same || frames.getSelectionModel().getSelectedIndex() != chosen) {
            frames.getSelectionModel().clearAndSelect(chosen);
            frames.getFocusModel().focus(chosen);
            bringIntoView(chosen);
        }
    }

    private static int chosen(List<StackContent.Row> rows) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at) instanceof StackContent.FrameRow frame && frame.selected()) {
                return at;
            }
        }
        return -1;
    }

    private boolean sameFrames(List<StackContent.Row> rows) {
        return entered(rows).equals(entered(drawn.rows()));
    }

    private static List<Long> entered(List<StackContent.Row> rows) {
        return rows.stream()
                .map(row -> row instanceof StackContent.FrameRow frame ? frame.entered() : -1L)
                .toList();
    }

    private void bringChosenIntoView() {
        int chosen = chosen(drawn.rows());
        if (chosen >= 0) {
            bringIntoView(chosen);
        }
    }

    private void bringIntoView(int row) {
        double inside = frames.getHeight()
                - frames.getInsets().getTop()
                - frames.getInsets().getBottom();
        if (frames.getItems().size() * frames.getFixedCellSize() <= inside) {
            return; // all are in view
        }
        frames.layout(); // the flow knows the new rows only then
        if (frames.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(row);
        }
    }
}
