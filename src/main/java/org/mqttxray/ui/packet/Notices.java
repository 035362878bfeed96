package org.mqttxray.ui.packet;

import java.util.List;
import java.util.Optional;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.rule.Breach;
import org.mqttxray.mqtt.session.Fault;
import org.mqttxray.replay.Findings;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.SeenPacket.SeenField;
import org.mqttxray.ui.model.SeenPacket.Sight;

/**
 * Puts into words what is wrong with the packet shown, as far as it has come to light at the playhead. It folds the log only when it
 * {@link #look looks}, which is to be at most once a frame.
 */
final class Notices {
    /** Events folded in one frame: about a frame's time. */
    private static final int EVENTS_A_FRAME = 5_000;

    private final Messages messages;
    private final FieldText text;
    private boolean behind;
    private List<Notice> seen = List.of();
    private ReadableLog log = Moment.NOTHING.log();
    private Replay<Findings.State> findings = new Replay<>(log, new Findings(log));

    Notices(Messages messages, FieldText text) {
        this.messages = messages;
        this.text = text;
    }

    /**
     * Looks at a moment, or looks on.
     *
     * @return whether the notices are others than before
     */
    boolean look(Moment moment) {
        List<Notice> before = seen;
        seen = of(moment);
        return !seen.equals(before);
    }

    /** The notices at the moment looked at last; none while they are {@link #behind}. */
    List<Notice> seen() {
        return seen;
    }

    private List<Notice> of(Moment moment) {
        if (moment.log() != log) {
            log = moment.log();
            findings = new Replay<>(log, new Findings(log));
        }
        Optional<Findings.State> state = findings.at(moment.events(), EVENTS_A_FRAME);
        behind = state.isEmpty();
        return moment.packet()
                .flatMap(packet ->
                        state.map(found -> found.about(packet.sighting().range()).stream()
                                .map(finding -> notice(packet, finding))
                                .toList()))
                .orElse(List.of());
    }

    /** Whether more of a long log is to be folded first; if so, it is to look again in the next frame. */
    boolean behind() {
        return behind;
    }

    private Notice notice(SeenPacket packet, Finding finding) {
        Breach breach = finding.breach();
        return new Notice(
                Objection.what(breach).in(messages::get),
                finding.who().in(messages::get),
                text.clause(breach.fault().rule()),
                breach.fault().kind() == Fault.Kind.WARNING,
                field(packet, breach));
    }

    /** A silence has no field, and where bytes are missing there is none. */
    private static Optional<SeenField> field(SeenPacket packet, Breach breach) {
        return breach.fault()
                .field()
                .flatMap(field -> packet.fieldAt(breach.offset()))
                .filter(field -> field.sight() == Sight.SHOWN);
    }
}
