package org.mqttxray.ui.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.KeyPreset;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.SettingsStore;
import org.mqttxray.workbench.PeerBehaviour;

/** What is left out of the row of buttons where there is little room. */
@WindowTest
class TransportViewTest {
    private static final double HEIGHT = 46;
    private static final int WIDEST = 1200;
    private static final int NARROWEST = 640;
    /** Less than figures differ by. */
    private static final int STEP = 3;

    /** The figures of an event have not all one width, and change at each frame of a run. */
    @Test
    void nothingComesAndGoesWithTheFigures() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 1)) {
            List<Moment> moments = new ArrayList<>();
            for (long events : new long[] {112, 109, 118, 101, 189}) {
                run.bench().goTo(events);
                moments.add(run.bench().moment());
            }
            TransportView view = PaneStage.get(() -> view(run.bench(), Language.EN));
            try (PaneStage stage = PaneStage.show(() -> new Pane(view.root()), WIDEST, HEIGHT, Language.EN, false)) {
                stage.picture(); // it has its styles
                Set<Set<String>> layouts = new HashSet<>();
                for (int width = WIDEST; width >= NARROWEST; width -= STEP) {
                    double wide = width;
                    Set<Set<String>> here = PaneStage.get(() -> {
                        view.root().resize(wide, HEIGHT);
                        moments.forEach(view::show);
                        return moments.stream()
                                .map(moment -> shown(view, moment))
                                .collect(Collectors.toSet());
                    });
                    assertEquals(1, here.size(), "at " + width);
                    layouts.addAll(here);
                }
                assertTrue(layouts.size() > 2, layouts.toString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void wordsOfButtonsGoBeforeWhatIsSaidOfTheRunIsCut(Language language) {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 1)) {
            run.bench().goToEnd();
            TransportView view = PaneStage.get(() -> view(run.bench(), language));
            try (PaneStage stage = PaneStage.show(() -> new Pane(view.root()), WIDEST, HEIGHT, language, false)) {
                stage.picture(); // it has its styles
                int whole = 0;
                for (int width = WIDEST; width >= NARROWEST; width -= STEP) {
                    double wide = width;
                    Set<String> there = PaneStage.get(() -> {
                        view.root().resize(wide, HEIGHT);
                        return shown(view, run.bench().moment());
                    });
                    Label why = (Label) view.root().lookup("#why");
                    if (there.contains("time")) {
                        whole++;
                        assertTrue(PaneStage.get(() -> why.getWidth() >= why.prefWidth(-1)), "at " + width);
                    }
                }
                assertTrue(whole > 0);
            }
        }
    }

    private static TransportView view(Bench bench, Language language) {
        Messages messages = new Messages(language);
        Commands commands = new Commands(Map.of(), verb -> false, messages, KeyPreset.INTELLIJ);
        TransportView view = new TransportView(bench, commands, messages, () -> false, true, at -> {});
        view.setSpeed(new Settings(SettingsStore.inMemory()).speedProperty());
        view.setTrueTime(new SimpleBooleanProperty());
        view.root().setManaged(false);
        return view;
    }

    /** The parts that a moment shows; all of them have the room that they need. */
    private static Set<String> shown(TransportView view, Moment moment) {
        view.show(moment);
        Region root = view.root();
        root.layout();
        double end = root.getWidth();
        return root.getChildrenUnmodifiable().stream()
                .filter(Node::isManaged)
                .peek(node ->
                        assertTrue(node.getLayoutX() + node.getLayoutBounds().getWidth() <= end, node.toString()))
                .map(Node::getId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }
}
