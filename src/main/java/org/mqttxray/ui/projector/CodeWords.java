package org.mqttxray.ui.projector;

import java.util.Locale;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket.Octet;
import org.mqttxray.ui.model.SeenPacket.Sight;

/** What the names in a lesson's text say where they can't be chosen: a function its name, a field its name, a byte its value. */
final class CodeWords {
    /** What stands in the place of a byte that is covered. */
    static final String COVERED = "?";

    private static final String MISSING = "--";

    private final Messages messages;
    private final Moment moment;

    CodeWords(Messages messages, Moment moment) {
        this.messages = messages;
        this.moment = moment;
    }

    /** A text's first paragraph, with these words in it. */
    Prose prose(String markdown) {
        return Prose.of(markdown, this::words);
    }

    private String words(String code) {
        int colon = code.indexOf(':');
        String name = code.substring(colon + 1);
        return switch (code.substring(0, Math.max(0, colon))) {
            case "fn" -> name;
            case "field" -> field(name);
            case "byte" -> name.matches("\\d{1,9}") ? octet(Integer.parseInt(name)) : code;
            default -> code;
        };
    }

    private String field(String name) {
        String key = "field." + name.toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.has(key) ? messages.get(key) : name;
    }

    private String octet(int offset) {
        return moment.packet()
                .filter(packet -> offset < packet.octets().size())
                .map(packet -> text(packet.octets().get(offset)))
                .orElse(MISSING);
    }

    /** A byte in hexadecimal, or what stands in its place. */
    static String text(Octet octet) {
        if (octet.sight() == Sight.SHOWN) {
            return String.format(Locale.ROOT, "%02X", octet.value());
        }
        return octet.sight() == Sight.COVERED ? COVERED : octet.sight() == Sight.SECRET ? "\u2022\u2022" : MISSING;
    }
}
