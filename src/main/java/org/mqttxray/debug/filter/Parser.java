package org.mqttxray.debug.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a condition of a text. As in Wireshark {@code not} binds tightest, then {@code and}, {@code xor}, {@code or}.
 *
 * <pre>
 *   or        xor { ("or" | "||") xor }
 *   xor       and { ("xor" | "^^") and }
 *   and       not { ("and" | "&amp;&amp;") not }
 *   not       ("not" | "!") not | "(" or ")" | relation
 *   relation  operand [ operator operand | "matches" pattern | "in" "{" range { "," range } "}" ]
 *   range     value [ ".." value ]
 *   operand   ( name | value | function "(" operand ")" ) { "[" slice "]" }
 *   slice     from [ ":" [ length ] | "-" last ] | ":" length
 * </pre>
 */
final class Parser {
    /** The longest text. */
    static final int LONGEST = 10_000;

    private final Tokens tokens;
    private final Operands operands;
    private final List<Problem> doubts = new ArrayList<>();

    private Parser(List<Token> words) {
        tokens = new Tokens(words);
        operands = new Operands(tokens);
    }

    /**
     * What a text says.
     *
     * @param condition the condition
     * @param doubts what of it can't be meant
     */
    record Parsed(Condition condition, List<Problem> doubts) {}

    static Parsed parse(String text) throws FilterRefused {
        if (text.length() > LONGEST) {
            Span rest = new Span(LONGEST, text.length());
            throw new FilterRefused(Problem.of(Problem.Kind.TOO_LONG, rest, Integer.toString(LONGEST)));
        }
        Parser parser = new Parser(Lexer.tokens(text));
        Condition condition = parser.or();
        if (parser.tokens.now().kind() != Token.Kind.END) {
            throw parser.tokens.refused(
                    Problem.Kind.UNEXPECTED, parser.tokens.now().text());
        }
        return new Parsed(condition, List.copyOf(parser.doubts));
    }

    private Condition or() throws FilterRefused {
        List<Condition> parts = new ArrayList<>(List.of(xor()));
        while (tokens.takes("or", "||")) {
            parts.add(xor());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition xor() throws FilterRefused {
        Condition left = and();
        while (tokens.takes("xor", "^^")) {
            left = new Condition.Either(left, and());
        }
        return left;
    }

    private Condition and() throws FilterRefused {
        List<Condition> parts = new ArrayList<>(List.of(not()));
        while (tokens.takes("and", "&&")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition not() throws FilterRefused {
        boolean denied = tokens.takes("not", "!");
        if (!denied && !tokens.takes("(")) {
            return relation();
        }
        tokens.enter();
        Condition inner = denied ? new Condition.Not(not()) : or();
        if (!denied) {
            tokens.expect(")");
        }
        tokens.leave();
        return inner;
    }

    private Condition relation() throws FilterRefused {
        Token first = tokens.now();
        if (first.kind() == Token.Kind.END || first.kind() == Token.Kind.SYMBOL || first.reserved()) {
            throw tokens.refused(Problem.Kind.CONDITION_EXPECTED, first.text());
        }
        if (operands.begins(first)) {
            Operand operand = operands.operand();
            Optional<Operator> operator = operator();
            return operator.isPresent() ? comparison(operator.get()).to(operand) : new Condition.Present(operand);
        }
        tokens.take();
        return comparison(operator().orElseThrow(() -> lonely(first))).of(first);
    }

    private Optional<Operator> operator() {
        Optional<Operator> operator = Operator.of(tokens.now());
        operator.ifPresent(taken -> tokens.take());
        return operator;
    }

    private Comparison comparison(Operator operator) {
        return new Comparison(tokens, operands, doubts, operator);
    }

    private static FilterRefused lonely(Token literal) {
        boolean likeName = literal.kind() == Token.Kind.WORD && literal.text().matches("[a-zA-Z_][\\w.]*");
        return new FilterRefused(
                likeName
                        ? Names.unknown(literal.text(), literal.span())
                        : Problem.of(Problem.Kind.NO_COMPARISON, literal.span(), literal.text()));
    }
}
