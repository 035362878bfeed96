package org.mqttxray.mqtt.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.rule.Breach;
import org.mqttxray.mqtt.session.Fault;
import org.mqttxray.mqtt.session.Fault.Kind;

/**
 * Chooses the sentences about what breaks a rule: what is wrong, and whose fault it is. Most special are the words for a rule of the
 * conversation and the field at fault; then come those for a packet that is wrong in itself.
 */
public final class Objection {
    private static final String RULE = "decode.rule.";
    private static final String WRONG = "decode.wrong.";
    private static final String MISSING = WRONG + "missing";

    private Objection() {}

    /** What is wrong. */
    public static Saying what(Breach breach) {
        Fault fault = breach.fault();
        boolean ends = breach.offset() == breach.to() - breach.from();
        if (ends && fault.kind() == Kind.MALFORMED_PACKET) {
            return Saying.of(MISSING);
        }
        List<String> keys = new ArrayList<>(of("breach." + rule(fault) + "." + field(fault), breach.version()));
        keys.addAll(inItself(fault, breach.version()));
        return new Saying(keys, List.of());
    }

    /**
     * What is wrong with a packet in itself.
     *
     * @param ends whether the fault is that it ends where it does
     * @param version by whose rules
     */
    public static Saying what(CodecException error, boolean ends, ProtocolVersion version) {
        Fault fault = Fault.of(error);
        if (ends && fault.kind() == Kind.MALFORMED_PACKET) {
            return Saying.of(MISSING);
        }
        List<String> keys = new ArrayList<>(ends ? List.of(WRONG + field(fault) + ".missing") : List.of());
        keys.addAll(inItself(fault, version));
        return new Saying(keys, List.of());
    }

    private static List<String> inItself(Fault fault, ProtocolVersion version) {
        String kind = fault.kind() == Kind.MALFORMED_PACKET ? "malformed" : "protocol";
        List<String> keys = new ArrayList<>(of(RULE + rule(fault) + "." + field(fault), version));
        keys.addAll(of(RULE + rule(fault), version));
        keys.add(WRONG + field(fault) + "." + kind);
        keys.add(WRONG + field(fault));
        keys.add(WRONG + kind);
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
        return Saying.of("breach.fault." + who + kind(breach.fault()));
    }

    /** The name of its kind in data: {@code malformed}, {@code protocol} or {@code warning}. */
    public static String kind(Fault fault) {
        return switch (fault.kind()) {
            case MALFORMED_PACKET -> "malformed";
            case PROTOCOL_ERROR -> "protocol";
            case WARNING -> "warning";
        };
    }
}
