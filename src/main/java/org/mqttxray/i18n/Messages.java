package org.mqttxray.i18n;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of one language. */
public final class Messages {
    private static final String WORDS = "org.mqttxray.i18n.messages";
    private static final String FUNCTIONS = "org.mqttxray.i18n.functions";

    private final Language language;
    private final ResourceBundle words;
    private final ResourceBundle functions;

    /** The words of a language. */
    public Messages(Language language) {
        this.language = language;
        this.words = load(WORDS, language);
        this.functions = load(FUNCTIONS, language);
    }

    private static ResourceBundle load(String name, Language language) {
        return ResourceBundle.getBundle(
                name,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence about a traced function, by its C name. */
    public String function(String cName) {
        return functions.getString("function." + cName);
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
