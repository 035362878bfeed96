package org.mqttxray.ui.change;

import static org.mqttxray.ui.Presence.shown;

import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.EachFrame;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Segment;
import org.mqttxray.ui.Styles;

/**
 * The editor of the packet that is held. Whatever is chosen to happen to the packet has the same room, that of the one that needs the most:
 * the card lies in the middle of the window, and with every height that it gains or loses the tabs would run from under the pointer.
 */
public final class ChangeView {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final ChangeViewModel model;
    private final Messages messages;
    private final Runnable done;
    private final Region root;
    private final FieldRowsBox fields;
    private final PreviewBox before;
    private final PreviewBox after;
    private int fresh = -1;
    private boolean filling;

    @FXML
    private Label title;

    @FXML
    private ToggleButton edit;

    @FXML
    private ToggleButton drop;

    @FXML
    private ToggleButton delay;

    @FXML
    private ToggleButton repeat;

    @FXML
    private ToggleButton cut;

    @FXML
    private VBox editor;

    @FXML
    private ToggleButton fieldsTab;

    @FXML
    private ToggleButton bytesTab;

    @FXML
    private CheckBox secrets;

    @FXML
    private CheckBox typeOver;

    @FXML
    private CheckBox repair;

    @FXML
    private ScrollPane fieldsPlace;

    @FXML
    private VBox bytesPlace;

    @FXML
    private TextArea bytes;

    @FXML
    private Label bytesHidden;

    @FXML
    private Label bytesError;

    @FXML
    private Label verdict;

    @FXML
    private VBox delayPlace;

    @FXML
    private TextField millis;

    @FXML
    private Label millisError;

    @FXML
    private VBox cutPlace;

    @FXML
    private TextField passed;

    @FXML
    private Label cutUnit;

    @FXML
    private Label passedError;

    @FXML
    private VBox preview;

    @FXML
    private Label warning;

    @FXML
    private Label status;

    @FXML
    private Button apply;

    @FXML
    private Button undo;

    @FXML
    private Button reset;

    @FXML
    private Button takeBack;

    @FXML
    private Button close;

    /**
     * The editor of a model.
     *
     * @param what names the packet
     * @param done closes the editor, once something was ordered or nothing is to be
     */
    public ChangeView(ChangeViewModel model, String what, Messages messages, Runnable done) {
        this.model = model;
        this.messages = messages;
        this.done = done;
        this.root = Fxml.load(this, messages);
        this.fields = new FieldRowsBox(messages, model::type, this::endTyping);
        this.before = new PreviewBox(messages.get("change.preview.before"), messages);
        this.after = new PreviewBox(messages.get("change.preview.after"), messages);
        title.setText(what);
        fieldsPlace.setContent(fields);
        preview.getChildren().setAll(before, new StackPane(roomForTwice(), after));
        cutUnit.setText(messages.get("change.cut.unit", model.size()));
        bytes.setTextFormatter(new TextFormatter<>(new OverType(typeOver::isSelected)));
        Act act = model.stateProperty().get().draft().act();
        Segment.join(
                Map.of(edit, Act.EDIT, drop, Act.DROP, delay, Act.DELAY, repeat, Act.REPEAT, cut, Act.CUT),
                act,
                model::choose);
        Segment.join(
                Map.of(fieldsTab, true, bytesTab, false),
                true,
                chosen -> show(model.stateProperty().get()));
        listen();
        model.stateProperty().addListener((observed, was, now) -> show(now));
        show(model.stateProperty().get());
        EachFrame.whileInWindow(root, model::refresh);
    }

