package org.mqttxray.ui.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.model.LearnPanes;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Settings;

/** Where the panes of the Learn perspective stand, by what folds and which are open. The room of one that is closed goes to its neighbours. */
final class LearnPlaces {
    private static final double LESSON = 348;
    private static final double LESSON_NARROW = 300;
    private static final double PACKET = 450;
    private static final double PACKET_NARROW = 300;
    private static final double TIMELINE = 266;
    private static final double TIMELINE_SHORT = 210;
    private static final double TIMELINE_LOW = 160;
    private static final double STAGE = 332;
    private static final double STAGE_LEAST = 200;
    private static final double SOURCE = 344;
    private static final double SOURCE_LEAST = 300;
    private static final double STATE = 420;
    private static final double CENTRE_LEAST = 556;
    private static final double STACK_LEAST = 150;

    private final Panes panes;
    private final Settings settings;
    private final Messages messages;
    private final List<SplitPane> splits = new ArrayList<>();
    private Fold fold = Fold.NOTHING;
    private LearnPanes.Open open = LearnPanes.Open.NONE;
    private Optional<TabPlace> tabs = Optional.empty();
    private Region front;
    private boolean stateInFront;
    private Optional<BottomPlace> bottomTabs = Optional.empty();
    private Region bottomFront;

    LearnPlaces(Panes panes, Settings settings, Messages messages) {
        this.panes = panes;
        this.settings = settings;
        this.messages = messages;
        this.front = panes.stack().root();
        this.bottomFront = panes.timeline().root();
    }

    /** All panes in their places; they are taken out of where they stood before. */
    Region arrange(Fold newFold, LearnPanes.Open nowOpen) {
        takeApart();
        boolean opens = nowOpen.state() && !open.state();
        stateInFront = opens || stateInFront && nowOpen.state();
        fold = newFold;
        open = nowOpen;
        return panes.lesson().isPresent() ? withLesson() : right();
    }

    /** Takes all panes out of where they stand, so that they can stand elsewhere. */
    void takeApart() {
        splits.forEach(split -> split.getItems().clear());
        splits.clear();
        tabs.ifPresent(TabPlace::clear);
        tabs = Optional.empty();
        bottomTabs.ifPresent(BottomPlace::clear);
        bottomTabs = Optional.empty();
        StopBarPlace.inSource(panes.stopBar().root(), panes.source().root());
    }

    /** Brings a pane to the front of the tabs, if it is one of them. */
    void bringToFront(Region pane) {
        tabs.ifPresent(place -> place.bringToFront(pane));
        bottomTabs.ifPresent(place -> place.bringToFront(pane));
    }

    /** Says in the tab of the packets how many there are at a moment. */
    void count(Moment moment) {
        bottomTabs.ifPresent(place -> panes.besideTimeline().stream()
                .findFirst()
                .ifPresent(packets -> place.rename(packets.root(), PacketCount.of(moment, messages))));
    }

    private Region withLesson() {
        Region lesson = boxed(panes.lesson().orElseThrow().root());
        SplitPane split = split(Orientation.HORIZONTAL, lesson, right());
        String name = fold.narrow() ? "lesson-narrow" : "lesson";
        double usual = fold.narrow() ? LESSON_NARROW : LESSON;
        fix(split, true, name, usual, LESSON_NARROW, CENTRE_LEAST + PACKET_NARROW);
        return split;
    }

    private Region right() {
        Optional<Region> upper = either(centre(), boxed(open.packet(), panes.packet()), this::upper);
        return upper.map(this::right).orElseGet(this::bottom);
    }

    private Region right(Region upper) {
        Region bottom = bottom();
        if (!open.timeline()) {
            VBox box = new VBox(upper, bottom);
            box.getStyleClass().add("above-transport");
            VBox.setVgrow(upper, Priority.ALWAYS);
            return box;
        }
        SplitPane split = split(Orientation.VERTICAL, upper, bottom);
        String name = fold.low() ? "timeline-low" : fold.timelineShort() ? "timeline-short" : "timeline";
        double usual = fold.low() ? TIMELINE_LOW : fold.timelineShort() ? TIMELINE_SHORT : TIMELINE;
        fix(split, false, name, usual, TIMELINE_LOW, STAGE_LEAST + STACK_LEAST);
        return split;
    }

