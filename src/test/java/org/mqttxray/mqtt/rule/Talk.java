package org.mqttxray.mqtt.rule;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.mqttxray.mqtt.packet.Direction;

/**
 * Conversations as the tests write them: {@code >} and {@code <} before the hex digits of a packet say that the client or the server
 * sends it, {@code +2.5} that so many seconds pass. {@code $C3} and {@code $C5} are a new session of 3.1.1 and of 5.0, accepted, with 60
 * seconds Keep Alive; {@code $3{02;0100}} is one of 3.1.1 with other Connect Flags and another rest of the CONNACK, {@code
 * $5{02;2100FF;00;240100}} one of 5.0 with other flags and properties in CONNECT and CONNACK.
 */
final class Talk {
    /** One step of it. */
    record Step(Direction direction, long nanos, byte[] bytes) {}

    /**
     * A row of a table of cases: a line that names it, lines that begin with {@code >}, {@code <}, {@code +} or {@code $} and hold the
     * conversation, and for each breach a line with {@code =}.
     */
    record Case(String name, String conversation, List<String> breaches) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String TALK = "><+$";
    private static final String C3 = ">100f00044d5154540402003c0003616263 <20020000";
    private static final String C5 = ">101000044d5154540502003c000003616263 <2003000000";
    private static final Pattern THREE = Pattern.compile("\\$3\\{(\\w*);(\\w*)}");
    private static final Pattern FIVE = Pattern.compile("\\$5\\{(\\w*);(\\w*);(\\w*);(\\w*)}");
    private static final double NANOS = 1e9;

    private Talk() {}

    /** The rows of a table. */
    static List<Case> cases(String table) {
        List<Case> cases = new ArrayList<>();
        for (String line : table.strip().split("\\s*\\n\\s*")) {
            int last = cases.size() - 1;
            if (line.startsWith("= ")) {
                cases.get(last).breaches().add(line.substring(2));
            } else if (TALK.indexOf(line.charAt(0)) >= 0) {
                Case before = cases.get(last);
                cases.set(last, new Case(before.name(), before.conversation() + " " + line, before.breaches()));
            } else {
                cases.add(new Case(line, "", new ArrayList<>()));
            }
        }
        return cases;
    }

    /** The packets of a conversation, with the time at which each is sent. */
    static List<Step> steps(String conversation) {
        List<Step> steps = new ArrayList<>();
        long nanos = 0;
        for (String word : spelledOut(conversation).strip().split("\\s+")) {
            String rest = word.substring(1);
            switch (word.charAt(0)) {
                case '+' -> nanos += (long) (Double.parseDouble(rest) * NANOS);
                case '>' ->
                    steps.add(new Step(Direction.C2S, nanos, HexFormat.of().parseHex(rest)));
                case '<' ->
                    steps.add(new Step(Direction.S2C, nanos, HexFormat.of().parseHex(rest)));
                default -> throw new IllegalArgumentException(word);
            }
        }
        return steps;
    }

    private static String spelledOut(String conversation) {
        String talk = conversation.replace("$C3", C3).replace("$C5", C5);
        talk = THREE.matcher(talk).replaceAll(">100f00044d51545404$1003c0003616263 <2002$2");
        return FIVE.matcher(talk).replaceAll(m -> {
            String connect = "00044d51545405" + m.group(1) + "003c" + properties(m.group(2)) + "0003616263";
            String connAck = m.group(3) + "00" + properties(m.group(4));
            return ">10" + length(connect) + connect + " <20" + length(connAck) + connAck;
        });
    }

    private static String properties(String digits) {
        return length(digits) + digits;
    }

    private static String length(String digits) {
        return String.format("%02x", digits.length() / 2);
    }

    /** What a judge finds, each packet fed whole. */
    static List<String> judged(String conversation) {
        Judge judge = new Judge();
        List<String> found = new ArrayList<>();
        for (Step step : steps(conversation)) {
            judge.feed(step.direction(), step.nanos(), step.bytes()).forEach(breach -> found.add(text(breach)));
        }
        return found;
    }

    /** What is found by judges of which each is a copy of the one before, which is told lies afterwards. */
    static List<String> judgedByCopies(String conversation) {
        Judge judge = new Judge();
        List<String> found = new ArrayList<>();
        for (Step step : steps(conversation)) {
            Judge copy = judge.copy();
            copy.feed(step.direction(), step.nanos(), step.bytes()).forEach(breach -> found.add(text(breach)));
            judge.feed(Direction.C2S, step.nanos(), new byte[] {0});
            judge.feed(Direction.S2C, step.nanos(), new byte[] {0});
            judge = copy;
        }
        return found;
    }

    /** What a judge finds, each packet fed byte by byte. */
    static List<String> judgedByteByByte(String conversation) {
        Judge judge = new Judge();
        List<String> found = new ArrayList<>();
        for (Step step : steps(conversation)) {
            for (int i = 0; i < step.bytes().length; i++) {
                judge.feed(step.direction(), step.nanos(), step.bytes(), i, i + 1)
                        .forEach(breach -> found.add(text(breach)));
            }
        }
        return found;
    }

    /** A breach in one line. */
    static String text(Breach breach) {
        return breach.packet() + " " + breach.direction().label() + " @" + breach.offset() + " "
                + breach.fault().field().map(Enum::name).orElse("-") + " "
                + breach.fault().rule().replace(" section ", "/") + " "
                + breach.fault().kind() + " "
                + breach.fault().reasonCode().map(Enum::name).orElse("-");
    }
}
