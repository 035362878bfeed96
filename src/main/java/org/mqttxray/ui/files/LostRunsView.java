package org.mqttxray.ui.files;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Presence;
import org.mqttxray.workbench.Recovery;

/** On the first screen: a line for each run that was not closed. */
public final class LostRunsView extends VBox {
    /** More than these would push the lessons away; the terminal lists them all. */
    private static final int MOST = 3;

    private final LostRunsViewModel model;
    private final Messages messages;
    private final BiConsumer<Recovery.Found, String> save;

    /**
     * The lines.
     *
     * @param save asks where to save a run, and gets how it is called
     */
    public LostRunsView(LostRunsViewModel model, Messages messages, BiConsumer<Recovery.Found, String> save) {
        this.model = model;
        this.messages = messages;
        this.save = save;
        getStyleClass().add("lost-runs");
        setId("lostRuns");
        ChangeListener<List<Recovery.Found>> filler = (observed, before, now) -> fill(now);
        sceneProperty().addListener((observed, before, now) -> {
            model.runsProperty().removeListener(filler); // views are made anew, the models stay
            if (now != null) {
                model.runsProperty().addListener(filler);
                fill(model.runsProperty().get());
            }
        });
        fill(model.runsProperty().get());
    }

    private void fill(List<Recovery.Found> runs) {
        getChildren().setAll(runs.stream().limit(MOST).map(this::line).toList());
        Presence.shown(this, !runs.isEmpty());
    }

    private Node line(Recovery.Found run) {
        FontIcon icon = new FontIcon("mdi2h-history");
        icon.getStyleClass().add("way-icon");
        String text = model.says(run);
        Label says = new Label(text);
        says.setTooltip(new Tooltip(text));
        says.setMinWidth(0);
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        Button open = button("files.lost.open", text, () -> model.open(run));
        Button keep = button("files.lost.save", text, () -> save.accept(run, LostRunsViewModel.name(run)));
        Presence.shown(open, model.readable(run));
        Presence.shown(keep, model.readable(run));
        Button away = button("files.lost.throw-away", text, () -> {});
        away.setOnAction(event -> {
            if (model.throwAway(run)) {
                away.setText(messages.get("files.lost.sure"));
            }
        });
        HBox line = new HBox(icon, says, open, keep, away);
        line.getStyleClass().addAll("pane", "lost-run");
        return line;
    }

    private Button button(String words, String of, Runnable action) {
        Button button = new Button(messages.get(words));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(messages.get(words) + ": " + of);
        button.setOnAction(event -> action.run());
        return button;
    }
}
