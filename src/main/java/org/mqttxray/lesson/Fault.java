package org.mqttxray.lesson;

import org.mqttxray.i18n.Messages;

/** What can be wrong with a lesson. Each has two sentences in {@code i18n}: what is wrong, and how to mend it. */
public enum Fault {
    // The files
    FOLDER_NAME(1),
    NO_FILE(1),
    OUTSIDE(1),
    UNREADABLE(1),
    TOO_LARGE(1),
    GBK(0),
    UTF_16(0),
    NOT_UTF_8(0),
    CONTROL_CHARACTER(1),

    // The form
    NO_FRONT_MATTER(0),
    OPEN_FRONT_MATTER(0),
    OPEN_BLOCK(1),
    OPEN_COMMENT(0),
    BLOCK_OUTSIDE_SECTION(1),
    SECOND_BLOCK(1),
    NO_STEP(1),
    NO_SECTIONS(0),
    TOO_MANY_SECTIONS(2),
    NO_TITLE(0),
    YAML(0),
    YAML_QUOTE(0),
    YAML_COLON(0),
    YAML_LINE(0),
    YAML_TAB(0),
    YAML_DEEP(1),
    YAML_ALIAS(1),
    YAML_DUPLICATE(1),
    NOT_A_MAPPING(1),
    NOT_A_LIST(1),
    NOT_A_TEXT(1),
    UNKNOWN_KEY(2),
    MISSING_KEY(1),
    TOO_LONG(2),

    // The values
    NOT_A_NUMBER(4),
    NOT_YES_OR_NO(2),
    OTHER_FORM(2),
    BAD_ID(1),
    ID_NOT_FOLDER(2),
    DUPLICATE_ID(1),
    UNKNOWN_PROGRAM(2),
    PASSWORD_WITHOUT_USER(0),
    BAD_ORDER(1),
    UNKNOWN_DETAIL(2),
    UNKNOWN_PANE(2),
    UNKNOWN_BLOCK(2),
    TOO_MANY_BLOCKS(2),
    UNKNOWN_THREAD(2),
    UNKNOWN_FUNCTION(2),
    UNKNOWN_ARGUMENT(3),
    UNKNOWN_PACKET(2),
    UNKNOWN_FIELD(2),
    UNKNOWN_STATE(2),
    BAD_STATE_VALUE(2),
    BAD_EVENT(1),
    BAD_CONDITION(1),
    BAD_FACT(1),
    UNKNOWN_AFTER(1),

    // The questions
    UNKNOWN_QUESTION(2),
    OPTION_COUNT(3),
    ONE_RIGHT(1),
    SOME_RIGHT(2),
    RUN_DOES_NOT_FIT(2),
    BAD_OFFSET(1),
    ITEM_COUNT(3),
    NO_SEQUENCE(2),
    ORDER_AS_SHOWN(0),
    RIGHT_WITH_SENTENCE(0),
    SAYS_WITHOUT_RUN(0),
    BAD_BYTES(1),
    BYTES_WITHOUT_PACKET(0),
    WRONG_IS_RIGHT(1),

    // The review
    REVIEW_NOT_LAST(1),
    REVIEW_WITH(1),
    REVIEW_COUNT(2),
    REVIEW_KIND(1),

    // The text
    UNKNOWN_CHIP(1),
    UNKNOWN_TERM(2),
    HTML(1),
    NO_SUCH_IMAGE(1),

    // The two languages
    SECTIONS_DIFFER(2),
    DIFFERS(2),

    // The run
    RUN_STUCK(1),
    NEVER(2),
    OTHER_THREAD(3),
    OTHER_CLIENT(3),
    NOT_INSIDE(2),
    TOO_FEW(3),
    NOT_AFTER(2),
    OUT_OF_ORDER(2),
    NO_FACT(1),
    ANSWER_DIFFERS(3),
    TWO_RIGHT(2),
    NOT_ON_STACK(2),
    ANSWER_SHOWN(1);

    private final int arguments;

    Fault(int arguments) {
        this.arguments = arguments;
    }

    /** How many arguments its sentences take together. */
    public int arguments() {
        return arguments;
    }

    /** The key of the sentence that says what is wrong. */
    public String wrong() {
        return key() + ".wrong";
    }

    /** The key of the sentence that says how to mend it. */
    public String mend() {
        return key() + ".mend";
    }

    private String key() {
        return "lesson." + Messages.key(this);
    }
}
