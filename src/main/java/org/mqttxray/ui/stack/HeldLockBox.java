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
    private final Label word;
    private final Label name;
    private final StackContent.HeldLock lock;

    HeldLockBox(StackContent.HeldLock lock, Messages messages) {
        this.lock = lock;
        this.word = new Label(lock.words().map(messages::get).orElse(""), new FontIcon("mdi2l-lock-outline"));
        this.name = new Label(whole());
        word.setMinWidth(USE_PREF_SIZE);
        Styles.toggle(name, "mono", whole().codePoints().noneMatch(Type::wide));
        name.setTooltip(new Tooltip(whole()));
        name.setAccessibleText(whole());
        getStyleClass().add("stack-lock");
        getChildren().setAll(word, name);
    }

    /** Names only who holds it, so that it has room in a line with others. */
    void shorten(boolean shorter) {
        shown(word, !shorter);
        name.setGraphic(shorter ? new FontIcon("mdi2l-lock-outline") : null);
        name.setText(shorter ? lock.owner() : whole());
    }

    private String whole() {
        return lock.name() + ": " + lock.owner();
    }
}
