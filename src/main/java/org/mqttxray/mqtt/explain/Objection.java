package org.mqttxray.mqtt.explain;

import java.util.List;
import java.util.Locale;
import org.mqttxray.mqtt.packet.Direction;
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

    private Objection() {}

    /** What is wrong. */
    public static Saying what(Breach breach) {
        boolean ends = breach.offset() == breach.to() - breach.from();
        boolean missing = breach.fault().kind() == Kind.MALFORMED_PACKET && ends;
        return missing ? Saying.of(WRONG + "missing") : what(breach.fault());
    }

    /** What is wrong with bytes that are there. */
    public static Saying what(Fault fault) {
        String rule = fault.rule().toLowerCase(Locale.ROOT).replace(' ', '-');
        String field = fault.field().map(Seen::key).orElse("silence");
        String kind = fault.kind() == Kind.MALFORMED_PACKET ? "malformed" : "protocol";
        List<String> keys = List.of(
                "breach." + rule + "." + field,
                RULE + rule + "." + field,
                RULE + rule,
                WRONG + field + "." + kind,
                WRONG + field,
                WRONG + kind);
        return new Saying(keys, List.of());
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
