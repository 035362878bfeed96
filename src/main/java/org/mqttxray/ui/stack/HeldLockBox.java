package org.mqttxray.ui.stack;

import static org.mqttxray.ui.Presence.shown;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.theme.Type;

/** A lock that is held, and who holds it. */
final class HeldLockBox extends HBox {
    private final Messages messages;
    private final Label word = new Label("", new FontIcon("mdi2l-lock-outline"));
    private final Label name = new Label();
    private final FontIcon icon = new FontIcon("mdi2l-lock-outline");
    private final Tooltip tooltip = new Tooltip();
    private StackContent.HeldLock lock;

    HeldLockBox(StackContent.HeldLock lock, Messages messages) {
        this.messages = messages;
        word.setMinWidth(USE_PREF_SIZE);
        name.setTooltip(tooltip);
        getStyleClass().add("stack-lock");
        getChildren().setAll(word, name);
        show(lock);
    }

    /** Shows another lock, at its full length. */
    void show(StackContent.HeldLock now) {
        lock = now;
        word.setText(lock.words().map(messages::get).orElse(""));
        Styles.toggle(name, "mono", whole().codePoints().noneMatch(Type::wide));
        tooltip.setText(whole());
        name.setAccessibleText(whole());
        shorten(false);
    }

    /** Names only who holds it, so that it has room in a line with others. */
    void shorten(boolean shorter) {
        shown(word, !shorter);
        name.setGraphic(shorter ? icon : null);
        name.setText(shorter ? lock.owner() : whole());
    }

    private String whole() {
        return lock.name() + ": " + lock.owner();
    }
}
