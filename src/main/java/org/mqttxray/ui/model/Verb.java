package org.mqttxray.ui.model;

import org.mqttxray.i18n.Messages;

/** What a user can have done by a key, a button or the finder. */
public enum Verb {
    RUN_PAUSE,
    RESTART,
    STOP,
    INTO,
    OVER,
    OUT,
    STEP_BACK,
    RUN_BACK,
    NEXT_PACKET,
    PREVIOUS_PACKET,
    TO_ANSWER,
    TO_REQUEST,
    NEXT_OF_EXCHANGE,
    NEXT_LAYER,
    PREVIOUS_LAYER,
    OVER_BACK,
    OUT_BACK,
    BREAKPOINT,
    CHANGE_PACKET,
    HOLD_INCOMING,
    SLOWER,
    FASTER,
    NEXT_STEP,
    PREVIOUS_STEP,
    FIND,
    LANGUAGE,
    THEME,
    ALL_LESSONS,
    NEXT_PANE,
    PREVIOUS_PANE,
    CLIENT_STATE,
    OPEN,
    SAVE,
    BOOKMARK,
    BOOKMARKS,
    NEXT_BOOKMARK,
    PREVIOUS_BOOKMARK,
    LEARN,
    DEBUG,
    PROJECTOR,
    KEYS,
    GLOSSARY,
    BASICS,
    RESULTS,
    NOTE,
    PRINT_LESSON,
    CLOSE_PANE;

    /** The key of its words: {@code window.verb.run-pause}. */
    public String words() {
        return "window.verb." + Messages.key(this);
    }
}
