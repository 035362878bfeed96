package org.mqttxray.ui.breakpoints;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Hits;
import org.mqttxray.debug.Where;
import org.mqttxray.debug.filter.FilterRefused;
import org.mqttxray.debug.filter.Template;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.filter.FilterViewModel;

/** One breakpoint that is being made or changed: what was chosen and written, and whether it is one. */
public final class FormViewModel {
    // Properties
    private final ObjectProperty<PlaceKind> kind = new SimpleObjectProperty<>(PlaceKind.PACKET_OUT);
    private final ObjectProperty<Where> where =
            new SimpleObjectProperty<>(PlaceKind.PACKET_OUT.places().get(0));
    private final FilterViewModel condition;
    private final StringProperty hits = new SimpleStringProperty("");
    private final StringProperty message = new SimpleStringProperty("");
    private final BooleanProperty once = new SimpleBooleanProperty();
    private final ObjectProperty<OptionalInt> after = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<Optional<String>> client = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Made> made = new ReadOnlyObjectWrapper<>();

    private final Messages messages;
    private Breakpoint basis = Breakpoint.at(1, where.get());

    /**
     * What the form makes.
     *
     * @param breakpoint the breakpoint, if it is one
     * @param hitsError what is wrong with the number of hits, or empty
     * @param messageError what is wrong with what it tells, or empty
     */
    public record Made(Optional<Breakpoint> breakpoint, String hitsError, String messageError) {}

    /** A new breakpoint on a packet that leaves. */
    public FormViewModel(Messages messages) {
        this.messages = messages;
        this.condition = new FilterViewModel(messages);
        kind.addListener((observed, before, now) -> {
            if (!now.equals(PlaceKind.of(where.get()))) {
                where.set(now.places().get(0));
            }
        });
        for (Observable part :
                new Observable[] {where, condition.stateProperty(), hits, message, once, after, client}) {
            part.addListener(changed -> make());
        }
        make();
    }

    /** The kind of place. */
    ObjectProperty<PlaceKind> kindProperty() {
        return kind;
    }

    /** The place. */
    ObjectProperty<Where> whereProperty() {
        return where;
    }

    /** What must hold besides. */
    FilterViewModel condition() {
        return condition;
    }

    /** At which of its hits it stops, as it is written: {@code == 3}. */
    StringProperty hitsProperty() {
        return hits;
    }

    /** What it tells instead of stopping. */
    StringProperty messageProperty() {
        return message;
    }

    /** Whether it is switched off once it has stopped. */
    BooleanProperty onceProperty() {
        return once;
    }

    /** After which other one it counts. */
    ObjectProperty<OptionalInt> afterProperty() {
        return after;
    }

    /** For which client. */
    ObjectProperty<Optional<String>> clientProperty() {
        return client;
    }

    /** What all that makes. */
    ReadOnlyObjectProperty<Made> madeProperty() {
        return made.getReadOnlyProperty();
    }

    // Commands

    /** Shows a breakpoint, to be changed. */
    void show(Breakpoint breakpoint) {
        basis = breakpoint;
        where.set(breakpoint.where());
        kind.set(PlaceKind.of(breakpoint.where()));
        condition
                .textProperty()
                .set(breakpoint.condition().map(Object::toString).orElse(""));
        hits.set(breakpoint.hits().text());
        message.set(breakpoint.message().map(Object::toString).orElse(""));
        once.set(breakpoint.once());
        after.set(breakpoint.after());
        client.set(breakpoint.client());
        make();
    }

    /** Gives the breakpoint another number, and leaves what was chosen and written. */
    void renumber(int number) {
        basis = Breakpoint.at(number, basis.where()).withEnabled(basis.enabled());
        make();
    }

    /** The number of the breakpoint, whether it is one already or not. */
    int number() {
        return basis.number();
    }

    private void make() {
        Optional<Hits> counted = Hits.of(hits.get());
        String hitsError = counted.isPresent() ? "" : messages.get("debug.form.hits-wrong", hits.get());
        Optional<Template> told = Optional.empty();
        String messageError = "";
        try {
            told = message.get().isBlank() ? told : Optional.of(Template.of(message.get()));
        } catch (FilterRefused e) {
            messageError = FilterViewModel.sentence(messages, e.problem(), "debug.names.above");
        }
        FilterViewModel.State judged = condition.stateProperty().get();
        boolean conditionWrong = judged.verdict() == FilterViewModel.Verdict.INVALID;
        boolean nothingSaid =
                where.get() instanceof Where.Anything && judged.filter().isEmpty();
        boolean right = hitsError.isEmpty() && messageError.isEmpty() && !conditionWrong && !nothingSaid;
        Optional<Breakpoint> breakpoint = right
                ? Optional.of(new Breakpoint(
                        basis.number(),
                        where.get(),
                        judged.filter(),
                        counted.get(),
                        told,
                        once.get(),
                        after.get(),
                        client.get(),
                        basis.enabled()))
                : Optional.empty();
        made.set(new Made(breakpoint, hitsError, messageError));
    }
}
