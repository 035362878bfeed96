package org.mqttxray.ui.change;

import static org.mqttxray.ui.Presence.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Icons;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.InFlight;
import org.mqttxray.ui.model.Moment;

/** The bar that says why the client stands; it is there only while there is something to say. */
public final class StopBarView implements Pane {
    private static final String BETWEEN = "  ";
    private static final double BUTTON_GAP = 6;
    private static final double TOOLTIP_WIDTH = 420;

    private static final String AT_BREAKPOINT = "mdi2c-circle";
    private static final String OTHERWISE = "mdi2p-pause";

    private final StopBarViewModel model;
    private final FontIcon sign = new FontIcon(OTHERWISE);
    private final TextFlow words = new TextFlow();
    private final Button changeIt;
    private final Button letGo;
    private final HBox buttons;
    private final HBox root;
    private final Tooltip whole = new Tooltip();

    /**
     * A bar that says nothing.
     *
     * @param change opens the editor of the packet that the link holds
     */
    public StopBarView(Bench bench, InFlight inFlight, Messages messages, Runnable change) {
        model = new StopBarViewModel(bench, inFlight, messages);
        StackPane icon = new StackPane(sign);
        icon.getStyleClass().add("stop-icon");
        icon.setAlignment(Pos.TOP_CENTER);
        icon.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        changeIt = button("stop-change", change);
        letGo = button(
                "stop-let-go",
                () -> inFlight.incoming().ifPresent(incoming -> inFlight.letGo(incoming, Optional.empty())));
        buttons = new HBox(changeIt, letGo);
        buttons.setSpacing(BUTTON_GAP);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        root = new HBox(icon, words, buttons);
        root.setId("stop-bar");
        root.getStyleClass().add("stop-bar");
        root.setMinHeight(Region.USE_PREF_SIZE);
        root.setAccessibleRole(AccessibleRole.TEXT);
        whole.setWrapText(true);
        whole.setMaxWidth(TOOLTIP_WIDTH);
        Tooltip.install(root, whole);
        model.stateProperty().addListener((observed, before, now) -> say(now));
        say(model.stateProperty().get());
    }

    private static Button button(String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        model.show(moment);
    }

    @Override
    public void goOn() {
        model.goOn();
    }

    private void say(Optional<StopBarViewModel.State> state) {
        shown(root, state.isPresent());
        state.ifPresent(now -> {
            Icons.show(sign, now.atBreakpoint() ? AT_BREAKPOINT : OTHERWISE);
            List<Text> texts = new ArrayList<>();
            add(texts, now.title(), "stop-title");
            add(texts, now.reason(), "stop-text");
            if (!now.reason().isEmpty() && !now.held().isEmpty()) {
                texts.add(new Text("\n"));
            }
            add(texts, now.held(), "stop-text");
            add(texts, now.incoming(), "stop-text");
            add(texts, now.order(), "stop-order");
            add(texts, now.damage(), "stop-damage");
            words.getChildren().setAll(texts);
            changeIt.setText(now.change());
            letGo.setText(now.letGo());
            shown(buttons, !now.incoming().isEmpty());
            root.setAccessibleText(now.spoken());
            whole.setText(now.spoken());
        });
    }

    private static void add(List<Text> texts, String sentence, String styleClass) {
        if (!sentence.isEmpty()) {
            boolean begins =
                    texts.isEmpty() || texts.get(texts.size() - 1).getText().equals("\n");
            Text text = new Text((begins ? "" : BETWEEN) + sentence);
            text.getStyleClass().add(styleClass);
            texts.add(text);
        }
    }
}
