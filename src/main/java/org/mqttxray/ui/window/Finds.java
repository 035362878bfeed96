package org.mqttxray.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Section;
import org.mqttxray.lesson.Term;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.card.FinderCard.Find;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.files.FileTime;
import org.mqttxray.ui.glossary.Glossary;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Verb;

/** What the finder finds: steps of the lesson, packets, functions of the run, commands. */
final class Finds {
    private Finds() {}

    /**
     * Everything that can be found at the moment.
     *
     * @param glossary opens the glossary at a term
     * @param say is told why one can't go there, or what was changed so that one can
     */
    static List<Find> of(
            Desk desk, Commands commands, Messages messages, Consumer<Term> glossary, Consumer<String> say) {
        List<Find> finds = new ArrayList<>();
        desk.lecture().lessonProperty().get().ifPresent(lesson -> {
            List<Section> sections = lesson.in(messages.language()).sections();
            for (int i = 0; i < sections.size(); i++) {
                int step = i;
                finds.add(new Find(
                        sections.get(i).title(),
                        false,
                        messages.get("window.find.step", i + 1),
                        () -> desk.lecture().goTo(step)));
            }
        });
        Bench bench = desk.bench();
        Moment moment = bench.moment();
        for (Packets.Sighting packet : moment.packets()) {
            String name = bench.packetType(packet).map(Enum::name).orElse("?");
            finds.add(new Find(
                    name,
                    true,
                    messages.get("window.find.packet", packet.position()),
                    () -> bench.goTo(packet.position() + 1)));
        }
        if (moment.recorded() > 0) {
            for (TracedFunction function : TracedFunction.values()) {
                finds.add(new Find(function.cName(), true, messages.get("window.find.function"), () -> {
                    Detail before = bench.detailProperty().get();
                    if (!goTo(bench, function)) {
                        say.accept(messages.get("window.find.not-called", function.cName()));
                    } else if (bench.detailProperty().get() != before) {
                        String now = messages.get("stack.detail."
                                + Messages.key(bench.detailProperty().get()));
                        say.accept(messages.get("window.find.detail", function.cName(), now));
                    }
                }));
            }
        }
        desk.files()
                .recent()
                .filesProperty()
                .get()
                .forEach(file -> finds.add(new Find(
                        file.name(),
                        false,
                        messages.get("files.find.recent", FileTime.said(file.written(), messages)),
                        () -> desk.files().open(file.file()))));
        for (Glossary.Row row : new Glossary(messages).rows()) {
            finds.add(new Find(
                    row.name(),
                    false,
                    messages.get("glossary.kind"),
                    String.join(" ", row.aliases()),
                    () -> glossary.accept(row.term())));
        }
        for (Verb verb : Verb.values()) {
            if (!commands.can(verb)) {
                continue;
            }
            finds.add(new Find(
                    commands.name(verb), false, messages.get("window.find.command"), () -> commands.run(verb)));
        }
        return finds;
    }

    /** To the next call of a function, else to the last one before; says whether there is one. The level of detail then shows it. */
    private static boolean goTo(Bench bench, TracedFunction function) {
        Moment moment = bench.moment();
        OptionalLong next = call(moment, function, moment.events(), moment.recorded(), 1);
        OptionalLong found = next.isPresent() ? next : call(moment, function, moment.events() - 1, -1, -1);
        if (found.isPresent() && !moment.detail().shows(function.detail())) {
            bench.detailProperty().set(function.detail());
        }
        found.ifPresent(at -> bench.goTo(at + 1));
        return found.isPresent();
    }

    private static OptionalLong call(Moment moment, TracedFunction function, long from, long to, int step) {
        for (long at = from; at != to && at >= 0; at += step) {
            if (moment.log().event(at) instanceof Event.Entered entered && entered.function() == function) {
                return OptionalLong.of(at);
            }
        }
        return OptionalLong.empty();
    }
}
