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
        return new SettingsStore() {
            @Override
            public Optional<String> get(String name) {
                return Optional.ofNullable(node.get(name, null));
            }

            @Override
            public void put(String name, String text) {
                node.put(name, text);
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