    private Region bottom() {
        Region transport = panes.transport().root();
        if (!open.timeline()) {
            return boxed(new VBox(transport));
        }
        Region timeline = panes.timeline().root();
        if (panes.besideTimeline().isEmpty()) {
            VBox.setVgrow(timeline, Priority.ALWAYS);
            return boxed(new VBox(transport, timeline));
        }
        Map<Region, String> names = new LinkedHashMap<>();
        names.put(timeline, "window.tab.timeline");
        names.put(panes.besideTimeline().get(0).root(), "window.tab.packets");
        names.put(panes.besideTimeline().get(1).root(), "window.tab.log");
        names.keySet().forEach(LearnPlaces::unboxed);
        BottomPlace place = new BottomPlace(transport, names, messages, bottomFront, pane -> bottomFront = pane);
        bottomTabs = Optional.of(place);
        return boxed(place);
    }

    private Region upper(Region centre, Region packet) {
        SplitPane split = split(Orientation.HORIZONTAL, centre, packet);
        String name = fold.narrow() ? "packet-narrow" : "packet";
        double usual = fold.narrow() ? PACKET_NARROW : PACKET;
        fix(split, false, name, usual, PACKET_NARROW, CENTRE_LEAST);
        return split;
    }

    private Optional<Region> centre() {
        return either(boxed(open.stage(), panes.stage()), calls(), (stage, calls) -> {
            SplitPane split = split(Orientation.VERTICAL, stage, calls);
            String name = fold.low() ? "stage-low" : "stage";
            fix(split, true, name, fold.low() ? STAGE_LEAST : STAGE, STAGE_LEAST, STACK_LEAST);
            return split;
        });
    }

    // Call stack, source and client state

    private Optional<Region> calls() {
        if (fold.sourceAsTab()) {
            return shared(List.of(panes.stack(), panes.source(), panes.state())).map(this::underStopBar);
        }
        Optional<Region> stack = open.stack() ? Optional.of(panes.stack().root()) : Optional.empty();
        return either(stack, shared(List.of(panes.source(), panes.state())), this::beside)
                .map(this::underStopBar);
    }

    /** The source may stand behind a tab, or be closed. */
    private Region underStopBar(Region calls) {
        return boxed(StopBarPlace.above(panes.stopBar().root(), unboxed(calls)));
    }

    private Region beside(Region stack, Region shared) {
        SplitPane split = split(Orientation.HORIZONTAL, unboxed(stack), unboxed(shared));
        split.getStyleClass().add("with-line");
        String name = open.state() ? "source-and-state" : "source";
        fix(split, false, name, open.state() ? STATE : SOURCE, SOURCE_LEAST, SOURCE_LEAST);
        return split;
    }

    /** The place of those that are open: one of them alone, or tabs. */
    private Optional<Region> shared(List<Pane> all) {
        Map<Region, String> names = new LinkedHashMap<>();
        for (Pane pane : all) {
            if (isOpen(pane)) {
                names.put(unboxed(pane.root()), tabOf(pane));
            }
        }
        if (names.size() <= 1) {
            return names.keySet().stream().findFirst();
        }
        Region wanted = stateInFront ? panes.state().root() : front;
        Region first = names.keySet().iterator().next();
        tabs = Optional.of(new TabPlace(names, messages, names.containsKey(wanted) ? wanted : first, this::choose));
        return tabs.map(Region.class::cast);
    }

    private void choose(Region pane) {
        stateInFront = pane == panes.state().root();
        if (!stateInFront) {
            front = pane;
        }
    }

    private boolean isOpen(Pane pane) {
        return panes.open(open).contains(pane);
    }

    private String tabOf(Pane pane) {
        if (pane == panes.stack()) {
            return "window.tab.stack";
        }
        return pane == panes.source() ? "window.tab.source" : "window.tab.state";
    }

    // Boxes

    private static Optional<Region> either(
            Optional<Region> first, Optional<Region> second, BinaryOperator<Region> both) {
        return first.isPresent() && second.isPresent()
                ? Optional.of(both.apply(first.get(), second.get()))
                : first.or(() -> second);
    }

    private static Optional<Region> boxed(boolean open, Pane pane) {
        return open ? Optional.of(boxed(pane.root())) : Optional.empty();
    }

    /** A part of a box has no box of its own. */
    private static Region unboxed(Region pane) {
        Styles.toggle(pane, "pane", false);
        return pane;
    }

    /** A pane in a box. */
    static Region boxed(Region pane) {
        Styles.toggle(pane, "pane", true);
        return pane;
    }

    private SplitPane split(Orientation orientation, Region... parts) {
        SplitPane split = new SplitPane(parts);
        split.setOrientation(orientation);
        splits.add(split);
        return split;
    }

    private void fix(SplitPane split, boolean first, String name, double usual, double least, double leastOther) {
        new FixedPart(split, first, name, usual, least, leastOther, settings);
    }
}
