package org.mqttxray.mqtt.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.MalformedPacket;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.rule.Breach;
import org.mqttxray.mqtt.session.Fault;
import org.mqttxray.mqtt.session.Fault.Kind;

/**
 * Chooses the sentences about what breaks a rule: what is wrong, whose fault it is, and what the other side does. Most special are the words for a rule of the
 * conversation and the field at fault; then come those for a packet that is wrong in itself.
 */
public final class Objection {
    private static final String RULE = "decode.rule.";
    private static final String WRONG = "decode.wrong.";

    private Objection() {}

    /** What is wrong. */
    public static Saying what(Breach breach) {
        Fault fault = breach.fault();
        int length = Math.toIntExact(breach.to() - breach.from());
        List<String> keys = new ArrayList<>(of("breach." + rule(fault) + "." + field(fault), breach.version()));
        keys.addAll(inItself(fault, ends(fault, breach.offset(), length), breach.version()));
        return new Saying(keys, List.of());
    }

    /**
     * What is wrong with a packet in itself.
     *
     * @param length how many bytes it has
     * @param version by whose rules
     */
    public static Saying what(CodecException error, int length, ProtocolVersion version) {
        Fault fault = Fault.of(error);
        return new Saying(inItself(fault, ends(fault, error.offset(), length), version), List.of());
    }

    /** Whether the fault is that the packet ends where it does. */
    private static boolean ends(Fault fault, int offset, int length) {
        boolean there = fault.field().equals(Optional.of(Field.REMAINING_LENGTH)); // but it leaves room for too much
        return offset == length && !there;
    }

    private static List<String> inItself(Fault fault, boolean ends, ProtocolVersion version) {
        if (ends && fault.kind() == Kind.MALFORMED_PACKET) {
            return List.of(WRONG + "missing");
        }
        List<String> keys = new ArrayList<>(ends ? List.of(WRONG + field(fault) + ".missing") : List.of());
        keys.addAll(of(RULE + rule(fault) + "." + field(fault), version));
        keys.addAll(of(RULE + rule(fault), version));
        keys.add(WRONG + field(fault) + "." + kind(fault));
        keys.add(WRONG + field(fault));
        keys.add(WRONG + kind(fault));
        return keys;
    }

    /** The texts of 3.1.1 and 5.0 give some labels to different statements. */
    private static List<String> of(String key, ProtocolVersion version) {
        return List.of(key + (version.hasProperties() ? ".v5" : ".v3"), key);
    }

    private static String rule(Fault fault) {
        return fault.rule().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String field(Fault fault) {
        return fault.field().map(Seen::key).orElse("silence");
    }

    /** Whose fault it is, and what the other side does. */
    public static Saying who(Breach breach) {
        String who = breach.direction() == Direction.C2S ? "client." : "server.";
        return new Saying(ruleOr(kind(breach.fault()), "breach.fault." + who, breach.fault()), List.of());
    }

    /** The same of bytes that were put in the place of a packet of the broker: it is not its fault. */
    public static Saying placed(Breach breach) {
        return Saying.of("breach.placed." + kind(breach.fault()));
    }

    /** The same where packets of the connection were dropped, repeated or changed before, so that the fault may come of that. */
    public static Saying afterOrders(Breach breach) {
        return Saying.of("breach.after-orders", who(breach));
    }

    /** What the receiver of a packet that is wrong in itself does; before 5.0 without a reason code. */
    public static Saying consequence(CodecException error, ProtocolVersion version) {
        String general = version.hasProperties() ? "v5" : "v3";
        return new Saying(
                ruleOr(general, "decode.consequence.", Fault.of(error)),
                List.of(
                        Saying.of("decode.kind." + kind(error)),
                        Notation.hex(error.reasonCode().number()),
                        Saying.of("reasons.name." + Seen.key(error.reasonCode()))));
    }

    /** For some rules the other side does something of its own. */
    private static List<String> ruleOr(String general, String key, Fault fault) {
        return List.of(key + rule(fault), key + general);
    }

    /** The name of its kind in data: {@code malformed}, {@code protocol} or {@code warning}. */
    public static String kind(Fault fault) {
        return word(fault.kind());
    }

    /** The name of its kind in data: {@code malformed} or {@code protocol}. */
    public static String kind(CodecException error) {
        return word(error instanceof MalformedPacket ? Kind.MALFORMED_PACKET : Kind.PROTOCOL_ERROR);
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case MALFORMED_PACKET -> "malformed";
            case PROTOCOL_ERROR -> "protocol";
            case WARNING -> "warning";
        };
    }
}
