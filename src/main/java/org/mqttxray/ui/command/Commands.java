package org.mqttxray.ui.command;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.KeyPreset;
import org.mqttxray.ui.model.Verb;

/** What each verb does, and under which name and key it is shown. */
public final class Commands {
    private final Map<Verb, Runnable> actions = new EnumMap<>(Verb.class);
    private final Predicate<Verb> idle;
    private final Messages messages;
    private final KeyPreset preset;
    private final Keys keys;

    /**
     * The verbs in a language, with a preset's keys.
     *
     * @param idle whether a verb would do nothing now
     */
    public Commands(Map<Verb, Runnable> actions, Predicate<Verb> idle, Messages messages, KeyPreset preset) {
        this.actions.putAll(actions);
        this.idle = idle;
        this.messages = messages;
        this.preset = preset;
        this.keys = new Keys(preset);
    }

    /** Whether it would do something now. */
    public boolean can(Verb verb) {
        return has(verb) && !idle.test(verb);
    }

    /** Whether it is there at all: what has not been taught is not. */
    public boolean has(Verb verb) {
        return actions.containsKey(verb);
    }

    /** Does it. */
    public void run(Verb verb) {
        actions.getOrDefault(verb, () -> {}).run();
    }

    /** Which keys do what. */
    public Keys keys() {
        return keys;
    }

    /** What it is called; the words follow the preset. */
    public String name(Verb verb) {
        String ofPreset = verb.words() + ".vs-code";
        boolean special = preset == KeyPreset.VS_CODE && messages.has(ofPreset);
        return messages.get(special ? ofPreset : verb.words());
    }

    /** The key that does it, as it is written on keyboards. */
    public String key(Verb verb) {
        return Keys.text(keys.of(verb).get(0));
    }

    /** Makes a button do it, and say so. */
    public void install(ButtonBase button, Verb verb) {
        button.setOnAction(event -> run(verb));
        tell(button, verb);
    }

    /** Makes a button say what it does. */
    public void tell(ButtonBase button, Verb verb) {
        button.setAccessibleText(name(verb));
        button.setTooltip(new Tooltip(messages.get("window.tip", name(verb), key(verb))));
    }

    /** A menu item that does it. */
    public MenuItem item(Verb verb) {
        MenuItem item = new MenuItem(name(verb));
        KeyCombination key = keys.of(verb).get(0);
        item.setAccelerator(key);
        item.setOnAction(event -> run(verb));
        return item;
    }
}
