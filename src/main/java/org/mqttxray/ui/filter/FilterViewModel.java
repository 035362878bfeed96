package org.mqttxray.ui.filter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mqttxray.debug.filter.Completion;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.FilterRefused;
import org.mqttxray.debug.filter.Name;
import org.mqttxray.debug.filter.Problem;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.PacketType;

/** A filter that is being written: whether it is one, and what can follow. */
public final class FilterViewModel {
    /** More suggestions are not offered at once. */
    private static final int OFFERED = 60;

    // Properties
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();

    private final Messages messages;

    /** How what is written stands. */
    public enum Verdict {
        /** Nothing is written. */
        EMPTY,
        /** It is a filter. */
        VALID,
        /** It is one, but something in it can't be meant. */
        DOUBTFUL,
        /** It is none. */
        INVALID
    }

    /**
     * What is said of the text.
     *
     * @param verdict how it stands
     * @param filter the filter that it is, if it is one
     * @param sentence what is wrong with it, with the place, or doubtful; else empty
     * @param problem what that is
     */
    public record State(Verdict verdict, Optional<Filter> filter, String sentence, Optional<Problem> problem) {}

    /**
     * Something that can follow.
     *
     * @param text what it puts there
     * @param meaning what that means; empty for words of the language
     * @param whole the whole text with it
     * @param caret where the caret stands then
     */
    public record Offer(String text, String meaning, String whole, int caret) {}

    /** Nothing is written yet. */
    public FilterViewModel(Messages messages) {
        this.messages = messages;
        text.addListener((observed, before, now) -> judge());
        judge();
    }

    /** What is written. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is said of it. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    // Commands

    private void judge() {
        state.set(judged(text.get()));
    }

    private State judged(String written) {
        if (written.isBlank()) {
            return new State(Verdict.EMPTY, Optional.empty(), "", Optional.empty());
        }
        try {
            Filter filter = Filter.of(written);
            Optional<Problem> doubt = filter.doubts().stream().findFirst();
            return new State(
                    doubt.isPresent() ? Verdict.DOUBTFUL : Verdict.VALID,
                    Optional.of(filter),
                    doubt.map(this::sentence).orElse(""),
                    doubt);
        } catch (FilterRefused e) {
            return new State(Verdict.INVALID, Optional.empty(), sentence(e.problem()), Optional.of(e.problem()));
        }
    }

    private String sentence(Problem problem) {
        return sentence(messages, problem, "debug.names.here");
    }

    /**
     * What is wrong with a filter or a template, and where.
     *
     * @param names the key of the sentence that says where one finds the names that there are, for who has written one that there is not
     */
    public static String sentence(Messages messages, Problem problem, String names) {
        String wrong = messages.get(
                "debug.problem." + problem.label(), problem.arguments().toArray());
        boolean unknown = problem.kind() == Problem.Kind.UNKNOWN_NAME;
        String what = unknown ? messages.get("debug.names.and", wrong, messages.get(names)) : wrong;
        return messages.get("debug.problem.at", problem.span().from() + 1, what);
    }

    /** What can stand where the caret is; what stands there already in full comes first, so that taking it changes no meaning. */
    public List<Offer> offers(int caret) {
        String written = text.get();
        Completion completion = Completion.at(written, Math.min(caret, written.length()));
        String there = written.substring(
                completion.replaced().from(), completion.replaced().to());
        return completion.suggestions().stream()
                .sorted(Comparator.comparing(suggestion -> !suggestion.text().equals(there)))
                .limit(OFFERED)
                .map(suggestion -> offer(written, completion, suggestion))
                .toList();
    }

    private Offer offer(String written, Completion completion, Completion.Suggestion suggestion) {
        String before = written.substring(0, completion.replaced().from());
        String after = written.substring(completion.replaced().to());
        String space = after.startsWith(" ") ? "" : " ";
        return new Offer(
                suggestion.text(),
                suggestion.name().map(this::meaning).orElseGet(() -> meaning(suggestion.text())),
                before + suggestion.text() + space + after,
                before.length() + suggestion.text().length() + 1);
    }

    /** Of words that are values only those are told that not every run can have. */
    private String meaning(String word) {
        return PacketType.AUTH.name().equals(word) ? messages.get("debug.only-5-word") : "";
    }

    private String meaning(Name name) {
        return name.field()
                .map(field ->
                        name.text().endsWith("_len") ? messages.get("debug.length-of", field.word()) : field.word())
                .orElseGet(() -> messages.get("debug.name." + name.text().replace("mqttxray.", "")));
    }
}
