package org.mqttxray.ui.transport;

import static org.mqttxray.ui.Presence.shown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Icons;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Speed;
import org.mqttxray.ui.model.Verb;

/** The buttons that move the playhead. */
public final class TransportView implements Pane {
    /** Below this width some words are left out at once, else they would come and go with the figures beside them. */
    private static final double ALL_WORDS = 980;
    /** In so many turns something is left out. */
    private static final int LEFT_OUT = 3;

    private final TransportViewModel model;
    private final Messages messages;
    private final HBox root;
    private final MenuItem stop;
    private final Tooltip reason = new Tooltip();
    private final BooleanSupplier opening;
    private final BooleanProperty muted;
    private final Omissions omissions;
    private final InvalidationListener mutes = change -> show();
    private Moment moment = Moment.NOTHING;
    private Optional<SpeedKnob> speedKnob = Optional.empty();
    /** Whether nothing is left out. */
    private boolean whole = true;
    /** Whether something has to be answered first. */
    private boolean asks;

    @FXML
    private Button runBack;

    @FXML
    private Button stepBack;

    @FXML
    private Button run;

    @FXML
    private FontIcon runIcon;

    @FXML
    private MenuButton runMenu;

    @FXML
    private Button into;

    @FXML
    private Button over;

    @FXML
    private Button out;

    @FXML
    private Button nextPacket;

    @FXML
    private HBox speedPlace;

    @FXML
    private Label speedWord;

    @FXML
    private Slider speed;

    @FXML
    private Label speedValue;

    @FXML
    private Button breakpoints;

    @FXML
    private FontIcon breakpointsIcon;

    @FXML
    private Label why;

    @FXML
    private Button letOthers;

    @FXML
    private Button backToLive;

    @FXML
    private Label event;

    @FXML
    private Label time;

    @FXML
    private ToggleButton trueTime;

    /**
     * Buttons that do something.
     *
     * @param opening whether what is to be shown is still being started
     * @param breakpointsTaught whether breakpoints have been taught; else their button is there only while one is set
     * @param openBreakpoints shows the breakpoints at a node
     */
    public TransportView(
            Bench bench,
            Commands commands,
            Messages messages,
            BooleanSupplier opening,
            boolean breakpointsTaught,
            Opener openBreakpoints) {
        this.messages = messages;
        this.opening = opening;
        this.muted = bench.mutedProperty();
        this.model = new TransportViewModel(messages, breakpointsTaught);
        this.root = Fxml.load(this, messages);
        this.stop = commands.item(Verb.STOP);
        Map<ButtonBase, Verb> verbs = Map.of(
                runBack, Verb.RUN_BACK,
                stepBack, Verb.STEP_BACK,
                run, Verb.RUN_PAUSE,
                into, Verb.INTO,
                over, Verb.OVER,
                out, Verb.OUT,
                nextPacket, Verb.NEXT_PACKET);
        verbs.forEach(commands::install);
        runMenu.getItems().setAll(commands.item(Verb.RESTART), stop);
        runMenu.setAccessibleText(messages.get("window.run-menu"));
        runMenu.setTooltip(new Tooltip(messages.get("window.run-menu")));
        breakpoints.setOnAction(clicked -> openBreakpoints.open(breakpoints));
        letOthers.setOnAction(clicked -> bench.letOthersRun());
        backToLive.setOnAction(clicked -> bench.goToEnd());
        root.setMinWidth(0); // what has no room is left out
        this.omissions = new Omissions(root, why, LEFT_OUT, () -> root.getWidth() < ALL_WORDS ? 1 : 0, this::leaveOut);
        muted.addListener(new WeakInvalidationListener(mutes)); // the bench outlives this view
        model.stateProperty().addListener((observed, before, now) -> show(now));
        show(model.stateProperty().get());
    }

    /** Shows something at a node. */
    public interface Opener {
        /** Shows it. */
        void open(Region at);
    }

    /** Shows how fast runs go on, and lets that be changed. */
    public void setSpeed(ObjectProperty<Speed> property) {
        speedKnob = Optional.of(new SpeedKnob(speed, speedValue, property, messages));
        shown(speedPlace, true);
    }

