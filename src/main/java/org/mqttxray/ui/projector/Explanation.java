package org.mqttxray.ui.projector;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mqttxray.i18n.Messages;

/** Why an answer is right, for a class to which it is shown whether or not somebody knew it. */
final class Explanation {
    /** Behind the praise; a mark of Chinese needs no space after it. */
    private static final String MARKS = "(?:[.,:;!]+(?:\\s+|$)|[\uFF0C\u3002\uFF1A\uFF1B\uFF01]+\\s*)";

    /** A word of the language: a name of the program has other signs in it, and keeps its small letter. */
    private static final Pattern SMALL_WORD = Pattern.compile("^[a-z]+(?=[\\s.,:;!?]|$)");

    private Explanation() {}

    /**
     * What a lesson says to a right answer, in Markdown, without the praise with which it begins; empty if there is no more in it.
     *
     * @param messages the language of the lesson
     */
    static String of(String right, Messages messages) {
        String praises = messages.get("projector.praises");
        Matcher praise = Pattern.compile("^\\s*(?:" + praises + ")" + MARKS).matcher(right);
        if (!praise.find()) {
            return right;
        }
        String rest = right.substring(praise.end());
        boolean word = SMALL_WORD.matcher(rest).find();
        return word ? rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1) : rest;
    }
}
