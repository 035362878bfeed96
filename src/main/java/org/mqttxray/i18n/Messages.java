package org.mqttxray.i18n;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of one language. */
public final class Messages {
    private static final String BUNDLE = "org.mqttxray.i18n.messages";

    private final Language language;
    private final ResourceBundle words;

    /** The words of a language. */
    public Messages(Language language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
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
        return new MessageFormat(words.getString(key), language.locale()).format(texts);
    }

    /** All words, for a library that looks them up itself. */
    public ResourceBundle bundle() {
        return words;
    }

    /** Whether there is such a sentence. */
    public boolean has(String key) {
        return words.containsKey(key);
    }
}
