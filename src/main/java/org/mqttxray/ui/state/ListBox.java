package org.mqttxray.ui.state;

import static org.mqttxray.ui.Presence.shown;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.theme.Type;

/** A list of the client: its name and how many entries it has, and below it two lines for each entry. */
final class ListBox extends VBox {
    private static final double LEAST_DETAIL = 42;
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Messages messages;
    private final HBox head;
    private final Label count = new Label();
    private final Region dot = dot();
    private final Tooltip tip = new Tooltip();
    private final List<EntryRows> rows = new ArrayList<>();

    ListBox(ListContent.Kind kind, Messages messages) {
        this.messages = messages;
        Label name = new Label(messages.get(kind.words()));
        name.getStyleClass().add("name");
        name.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().addAll("mono", "value");
        count.setMinWidth(USE_PREF_SIZE);
        head = new HBox(name, dot, gap(), count);
        head.getStyleClass().add("value-row");
        head.setAccessibleRole(AccessibleRole.TEXT);
        Tooltip.install(head, tip);
        getStyleClass().add("list-box");
        getChildren().add(head);
    }

    void show(ListContent content) {
        count.setText(content.count());
        dot.setVisible(content.changed());
        head.pseudoClassStateChanged(CHANGED, content.changed());
        head.setAccessibleText(spoken(content, messages));
        tip.setText(messages.get(content.kind().words()) + "\n"
                + content.kind().field().cName() + "\n"
                + messages.get(content.kind().says()));
        while (rows.size() < content.entries().size()) {
            rows.add(new EntryRows());
        }
        while (rows.size() > content.entries().size()) {
            rows.remove(rows.size() - 1);
        }
        if (getChildren().size() != rows.size() + 1) {
            getChildren().setAll(head);
            getChildren().addAll(rows);
        }
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).show(content.entries().get(at), messages);
        }
    }

    /** What a screen reader says of a list with all its entries. */
    static String spoken(ListContent content, Messages messages) {
        StringBuilder spoken = new StringBuilder(messages.get(
                content.changed() ? "state.spoken-changed" : "state.spoken",
                messages.get(content.kind().words()),
                content.count()));
        content.entries().forEach(entry -> spoken.append('\n').append(spoken(entry, messages)));
        return spoken.toString();
    }

    private static String spoken(ListContent.Entry entry, Messages messages) {
        String detail = entry.bar()
                .map(bar -> messages.get("state.list.left", entry.detail(), bar.whole()))
                .orElse(entry.detail());
        return messages.get("state.list.spoken", entry.name(), entry.note(), detail);
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Region dot() {
        Region dot = new Region();
        dot.getStyleClass().add("changed-dot");
        return dot;
    }

    /** An entry: its name, and below it a note, a bar if it has one, and the rest. */
    private static final class EntryRows extends VBox {
        private final Label name = new Label();
        private final Label note = new Label();
        private final Label detail = new Label();
        private final ShareBar bar = new ShareBar();
        private final Region gap = gap();
        private final Region dot = dot();
        private final Tooltip tip = new Tooltip();

        EntryRows() {
            name.getStyleClass().addAll("mono", "entry-name");
            name.setMinWidth(0);
            note.getStyleClass().addAll("name", "entry-note");
            note.setMinWidth(USE_PREF_SIZE);
            detail.setMinWidth(LEAST_DETAIL);
            detail.getStyleClass().add("entry-detail");
            HBox.setHgrow(bar, Priority.ALWAYS);
            HBox first = new HBox(name, dot);
            HBox second = new HBox(note, bar, gap, detail);
            first.getStyleClass().add("entry-row");
            second.getStyleClass().add("entry-row");
            getStyleClass().add("entry");
            setAccessibleRole(AccessibleRole.TEXT);
            Tooltip.install(this, tip);
            getChildren().setAll(first, second);
        }

        void show(ListContent.Entry entry, Messages messages) {
            name.setText(entry.name());
            note.setText(entry.note());
            detail.setText(entry.detail());
            Styles.toggle(detail, "mono", entry.detail().codePoints().noneMatch(Type::wide));
            entry.bar().ifPresent(part -> bar.share(part.share()));
            shown(bar, entry.bar().isPresent());
            shown(gap, entry.bar().isEmpty());
            dot.setVisible(entry.changed());
            pseudoClassStateChanged(CHANGED, entry.changed());
            String spoken = spoken(entry, messages);
            setAccessibleText(spoken);
            tip.setText(spoken);
        }
    }
}
