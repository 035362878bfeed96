package org.mqttxray.debug.filter;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Divides a filter into words. */
final class Lexer {
    /** Longer ones first. */
    private static final List<String> SYMBOLS = List.of(
            "===", "!==", "==", "!=", "<=", ">=", "&&", "||", "^^", "..", "<", ">", "!", "~", "(", ")", "{", "}", "[",
            "]", ",");

    /** What may stand in a word beside letters and digits: topics, bytes, identifiers and addresses without quotes. */
    private static final String IN_WORDS = "._-:/+#$%@*?";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    /** Whether a slice's bracket is open: there a minus and a colon are words of their own. */
    private boolean inSlice;

    private Lexer(String text) {
        this.text = text;
    }

    /** The words of a text, and behind them {@link Token.Kind#END}. */
    static List<Token> tokens(String text) throws FilterRefused {
        Lexer lexer = new Lexer(text);
        while (lexer.next()) {
            // it has taken one
        }
        return lexer.tokens;
    }

    private boolean next() throws FilterRefused {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            tokens.add(new Token(Token.Kind.END, "", new Span(at, at)));
            return false;
        }
        char first = text.charAt(at);
        if (first == '"') {
            quoted(at, true);
        } else if (first == 'r' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            at++;
            quoted(at - 1, false);
        } else if (inSlice && (first == '-' || first == ':')) {
            add(Token.Kind.SYMBOL, at + 1);
        } else if (symbol().isEmpty()) {
            word();
        }
        return true;
    }

    private String symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                inSlice = symbol.equals("[") || inSlice && !symbol.equals("]");
                add(Token.Kind.SYMBOL, at + symbol.length());
                return symbol;
            }
        }
        return "";
    }

    private void word() throws FilterRefused {
        int end = at;
        while (end < text.length() && mayStandInWord(end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (end == at) {
            throw stray();
        }
        add(Token.Kind.WORD, end);
    }

    private boolean mayStandInWord(int index) {
        char character = text.charAt(index);
        boolean divides = inSlice && (character == '-' || character == ':');
        return !divides && mayStandInWord(text, index);
    }

    private static boolean mayStandInWord(String text, int index) {
        int character = text.codePointAt(index);
        return !text.startsWith("..", index)
                && (Character.isLetterOrDigit(character) || IN_WORDS.indexOf(character) >= 0);
    }

    /** Where the word ends that goes on at a place. */
    static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && mayStandInWord(text, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private FilterRefused stray() {
        String character = Character.toString(text.codePointAt(at));
        Span span = new Span(at, at + character.length());
        return new FilterRefused(
                character.equals("=")
                        ? Problem.of(Problem.Kind.SINGLE_EQUALS, span)
                        : Problem.of(Problem.Kind.STRAY_CHARACTER, span, character));
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), new Span(at, end)));
        at = end;
    }

    private void quoted(int from, boolean escapes) throws FilterRefused {
        StringBuilder said = new StringBuilder();
        at++; // the quote
        while (at < text.length() && text.charAt(at) != '"') {
            if (escapes && text.charAt(at) == '\\') {
                said.append(escape());
            } else {
                said.append(text.charAt(at));
                at++;
            }
        }
        if (at >= text.length()) {
            throw new FilterRefused(Problem.of(Problem.Kind.OPEN_QUOTE, new Span(from, text.length())));
        }
        at++;
        tokens.add(new Token(Token.Kind.QUOTED, said.toString(), new Span(from, at)));
    }

    private char escape() throws FilterRefused {
        int from = at;
        at++; // the backslash
        char meant = at < text.length() ? text.charAt(at) : '\0';
        at++;
        return switch (meant) {
            case '"', '\\', '\'' -> meant;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '0' -> '\0';
            case 'x' -> hex(from, 2);
            case 'u' -> hex(from, 4);
            default -> throw badEscape(from);
        };
    }

    private char hex(int from, int digits) throws FilterRefused {
        if (at + digits > text.length()) {
            throw badEscape(from);
        }
        try {
            char character = (char) HexFormat.fromHexDigits(text, at, at + digits);
            at += digits;
            return character;
        } catch (IllegalArgumentException e) {
            throw badEscape(from);
        }
    }

    private FilterRefused badEscape(int from) {
        Span span = new Span(from, Math.min(at, text.length()));
        return new FilterRefused(Problem.of(Problem.Kind.BAD_ESCAPE, span, text.substring(span.from(), span.to())));
    }
}
