package org.mqttxray.ui.transport;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.Speed;

/** The slider of the speed, with what it is set to in words. */
final class SpeedKnob {
    private final Slider slider;
    private final Label value;
    private final ObjectProperty<Speed> speed;
    private final Messages messages;
    private final Tooltip tip = new Tooltip();

    SpeedKnob(Slider slider, Label value, ObjectProperty<Speed> speed, Messages messages) {
        this.slider = slider;
        this.value = value;
        this.speed = speed;
        this.messages = messages;
        slider.setMax(Speed.values().length - 1);
        slider.setTooltip(tip);
        value.setTooltip(tip);
        show();
        slider.valueProperty().addListener((observed, before, now) -> choose((int) Math.round(now.doubleValue())));
    }

    private void choose(int which) {
        speed.set(Speed.values()[which]);
        show();
    }

    /** Shows the speed that is set, by whatever. */
    void show() {
        Speed now = speed.get();
        String words = words(now);
        if (words.equals(value.getText())) {
            return;
        }
        value.setText(words);
        tip.setText(messages.get(now == Speed.FULL ? "window.speed.tip-full" : "window.speed.tip", now.perSecond()));
        slider.setAccessibleText(tip.getText());
        if (!slider.isValueChanging() && Math.round(slider.getValue()) != now.ordinal()) {
            slider.setValue(now.ordinal());
        }
    }

    private String words(Speed now) {
        return now == Speed.FULL
                ? messages.get("window.speed.full")
                : messages.get("window.speed.per-second", now.perSecond());
    }
}
