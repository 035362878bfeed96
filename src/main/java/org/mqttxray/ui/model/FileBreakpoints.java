package org.mqttxray.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.BreakpointJson;

/** The breakpoints of a file join the user's own: each comes unless he has one like it, under a number that is free. */
final class FileBreakpoints {
    private FileBreakpoints() {}

    /** Those of which this version can make nothing. */
    static List<String> unknown(List<String> texts) {
        return texts.stream().filter(text -> BreakpointJson.of(text).isEmpty()).toList();
    }

    /**
     * The user's own with those of a file behind them.
     *
     * @param texts the file's
     */
    static List<Breakpoint> joined(List<Breakpoint> own, List<String> texts) {
        List<Breakpoint> file =
                texts.stream().flatMap(text -> BreakpointJson.of(text).stream()).toList();
        Map<Integer, Integer> numbers = new HashMap<>();
        int next = own.stream().mapToInt(Breakpoint::number).max().orElse(0);
        List<Breakpoint> fresh = new ArrayList<>();
        for (Breakpoint one : file) {
            Optional<Breakpoint> same =
                    own.stream().filter(mine -> alike(mine, one)).findFirst();
            if (same.isEmpty()) {
                fresh.add(one);
                next++;
            }
            numbers.put(one.number(), same.map(Breakpoint::number).orElse(next));
        }
        List<Breakpoint> all = new ArrayList<>(own);
        fresh.forEach(one -> all.add(numbered(one, numbers.get(one.number()), after(one, numbers))));
        return all;
    }

    /** Whether they stop at the same, switched on or off. */
    private static boolean alike(Breakpoint one, Breakpoint other) {
        return said(one).equals(said(other));
    }

    private static String said(Breakpoint one) {
        boolean waits = one.after().isPresent();
        return waits + BreakpointJson.line(numbered(one.withEnabled(true), 1, OptionalInt.empty()));
    }

    private static OptionalInt after(Breakpoint one, Map<Integer, Integer> numbers) {
        return one.after().isPresent() && numbers.containsKey(one.after().getAsInt())
                ? OptionalInt.of(numbers.get(one.after().getAsInt()))
                : OptionalInt.empty();
    }

    private static Breakpoint numbered(Breakpoint one, int number, OptionalInt after) {
        return new Breakpoint(
                number,
                one.where(),
                one.condition(),
                one.hits(),
                one.message(),
                one.once(),
                after,
                one.client(),
                one.enabled());
    }
}
