package org.mqttxray.ui.sequence;

import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Presence;
import org.mqttxray.ui.breakpoints.BreakMenu;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.theme.Type;

/** The sequence diagram, its scroll bar, and what pointer and keyboard do in it. */
public final class SequenceView implements Pane {
    private final SequenceViewModel model;
    private final SequenceCursor cursor;
    private final SequenceCanvas canvas;
    private final StackPane root;
    private final Tooltip tip = new Tooltip();

    @FXML
    private ScrollBar bar;

    @FXML
    private Label empty;

    /** Runs only while the log has not been looked at as far as it goes. */
    private final AnimationTimer nextFrame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            show(model.moment());
        }
    };

    /**
     * A diagram in which nothing is.
     *
     * @param bench whose playhead and selection it moves
     * @param messages the language
     */
    public SequenceView(Bench bench, Messages messages) {
        model = new SequenceViewModel(bench, messages);
        cursor = new SequenceCursor(model);
        canvas = new SequenceCanvas(model.words(), new Type(messages.language()));
        root = Fxml.load(this, messages);
        root.getChildren().add(0, canvas);
        canvas.setId("sequence-canvas");
        canvas.setFocusTraversable(true);
        canvas.setAccessibleRole(AccessibleRole.TEXT);
        canvas.setAccessibleText(messages.get("sequence.title"));
        listen();
    }

    /** To what is part of this pane and goes with it. */
    private void listen() {
        model.pictureProperty().addListener((property, before, now) -> picture(now));
        canvas.widthProperty().addListener(size -> resize());
        canvas.heightProperty().addListener(size -> resize());
        canvas.focusedProperty().addListener(focus -> frame());
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnMouseMoved(event -> pointed(model.picture().rowAt(event.getY())));
        canvas.setOnScroll(this::scrolled);
        canvas.setOnKeyPressed(this::typed);
        bar.valueProperty().addListener((property, before, now) -> {
            if (now.doubleValue() != model.picture().scroll()) {
                model.scrollTo(now.doubleValue());
            }
        });
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        model.show(moment);
        empty.setText(model.empty());
        frame();
        if (model.behind()) {
            nextFrame.start();
        } else {
            nextFrame.stop();
        }
    }

    @Override
    public void takeOver(Pane before) {
        if (before instanceof SequenceView old) {
            model.takeOver(old.model);
            frame();
        }
    }

    /** Lets one break on the packets of an arrow. */
    public void setBreakMenu(BreakMenu breaks) {
        breaks.openAt(canvas, event -> {
            boolean keyboard = event.isKeyboardTrigger();
            Optional<SequencePicture.Row> row =
                    keyboard ? cursor.row() : model.picture().rowAt(event.getY());
            return row.map(one -> new BreakMenu.Spot(
                    SequenceViewModel.breakOffers(one.passage()),
                    keyboard ? canvas.getWidth() / 2 : event.getX(),
                    keyboard ? one.y() : event.getY()));
        });
    }

    private void resize() {
        model.resize(canvas.getWidth(), canvas.getHeight());
        frame();
    }

    private void picture(SequencePicture picture) {
        canvas.show(picture);
        boolean none = picture.rows().isEmpty();
        Presence.shown(empty, none);
        double room = picture.frame().bottom() - picture.frame().top();
        double furthest = model.furthest();
        Presence.shown(bar, !none && furthest > 0);
        SequencePicture.Frame frame = picture.frame();
        StackPane.setMargin(bar, new Insets(frame.top(), 0, frame.height() - frame.bottom(), 0));
        bar.setMax(furthest);
        bar.setVisibleAmount(picture.height() > 0 ? furthest * Math.min(1, room / picture.height()) : 1);
        bar.setBlockIncrement(room);
        bar.setUnitIncrement(picture.frame().row());
        bar.setValue(picture.scroll());
    }

    private void pointed(Optional<SequencePicture.Row> row) {
        canvas.setCursor(row.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        Tooltip.install(canvas, tip);
        row.ifPresentOrElse(one -> tip.setText(model.tip(one)), () -> Tooltip.uninstall(canvas, tip));
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            model.picture().rowAt(event.getY()).ifPresent(row -> {
                cursor.to(row.passage().number());
                model.choose(row.passage());
            });
        }
        event.consume();
    }

    /** Scrolls by rows; negative is up. */
    public void scroll(int rows) {
        model.scroll(rows * model.picture().frame().row());
        frame();
    }

    private void scrolled(ScrollEvent event) {
        model.scroll(-event.getDeltaY());
        frame();
        event.consume();
    }

    private void typed(KeyEvent event) {
        boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown();
        if (!modified && act(event)) {
            event.consume();
            frame();
        }
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> cursor.move(-1);
            case DOWN -> cursor.move(1);
            case PAGE_UP -> cursor.page(-1);
            case PAGE_DOWN -> cursor.page(1);
            case HOME -> cursor.toEnd(false);
            case END -> cursor.toEnd(true);
            case CLOSE_BRACKET -> cursor.alongBracket(true);
            case OPEN_BRACKET -> cursor.alongBracket(false);
            case ENTER -> cursor.passage().ifPresent(model::choose);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Shows and says what is under the keyboard. */
    private void frame() {
        canvas.frame(cursor.row(), Focus.isShown(canvas));
        cursor.text().ifPresent(canvas::setAccessibleText);
    }
}
