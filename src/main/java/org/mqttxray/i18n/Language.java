package org.mqttxray.i18n;

import java.util.Locale;

/** The languages that the program speaks; equals. */
public enum Language {
    /** English. */
    EN(Locale.ENGLISH),
    /** 中文. */
    ZH(Locale.CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale of its words. */
    public Locale locale() {
        return locale;
    }

    /** The language of a machine: Chinese where the user's is, English everywhere else. */
    public static Language ofMachine() {
        return Locale.getDefault().getLanguage().equals(Locale.CHINESE.getLanguage()) ? ZH : EN;
    }
}
