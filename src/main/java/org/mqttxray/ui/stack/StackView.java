package org.mqttxray.ui.stack;

import static org.mqttxray.ui.Presence.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Detail;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.breakpoints.BreakMenu;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;

/** The call stack: {@code main} at the top, growing down. */
public final class StackView implements Pane {
    /** Where the menu opens that the keyboard asks for. */
    private static final double KEYBOARD_X = 40;

    private final Messages messages;
    private final StackViewModel model;
    private final Region root;
    private final List<ThreadRow> otherRows = new ArrayList<>();
    private StackContent drawn = StackContent.EMPTY;
    private boolean showing;

    @FXML
    private Label threadName;

    @FXML
    private Label acting;

    @FXML
    private MenuButton menu;

    @FXML
    private ListView<StackContent.Row> frames;

    @FXML
    private Label empty;

    @FXML
    private VBox others;

    @FXML
    private FlowPane locks;

    /** A call stack in the language of the words. */
    public StackView(Bench bench, Messages messages) {
        this.messages = messages;
        this.model = new StackViewModel(bench);
        this.root = Fxml.load(this, messages);
        frames.setCellFactory(list -> new FrameCell(messages));
        frames.setAccessibleText(messages.get("stack.title"));
        frames.heightProperty().addListener(change -> measure());
        frames.widthProperty().addListener(change -> frames.refresh());
        frames.getSelectionModel().selectedItemProperty().addListener((row, before, chosen) -> choose(chosen));
        model.contentProperty().addListener((content, before, now) -> draw(now));
        draw(StackContent.EMPTY);
    }

    @Override
    public Region root() {
        return root;
    }

    /** Lets one break on the function of a frame. */
    public void setBreakMenu(BreakMenu breaks) {
        breaks.openAt(frames, event -> {
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
    }

    @Override
    public void takeOver(Pane before) {
        if (before instanceof StackView old) {
            model.takeOver(old.model);
        }
    }

    private void measure() {
        if (inside() > 0) {
            model.room((int) (inside() / frames.getFixedCellSize()));
        }
    }

    private double inside() {
        return frames.getHeight()
                - frames.getInsets().getTop()
                - frames.getInsets().getBottom();
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
        shown(acting, content.acting() && content.thread().isPresent());
        shown(empty, content.rows().isEmpty());
        shown(frames, !content.rows().isEmpty());
        empty.setText(messages.get(content.emptyKey()));
        drawMenu(content);
        drawRows(content.rows());
        drawOthers(content);
        drawLocks(content);
        showing = false;
        drawn = content;
    }

    /** Rows are kept for what their threads do next. */
    private void drawOthers(StackContent content) {
        List<StackContent.OtherThread> threads = content.others();
        while (otherRows.size() < threads.size()) {
            otherRows.add(new ThreadRow(messages));
        }
        for (int at = 0; at < threads.size(); at++) {
            StackContent.OtherThread thread = threads.get(at);
            otherRows.get(at).show(thread, () -> model.showThread(thread.number()));
        }
        if (others.getChildren().size() != threads.size()) {
            others.getChildren().setAll(otherRows.subList(0, threads.size()));
        }
        boolean over = content.rows().isEmpty() && threads.stream().allMatch(thread -> thread.doing() == Doing.ENDED);
        shown(others, !threads.isEmpty() && !over); // that all have ended is said above
    }

    private void drawLocks(StackContent content) {
        if (!content.locks().equals(drawn.locks())) {
            locks.getChildren().setAll(content.locks().stream().map(this::lock).toList());
        }
        shown(locks, !content.locks().isEmpty());
    }

    private void drawRows(List<StackContent.Row> rows) {
        if (!frames.getItems().equals(rows)) {
            frames.getItems().setAll(rows);
        }
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at) instanceof StackContent.FrameRow frame && frame.selected()) {
                frames.getSelectionModel().clearAndSelect(at);
                frames.getFocusModel().focus(at);
                bringIntoView(at);
                return;
            }
        }
        frames.getSelectionModel().clearSelection();
    }

    private void bringIntoView(int row) {
        if (frames.getItems().size() * frames.getFixedCellSize() <= inside()) {
            return; // all are in view
        }
        frames.layout(); // the flow knows the new rows only then
        if (frames.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(row);
        }
    }

    private void drawMenu(StackContent content) {
        shown(menu, content.thread().isPresent());
        menu.setText(
                content.threads() == 1
                        ? messages.get("stack.thread")
                        : messages.get("stack.threads", content.threads()));
        if (sameMenu(content)) {
            return;
        }
        ToggleGroup threads = new ToggleGroup();
        ToggleGroup details = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        content.thread().ifPresent(thread -> items.add(radio(thread.name(), true, thread.number(), threads)));
        for (StackContent.OtherThread thread : content.others()) {
            MenuItem item = radio(thread.name(), false, thread.number(), threads);
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(radio(messages.get("stack.detail.article"), Detail.ARTICLE, content, details));
        items.add(radio(messages.get("stack.detail.client"), Detail.CLIENT, content, details));
        items.add(radio(messages.get("stack.detail.everything"), Detail.EVERYTHING, content, details));
        menu.getItems().setAll(items);
    }

    private boolean sameMenu(StackContent content) {
        return content.thread().equals(drawn.thread())
                && content.others().equals(drawn.others())
                && content.detail() == drawn.detail()
                && !menu.getItems().isEmpty();
    }

    private MenuItem radio(String name, boolean selected, int thread, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setToggleGroup(group);
        item.setSelected(selected);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.showThread(thread));
        return item;
    }

    private MenuItem radio(String words, Detail detail, StackContent content, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        item.setSelected(content.detail() == detail);
        item.setOnAction(event -> model.showDetail(detail));
        return item;
    }

    private HBox lock(StackContent.HeldLock lock) {
        String word = lock.words().map(messages::get).orElse("");
        Label name = new Label(lock.name() + ": " + lock.owner());
        name.getStyleClass().add("mono");
        HBox box = new HBox(new Label(word, new FontIcon("mdi2l-lock-outline")), name);
        box.getStyleClass().add("stack-lock");
        return box;
    }
}
