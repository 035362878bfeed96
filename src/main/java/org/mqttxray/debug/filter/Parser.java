package org.mqttxray.debug.filter;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    /** How deep brackets and negations may lie in each other. */
    static final int DEEPEST = 100;

    private final List<Token> tokens;
    private final List<Problem> doubts = new ArrayList<>();
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
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
        if (parser.now().kind() != Token.Kind.END) {
            throw parser.refused(Problem.Kind.UNEXPECTED, parser.now().text());
        }
        return new Parsed(condition, List.copyOf(parser.doubts));
    }

    // Conditions

    private Condition or() throws FilterRefused {
        List<Condition> parts = new ArrayList<>(List.of(xor()));
        while (takes("or", "||")) {
            parts.add(xor());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition xor() throws FilterRefused {
        Condition left = and();
        while (takes("xor", "^^")) {
            left = new Condition.Either(left, and());
        }
        return left;
    }

    private Condition and() throws FilterRefused {
        List<Condition> parts = new ArrayList<>(List.of(not()));
        while (takes("and", "&&")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition not() throws FilterRefused {
        boolean denied = takes("not", "!");
        if (!denied && !takes("(")) {
            return relation();
        }
        depth++;
        if (depth > DEEPEST) {
            throw refused(Problem.Kind.TOO_DEEP, Integer.toString(DEEPEST));
        }
        Condition inner = denied ? new Condition.Not(not()) : or();
        if (!denied) {
            expect(")");
        }
        depth--;
        return inner;
    }

    private Condition relation() throws FilterRefused {
        Token first = now();
        if (first.kind() == Token.Kind.END || first.kind() == Token.Kind.SYMBOL || word(first)) {
            throw refused(Problem.Kind.CONDITION_EXPECTED, first.text());
        }
        boolean literal = !isOperand(first);
        if (literal) {
            at++;
        }
        Optional<Operand> named = literal ? Optional.empty() : Optional.of(operand());
        Optional<Operator> operator = Operator.of(now());
        if (operator.isEmpty()) {
            return new Condition.Present(named.orElseThrow(() -> lonely(first)));
        }
        Span sign = now().span();
        at++;
        Compared compared = new Compared(operator.get(), sign);
        return named.isPresent() ? compared.to(named.get()) : compared.of(first);
    }

    private FilterRefused lonely(Token literal) {
        boolean likeName = literal.kind() == Token.Kind.WORD && literal.text().matches("[a-zA-Z_][\\w.]*");
        if (!likeName) {
            return new FilterRefused(Problem.of(Problem.Kind.NO_COMPARISON, literal.span(), literal.text()));
        }
        return new FilterRefused(unknown(literal));
    }

    private static Problem unknown(Token word) {
        return Names.like(word.text())
                .map(name -> Problem.of(Problem.Kind.MISSPELT_NAME, word.span(), word.text(), name.text()))
                .orElseGet(() -> Problem.of(Problem.Kind.UNKNOWN_NAME, word.span(), word.text()));
    }

    /** Reads what follows an operator. */
    private final class Compared {
        private final Operator operator;
        private final Span sign;

        Compared(Operator operator, Span sign) {
            this.operator = operator;
            this.sign = sign;
        }

        Condition to(Operand left) throws FilterRefused {
            checkFits(left);
            return switch (operator) {
                case IN -> new Condition.Within(left, set(left));
                case MATCHES -> new Condition.Matched(left, pattern());
                default -> new Condition.Compared(left, operator, right(left));
            };
        }

        /** A literal stands before the operator. */
        Condition of(Token literal) throws FilterRefused {
            if (isLikeName(literal)) {
                throw new FilterRefused(unknown(literal));
            }
            if (operator == Operator.IN || operator == Operator.MATCHES || !isOperand(now())) {
                if (Names.like(literal.text()).isPresent()) {
                    throw new FilterRefused(unknown(literal));
                }
                throw new FilterRefused(Problem.of(Problem.Kind.NOTHING_TO_COMPARE, literal.span(), literal.text()));
            }
            Operand right = operand();
            checkFits(right);
            return new Condition.Compared(checked(Literals.of(literal, right), right), operator, right);
        }

        private void checkFits(Operand operand) throws FilterRefused {
            boolean texts = operator == Operator.CONTAINS || operator == Operator.MATCHES;
            boolean number = operand.sort() == Name.Sort.NUMBER || operand.sort() == Name.Sort.SECONDS;
            if (texts && number) {
                String name = operand.named().map(Name::text).orElse("len()");
                throw new FilterRefused(Problem.of(Problem.Kind.OPERATOR_DOES_NOT_FIT, sign, operator.word(), name));
            }
        }

        private Operand right(Operand left) throws FilterRefused {
            if (isOperand(now())) {
                Operand right = operand();
                boolean any = left.sort() == Name.Sort.ANY || right.sort() == Name.Sort.ANY;
                if (!any && isNumber(left) != isNumber(right)) {
                    throw new FilterRefused(Problem.of(
                            Problem.Kind.NOTHING_TO_COMPARE,
                            right.span(),
                            right.span().toString()));
                }
                return right;
            }
            return checked(Literals.of(value(), left), left);
        }

        private boolean isNumber(Operand operand) {
            return operand.sort() == Name.Sort.NUMBER || operand.sort() == Name.Sort.SECONDS;
        }

        private Pattern pattern() throws FilterRefused {
            Token pattern = value();
            try {
                return Pattern.compile(pattern.text(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
            } catch (PatternSyntaxException e) {
                throw new FilterRefused(Problem.of(Problem.Kind.BAD_PATTERN, pattern.span(), e.getDescription()));
            }
        }

        private List<Condition.Range> set(Operand left) throws FilterRefused {
            expect("{");
            List<Condition.Range> ranges = new ArrayList<>();
            do {
                Object from = checked(Literals.of(value(), left), left).value();
                Object to =
                        takes("..") ? checked(Literals.of(value(), left), left).value() : from;
                ranges.add(new Condition.Range(from, to));
            } while (takes(","));
            expect("}");
            return ranges;
        }

        private Operand.Literal checked(Operand.Literal literal, Operand partner) {
            partner.named().ifPresent(name -> doubt(name, literal));
            return literal;
        }

        private void doubt(Name name, Operand.Literal literal) {
            name.range()
                    .filter(range -> !range.contains(literal.value()))
                    .ifPresent(range -> doubts.add(Problem.of(
                            Problem.Kind.OUT_OF_RANGE,
                            literal.span(),
                            name.text(),
                            literal.value().toString(),
                            Long.toString(range.least()),
                            Long.toString(range.most()))));
            boolean whole = operator != Operator.CONTAINS && !operator.orders();
            if (whole && !name.choices().isEmpty() && !name.choices().contains(String.valueOf(literal.value()))) {
                doubts.add(Problem.of(
                        Problem.Kind.NEVER_SAID,
                        literal.span(),
                        name.text(),
                        literal.value().toString()));
            }
        }
    }

    // Operands

    private boolean isOperand(Token token) {
        return token.kind() == Token.Kind.WORD && (Names.of(token.text()).isPresent() || isFunction(token));
    }

    private boolean isFunction(Token token) {
        return function(token).isPresent()
                && tokens.get(Math.min(at + 1, tokens.size() - 1)).is("(");
    }

    private static Optional<Operand.Call.Function> function(Token token) {
        return Arrays.stream(Operand.Call.Function.values())
                .filter(function -> function.name().equalsIgnoreCase(token.text()))
                .findFirst();
    }

    /** Whether a word can only be meant as a name. */
    private static boolean isLikeName(Token word) {
        String lower = word.text().toLowerCase(Locale.ROOT);
        return word.kind() == Token.Kind.WORD && (lower.startsWith("mqtt.") || lower.startsWith("mqttxray."));
    }

    private Operand operand() throws FilterRefused {
        Token first = now();
        at++;
        Optional<Name> name = Names.of(first.text());
        Operand operand = name.isPresent() ? new Operand.Named(name.get(), first.span()) : call(first);
        while (takes("[")) {
            operand = slice(operand);
        }
        return operand;
    }

    private Operand call(Token first) throws FilterRefused {
        expect("(");
        depth++;
        if (depth > DEEPEST) {
            throw refused(Problem.Kind.TOO_DEEP, Integer.toString(DEEPEST));
        }
        if (!isOperand(now())) {
            throw isLikeName(now())
                    ? new FilterRefused(unknown(now()))
                    : refused(Problem.Kind.EXPECTED, "mqtt.…", now().text());
        }
        Operand argument = operand();
        Span end = expect(")").span();
        depth--;
        return new Operand.Call(
                function(first).orElseThrow(), argument, first.span().with(end));
    }

    private Operand slice(Operand whole) throws FilterRefused {
        if (whole.sort() == Name.Sort.NUMBER || whole.sort() == Name.Sort.SECONDS) {
            String name = whole.named().map(Name::text).orElse("len()");
            throw refused(Problem.Kind.OPERATOR_DOES_NOT_FIT, "[ ]", name);
        }
        int begin = at - 1;
        int from = takes(":") ? 0 : bound(true);
        boolean fromStart = tokens.get(at - 1).is(":");
        int length;
        if (fromStart) {
            length = bound(false);
        } else if (takes(":")) {
            length = now().is("]") ? Operand.Slice.ALL : bound(false);
        } else if (takes("-")) {
            length = bound(false) - from + 1;
        } else {
            length = 1;
        }
        Span span = tokens.get(begin).span().with(expect("]").span());
        if (length < 1) {
            throw new FilterRefused(Problem.of(Problem.Kind.BAD_SLICE, span, Integer.toString(from)));
        }
        return new Operand.Slice(whole, from, length, whole.span().with(span));
    }

    private int bound(boolean maybeNegative) throws FilterRefused {
        boolean negative = maybeNegative && takes("-");
        Token digits = now();
        try {
            int number = Integer.parseInt(digits.text());
            at++;
            return negative ? -number : number;
        } catch (NumberFormatException e) {
            throw refused(Problem.Kind.EXPECTED, "0, 1, 2, …", digits.text());
        }
    }

    private Token value() throws FilterRefused {
        Token token = now();
        boolean value = token.kind() == Token.Kind.QUOTED || token.kind() == Token.Kind.WORD && !word(token);
        if (!value) {
            throw refused(Problem.Kind.VALUE_EXPECTED, token.text());
        }
        if (isLikeName(token)) {
            throw Names.of(token.text()).isPresent()
                    ? refused(Problem.Kind.VALUE_EXPECTED, token.text())
                    : new FilterRefused(unknown(token));
        }
        at++;
        return token;
    }

    // Words

    /** Whether it is a word of the language. */
    private static boolean word(Token token) {
        return Operator.of(token).isPresent()
                || List.of("and", "or", "xor", "not").contains(token.text()) && token.kind() == Token.Kind.WORD;
    }

    private Token now() {
        return tokens.get(at);
    }

    private boolean takes(String... spellings) {
        boolean there = Arrays.stream(spellings).anyMatch(now()::is);
        at += there ? 1 : 0;
        return there;
    }

    private Token expect(String symbol) throws FilterRefused {
        Token token = now();
        if (!takes(symbol)) {
            throw refused(Problem.Kind.EXPECTED, symbol, token.text());
        }
        return token;
    }

    private FilterRefused refused(Problem.Kind kind, String... arguments) {
        return new FilterRefused(Problem.of(kind, now().span(), arguments));
    }
}
