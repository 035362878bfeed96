package org.mqttxray.ui.threads;

import static org.mqttxray.ui.Presence.shown;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Detail;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.IntoView;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.breakpoints.BreakMenu;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.model.Moment;

/** All threads with their frames, and the locks at the foot. */
public final class ThreadsView implements Pane {
    /** Where the menu opens that the keyboard asks for. */
    private static final double KEYBOARD_X = 40;

    private final Messages messages;
    private final ThreadsViewModel model;
    private final Region root;
    private final ToggleGroup details = new ToggleGroup();
    private ThreadsContent drawn = ThreadsContent.EMPTY;
    private boolean showing;

    @FXML
    private Label overall;

    @FXML
    private MenuButton menu;

    @FXML
    private ListView<ThreadsContent.Row> rows;

    @FXML
    private Label empty;

    @FXML
    private VBox locks;

    /** The threads in the language of the words. */
    public ThreadsView(Bench bench, Messages messages) {
        this.messages = messages;
        this.model = new ThreadsViewModel(bench);
        this.root = Fxml.load(this, messages);
        rows.setCellFactory(list -> new ThreadsCell(messages, model));
        rows.setAccessibleText(messages.get("threads.title"));
        rows.getSelectionModel().selectedItemProperty().addListener((row, before, chosen) -> choose(chosen));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        for (Detail detail : Detail.values()) {
            menu.getItems().add(item(detail));
        }
        model.contentProperty().addListener((content, before, now) -> draw(now));
        draw(ThreadsContent.EMPTY);
    }

    /** Lets one break on the function of a frame. */
    public void setBreakMenu(BreakMenu breaks) {
        breaks.openAtRows(rows, event -> {
            if (!(rows.getSelectionModel().getSelectedItem() instanceof ThreadsContent.FrameRow frame)) {
                return Optional.empty();
            }
            if (!event.isKeyboardTrigger()) {
                return Optional.of(new BreakMenu.Spot(model.breakOffers(frame), event.getX(), event.getY()));
            }
            return Optional.of(new BreakMenu.Spot(model.breakOffers(frame), KEYBOARD_X, belowChosen()));
        });
    }

    /** Where the chosen row ends, as the rows are scrolled now. */
    private double belowChosen() {
        return rows.lookupAll(".list-cell").stream()
                .filter(ThreadsCell.class::isInstance)
                .map(ThreadsCell.class::cast)
                .filter(cell -> cell.isSelected() && !cell.isEmpty())
                .mapToDouble(cell -> rows.sceneToLocal(cell.localToScene(cell.getLayoutBounds()))
                        .getMaxY())
                .map(below -> Math.min(below, rows.getHeight()))
                .findFirst()
                .orElse(0);
    }

    private RadioMenuItem item(Detail detail) {
        RadioMenuItem item = new RadioMenuItem(messages.get("stack.detail." + Messages.key(detail)));
        item.setToggleGroup(details);
        item.setUserData(detail);
        item.setOnAction(event -> model.showDetail(detail));
        return item;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        model.show(moment);
        empty.setText(messages.get(moment.emptyKey("threads.empty")));
    }

    @Override
    public void takeOver(Pane before) {
        if (before instanceof ThreadsView old) {
            model.takeOver(old.model);
        }
    }

    // What is chosen

    private void choose(ThreadsContent.Row row) {
        if (!showing && row instanceof ThreadsContent.FrameRow frame) {
            model.select(frame);
        }
    }

    /** As in a tree: right opens a thread, left closes it, Enter and the space bar do the one or the other. */
    private void pressed(KeyEvent event) {
        Optional<ThreadsContent.ThreadRow> thread = thread(rows.getFocusModel().getFocusedIndex());
        boolean head = rows.getFocusModel().getFocusedItem() instanceof ThreadsContent.ThreadRow;
        boolean open = thread.filter(ThreadsContent.ThreadRow::open).isPresent();
        boolean opens = head && event.getCode() == KeyCode.RIGHT && !open;
        boolean closes = event.getCode() == KeyCode.LEFT && open;
        boolean turns = head && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE);
        if (event.isAltDown() || event.isShortcutDown() || !(opens || closes || turns)) {
            return;
        }
        thread.ifPresent(row -> {
            model.open(row.number(), !row.open());
            focus(row.number());
        });
        event.consume();
    }

    /** The thread to which a row belongs. */
    private Optional<ThreadsContent.ThreadRow> thread(int row) {
        for (int at = Math.min(row, rows.getItems().size() - 1); at >= 0; at--) {
            if (rows.getItems().get(at) instanceof ThreadsContent.ThreadRow thread) {
                return Optional.of(thread);
            }
        }
        return Optional.empty();
    }

    private void focus(int thread) {
        for (int at = 0; at < rows.getItems().size(); at++) {
            if (rows.getItems().get(at) instanceof ThreadsContent.ThreadRow row && row.number() == thread) {
                rows.getFocusModel().focus(at);
            }
        }
    }

    // What is shown

    private void draw(ThreadsContent content) {
        showing = true;
        overall.setText(
                content.overall() == ThreadsContent.Overall.NONE
                        ? ""
                        : messages.get("threads.overall." + Messages.key(content.overall())));
        shown(rows, !content.rows().isEmpty());
        shown(empty, content.rows().isEmpty());
        shown(menu, !content.rows().isEmpty());
        details.getToggles().forEach(item -> item.setSelected(item.getUserData() == content.detail()));
        if (!rows.getItems().equals(content.rows())) {
            drawRows(content.rows());
        }
        if (!content.locks().equals(drawn.locks())) {
            locks.getChildren().setAll(content.locks().stream().map(this::lock).toList());
        }
        shown(locks, !content.locks().isEmpty());
        showing = false;
        drawn = content;
    }

    private void drawRows(List<ThreadsContent.Row> now) {
        rows.getItems().setAll(now);
        boolean all = now.size() * rows.getFixedCellSize()
                <= rows.getHeight() - rows.getInsets().getTop();
        boolean chosen = false;
        for (int at = 0; at < now.size(); at++) {
            if (now.get(at) instanceof ThreadsContent.FrameRow row
                    && row.frame().selected()) {
                rows.getSelectionModel().clearAndSelect(at);
                rows.getFocusModel().focus(at);
                chosen = true;
                if (!all) {
                    IntoView.row(rows, at);
                }
            }
        }
        if (!chosen) {
            rows.getSelectionModel().clearSelection();
        }
    }

    private HBox lock(ThreadsContent.LockRow lock) {
        Label whose = new Label(
                ClientTitle.of(lock.client(), messages),
                new FontIcon(lock.owner().isPresent() ? "mdi2l-lock-outline" : "mdi2l-lock-open-variant-outline"));
        whose.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(lock.name());
        name.getStyleClass().add("mono");
        Label owner = new Label(lock.owner().orElse(messages.get("threads.free")));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Styles.toggle(owner, "mono", lock.owner().isPresent());
        owner.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        name.setTooltip(new Tooltip((whose.getText() + " " + lock.name() + ": " + owner.getText()).strip()));
        HBox box = new HBox(whose, name, space, owner);
        box.getStyleClass().add("thread-lock");
        Styles.mark(box, "free", lock.owner().isEmpty());
        return box;
    }
}
