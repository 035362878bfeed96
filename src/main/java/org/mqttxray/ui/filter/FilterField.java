package org.mqttxray.ui.filter;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.Icons;
import org.mqttxray.ui.Presence;
import org.mqttxray.ui.RowCell;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.filter.FilterViewModel.Offer;
import org.mqttxray.ui.filter.FilterViewModel.State;
import org.mqttxray.ui.filter.FilterViewModel.Verdict;

/**
 * The field itself: a frame and a shape for how the text stands, the sentence below it, and below that what can follow, while one types or
 * at Ctrl+Space. Down and Up choose there, Enter and Tab take it, Esc closes it.
 */
public final class FilterField extends VBox {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 6;

    private final FilterViewModel model;
    private final Messages messages;
    private final TextField field = new TextField();
    private final FontIcon shape = new FontIcon("mdi2f-filter-outline");
    private final Label sentence = new Label();
    private final ListView<Offer> offers = new ListView<>();
    private boolean taking;
    private int rows = MOST_ROWS;

    /**
     * An empty field.
     *
     * @param name what the filter is for, to whoever does not see it
     */
    public FilterField(FilterViewModel model, Messages messages, String name) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("filter");
        field.setPromptText(messages.get("debug.filter.prompt"));
        field.setAccessibleText(name);
        field.getStyleClass().add("mono");
        field.textProperty().bindBidirectional(model.textProperty());
        field.textProperty().addListener((observed, before, now) -> typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().addListener((observed, before, now) -> close());
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("small", "filter-sentence");
        offers.setFixedCellSize(ROW);
        offers.setFocusTraversable(false);
        offers.setCellFactory(list -> new OfferCell());
        offers.setOnMousePressed(event -> take());
        HBox line = new HBox(8, shape, field);
        line.getStyleClass().add("filter-line");
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(line, sentence, offers);
        model.stateProperty().addListener((observed, before, now) -> show(now));
        show(model.stateProperty().get());
        close();
    }

    /** The text itself, for whoever puts the keyboard there. */
    public TextField field() {
        return field;
    }

    /** Gives what can follow so much room, in pixels, if that is less than it has by itself; a row it always has. */
    public void setRoomBelow(double room) {
        rows = (int) Math.max(1, Math.min(MOST_ROWS, room / ROW));
    }

    private void show(State state) {
        Styles.mark(this, Verdict.class, Optional.of(state.verdict()));
        Icons.show(
                shape,
                switch (state.verdict()) {
                    case EMPTY -> "mdi2f-filter-outline";
                    case VALID -> "mdi2c-check-circle-outline";
                    case DOUBTFUL -> "mdi2a-alert-outline";
                    case INVALID -> "mdi2c-close-circle-outline";
                });
        Presence.shown(sentence, !state.sentence().isEmpty());
        sentence.setText(state.sentence());
        field.setAccessibleHelp(
                state.sentence().isEmpty()
                        ? messages.get("debug.filter." + Styles.name(state.verdict()))
                        : state.sentence());
    }

    // What can follow

    private void typed() {
        if (field.getText().isEmpty()) {
            close();
        } else if (!taking && field.isFocused()) {
            open();
        }
    }

    private void open() {
        List<Offer> all = model.offers(field.getCaretPosition());
        offers.getItems().setAll(all);
        offers.setPrefHeight(ROW * Math.min(rows, all.size()) + 2);
        offers.setMinHeight(offers.getPrefHeight());
        offer(!all.isEmpty());
        offers.getSelectionModel().select(0);
        offers.scrollTo(0);
    }

    private void close() {
        offer(false);
    }

    private void offer(boolean choice) {
        Presence.shown(offers, choice);
        Focus.keepChoice(field, choice);
    }

    private void pressed(KeyEvent event) {
        boolean open = offers.isVisible();
        KeyCode code = event.getCode();
        if (code == KeyCode.SPACE && event.isControlDown()) {
            open();
        } else if (!open) {
            return;
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            choose(code == KeyCode.DOWN ? 1 : -1);
        } else if (code == KeyCode.ENTER || code == KeyCode.TAB && !event.isShiftDown()) {
            take();
        } else if (code == KeyCode.ESCAPE) {
            close();
        } else {
            return;
        }
        event.consume();
    }

    private void choose(int step) {
        int count = offers.getItems().size();
        int next = Math.floorMod(offers.getSelectionModel().getSelectedIndex() + step, count);
        offers.getSelectionModel().select(next);
        offers.scrollTo(Math.max(0, next - rows / 2));
    }

    /** Puts another text there, and offers nothing to follow it. */
    public void write(String text) {
        taking = true;
        field.setText(text);
        field.end();
        taking = false;
        close();
    }

    private void take() {
        Offer offer = offers.getSelectionModel().getSelectedItem();
        if (offer == null) {
            return;
        }
        write(offer.whole());
        field.positionCaret(offer.caret());
    }

    /** The word at the left, what it means at the right. */
    private static final class OfferCell extends RowCell<Offer> {
        @Override
        protected void show(Offer offer) {
            Label word = new Label(offer.text());
            word.getStyleClass().add("mono");
            Label meaning = new Label(offer.meaning());
            meaning.getStyleClass().addAll("small", "ink2");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            setGraphic(new HBox(10, word, space, meaning));
            setAccessibleText(offer.text() + ", " + offer.meaning());
        }
    }
}
