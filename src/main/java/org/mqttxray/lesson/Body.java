package org.mqttxray.lesson;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Markdown as it was written. Where a block of ours stood are empty lines, so that line n of the text is line {@code line + n} of the
 * file.
 *
 * @param line the first line, 1, 2, …
 * @param markdown the text
 */
public record Body(int line, String markdown) {
    private static final Pattern FUNCTION = Pattern.compile("`fn:(\\w{1,60})`");

    /** The C names of the functions that its chips name. */
    public Set<String> functions() {
        Matcher chips = FUNCTION.matcher(markdown);
        return chips.results().map(chip -> chip.group(1)).collect(Collectors.toUnmodifiableSet());
    }
}
