package org.mqttxray.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.model.RecentFiles;
import org.mqttxray.ui.model.TraceFiles;
import org.mqttxray.ui.model.Verb;

/** Fills the menu of files: open, save, the last files, bookmarks. */
public final class FilesMenu {
    private static final List<Verb> BOOKMARKS =
            List.of(Verb.BOOKMARK, Verb.BOOKMARKS, Verb.NEXT_BOOKMARK, Verb.PREVIOUS_BOOKMARK);

    private FilesMenu() {}

    /** Fills a menu each time it opens. */
    public static void install(MenuButton button, TraceFiles files, Commands commands, Messages messages) {
        button.setAccessibleText(messages.get("files.menu"));
        button.setTooltip(new Tooltip(messages.get("files.menu")));
        Function<Verb, MenuItem> item = verb -> {
            MenuItem made = commands.item(verb);
            made.setDisable(!commands.can(verb));
            return made;
        };
        button.setOnShowing(event -> {
            List<MenuItem> items = new ArrayList<>(List.of(item.apply(Verb.OPEN), item.apply(Verb.SAVE)));
            List<RecentFiles.Recent> recent = files.recent().filesProperty().get();
            if (!recent.isEmpty()) {
                items.add(new SeparatorMenuItem());
                recent.forEach(one -> items.add(item(one, files, messages)));
            }
            items.add(new SeparatorMenuItem());
            BOOKMARKS.forEach(verb -> items.add(item.apply(verb)));
            button.getItems().setAll(items);
        });
        button.getItems().setAll(item.apply(Verb.OPEN)); // an empty menu would not open
    }

    private static MenuItem item(RecentFiles.Recent recent, TraceFiles files, Messages messages) {
        MenuItem item =
                new MenuItem(messages.get("files.recent", recent.name(), FileTime.said(recent.written(), messages)));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> files.open(recent.file()));
        return item;
    }
}
