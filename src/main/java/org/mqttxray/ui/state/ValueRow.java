package org.mqttxray.ui.state;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;

/** A row with the name of a value, a bar if it is a part of something, and the value. */
final class ValueRow extends HBox {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Messages messages;
    private final Item item;
    private final ShareBar bar = new ShareBar();
    private final Region gap = new Region();
    private final Region dot = new Region();
    private final Label value = new Label();
    private final Tooltip tip = new Tooltip();

    ValueRow(Item item, Messages messages) {
        this.messages = messages;
        this.item = item;
        Label name = new Label(messages.get(item.words()));
        name.getStyleClass().add("name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        dot.getStyleClass().add("changed-dot");
        value.getStyleClass().addAll("mono", "value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("value-row");
        if (item.part()) {
            getStyleClass().add("part");
        }
        setAccessibleRole(AccessibleRole.TEXT);
        Tooltip.install(this, tip);
        getChildren().setAll(name, dot, bar, gap, value);
    }

    Item item() {
        return item;
    }

    void show(StateContent.Row row) {
        value.setText(row.value());
        row.bar().ifPresent(part -> bar.share(part.share()));
        shown(bar, row.bar().isPresent());
        shown(gap, row.bar().isEmpty());
        dot.setVisible(row.changed());
        pseudoClassStateChanged(CHANGED, row.changed());
        setAccessibleText(spoken(row, messages));
        tip.setText(spoken(row, messages) + "\n" + item.cName() + "\n" + messages.get(item.words() + ".says"));
    }

    /** What a screen reader says of a row. */
    static String spoken(StateContent.Row row, Messages messages) {
        String name = messages.get(row.item().words());
        String value = row.bar()
                .map(part -> messages.get("state.part", row.value(), part.whole()))
                .orElse(row.value());
        String key = row.changed() ? "state.spoken-changed" : "state.spoken";
        return messages.get(key, name, value);
    }

    private static void shown(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
