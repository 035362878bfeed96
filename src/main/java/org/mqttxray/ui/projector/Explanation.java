package org.mqttxray.ui.projector;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why an answer is right, for a class to which it is shown whether or not somebody knew it. */
final class Explanation {
    private static final Pattern PRAISE =
            Pattern.compile("^\\s*(?:(?:Yes|Right|Correct|Exactly)[.,:;!]+(?:\\s+|$)|(?:对|没错|正确|是的)[。，：；！]+\\s*)");
    /** A word of the language: a name of the program has other signs in it, and keeps its small letter. */
    private static final Pattern SMALL_WORD = Pattern.compile("^[a-z]+(?=[\\s.,:;!?]|$)");

    private Explanation() {}

    /** What a lesson says to a right answer, in Markdown, without the praise with which it begins; empty if there is no more in it. */
    static String of(String right) {
        Matcher praise = PRAISE.matcher(right);
        if (!praise.find()) {
            return right;
        }
        String rest = right.substring(praise.end());
        boolean word = SMALL_WORD.matcher(rest).find();
        return word ? rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1) : rest;
    }
}
