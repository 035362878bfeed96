package org.mqttxray.ui.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Term;
import org.mqttxray.lesson.print.PrintedLesson;
import org.mqttxray.ui.card.Card;
import org.mqttxray.ui.card.CardLayer;
import org.mqttxray.ui.card.GlossaryCard;
import org.mqttxray.ui.card.ResultsCard;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.files.FileDialogs;
import org.mqttxray.ui.glossary.Glossary;
import org.mqttxray.ui.lesson.BasicsView;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Verb;
import org.mqttxray.ui.results.Results;
import org.mqttxray.workbench.DataFolder;
import org.mqttxray.workbench.RecordingFailed;

/** What lies around the lessons: the glossary, what they take for granted, results and notes, the page to be printed. */
final class LearnCards {
    private final Desk desk;
    private final CardLayer cards;
    private final Messages messages;
    private final FileDialogs dialogs;
    private final Consumer<String> say;

    /**
     * The cards in a language.
     *
     * @param say says in the window what became of a file
     */
    LearnCards(Desk desk, CardLayer cards, Messages messages, FileDialogs dialogs, Consumer<String> say) {
        this.desk = desk;
        this.cards = cards;
        this.messages = messages;
        this.dialogs = dialogs;
        this.say = say;
    }

    /** The buttons that open them from the first screen. */
    static List<Button> buttons(Commands commands) {
        return List.of(Verb.BASICS, Verb.GLOSSARY, Verb.RESULTS).stream()
                .map(verb -> {
                    Button button = new Button(commands.name(verb));
                    button.getStyleClass().addAll("small", "ghost");
                    commands.install(button, verb);
                    return button;
                })
                .toList();
    }

    /** Opens the glossary, at a term if one is meant. */
    void glossary(Optional<Term> term) {
        GlossaryCard card = new GlossaryCard(new Glossary(messages), term, messages);
        cards.inTheMiddle(new Card(messages.get("glossary.title"), card));
        card.ask();
    }

    /** Opens what the lessons take for granted. */
    void basics() {
        BasicsView view = new BasicsView(desk.bench(), messages);
        cards.inTheMiddle(new Card(messages.get("learn.basics"), view));
        view.ask();
    }

    // Results and notes

    /** Asks for the student's name, and saves. */
    void results() {
        ResultsCard card = new ResultsCard(
                desk.progress().progressProperty().get().student(),
                made().noted(),
                messages,
                desk.progress()::call,
                this::save);
        cards.inTheMiddle(new Card(messages.get("results.title"), card));
        card.ask();
    }

    private Results made() {
        List<Lesson> lessons = desk.shelf().readingsProperty().get().stream()
                .flatMap(reading -> reading.lesson().stream())
                .toList();
        return new Results(lessons, desk.progress().progressProperty().get(), messages, ZoneId.systemDefault());
    }

    private void save(ResultsCard.Kind kind) {
        cards.close();
        boolean table = kind == ResultsCard.Kind.RESULTS;
        Results results = made();
        dialogs.toExport(
                        messages.get(table ? "results.file" : "results.notes-file"),
                        table ? ".csv" : ".md",
                        messages.get(table ? "results.csv" : "results.markdown"),
                        messages)
                .ifPresent(file -> write(file, table ? results.csv() : results.notes()));
    }

    private void write(Path file, String text) {
        desk.inBackground(
                () -> Files.write(file, text.getBytes(StandardCharsets.UTF_8)),
                written -> say.accept(messages.get("results.saved", written)),
                why -> say.accept(
                        messages.get("results.not-saved", file, why.getClass().getSimpleName())));
    }

    // The page

    /** Writes the page of the lesson that is open, and opens it in the browser. */
    void print(Consumer<String> browser) {
        desk.lecture()
                .lessonProperty()
                .get()
                .ifPresent(lesson -> desk.inBackground(
                        () -> page(lesson),
                        file -> {
                            browser.accept(file.toUri().toString());
                            say.accept(messages.get("print.written", file));
                        },
                        why -> say.accept(messages.get("print.not-written", reason(why)))));
    }

    private Path page(Lesson lesson) throws IOException, RecordingFailed {
        PrintedLesson printed = new PrintedLesson(lesson, messages);
        String html = printed.html();
        Path folder = Files.createDirectories(DataFolder.usual().path().resolve("pages"));
        return Files.writeString(folder.resolve(printed.fileName()), html);
    }

    private String reason(Exception why) {
        return why instanceof RecordingFailed refused
                ? messages.get(refused.key(), refused.arguments(messages::get))
                : why.getClass().getSimpleName();
    }
}
