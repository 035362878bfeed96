package org.mqttxray.ui.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.prefs.Preferences;

/** Where settings lie between two starts. */
public interface SettingsStore {
    /** The text kept under a name. */
    Optional<String> get(String name);

    /** Keeps a text under a name. */
    void put(String name, String text);

    /** The settings of the user of this machine. */
    static SettingsStore ofUser() {
        Preferences node = Preferences.userRoot().node("mqtt-xray");
        return of(node);
    }

    /** Settings in a node of preferences; a text that is too long for one value lies in several. */
    static SettingsStore of(Preferences node) {
        return new SettingsStore() {
            @Override
            public Optional<String> get(String name) {
                StringBuilder text = new StringBuilder();
                int part = 0;
                for (String now = node.get(name, null); now != null; now = node.get(name + "~" + part, null)) {
                    text.append(now);
                    part++;
                }
                return part == 0 ? Optional.empty() : Optional.of(text.toString());
            }

            @Override
            public void put(String name, String text) {
                int part = 0;
                String key = name;
                for (int from = 0; from == 0 || from < text.length(); from += Preferences.MAX_VALUE_LENGTH) {
                    node.put(key, text.substring(from, Math.min(text.length(), from + Preferences.MAX_VALUE_LENGTH)));
                    part++;
                    key = name + "~" + part;
                }
                for (; node.get(key, null) != null; key = name + "~" + part) {
                    node.remove(key); // of a longer text before
                    part++;
                }
            }
        };
    }

    /** Settings that last as long as the program. */
    static SettingsStore inMemory() {
        Map<String, String> kept = new HashMap<>();
        return new SettingsStore() {
            @Override
            public Optional<String> get(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public void put(String name, String text) {
                kept.put(name, text);
            }
        };
    }
}
