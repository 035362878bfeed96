package org.mqttxray.ui.files;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Presence;
import org.mqttxray.ui.model.Moment;

/** In the strip: how much is recorded. */
public final class RecordedView implements Pane {
    private final RecordedViewModel model;
    private final Label label = new Label();

    /** Of a model. */
    public RecordedView(RecordedViewModel model) {
        this.model = model;
        label.setId("recorded");
        label.getStyleClass().addAll("small", "ink2");
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(model.meaning()));
    }

    @Override
    public Region root() {
        return label;
    }

    @Override
    public void show(Moment moment) {
        String text = model.text(moment);
        label.setText(text);
        Presence.shown(label, !text.isEmpty());
    }
}
