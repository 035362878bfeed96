package org.mqttxray.ui.window;

import java.util.List;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.appbar.AppBarView;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.strip.StripView;

/** Everything in the window, in one language: the bar, what stands between, the strip. */
final class Shell {
    /** The least width of what is in the window, in our pixels. */
    static final double LEAST_WIDTH = 1_200;
    /** The least height of what is in the window, the system's title bar not counted. */
    static final double LEAST_HEIGHT = 632;

    private static final String LOW = "low";
    private static final String NARROW = "narrow";

    private final BorderPane root = new BorderPane();
    private final AppBarView bar;
    private final StripView strip;
    private final Pane body;
    private final Commands commands;
    private final Messages messages;

    Shell(AppBarView bar, Pane body, StripView strip, Commands commands, Messages messages) {
        this.commands = commands;
        this.messages = messages;
        this.bar = bar;
        this.body = body;
        this.strip = strip;
        root.setTop(bar.root());
        root.setCenter(body.root());
        root.setBottom(strip.root());
        root.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        root.widthProperty().addListener((observed, before, now) -> fold());
        root.heightProperty().addListener((observed, before, now) -> fold());
    }

    private void fold() {
        if (root.getWidth() <= 0 || root.getHeight() <= 0) {
            return;
        }
        Fold fold = Fold.of(root.getWidth(), root.getHeight());
        Styles.toggle(root, LOW, fold.low());
        Styles.toggle(root, NARROW, fold.narrow());
        if (body instanceof PerspectiveView view) {
            view.arrange(fold);
        }
    }

    Region root() {
        return root;
    }

    AppBarView bar() {
        return bar;
    }

    StripView strip() {
        return strip;
    }

    Pane body() {
        return body;
    }

    /** What can be done in it. */
    Commands commands() {
        return commands;
    }

    /** The words of its language. */
    Messages messages() {
        return messages;
    }

    void show(Moment moment) {
        panes().forEach(pane -> pane.show(moment));
    }

    void goOn() {
        panes().forEach(Pane::goOn);
    }

    /** Takes over what the user looks at in the shell whose place it takes. */
    void takeOver(Shell before) {
        body.takeOver(before.body);
    }

    private List<Pane> panes() {
        return List.of(bar, body, strip);
    }
}
