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

/** Puts into words what is wrong with the packet shown, as far as it has come to light at the playhead. */
final class Notices {
    private final Messages messages;
    private ReadableLog log = Moment.NOTHING.log();
    private Replay<Findings.State> findings = new Replay<>(log, new Findings(log));

    Notices(Messages messages) {
        this.messages = messages;
    }

    List<Notice> of(Moment moment) {
        if (moment.log() != log) {
            log = moment.log();
            findings = new Replay<>(log, new Findings(log));
        }
        return moment.packet()
                .map(packet -> findings
                        .at(moment.events())
                        .about(packet.sighting().range())
                        .stream()
                        .map(finding -> notice(packet, finding))
                        .toList())
                .orElse(List.of());
    }

    private Notice notice(SeenPacket packet, Finding finding) {
        Breach breach = finding.breach();
        return new Notice(
                messages.get(Objection.what(breach).keys()),
                messages.get(Objection.who(breach).keys()),
                FieldText.clause(breach.fault().rule()),
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
