package org.mqttxray.ui.state;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;

/** The five states and the ways between them, in the form that the width allows. */
final class StateDiagram extends Region {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final String PREFIX = "CLIENT_STATE_";

    private final Messages messages;
    private final Map<ClientState, Label> names = new EnumMap<>(ClientState.class);
    private final Arrows arrows = new Arrows();

    StateDiagram(Messages messages) {
        this.messages = messages;
        getStyleClass().add("state-diagram");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(USE_PREF_SIZE);
        getChildren().add(arrows);
        for (ClientState state : ClientState.values()) {
            Label name = new Label(state.cName().substring(PREFIX.length()));
            name.getStyleClass().addAll("mono", "state-name");
            name.setTooltip(new Tooltip(messages.get(
                    "state.tip", name.getText(), state.cName(), state.number(), messages.get(state.words()))));
            names.put(state, name);
            getChildren().add(name);
        }
    }

    /** Marks the state in which the client is. */
    void show(StateContent content) {
        names.forEach((state, name) -> {
            boolean present = content.state().filter(state::equals).isPresent();
            name.pseudoClassStateChanged(PRESENT, present);
            name.pseudoClassStateChanged(CHANGED, present && content.stateChanged());
            name.setGraphic(present && content.stateChanged() ? dot() : null);
        });
        setAccessibleText(spoken(content, messages));
    }

    private static Region dot() {
        Region dot = new Region();
        dot.getStyleClass().add("changed-dot");
        return dot;
    }

    /** What a screen reader says of it: the state, and where the ways lead. */
    static String spoken(StateContent content, Messages messages) {
        Optional<ClientState> state = content.state();
        if (state.isEmpty()) {
            return messages.get("state.spoken", messages.get("state.title"), content.stateHidden() ? "?" : "–");
        }
        String key = content.stateChanged() ? "state.spoken-changed" : "state.spoken";
        String present =
                messages.get(key, messages.get("state.title"), state.get().cName());
        String ways =
                state.get().next().stream().sorted().map(ClientState::cName).collect(Collectors.joining(", "));
        return ways.isEmpty() ? present : present + messages.get("state.spoken-ways", ways);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return DiagramPlan.leastWidth(sizes());
    }

    @Override
    protected double computePrefWidth(double height) {
        return DiagramPlan.leastWidth(sizes());
    }

    @Override
    protected double computePrefHeight(double width) {
        return DiagramPlan.of(sizes(), width < 0 ? getWidth() : width).height();
    }

    private Map<ClientState, DiagramPlan.Size> sizes() {
        Map<ClientState, DiagramPlan.Size> sizes = new EnumMap<>(ClientState.class);
        names.forEach((state, name) ->
                sizes.put(state, new DiagramPlan.Size(snapSizeX(name.prefWidth(-1)), snapSizeY(name.prefHeight(-1)))));
        return sizes;
    }

    @Override
    protected void layoutChildren() {
        DiagramPlan plan = DiagramPlan.of(sizes(), getWidth());
        plan.boxes()
                .forEach((state, box) -> names.get(state).resizeRelocate(box.x(), box.y(), box.width(), box.height()));
        arrows.draw(plan.ways());
    }
}