    private void listen() {
        secrets.setOnAction(event -> model.showSecrets(secrets.isSelected()));
        repair.setOnAction(event -> model.repairLengths(repair.isSelected()));
        typed(bytes, model::typeBytes);
        typed(millis, model::typeMillis);
        typed(passed, model::typePassed);
        bytes.focusedProperty()
                .addListener((observed, was, now) -> show(model.stateProperty().get()));
        bytes.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.INSERT && !event.isShiftDown() && !event.isControlDown()) {
                typeOver.setSelected(!typeOver.isSelected());
                event.consume();
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (UNDO.match(event)) {
                model.undo();
                event.consume();
            }
        });
        apply.setOnAction(event -> apply());
        undo.setOnAction(event -> model.undo());
        reset.setOnAction(event -> model.reset());
        takeBack.setOnAction(event -> model.takeBack());
        close.setOnAction(event -> done.run());
    }

    private void typed(TextInputControl control, Consumer<String> typed) {
        control.textProperty().addListener((observed, was, now) -> {
            if (!filling) {
                typed.accept(now);
            }
        });
    }

    private void endTyping() {
        model.endTyping();
        show(model.stateProperty().get());
    }

    private void apply() {
        if (model.apply()) {
            done.run();
        }
    }

    /** What stands in the card. */
    public Region root() {
        return root;
    }

    /** Puts the keyboard where one can begin to type. */
    public void ask() {
        fields.ask();
    }

    private void show(ChangeViewModel.State now) {
        Act act = now.draft().act();
        Map.of(Act.EDIT, edit, Act.DROP, drop, Act.DELAY, delay, Act.REPEAT, repeat, Act.CUT, cut)
                .get(act)
                .setSelected(true);
        editor.setVisible(act == Act.EDIT);
        delayPlace.setVisible(act == Act.DELAY);
        cutPlace.setVisible(act == Act.CUT);
        boolean hidden = now.secret() && !now.secretsShown();
        boolean inFields = fieldsTab.isSelected();
        shown(secrets, now.secret());
        shown(repair, inFields);
        shown(typeOver, !inFields);
        fieldsPlace.setVisible(inFields);
        bytesPlace.setVisible(!inFields);
        shown(bytes, !hidden);
        shown(bytesHidden, hidden);
        fill(now);
        verdict.setText(now.verdict().sentence());
        Styles.mark(verdict, "wrong", !now.verdict().readable());
        bytesError.setText(now.errors().getOrDefault(ChangeViewModel.BYTES, "")); // these, too, keep their room
        millisError.setText(now.errors().getOrDefault(ChangeViewModel.MILLIS, ""));
        passedError.setText(now.errors().getOrDefault(ChangeViewModel.PASSED, ""));
        before.show(now.preview().before());
        after.show(now.preview().after());
        warning.setVisible(now.damages()); // keeps its room: the card is not to jump while one types
        status.setText(now.held() ? now.ordered() : messages.get("change.gone"));
        apply.setDisable(!now.appliable());
        undo.setDisable(!now.undoable());
        reset.setDisable(!now.resettable());
        takeBack.setDisable(now.ordered().isEmpty());
        keepRoom();
    }

    private void fill(ChangeViewModel.State now) {
        boolean anew = now.fresh() != fresh;
        fresh = now.fresh();
        filling = true;
        repair.setSelected(now.draft().repairs());
        secrets.setSelected(now.secretsShown());
        fields.show(now);
        if (anew || !bytes.isFocused() && !now.errors().containsKey(ChangeViewModel.BYTES)) {
            set(bytes, HexText.of(now.draft().bytes()));
        }
        set(millis, now.draft().millis());
        set(passed, now.draft().passed());
        filling = false;
    }

    private static void set(TextInputControl control, String text) {
        if (!text.equals(control.getText())) {
            control.setText(text);
        }
    }

    /** What needs more room for its bytes keeps it. */
    private void keepRoom() {
        preview.setMinHeight(Math.max(preview.getMinHeight(), preview.getHeight()));
    }

    /** As much as the packet needs that is sent twice, of which nothing is seen. */
    private PreviewBox roomForTwice() {
        PreviewBox room = new PreviewBox("", messages);
        room.show(model.twice().after());
        room.setVisible(false);
        return room;
    }
}
