package org.mqttxray.ui.stack;

import static org.mqttxray.ui.Presence.shown;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Detail;

/** The menu in the header of the call stack: whose frames are shown, and how many. */
final class StackMenu {
    private final MenuButton button;
    private final StackViewModel model;
    private final Messages messages;
    private StackContent drawn = StackContent.EMPTY;

    StackMenu(MenuButton button, StackViewModel model, Messages messages) {
        this.button = button;
        this.model = model;
        this.messages = messages;
    }

    void show(StackContent content) {
        shown(button, content.thread().isPresent());
        button.setText(
                content.threads() == 1
                        ? messages.get("stack.thread")
                        : messages.get("stack.threads", content.threads()));
        if (!isDrawn(content)) {
            fill(content);
        }
        drawn = content;
    }

    /** What the threads are at is not in the menu, so that steps leave it as it is. */
    private boolean isDrawn(StackContent content) {
        return content.thread().equals(drawn.thread())
                && names(content).equals(names(drawn))
                && content.detail() == drawn.detail()
                && !button.getItems().isEmpty();
    }

    private static List<StackContent.ThreadName> names(StackContent content) {
        return content.others().stream()
                .map(thread -> new StackContent.ThreadName(thread.number(), thread.name()))
                .toList();
    }

    private void fill(StackContent content) {
        ToggleGroup threads = new ToggleGroup();
        ToggleGroup details = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        content.thread().ifPresent(thread -> items.add(item(thread, true, threads)));
        names(content).forEach(thread -> items.add(item(thread, false, threads)));
        items.add(new SeparatorMenuItem());
        items.add(item(messages.get("stack.detail.article"), Detail.ARTICLE, content, details));
        items.add(item(messages.get("stack.detail.client"), Detail.CLIENT, content, details));
        items.add(item(messages.get("stack.detail.everything"), Detail.EVERYTHING, content, details));
        button.getItems().setAll(items);
    }

    private MenuItem item(StackContent.ThreadName thread, boolean selected, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(thread.name());
        item.setToggleGroup(group);
        item.setSelected(selected);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.showThread(thread.number()));
        return item;
    }

    private MenuItem item(String words, Detail detail, StackContent content, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        item.setSelected(content.detail() == detail);
        item.setOnAction(event -> model.showDetail(detail));
        return item;
    }
}
