package org.mqttxray.debug.filter;

import com.google.re2j.Pattern;
import java.util.List;

/** What holds for a subject, or does not. */
sealed interface Condition {
    /** Whether it holds. */
    boolean holds(Subject subject);

    /** Some of them hold. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Subject subject) {
            return parts.stream().anyMatch(part -> part.holds(subject));
        }
    }

    /** All of them hold. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Subject subject) {
            return parts.stream().allMatch(part -> part.holds(subject));
        }
    }

    /** One of two holds, and not both. */
    record Either(Condition left, Condition right) implements Condition {
        @Override
        public boolean holds(Subject subject) {
            return left.holds(subject) != right.holds(subject);
        }
    }

    /** It does not hold. */
    record Not(Condition denied) implements Condition {
        @Override
        public boolean holds(Subject subject) {
            return !denied.holds(subject);
        }
    }

    /** There is a value. */
    record Present(Operand operand) implements Condition {
        @Override
        public boolean holds(Subject subject) {
            return !operand.of(subject).isEmpty();
        }
    }

    /** Values compare so. */
    record Compared(Operand left, Operator operator, Operand right) implements Condition {
        @Override
        public boolean holds(Subject subject) {
            return operator.holds(left.of(subject), right.of(subject));
        }
    }

    /** Some value lies in one of the ranges; a single value is a range from it to itself. */
    record Within(Operand operand, List<Range> ranges) implements Condition {
        @Override
        public boolean holds(Subject subject) {
            return operand.of(subject).stream()
                    .anyMatch(value -> ranges.stream().anyMatch(range -> range.contains(value)));
        }
    }

    /** The pattern is found in some value; capital letters do not count. It takes time in proportion to the value, whatever both are. */
    record Matched(Operand operand, Pattern pattern) implements Condition {
        @Override
        public boolean holds(Subject subject) {
            return operand.of(subject).stream()
                    .anyMatch(value -> pattern.matcher(Values.characters(value)).find());
        }
    }

    /**
     * A range of values.
     *
     * @param from the least that belongs to it
     * @param to the most that belongs to it
     */
    record Range(Object from, Object to) {
        boolean contains(Object value) {
            return Values.comparable(value, from)
                    && Values.comparable(value, to)
                    && Values.compare(from, value) <= 0
                    && Values.compare(value, to) <= 0;
        }
    }
}
