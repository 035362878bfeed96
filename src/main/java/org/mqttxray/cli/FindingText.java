package org.mqttxray.cli;

import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.session.Fault;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.TraceLog;

/** What breaks a rule, in a line: which packet, what is wrong, whose fault it is, the rule. */
final class FindingText {
    private final TraceLog log;
    private final Messages messages;
    private final boolean colours;

    FindingText(TraceLog log, Messages messages, boolean colours) {
        this.log = log;
        this.messages = messages;
        this.colours = colours;
    }

    String line(Finding finding) {
        String what = Objection.what(finding.breach()).in(messages::get);
        String who = finding.who().in(messages::get);
        String rule = " [" + RuleText.of(finding.breach().fault().rule(), messages) + "]";
        PacketType packet = Packets.type(log, finding.packet());
        String type = TypeText.of(packet, finding.breach().version(), messages);
        boolean warning = finding.breach().fault().kind() == Fault.Kind.WARNING;
        String line = (warning ? "⚠ " : "✗ ") + type + ": " + what + " " + who + rule;
        return (warning ? Paint.WARNING : Paint.ERROR).on(line, colours);
    }
}
