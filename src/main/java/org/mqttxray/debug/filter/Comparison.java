package org.mqttxray.debug.filter;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Reads what an operator compares with, and looks whether the two sides fit. */
final class Comparison {
    private final Tokens tokens;
    private final Operands operands;
    private final List<Problem> doubts;
    private final Operator operator;
    private final Span sign;

    /**
     * What follows an operator, which was taken.
     *
     * @param doubts gets what can't be meant
     */
    Comparison(Tokens tokens, Operands operands, List<Problem> doubts, Operator operator) {
        this.tokens = tokens;
        this.operands = operands;
        this.doubts = doubts;
        this.operator = operator;
        this.sign = tokens.last().span();
    }

    /** The condition, if something that has values stands before the operator. */
    Condition to(Operand left) throws FilterRefused {
        checkFits(left);
        return switch (operator) {
            case IN -> new Condition.Within(left, set(left));
            case MATCHES -> new Condition.Matched(left, pattern());
            default -> new Condition.Compared(left, operator, right(left));
        };
    }

    /** The condition, if a literal stands before the operator. */
    Condition of(Token literal) throws FilterRefused {
        if (Names.isMeant(literal)) {
            throw new FilterRefused(Names.unknown(literal.text(), literal.span()));
        }
        if (operator == Operator.IN || operator == Operator.MATCHES || !operands.begins(tokens.now())) {
            if (Names.like(literal.text()).isPresent()) {
                throw new FilterRefused(Names.unknown(literal.text(), literal.span()));
            }
            throw new FilterRefused(Problem.of(Problem.Kind.NOTHING_TO_COMPARE, literal.span()));
        }
        Operand right = operands.operand();
        checkFits(right);
        return new Condition.Compared(checked(Literals.of(literal, right), right), operator, right);
    }

    private void checkFits(Operand operand) throws FilterRefused {
        boolean texts = operator == Operator.CONTAINS || operator == Operator.MATCHES;
        if (texts && operand.numeric()) {
            String name = operand.named().map(Name::text).orElse("len()");
            throw new FilterRefused(Problem.of(Problem.Kind.OPERATOR_DOES_NOT_FIT, sign, operator.word(), name));
        }
    }

    private Operand right(Operand left) throws FilterRefused {
        if (operands.begins(tokens.now())) {
            Operand right = operands.operand();
            boolean any = left.sort() == Name.Sort.ANY || right.sort() == Name.Sort.ANY;
            if (!any && left.numeric() != right.numeric()) {
                throw new FilterRefused(Problem.of(Problem.Kind.NOTHING_TO_COMPARE, right.span()));
            }
            return right;
        }
        return checked(Literals.of(operands.value(), left), left);
    }

    private Pattern pattern() throws FilterRefused {
        Token pattern = operands.value();
        try {
            return Pattern.compile(pattern.text(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new FilterRefused(Problem.of(Problem.Kind.BAD_PATTERN, pattern.span(), e.getDescription()));
        }
    }

    private List<Condition.Range> set(Operand left) throws FilterRefused {
        tokens.expect("{");
        List<Condition.Range> ranges = new ArrayList<>();
        do {
            Object from = checked(Literals.of(operands.value(), left), left).value();
            Object to = tokens.takes("..")
                    ? checked(Literals.of(operands.value(), left), left).value()
                    : from;
            ranges.add(new Condition.Range(from, to));
        } while (tokens.takes(","));
        tokens.expect("}");
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
