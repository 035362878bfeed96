package org.mqttxray.lesson.print;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Anchors;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Section;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.Recording;
import org.mqttxray.workbench.RecordingFailed;

/**
 * A lesson as one page for A4 paper: its steps, the call tree of its recording, and the bytes of each packet. The page needs nothing beside
 * it and holds no script.
 */
public final class PrintedLesson {
    // Ink on paper: the layers differ by their marks too, for a printer without colours.
    private static final String STYLE = """
            @page { size: A4; margin: 16mm }
            body { font: 10pt/1.45 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1b2029; margin: 16px }
            h1 { font-size: 17pt; margin: 0 } h2 { font-size: 13pt; margin: 18pt 0 6pt } h3 { font-size: 10.5pt; margin: 10pt 0 3pt }
            p { margin: 2pt 0 } .small { color: #505b69; font-size: 8.5pt }
            .tree, pre, .code { font: 8pt/1.5 "JetBrains Mono", Consolas, Menlo, monospace }
            .tree div, section, tr { break-inside: avoid } .tree i { color: #616c7a; font-size: 7pt; font-style: normal }
            .thread { font-weight: bold; border-top: 0.5pt solid #8f9aa9; margin-top: 4pt }
            .step { font: bold 9pt/1.6 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; background: #eef0f4; padding: 0 4pt }
            .app { border-left: 3pt solid #f7c34e; padding-left: 3pt } .mqtt { border-left: 3pt double #93356b; padding-left: 3pt }
            .platform { border-left: 3pt dotted #00664a; padding-left: 3pt } .back { color: #505b69 } .packet { font-weight: bold }
            pre { margin: 0 0 4pt; white-space: pre-wrap } table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; border-top: 0.5pt solid #dfe3e9; padding: 1pt 6pt 1pt 0; vertical-align: top; overflow-wrap: anywhere }
            """;

    private final Lesson lesson;
    private final Messages messages;

    /** A lesson in a language. */
    public PrintedLesson(Lesson lesson, Messages messages) {
        this.lesson = lesson;
        this.messages = messages;
    }

    /** How the file of the page is called if nobody says otherwise. */
    public String fileName() {
        return lesson.id() + "." + messages.language().name().toLowerCase(Locale.ROOT) + ".html";
    }

    /**
     * The page of the lesson's recording.
     *
     * @throws RecordingFailed if there is none, or it can't be read or trusted
     */
    public String html() throws RecordingFailed {
        TraceLog log = Recording.preview(Recording.open(lesson.recording())); // so secrets are masked, whoever made it
        Edition edition = lesson.in(messages.language());
        String title =
                messages.get("print.title", lesson.number(), edition.head().title());
        PrintedTree tree = new PrintedTree(log, messages, lesson.head().detail(), steps(edition, log));
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(messages.language().locale().toLanguageTag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append(Html.element("title", "", title))
                .append("\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        out.append(Html.element("h1", "", title)).append('\n');
        out.append(Html.element(
                "p", "small", messages.get("print.subtitle", lesson.head().program())));
        out.append(heading("print.steps")).append("<ol>\n");
        edition.sections()
                .forEach(section ->
                        out.append(Html.element("li", "", section.title())).append('\n'));
        out.append("</ol>\n").append(heading("print.calls"));
        out.append(Html.element("p", "small", messages.get("print.legend"))).append('\n');
        out.append(tree.html()).append(heading("print.packets"));
        PrintedPacket packet = new PrintedPacket(log, messages);
        tree.packets().forEach((number, range) -> out.append(packet.html(number, range)));
        return out.append("</body>\n</html>\n").toString();
    }

    private String heading(String key) {
        return Html.element("h2", "", messages.get(key)) + "\n";
    }

    private Map<Long, String> steps(Edition edition, TraceLog log) {
        Anchors anchors = Anchors.resolve(lesson, log);
        Map<Long, String> steps = new HashMap<>();
        List<Section> sections = edition.sections();
        for (int i = 0; i < sections.size(); i++) {
            String words = messages.get("print.step", i + 1, sections.get(i).title());
            anchors.event(sections.get(i).id())
                    .ifPresent(at -> steps.merge(at, words, (first, second) -> first + " \u00B7 " + second));
        }
        return steps;
    }
}