    /** Says whether a class looks on; without it none does. */
    public void setClass(BooleanSupplier looksOn) {
        model.setClass(looksOn);
    }

    /** Says whether the step's own question is open; else what is covered is what a later step asks for. */
    public void setQuestion(BooleanSupplier open) {
        model.setQuestion(open);
    }

    /** Lets the timeline be in even steps or in true time. */
    public void setTrueTime(BooleanProperty property) {
        trueTime.setSelected(property.get());
        trueTime.setOnAction(clicked -> property.set(trueTime.isSelected()));
        trueTime.setTooltip(new Tooltip(messages.get("window.true-time.tip")));
        trueTime.setAccessibleText(messages.get("window.true-time.tip"));
        shown(trueTime, true);
    }

    /** Lets be chosen, in the menu beside Run, what the other threads do while one makes a step. */
    public void setOthers(ObjectProperty<Debugger.Others> property) {
        Menu choices = new Menu(messages.get("window.others"));
        ToggleGroup group = new ToggleGroup();
        for (Debugger.Others others : Debugger.Others.values()) {
            RadioMenuItem choice = new RadioMenuItem(messages.get("window.others." + Messages.key(others)));
            choice.setToggleGroup(group);
            choice.setSelected(property.get() == others);
            choice.setOnAction(chosen -> property.set(others));
            choices.getItems().add(choice);
        }
        runMenu.getItems().addAll(new SeparatorMenuItem(), choices);
        String tip = messages.get("window.run-menu-others");
        runMenu.setAccessibleText(tip);
        runMenu.setTooltip(new Tooltip(tip));
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        this.moment = moment;
        show();
        goOn();
    }

    private void show() {
        model.show(moment, opening.getAsBoolean(), muted.get());
    }

    @Override
    public void goOn() {
        speedKnob.ifPresent(SpeedKnob::show);
    }

    /** All of it can also be done by keys or seen elsewhere. */
    private void leaveOut(int turns) {
        boolean tight = turns >= 1;
        shown(time, !tight);
        shown(speedWord, !tight);
        trueTime.setContentDisplay(tight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        nextPacket.setContentDisplay(tight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        shown(speedPlace, speedKnob.isPresent() && turns < 2);
        shown(event, turns < LEFT_OUT);
        whole = !tight;
        keepWhy();
    }

    /** What is said gives way to buttons, but not to their words, and where it asks for something to nothing. */
    private void keepWhy() {
        why.setMinWidth(whole || asks ? Region.USE_PREF_SIZE : 0);
    }

    private void show(TransportViewModel.State state) {
        run.setText(messages.get(state.running() ? "window.pause" : "window.run"));
        Icons.show(runIcon, state.running() ? "mdi2p-pause" : "mdi2p-play");
        run.setDisable(!state.running() && !state.forward());
        List.of(into, over, out, nextPacket).forEach(button -> button.setDisable(!state.forward()));
        List.of(runBack, stepBack).forEach(button -> button.setDisable(!state.back()));
        event.setText(state.event());
        time.setText(state.time());
        why.setText(state.why());
        asks = state.asks();
        keepWhy();
        reason.setText(state.whole());
        why.setTooltip(state.why().isEmpty() ? null : reason);
        shown(letOthers, state.waiting());
        stop.setDisable(!state.live());
        shown(breakpoints, state.breakpoints().isPresent());
        state.breakpoints().ifPresent(breakpoints::setText);
        boolean stops = state.breakpointSet() && !state.muted();
        Icons.show(breakpointsIcon, stops ? "mdi2c-circle" : "mdi2c-circle-outline");
        Styles.toggle(breakpointsIcon, "set", state.breakpointSet());
        shown(backToLive, state.behind());
        backToLive.setText(messages.get(state.live() ? "window.back-to-live" : "window.to-the-end"));
        root.setAccessibleText(String.join(", ", state.event(), state.time(), state.whole()));
        omissions.contentChanged();
    }
}
