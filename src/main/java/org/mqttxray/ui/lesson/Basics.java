package org.mqttxray.ui.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mqttxray.i18n.Language;

/**
 * What the lessons take for granted. In its file {@code ## } begins a topic, {@code ? } the question with which one checks oneself, and
 * {@code ! } its answer.
 *
 * @param introduction what there is to say first, in Markdown
 * @param topics in their order
 */
record Basics(String introduction, List<Topic> topics) {
    private static final String HEADING = "## ";
    private static final String ASK = "? ";
    private static final String ANSWER = "! ";

    /** A topic, in Markdown. */
    record Topic(String title, String text, String ask, String answer) {}

    /** What there is to read in a language. */
    static Basics in(Language language) {
        String name = "basics." + language.name().toLowerCase(Locale.ROOT) + ".md";
        try (InputStream in = Basics.class.getResourceAsStream(name)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Basics of(String text) {
        String[] parts = text.split("(?m)^" + HEADING);
        List<Topic> topics = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            topics.add(topic(parts[i]));
        }
        return new Basics(parts[0], List.copyOf(topics));
    }

    private static Topic topic(String part) {
        List<String> lines = part.lines().toList();
        StringBuilder text = new StringBuilder();
        String ask = "";
        String answer = "";
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(ASK)) {
                ask = line.substring(ASK.length());
            } else if (line.startsWith(ANSWER)) {
                answer = line.substring(ANSWER.length());
            } else {
                text.append(line).append('\n');
            }
        }
        return new Topic(lines.get(0), text.toString(), ask, answer);
    }
}
