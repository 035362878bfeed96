package org.mqttxray.ui.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.replay.CallSites;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.LocalPlaces;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.COutline;
import org.mqttxray.trace.Parameter;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.mqttxray.trace.ValueType;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.Departures;
import org.pcollections.ConsPStack;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;

/** The source of the frame shown, in both languages. */
public final class SourceViewModel {
    private static final ValueText VALUES = new ValueText(false);

    // Properties
    private final ReadOnlyObjectWrapper<SourceContent> content = new ReadOnlyObjectWrapper<>(SourceContent.EMPTY);

    private final JavaSources sources = new JavaSources();
    private Moment moment = Moment.NOTHING;
    private Replay<PSortedMap<Integer, PStack<CallSites.Progress>>> sites =
            new Replay<>(Moment.NOTHING.log(), new CallSites());
    private Replay<PSortedMap<Integer, PStack<LocalPlaces.Places>>> places =
            new Replay<>(Moment.NOTHING.log(), new LocalPlaces());

    /** What is shown; a new value only if it is another one. */
    public ReadOnlyObjectProperty<SourceContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    // Commands

    /** Shows a moment. */
    public void show(Moment newMoment) {
        if (newMoment.log() != moment.log()) {
            sites = new Replay<>(newMoment.log(), new CallSites());
            places = new Replay<>(newMoment.log(), new LocalPlaces());
        }
        moment = newMoment;
        content.set(moment.frame().map(this::read).orElse(SourceContent.EMPTY));
    }

    /** The words for a moment without a frame. */
    String emptyKey() {
        boolean ended = !moment.threads().isEmpty()
                && moment.threads().values().stream().noneMatch(Threads.Thread::alive);
        return moment.emptyKey(ended ? "source.ended" : "source.empty");
    }

    // What a moment shows

    private SourceContent read(CallStacks.Frame frame) {
        Optional<SourceContent.Outline> outline = outline(frame);
        return new SourceContent(outline, text(frame), Optional.of(foot(frame, outline)));
    }

    private Optional<SourceContent.Outline> outline(CallStacks.Frame frame) {
        TracedFunction function = frame.function();
        return COutline.of(function).map(outline -> {
            int current = current(frame);
            Set<Integer> made =
                    progress(frame).<Set<Integer>>map(CallSites.Progress::made).orElse(Set.of());
            return new SourceContent.Outline(
                    function.cFile(), function.cLine(), outline.signature(), calls(outline, current, made), current);
        });
    }

    /** A call that C does not make from here is no line of the outline: then none is current. */
    private int current(CallStacks.Frame frame) {
        return progress(frame)
                .filter(CallSites.Progress::known)
                .map(CallSites.Progress::at)
                .orElse(-1);
    }

    private Optional<CallSites.Progress> progress(CallStacks.Frame frame) {
        return beside(frame, sites);
    }

    /** What another replay says of a frame; its stacks are as deep as those of the frames. */
    private <T> Optional<T> beside(CallStacks.Frame frame, Replay<PSortedMap<Integer, PStack<T>>> replay) {
        PStack<CallStacks.Frame> frames = moment.stacks().getOrDefault(moment.shownThread(), ConsPStack.empty());
        PStack<T> all = replay.at(moment.events()).getOrDefault(moment.shownThread(), ConsPStack.empty());
        for (int depth = 0; depth < frames.size() && depth < all.size(); depth++) {
            if (frames.get(depth).entered() == frame.entered()) {
                return Optional.of(all.get(depth));
            }
        }
        return Optional.empty();
    }

    /** Grey is every call that this run has not made, be it still to come, passed over, or not traced. */
    private static List<SourceContent.Call> calls(COutline outline, int current, Set<Integer> made) {
        List<SourceContent.Call> calls = new ArrayList<>();
        for (int at = 0; at < outline.calls().size(); at++) {
            COutline.CallSite site = outline.calls().get(at);
            SourceContent.Turn turn = made.contains(at) ? SourceContent.Turn.MADE : SourceContent.Turn.NOT_MADE;
            calls.add(new SourceContent.Call(
                    site.line(),
                    site.name(),
                    site.function().map(TracedFunction::layer),
                    at == current ? SourceContent.Turn.CURRENT : turn));
        }
        return List.copyOf(calls);
    }

    private Optional<SourceContent.Text> text(CallStacks.Frame frame) {
        Place place = frame.place();
        return sources.file(frame.function(), place.file())
                .map(file -> new SourceContent.Text(file, place.line(), values(frame)));
    }

    /** Where lines were not recorded, nothing is known to stand after any. */
    private Map<Integer, String> values(CallStacks.Frame frame) {
        LocalPlaces.Places known = beside(frame, places).orElseThrow();
        Map<Integer, String> values = new HashMap<>();
        List<Parameter> parameters = frame.function().parameters();
        for (int at = 0; at < frame.arguments().size(); at++) {
            Parameter parameter = parameters.get(at);
            put(
                    values,
                    known.entered(),
                    parameter.name(),
                    parameter.type(),
                    frame.arguments().get(at));
        }
        frame.locals().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(local -> put(
                        values,
                        known.locals().get(local.getKey()),
                        local.getKey(),
                        ValueType.NUMBER,
                        local.getValue()));
        return Map.copyOf(values);
    }

    private static void put(Map<Integer, String> values, Place place, String name, ValueType type, Value value) {
        if (place != Place.UNKNOWN) {
            String text = name + " = " + VALUES.text(type, value);
            values.merge(place.line(), text, (before, now) -> before + ", " + now);
        }
    }

    private static SourceContent.Foot foot(CallStacks.Frame frame, Optional<SourceContent.Outline> outline) {
        return new SourceContent.Foot(
                frame.place(),
                outline.map(SourceViewModel::mirrored).orElse(Place.UNKNOWN),
                Departures.of(frame.function()));
    }

    /** The line of the call that is made, or of the definition. */
    private static Place mirrored(SourceContent.Outline outline) {
        String file = outline.file().substring(outline.file().lastIndexOf('/') + 1);
        int line = outline.current() < 0
                ? outline.line()
                : outline.calls().get(outline.current()).line();
        return new Place(file, line);
    }
}
