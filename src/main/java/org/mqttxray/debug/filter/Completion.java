package org.mqttxray.debug.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What can follow in a filter that is being written.
 *
 * @param replaced the word that a suggestion takes the place of; empty where one begins
 * @param suggestions the best first
 */
public record Completion(Span replaced, List<Suggestion> suggestions) {
    private static final List<String> JOINTS = List.of("and", "or", "xor");

    /**
     * One of them.
     *
     * @param text what it puts there
     * @param name the name that it is, if it is one
     */
    public record Suggestion(String text, Optional<Name> name) {}

    /** Where in a condition a word stands. */
    private enum Place {
        CONDITION,
        OPERATOR,
        VALUE,
        SET,
        JOINT
    }

    public Completion {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * What can stand at a place of a text.
     *
     * @param caret before which character the caret stands
     */
    public static Completion at(String text, int caret) {
        List<Token> before;
        try {
            before = new ArrayList<>(Lexer.tokens(text.substring(0, caret)));
        } catch (FilterRefused e) {
            return new Completion(new Span(caret, caret), List.of()); // as in the middle of a quote
        }
        before.remove(before.size() - 1); // the end
        String begun = "";
        if (!before.isEmpty()) {
            Token last = before.get(before.size() - 1);
            if (last.kind() == Token.Kind.WORD && last.span().to() == caret) {
                begun = last.text();
                before.remove(before.size() - 1);
            }
        }
        String prefix = begun.toLowerCase(Locale.ROOT);
        List<Suggestion> fitting = suggestions(before)
                .filter(one -> rank(one, prefix) < Integer.MAX_VALUE)
                .sorted((one, other) -> Integer.compare(rank(one, prefix), rank(other, prefix)))
                .toList();
        int end = begun.isEmpty() ? caret : Lexer.endOfWord(text, caret);
        return new Completion(new Span(caret - begun.length(), end), fitting);
    }

    /** 0 if it begins with what has been written, 1 if it has it somewhere. */
    private static int rank(Suggestion suggestion, String prefix) {
        String lower = suggestion.text.toLowerCase(Locale.ROOT);
        if (lower.startsWith(prefix)) {
            return 0;
        }
        return lower.contains(prefix) ? 1 : Integer.MAX_VALUE;
    }

    private static Stream<Suggestion> suggestions(List<Token> before) {
        Optional<Name> spokenOf = Optional.empty();
        Place place = Place.CONDITION;
        for (Token token : before) {
            spokenOf = token.kind() == Token.Kind.WORD ? Names.of(token.text()).or(nothing(spokenOf)) : spokenOf;
            place = after(token, place);
        }
        Optional<Name> name = spokenOf;
        return switch (place) {
            case CONDITION -> Stream.concat(names(), words(Stream.of("not", "len", "lower", "upper", "count")));
            case OPERATOR -> words(Operator.offered().filter(operator -> fits(operator, name)));
            case VALUE, SET -> words(name.stream().flatMap(Completion::values));
            case JOINT -> words(JOINTS.stream());
        };
    }

    private static Supplier<Optional<Name>> nothing(Optional<Name> before) {
        return () -> before;
    }

    private static Place after(Token token, Place place) {
        if (Operator.of(token).isPresent()) {
            return Place.VALUE;
        }
        if (JOINTS.stream().anyMatch(token::is)
                || Stream.of("not", "!", "(", "&&", "||", "^^").anyMatch(token::is)) {
            return Place.CONDITION;
        }
        if (Stream.of("{", ",", "..").anyMatch(token::is)) {
            return Place.SET;
        }
        return switch (place) {
            case CONDITION, OPERATOR -> token.is(")") ? Place.JOINT : Place.OPERATOR;
            case SET -> token.is("}") ? Place.JOINT : Place.SET;
            case VALUE, JOINT -> Place.JOINT;
        };
    }

    private static boolean fits(String operator, Optional<Name> name) {
        boolean texts = operator.equals(Operator.CONTAINS.word()) || operator.equals(Operator.MATCHES.word());
        return !texts || name.map(known -> !known.numeric()).orElse(true);
    }

    private static Stream<String> values(Name name) {
        return Stream.concat(name.words().keySet().stream(), name.choices().stream());
    }

    private static Stream<Suggestion> names() {
        return Names.all().stream().map(name -> new Suggestion(name.text(), Optional.of(name)));
    }

    private static Stream<Suggestion> words(Stream<String> words) {
        return words.map(word -> new Suggestion(word, Optional.empty()));
    }
}
