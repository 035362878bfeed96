package org.mqttxray.ui.change;

import static org.mqttxray.ui.Presence.shown;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.InFlight;
import org.mqttxray.ui.model.Moment;

/** What the packet pane has for a packet that is held: a tag and a button in its header, and at its foot what was ordered. */
public final class HeldPacketView {
    private static final double TOOLTIP_WIDTH = 320;
    /** Beside the button there is room for so much without taking any of the packet's. */
    private static final double TWO_LINES = 40;

    private final HeldPacketViewModel model;
    private final Messages messages;
    private final String tip;
    private final Label tag = new Label();
    private final Button change = new Button();
    /** A button that can't be pressed has no tooltip; the place around it has. */
    private final StackPane changePlace = new StackPane(change);

    private final Tooltip why = new Tooltip();
    private final HBox tools = new HBox(tag, changePlace);
    private final Label order = new Label();
    private final Tooltip wholeOrder = new Tooltip();
    private final Button takeBack = new Button();
    private final HBox foot = new HBox(order, takeBack);
    private Moment moment = Moment.NOTHING;

    /**
     * Nothing is held.
     *
     * @param tip what the button says while it can be pressed
     * @param open opens the editor
     * @param taught whether there is a button at all
     */
    public HeldPacketView(InFlight inFlight, Messages messages, String tip, Runnable open, boolean taught) {
        this.messages = messages;
        this.tip = tip;
        this.model = new HeldPacketViewModel(inFlight, messages);
        tag.setText(messages.get("change.held"));
        tag.getStyleClass().addAll("tag", "held-tag");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        change.setId("change-packet");
        change.getStyleClass().addAll("icon", "ghost");
        change.setGraphic(new FontIcon("mdi2p-pencil-outline"));
        change.setOnAction(event -> open.run());
        why.setWrapText(true);
        why.setMaxWidth(TOOLTIP_WIDTH);
        Tooltip.install(changePlace, why);
        shown(changePlace, taught);
        tools.getStyleClass().add("held-tools");
        tools.setMinWidth(Region.USE_PREF_SIZE);
        order.setId("held-order");
        order.setTooltip(wholeOrder);
        order.setMinWidth(0);
        order.setWrapText(true);
        order.setMaxHeight(TWO_LINES);
        order.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(order, Priority.ALWAYS);
        order.getStyleClass().addAll("small", "held-order");
        takeBack.setId("held-take-back");
        takeBack.setText(messages.get("change.take-back-brief"));
        takeBack.setAccessibleText(messages.get("change.take-back"));
        takeBack.setTooltip(new Tooltip(messages.get("change.take-back")));
        takeBack.getStyleClass().add("small");
        takeBack.setMinWidth(Region.USE_PREF_SIZE);
        takeBack.setOnAction(event -> moment.held().ifPresent(inFlight::takeBack));
        foot.getStyleClass().add("held-foot");
        model.stateProperty().addListener((observed, before, now) -> show(now));
        show(model.stateProperty().get());
    }

    /** What stands in the header of the pane. */
    public Region tools() {
        return tools;
    }

    /** What stands at its foot. */
    public Region foot() {
        return foot;
    }

    /** Shows a moment. */
    public void show(Moment now) {
        moment = now;
        model.show(now);
    }

    /** A moment with the packet that the link holds as the one shown, unless something else is chosen. */
    public Moment seen(Moment now) {
        return model.seen(now);
    }

    private void show(HeldPacketViewModel.State now) {
        shown(tag, now.held());
        change.setDisable(!now.changeable());
        why.setText(Optional.of(now.why()).filter(text -> !text.isEmpty()).orElse(tip));
        change.setAccessibleText(messages.get("change.button"));
        change.setAccessibleHelp(now.why());
        order.setText(now.order());
        wholeOrder.setText(now.order());
        shown(foot, !now.order().isEmpty());
    }
}
