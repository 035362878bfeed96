package org.mqttxray.ui.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Term;

/**
 * Finds the terms that a text of a lesson uses. Words of every day, and those of the window itself, are not looked for: to mark each of
 * them would mark half the text.
 */
public final class TermUse {
    private static final Set<Term> COMMON = EnumSet.of(
            Term.APP_LAYER,
            Term.MQTT_LAYER,
            Term.PLATFORM_LAYER,
            Term.LESSON,
            Term.STEP,
            Term.EVENT,
            Term.STAGE,
            Term.SCENE,
            Term.SOURCE,
            Term.FIELD,
            Term.BIT,
            Term.LOOP,
            Term.LIVE,
            Term.RECORDED,
            Term.PREDICTION,
            Term.WAITING,
            Term.WIRE,
            Term.MESSAGE,
            Term.SUBSCRIPTION);

    /** What is not prose: fences, code, comments, and the addresses of links. */
    private static final Pattern NO_PROSE =
            Pattern.compile("(?s)```.{0,9000}?```|`[^`\\n]{0,500}`|<!--.{0,9000}?-->|\\]\\([^)\\n]{0,500}\\)");

    private static final Pattern UNMISTAKABLE = Pattern.compile("[A-Z]{3,}|[a-z]+(?: [a-z]+)+");

    private final List<Word> words = new ArrayList<>();

    private record Word(Term term, String text, Pattern pattern) {}

    /**
     * A use of a term.
     *
     * @param term which
     * @param from the first character
     * @param to the character behind the last
     */
    public record Use(Term term, int from, int to) {}

    /** Finds terms in texts of a language. */
    public TermUse(Messages messages) {
        for (Term term : Term.values()) {
            if (!COMMON.contains(term)) {
                names(term.in(messages)).forEach(name -> words.add(new Word(term, name, pattern(name, messages))));
            }
        }
        words.sort(Comparator.comparingInt((Word word) -> word.text.length()).reversed());
    }

    /** Its name without what stands in brackets; and what can mean nothing else: capital letters, as the types of packets, or some words. */
    private static Stream<String> names(Term.Entry entry) {
        String name = entry.name().split("[(\uFF08]")[0].strip();
        return Stream.concat(Stream.of(name), entry.aliases().stream().filter(UNMISTAKABLE.asMatchPredicate()))
                .distinct();
    }

    private static Pattern pattern(String name, Messages messages) {
        boolean ascii = name.chars().allMatch(c -> c < 0x80);
        boolean capitals = name.equals(name.toUpperCase(messages.language().locale()));
        String plural = messages.language() == Language.EN && !capitals ? "s?" : "";
        String text = Pattern.quote(name);
        return ascii
                ? Pattern.compile(
                        "(?<![A-Za-z0-9_])" + text + plural + "(?![A-Za-z0-9_])",
                        capitals ? 0 : Pattern.CASE_INSENSITIVE)
                : Pattern.compile(text);
    }

    /** The first use of each term in a text, in their order; of names that lie within each other the longest counts. */
    public List<Use> in(String text) {
        boolean[] taken = new boolean[text.length()];
        Map<Term, Use> first = new EnumMap<>(Term.class);
        for (Word word : words) {
            word.pattern.matcher(text).results().forEach(hit -> {
                if (!taken[hit.start()] && !taken[hit.end() - 1]) {
                    for (int i = hit.start(); i < hit.end(); i++) {
                        taken[i] = true;
                    }
                    Use use = new Use(word.term, hit.start(), hit.end());
                    first.merge(word.term, use, (one, two) -> one.from() <= two.from() ? one : two);
                }
            });
        }
        return first.values().stream()
                .sorted(Comparator.comparingInt(Use::from))
                .toList();
    }

    /** The terms that a lesson uses in a step for the first time: 0, 1, … */
    public Set<Term> newIn(Edition lesson, int step) {
        Set<Term> known = EnumSet.noneOf(Term.class);
        for (int before = 0; before < step; before++) {
            known.addAll(terms(lesson, before));
        }
        Set<Term> now = terms(lesson, step);
        now.removeAll(known);
        return now;
    }

    /** The review explains no term. */
    private Set<Term> terms(Edition lesson, int step) {
        if (step >= lesson.sections().size()) {
            return EnumSet.noneOf(Term.class);
        }
        String introduction = step == 0 ? lesson.introduction().markdown() + "\n" : "";
        String prose = NO_PROSE.matcher(
                        introduction + lesson.sections().get(step).body().markdown())
                .replaceAll(" ");
        Set<Term> terms = EnumSet.noneOf(Term.class);
        in(prose).forEach(use -> terms.add(use.term()));
        return terms;
    }
}
