package org.mqttxray.debug.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Comparisons, with all their spellings; the first is the one that is offered. */
enum Operator {
    /** Some value equals. */
    ANY_EQUAL("==", "eq", "any_eq"),
    /** There is a value, and none equals: Wireshark's meaning since 3.6. */
    ALL_DIFFER("!=", "ne", "all_ne"),
    /** There is a value, and all equal. */
    ALL_EQUAL("===", "all_eq"),
    /** Some value differs. */
    ANY_DIFFER("!==", "any_ne"),
    GREATER(">", "gt"),
    LESS("<", "lt"),
    GREATER_OR_EQUAL(">=", "ge"),
    LESS_OR_EQUAL("<=", "le"),
    CONTAINS("contains"),
    MATCHES("matches", "~"),
    IN("in");

    private final List<String> spellings;

    Operator(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** The operator that a word or symbol is. */
    static Optional<Operator> of(Token token) {
        return Arrays.stream(values())
                .filter(operator -> operator.spellings.stream().anyMatch(token::is))
                .findFirst();
    }

    /** The operators that a reader is offered. */
    static Stream<String> offered() {
        return Arrays.stream(values()).map(Operator::word);
    }

    /** The spelling that is offered. */
    String word() {
        return spellings.get(0);
    }

    /** Whether it asks for an order. */
    boolean orders() {
        return switch (this) {
            case GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL -> true;
            default -> false;
        };
    }

    /** Whether it holds between all values of the left side and some of the right one: what {@code ==} and {@code <} say. */
    boolean holds(List<Object> left, List<Object> right) {
        return switch (this) {
            case ALL_DIFFER -> !left.isEmpty() && !right.isEmpty() && !ANY_EQUAL.holds(left, right);
            case ALL_EQUAL ->
                !left.isEmpty()
                        && !right.isEmpty()
                        && left.stream().allMatch(one -> right.stream().allMatch(other -> Values.equal(one, other)));
            default -> left.stream().anyMatch(one -> right.stream().anyMatch(other -> holds(one, other)));
        };
    }

    private boolean holds(Object left, Object right) {
        return switch (this) {
            case ANY_EQUAL -> Values.equal(left, right);
            case ANY_DIFFER -> !Values.equal(left, right);
            case GREATER -> Values.comparable(left, right) && Values.compare(left, right) > 0;
            case LESS -> Values.comparable(left, right) && Values.compare(left, right) < 0;
            case GREATER_OR_EQUAL -> Values.comparable(left, right) && Values.compare(left, right) >= 0;
            case LESS_OR_EQUAL -> Values.comparable(left, right) && Values.compare(left, right) <= 0;
            case CONTAINS -> Values.contains(left, right);
            default -> throw new IllegalStateException(this + " compares no single values");
        };
    }
}
