package org.mqttxray.debug.filter;

import java.util.Arrays;
import java.util.List;

/** The words of a filter, read one after the other. */
final class Tokens {
    /** How deep brackets and negations may lie in each other. */
    static final int DEEPEST = 100;

    private final List<Token> all;
    private int at;
    private int depth;

    Tokens(List<Token> all) {
        this.all = all;
    }

    /** The next one. */
    Token now() {
        return all.get(at);
    }

    /** The one behind it; at the end, the end. */
    Token following() {
        return all.get(Math.min(at + 1, all.size() - 1));
    }

    /** The one that was taken last. */
    Token last() {
        return all.get(at - 1);
    }

    /** Takes the next one, whatever it is. */
    Token take() {
        return all.get(at++);
    }

    /** Takes the next one if it is one of these. */
    boolean takes(String... spellings) {
        boolean there = Arrays.stream(spellings).anyMatch(now()::is);
        at += there ? 1 : 0;
        return there;
    }

    /** Takes a symbol that must be there. */
    Token expect(String symbol) throws FilterRefused {
        Token token = now();
        if (!takes(symbol)) {
            throw refused(Problem.Kind.EXPECTED, symbol, token.text());
        }
        return token;
    }

    /** Something begins that may lie in others of its kind; {@link #leave} ends it. */
    void enter() throws FilterRefused {
        depth++;
        if (depth > DEEPEST) {
            throw refused(Problem.Kind.TOO_DEEP, Integer.toString(DEEPEST));
        }
    }

    void leave() {
        depth--;
    }

    /** What is wrong with the next one. */
    FilterRefused refused(Problem.Kind kind, String... arguments) {
        return new FilterRefused(Problem.of(kind, now().span(), arguments));
    }
}
