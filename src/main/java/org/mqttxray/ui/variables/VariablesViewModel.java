package org.mqttxray.ui.variables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Parameter;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.mqttxray.trace.ValueType;
import org.mqttxray.ui.model.Moment;
import org.pcollections.ConsPStack;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;

/**
 * The variables of the frame shown. Those are marked whose value is another one than where the playhead rested before: so after a step
 * one sees what it did, be it forward or back.
 */
final class VariablesViewModel {
    private static final ValueText VALUES = new ValueText(false);

    // Properties
    private final ReadOnlyObjectWrapper<VariablesContent> content = new ReadOnlyObjectWrapper<>(VariablesContent.EMPTY);

    private Moment moment = Moment.NOTHING;
    private OptionalLong before = OptionalLong.empty();
    private Replay<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks =
            new Replay<>(Moment.NOTHING.log(), new CallStacks());
    private Replay<ClientStates.State> clients = new Replay<>(Moment.NOTHING.log(), new ClientStates());

    /** What is shown; a new value only if it is another one. */
    ReadOnlyObjectProperty<VariablesContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    // Commands

    /** Shows a moment. */
    void show(Moment now) {
        if (now.log() != moment.log()) {
            before = OptionalLong.empty();
            stacks = new Replay<>(now.log(), new CallStacks());
            clients = new Replay<>(now.log(), new ClientStates());
        } else if (now.events() != moment.events() && !moment.playhead().running()) {
            before = OptionalLong.of(moment.events());
        }
        moment = now;
        content.set(moment.frame().map(this::read).orElseGet(this::withoutFrame));
    }

    /** Compares with where the playhead rested before if another pane shows the same run. */
    void takeOver(VariablesViewModel old) {
        if (old.moment.log() == moment.log()) {
            before = old.before;
            show(moment);
        }
    }

    /** The words for no variables: that there is no frame, or that it has none. */
    String emptyKey() {
        return moment.emptyKey(content.get().function().isEmpty() ? "variables.empty" : "variables.none");
    }

    // What a moment shows

    /** All calls of the thread have ended. */
    private VariablesContent withoutFrame() {
        return new VariablesContent("", outcome());
    }

    /** What the call that has ended with the last event gave back, if one has and it is shown. */
    private List<VariablesContent.Variable> outcome() {
        Optional<Event> last = moment.lastEvent().filter(event -> event.thread() == moment.shownThread());
        if (last.isEmpty()) {
            return List.of();
        } else if (last.get() instanceof Event.Returned returned) {
            return outcome(
                    VariablesContent.Origin.RETURNED,
                    returned.function(),
                    VALUES.returned(returned.function(), returned.value()));
        }
        return last.get() instanceof Event.Threw threw
                ? outcome(VariablesContent.Origin.THREW, threw.function(), threw.error())
                : List.of();
    }

    private List<VariablesContent.Variable> outcome(
            VariablesContent.Origin origin, TracedFunction function, String value) {
        boolean told = !value.isEmpty() && moment.detail().shows(function.detail());
        return told ? List.of(new VariablesContent.Variable(origin, function.cName() + "()", value, false)) : List.of();
    }

    private VariablesContent read(CallStacks.Frame frame) {
        List<VariablesContent.Variable> variables = new ArrayList<>(outcome());
        List<Parameter> parameters = frame.function().parameters();
        for (int at = 0; at < frame.arguments().size(); at++) {
            Parameter parameter = parameters.get(at);
            String text = VALUES.text(parameter.type(), frame.arguments().get(at));
            variables.add(
                    new VariablesContent.Variable(VariablesContent.Origin.ARGUMENT, parameter.name(), text, false));
        }
        frame.locals().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(local -> local(local.getKey(), local.getValue(), frame))
                .forEach(variables::add);
        PMap<ClientField, Value> fields = moment.clients().of(moment.shownClient());
        for (ClientField field : ClientField.values()) {
            Optional.ofNullable(fields.get(field))
                    .map(value -> field(field, value))
                    .ifPresent(variables::add);
        }
        return new VariablesContent(frame.function().cName(), List.copyOf(variables));
    }

    private VariablesContent.Variable local(String name, Value value, CallStacks.Frame frame) {
        boolean changed = before.isPresent()
                && localsBefore(frame)
                        .filter(old -> !value.equals(old.get(name)))
                        .isPresent();
        return new VariablesContent.Variable(
                VariablesContent.Origin.LOCAL, name, VALUES.text(ValueType.NUMBER, value), changed);
    }

    /** The variables that the same call had, if it was open. */
    private Optional<PMap<String, Value>> localsBefore(CallStacks.Frame frame) {
        return stacks.at(before.getAsLong()).getOrDefault(moment.shownThread(), ConsPStack.empty()).stream()
                .filter(old -> old.entered() == frame.entered())
                .findFirst()
                .map(CallStacks.Frame::locals);
    }

    private VariablesContent.Variable field(ClientField field, Value value) {
        boolean changed = before.isPresent()
                && Optional.ofNullable(clients.at(before.getAsLong())
                                .of(moment.shownClient())
                                .get(field))
                        .filter(old -> !old.equals(value))
                        .isPresent();
        return new VariablesContent.Variable(
                VariablesContent.Origin.FIELD, field.cName(), VALUES.text(field.type(), value), changed);
    }
}
