package org.mqttxray.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.BreakpointJson;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;

/** What the user has set, and how large things are; kept from start to start. */
public final class Settings {
    /** The scale at which our sizes are those of the design, in percent. */
    public static final int NORMAL_SCALE = 100;
    /** The smallest scale, in percent. */
    public static final int SMALLEST_SCALE = 80;
    /** The largest scale, in percent. */
    public static final int LARGEST_SCALE = 200;

    private static final String FINISHED = "finished.";
    private static final String RECENT_FILES = "recent-files";

    // Properties
    private final ObjectProperty<Language> language;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<KeyPreset> preset;
    private final IntegerProperty scale;
    private final BooleanProperty reduceMotion;
    private final BooleanProperty showEverything;
    private final ObjectProperty<Speed> speed;
    private final ObjectProperty<Debugger.Others> others;
    private final BooleanProperty trueTime;
    private final ObjectProperty<Perspective> perspective;

    private final SettingsStore store;
    private boolean keeping = true;

    /** The settings that were kept, or the usual ones. A kept text that makes no sense counts as none. */
    public Settings(SettingsStore store) {
        this.store = store;
        this.language = kept("language", new SimpleObjectProperty<>(Language.ofMachine()), Language::valueOf);
        this.theme = kept("theme", new SimpleObjectProperty<>(Theme.LIGHT), Theme::valueOf);
        this.preset = kept("key-preset", new SimpleObjectProperty<>(KeyPreset.INTELLIJ), KeyPreset::valueOf);
        this.scale = kept("scale", new SimpleIntegerProperty(NORMAL_SCALE), Settings::scale);
        this.reduceMotion = kept("reduce-motion", new SimpleBooleanProperty(), Boolean::valueOf);
        this.showEverything = kept("show-everything", new SimpleBooleanProperty(), Boolean::valueOf);
        this.speed = kept("speed", new SimpleObjectProperty<>(Speed.FULL), Speed::valueOf);
        this.others = kept(
                "other-threads",
                new SimpleObjectProperty<>(Debugger.Others.AS_THE_STEP_SAYS),
                Debugger.Others::valueOf);
        this.trueTime = kept("true-time", new SimpleBooleanProperty(), Boolean::valueOf);
        this.perspective = kept("perspective", new SimpleObjectProperty<>(Perspective.LEARN), Perspective::valueOf);
    }

    private static Integer scale(String text) {
        return Math.max(SMALLEST_SCALE, Math.min(LARGEST_SCALE, Integer.parseInt(text)));
    }

    private <T, P extends Property<? super T>> P kept(String name, P property, Function<String, T> reader) {
        store.get(name).flatMap(text -> read(text, reader)).ifPresent(property::setValue);
        property.addListener((observed, before, now) -> {
            if (keeping) {
                store.put(name, String.valueOf(now));
            }
        });
        return property;
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Changes settings for this start only: the next one begins with those that the user made. */
    public void forThisStart(Runnable change) {
        keeping = false;
        try {
            change.run();
        } finally {
            keeping = true;
        }
    }

    /** The language of the window. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** Light or dark. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Whose keys are used. */
    public ObjectProperty<KeyPreset> presetProperty() {
        return preset;
    }

    /** How large everything is, in percent. */
    public IntegerProperty scaleProperty() {
        return scale;
    }

    /** Whether nothing moves by itself. */
    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    /** Whether lessons show also what later lessons teach. */
    public BooleanProperty showEverythingProperty() {
        return showEverything;
    }

    /** How fast runs go on. */
    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** What the other threads do while one makes a step. */
    public ObjectProperty<Debugger.Others> othersProperty() {
        return others;
    }

    /** Whether the timeline's axis is the time, and not the events. */
    public BooleanProperty trueTimeProperty() {
        return trueTime;
    }

    /** The perspective in which programs are shown that run without a lesson. */
    public ObjectProperty<Perspective> perspectiveProperty() {
        return perspective;
    }

    // Lessons

    /** Whether a lesson was gone through to its end, by its identifier, in a version that kept no more of it than that. */
    public boolean finished(String lesson) {
        return store.get(FINISHED + lesson).isPresent();
    }

    // Breakpoints

    /** The breakpoints that were kept; one that this version does not know is left out. */
    public List<Breakpoint> breakpoints() {
        return store.get("breakpoints").stream()
                .flatMap(String::lines)
                .flatMap(line -> BreakpointJson.of(line).stream())
                .toList();
    }

    /** Keeps breakpoints. */
    public void keepBreakpoints(List<Breakpoint> breakpoints) {
        store.put("breakpoints", breakpoints.stream().map(BreakpointJson::line).collect(Collectors.joining("\n")));
    }

    // Files

    /** The files that were opened or saved, the last one first. */
    public List<Path> recentFiles() {
        return store.get(RECENT_FILES).stream()
                .flatMap(String::lines)
                .flatMap(line -> read(line, Path::of).stream())
                .toList();
    }

    /** Keeps the files that were opened or saved. */
    public void keepRecentFiles(List<Path> files) {
        store.put(RECENT_FILES, files.stream().map(Path::toString).collect(Collectors.joining("\n")));
    }

    // Sizes

    /** A size that was kept: a position of a divider, a width. */
    public Optional<Double> size(String name) {
        return store.get("size." + name)
                .flatMap(text -> read(text, Double::valueOf))
                .filter(Double::isFinite);
    }

    /** Keeps a size. */
    public void keepSize(String name, double size) {
        store.put("size." + name, Double.toString(size));
    }
}
