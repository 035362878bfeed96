package org.mqttxray.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A function of the C library as an outline: its signature and the calls that stand in it. Source: the library at commit 956e0c8,
 * of which {@code outline.txt} keeps these facts and no text.
 *
 * @param signature name and parameters
 * @param calls in the order in which one pass makes them
 */
public record COutline(String signature, List<CallSite> calls) {
    private static final String FILE = "outline.txt";

    /** The packet types by which two lines with one callee are told apart; the first is number 4 of MQTT, the others follow. */
    private static final List<String> TYPES = List.of("PUBACK", "PUBREC", "PUBREL", "PUBCOMP");

    private static final int FIRST_TYPE = 4;
    private static final int ANY_TYPE = 0;

    private static final Map<String, TracedFunction> TRACED = Arrays.stream(TracedFunction.values())
            .filter(TracedFunction::inC)
            .collect(Collectors.toMap(TracedFunction::cName, function -> function));

    private static final Map<String, COutline> ALL = read();

    /**
     * A call in the C source.
     *
     * @param line 1, 2, …
     * @param name of the function that is called
     * @param after the line of the call right after which alone this one is made, or 0
     * @param when the packet type, as MQTT numbers it, for which alone this call is made, or 0
     * @param seldom whether it stands in a branch that a plain connection does not take
     */
    public record CallSite(int line, String name, int after, int when, boolean seldom) {
        /** The function that is called, if it is traced. */
        public Optional<TracedFunction> function() {
            return Optional.ofNullable(TRACED.get(name));
        }

        private boolean fits(TracedFunction callee, long type, int lineBefore) {
            return name.equals(callee.cName())
                    && (after == 0 || after == lineBefore)
                    && (when == ANY_TYPE || type == ANY_TYPE || when == type);
        }
    }

    /** The outline of a function; empty if C has no such function. */
    public static Optional<COutline> of(TracedFunction function) {
        return function.inC() ? Optional.ofNullable(ALL.get(function.cName())) : Optional.empty();
    }

    /**
     * Where a call stands, told by the call before it and the packet type that it is given: the next line with this callee, or, when
     * a loop has begun anew, the first.
     *
     * @param arguments as many as the callee has parameters, in their order
     * @param before the index in {@link #calls} of the call before, or -1
     * @return the index, or none if C does not call it from here
     */
    public OptionalInt site(TracedFunction callee, List<Value> arguments, int before) {
        long type = type(callee, arguments);
        OptionalInt plain = site(callee, type, before, false);
        return plain.isPresent() ? plain : site(callee, type, before, true);
    }

    /** The packet type among the arguments; any, if there is none or it may not be seen. */
    private static long type(TracedFunction callee, List<Value> arguments) {
        for (int i = 0; i < callee.parameters().size(); i++) {
            if (callee.parameters().get(i).type() == ValueType.PACKET_TYPE
                    && arguments.get(i) instanceof Value.Number number) {
                return number.number();
            }
        }
        return ANY_TYPE;
    }

    private OptionalInt site(TracedFunction callee, long type, int before, boolean seldom) {
        int lineBefore = before < 0 ? 0 : calls.get(before).line;
        for (int step = 1; step <= calls.size(); step++) {
            int at = (before + step) % calls.size();
            CallSite site = calls.get(at);
            if (site.fits(callee, type, lineBefore) && (seldom || !site.seldom)) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private static Map<String, COutline> read() {
        Map<String, List<CallSite>> calls = new LinkedHashMap<>(); // by signature
        String signature = "";
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                calls.get(signature).add(call(line.strip().split(" ")));
            } else {
                signature = line;
                calls.put(signature, new ArrayList<>());
            }
        }
        Map<String, COutline> outlines = new HashMap<>();
        calls.forEach(
                (of, sites) -> outlines.put(of.substring(0, of.indexOf('(')), new COutline(of, List.copyOf(sites))));
        return outlines;
    }

    private static CallSite call(String[] words) {
        String mark = words.length > 2 ? words[2] : "";
        int after = mark.equals("after") ? Integer.parseInt(words[3]) : 0;
        int when = mark.equals("when") ? FIRST_TYPE + TYPES.indexOf(words[3]) : ANY_TYPE;
        return new CallSite(Integer.parseInt(words[0]), words[1], after, when, mark.equals("seldom"));
    }

    private static List<String> lines() {
        try (InputStream in = COutline.class.getResourceAsStream(FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + FILE, e);
        }
    }
}
