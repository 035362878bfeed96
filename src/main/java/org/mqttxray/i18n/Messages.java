package org.mqttxray.i18n;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of one language. */
public final class Messages {
    private static final String FOLDER = "org.mqttxray.i18n.";
    /** A file for the terminal, then one for each room or pane whose words are many. */
    private static final List<String> FILES = List.of(
            "messages",
            "open",
            "functions",
            "decode",
            "breach",
            "capture",
            "lesson",
            "fields",
            "reasons",
            "debug",
            "window",
            "learn",
            "stage",
            "sequence",
            "stack",
            "threads",
            "variables",
            "source",
            "packet",
            "timeline",
            "packets",
            "log",
            "state",
            "change",
            "files",
            "bookmarks",
            "progress",
            "glossary",
            "print",
            "results",
            "projector");

    private final Language language;
    private final ResourceBundle terminal;
    /** Of all files; a frame of the window asks for a hundred. */
    private final Map<String, String> words = new HashMap<>();

    /** The words of a language. */
    public Messages(Language language) {
        this.language = language;
        this.terminal = load(FILES.get(0), language);
        for (String name : FILES) {
            ResourceBundle file = load(name, language);
            file.keySet().forEach(key -> words.putIfAbsent(key, file.getString(key)));
        }
    }

    private static ResourceBundle load(String file, Language language) {
        return ResourceBundle.getBundle(
                FOLDER + file,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The part of a key that stands for a constant: {@code KEEP_ALIVE} is {@code keep-alive}. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sentence about a traced function, by its C name. */
    public String function(String cName) {
        return text("function." + cName);
    }

    /** Which language. */
    public Language language() {
        return language;
    }

    /**
     * A sentence.
     *
     * @param key names it; a missing one is a mistake of ours, and a test finds it
     * @param arguments fill its {0}, {1}, …; numbers are written without grouping
     */
    public String get(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(text(key), language.locale()).format(texts);
    }

    /**
     * A sentence that may be said in several ways.
     *
     * @param keys name it, the best one first; the first that has words is taken
     * @param arguments fill its {0}, {1}, …; numbers are written without grouping
     */
    public String get(List<String> keys, Object... arguments) {
        return get(keys.stream().filter(this::has).findFirst().orElse(keys.get(0)), arguments);
    }

    private String text(String key) {
        String text = words.get(key);
        if (text == null) {
            throw new MissingResourceException("no words for " + key, FOLDER, key);
        }
        return text;
    }

    /** The terminal's words, for a library that looks them up itself. */
    public ResourceBundle bundle() {
        return terminal;
    }

    /** All words, for a library that looks them up itself. */
    public ResourceBundle all() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return words.get(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(words.keySet());
            }
        };
    }

    /** Whether there is such a sentence. */
    public boolean has(String key) {
        return words.containsKey(key);
    }
}
