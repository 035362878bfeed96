package org.mqttxray.debug.filter;

import java.util.Arrays;
import java.util.Optional;

/** Reads what has values, and values: the lower half of the grammar of {@link Parser}. */
final class Operands {
    private final Tokens tokens;

    Operands(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether something that has values begins with a word. */
    boolean begins(Token token) {
        return token.kind() == Token.Kind.WORD && (Names.of(token.text()).isPresent() || isFunction(token));
    }

    private boolean isFunction(Token token) {
        return function(token).isPresent() && tokens.following().is("(");
    }

    private static Optional<Operand.Call.Function> function(Token token) {
        return Arrays.stream(Operand.Call.Function.values())
                .filter(function -> function.name().equalsIgnoreCase(token.text()))
                .findFirst();
    }

    /** Takes one. */
    Operand operand() throws FilterRefused {
        Token first = tokens.take();
        Optional<Name> name = Names.of(first.text());
        Operand operand = name.isPresent() ? new Operand.Named(name.get(), first.span()) : call(first);
        while (tokens.takes("[")) {
            operand = slice(operand);
        }
        return operand;
    }

    private Operand call(Token first) throws FilterRefused {
        tokens.expect("(");
        tokens.enter();
        if (!begins(tokens.now())) {
            throw Names.isMeant(tokens.now())
                    ? new FilterRefused(
                            Names.unknown(tokens.now().text(), tokens.now().span()))
                    : tokens.refused(
                            Problem.Kind.EXPECTED, "mqtt.…", tokens.now().text());
        }
        Operand argument = operand();
        Span end = tokens.expect(")").span();
        tokens.leave();
        return new Operand.Call(
                function(first).orElseThrow(), argument, first.span().with(end));
    }

    private Operand slice(Operand whole) throws FilterRefused {
        if (whole.numeric()) {
            String name = whole.named().map(Name::text).orElse("len()");
            throw tokens.refused(Problem.Kind.OPERATOR_DOES_NOT_FIT, "[ ]", name);
        }
        Span bracket = tokens.last().span();
        int from = tokens.takes(":") ? 0 : bound(true);
        boolean fromStart = tokens.last().is(":");
        int length;
        if (fromStart) {
            length = bound(false);
        } else if (tokens.takes(":")) {
            length = tokens.now().is("]") ? Operand.Slice.ALL : bound(false);
        } else if (tokens.takes("-")) {
            length = bound(false) - from + 1;
        } else {
            length = 1;
        }
        Span span = bracket.with(tokens.expect("]").span());
        if (length < 1) {
            throw new FilterRefused(Problem.of(Problem.Kind.BAD_SLICE, span, Integer.toString(from)));
        }
        return new Operand.Slice(whole, from, length, whole.span().with(span));
    }

    private int bound(boolean maybeNegative) throws FilterRefused {
        boolean negative = maybeNegative && tokens.takes("-");
        Token digits = tokens.now();
        try {
            int number = Integer.parseInt(digits.text());
            tokens.take();
            return negative ? -number : number;
        } catch (NumberFormatException e) {
            throw tokens.refused(Problem.Kind.EXPECTED, "0, 1, 2, …", digits.text());
        }
    }

    /** Takes what is written as a value. */
    Token value() throws FilterRefused {
        Token token = tokens.now();
        boolean value = token.kind() == Token.Kind.QUOTED || token.kind() == Token.Kind.WORD && !token.reserved();
        if (!value) {
            throw tokens.refused(Problem.Kind.VALUE_EXPECTED, token.text());
        }
        if (Names.isMeant(token)) {
            throw Names.of(token.text()).isPresent()
                    ? tokens.refused(Problem.Kind.VALUE_EXPECTED, token.text())
                    : new FilterRefused(Names.unknown(token.text(), token.span()));
        }
        return tokens.take();
    }
}
