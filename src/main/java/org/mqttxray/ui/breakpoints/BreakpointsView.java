package org.mqttxray.ui.breakpoints;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.mqttxray.debug.Where;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.EachFrame;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Presence;
import org.mqttxray.ui.filter.FilterField;
import org.mqttxray.ui.model.ClientTitle;

/** The list of breakpoints above the form. */
public final class BreakpointsView {
    private final BreakpointsViewModel model;
    private final Messages messages;
    private final Region root;

    @FXML
    private CheckBox muted;

    @FXML
    private ListView<BreakpointsViewModel.Row> list;

    @FXML
    private ComboBox<PlaceKind> kind;

    @FXML
    private ComboBox<Where> where;

    @FXML
    private Label conditionTitle;

    @FXML
    private VBox condition;

    @FXML
    private TextField hits;

    @FXML
    private Label hitsError;

    @FXML
    private TextField message;

    @FXML
    private Label messageError;

    @FXML
    private CheckBox once;

    @FXML
    private ComboBox<OptionalInt> after;

    @FXML
    private ComboBox<Optional<String>> client;

    @FXML
    private Button set;

    @FXML
    private Button cancel;

    @FXML
    private Label refused;

    /** The breakpoints of a model. */
    public BreakpointsView(BreakpointsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.root = Fxml.load(this, messages);
        list.setItems(model.rows());
        Label none = new Label(messages.get("debug.none"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setCellFactory(shown -> new BreakpointCell(model, messages, this::ask));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        muted.selectedProperty().bindBidirectional(model.mutedProperty());
        bindForm(model.form());
        set.setOnAction(event -> set());
        cancel.setOnAction(event -> begin());
        begin();
        EachFrame.whileInWindow(
                root, model::refresh); // hits go on while the client does, and are found out piece by piece
    }

    private void bindForm(FormViewModel form) {
        kind.getItems().setAll(PlaceKind.values());
        kind.setConverter(words(one -> messages.get("debug.kind." + Messages.key(one))));
        where.setConverter(words(model::place));
        TypedChoice.in(where);
        FilterField filter = new FilterField(form.condition(), messages, "");
        condition.getChildren().add(filter);
        form.kindProperty().addListener((observed, before, now) -> {
            showPlaces(form);
            titleCondition(now, filter.field());
        });
        showPlaces(form);
        titleCondition(form.kindProperty().get(), filter.field());
        kind.valueProperty().bindBidirectional(form.kindProperty());
        where.valueProperty().addListener((observed, before, now) -> {
            if (now != null) {
                form.whereProperty().set(now);
            }
        });
        form.whereProperty().addListener((observed, before, now) -> where.setValue(now));
        List.of(filter.field(), hits, message).forEach(field -> field.setOnAction(event -> set.fire()));
        hits.textProperty().bindBidirectional(form.hitsProperty());
        message.textProperty().bindBidirectional(form.messageProperty());
        once.selectedProperty().bindBidirectional(form.onceProperty());
        after.setConverter(words(other -> other.isPresent()
                ? messages.get("debug.form.after-one", other.getAsInt())
                : messages.get("debug.form.after-none")));
        after.valueProperty().bindBidirectional(form.afterProperty());
        client.setConverter(words(one -> one.map(name -> ClientTitle.of(name, messages))
                .orElseGet(() -> messages.get("debug.form.all-clients"))));
        client.valueProperty().bindBidirectional(form.clientProperty());
        form.madeProperty().addListener((observed, before, now) -> show(now));
        show(form.madeProperty().get());
    }

    private void showPlaces(FormViewModel form) {
        List<Where> places = form.kindProperty().get().places();
        where.getItems().setAll(places);
        if (!places.contains(form.whereProperty().get())) {
            where.getItems().add(form.whereProperty().get());
        }
        where.setValue(form.whereProperty().get());
        Presence.shown(where, where.getItems().size() > 1);
    }

    /** Where nothing else says when to stop, the condition must. */
    private void titleCondition(PlaceKind chosen, TextField field) {
        boolean only = chosen == PlaceKind.CONDITION;
        conditionTitle.setText(messages.get(only ? "debug.form.condition-only" : "debug.form.condition"));
        field.setAccessibleText(conditionTitle.getText());
    }

    private void show(FormViewModel.Made made) {
        set.setDisable(made.breakpoint().isEmpty());
        hitsError.setText(made.hitsError());
        messageError.setText(made.messageError());
        Presence.shown(hitsError, !made.hitsError().isEmpty());
        Presence.shown(messageError, !made.messageError().isEmpty());
        boolean editing = model.editing();
        set.setText(messages.get(editing ? "debug.form.save" : "debug.form.add"));
        Presence.shown(cancel, editing);
    }

    private void begin() {
        model.begin();
        choices();
        Presence.shown(refused, false);
    }

    /** Goes on with what was typed when the card was closed. */
    public void goOn() {
        model.goOn();
        choices();
    }

    private void choices() {
        offer(after, model.others());
        Presence.shown(after, after.getItems().size() > 1);
        offer(client, model.clients());
        Presence.shown(client, client.getItems().size() > 2);
    }

    /** What was chosen stays chosen. */
    private static <T> void offer(ComboBox<T> box, List<T> choices) {
        if (!box.getItems().equals(choices)) {
            T chosen = box.getValue();
            box.getItems().setAll(choices);
            box.setValue(chosen);
        }
    }

    private void ask(BreakpointsViewModel.Row row) {
        model.edit(row.breakpoint());
        choices();
        kind.requestFocus();
    }

    private void set() {
        boolean changed = model.editing();
        Optional<String> wrong = model.set();
        refused.setText(wrong.orElse(""));
        Presence.shown(refused, wrong.isPresent());
        if (wrong.isEmpty()) {
            begin();
            if (!changed) {
                list.scrollTo(list.getItems().size() - 1); // a new one has the highest number
            }
        }
    }

    private void pressed(KeyEvent event) {
        BreakpointsViewModel.Row chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE) {
            model.remove(chosen.breakpoint());
        } else if (event.getCode() == KeyCode.ENTER) {
            ask(chosen);
        } else if (event.getCode() == KeyCode.SPACE) {
            model.enable(chosen.breakpoint(), !chosen.breakpoint().enabled());
        } else {
            return;
        }
        event.consume();
    }

    private static <T> StringConverter<T> words(Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody writes here");
            }
        };
    }

    /** What stands in the card. */
    public Region root() {
        return root;
    }
}
