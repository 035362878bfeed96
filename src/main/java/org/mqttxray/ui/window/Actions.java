package org.mqttxray.ui.window;

import java.util.EnumMap;
import java.util.Map;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Perspective;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.Verb;

/** What the verbs do to the models. */
final class Actions {
    private Actions() {}

    /** The verbs that need no view. */
    static Map<Verb, Runnable> of(Desk desk) {
        Bench bench = desk.bench();
        Lecture lecture = desk.lecture();
        Settings settings = desk.settings();
        Map<Verb, Runnable> actions = new EnumMap<>(Verb.class);
        actions.put(Verb.RUN_PAUSE, () -> runOrPause(bench));
        actions.put(Verb.RESTART, desk.leaving()::restart);
        actions.put(Verb.STOP, lecture::stop);
        actions.put(Verb.INTO, bench::stepInto);
        actions.put(Verb.OVER, bench::stepOver);
        actions.put(Verb.OUT, bench::stepOut);
        actions.put(Verb.STEP_BACK, bench::stepBack);
        actions.put(Verb.RUN_BACK, bench::runBack);
        actions.put(Verb.NEXT_PACKET, bench::nextPacket);
        actions.put(Verb.PREVIOUS_PACKET, bench::previousPacket);
        actions.put(Verb.TO_ANSWER, bench::toAnswer);
        actions.put(Verb.TO_REQUEST, bench::toRequest);
        actions.put(Verb.NEXT_OF_EXCHANGE, bench::nextOfExchange);
        actions.put(Verb.NEXT_LAYER, bench::nextLayer);
        actions.put(Verb.PREVIOUS_LAYER, bench::previousLayer);
        actions.put(Verb.OVER_BACK, bench::stepOverBack);
        actions.put(Verb.OUT_BACK, bench::stepOutBack);
        actions.put(Verb.BREAKPOINT, bench::toggleBreakpoint);
        actions.put(Verb.SLOWER, () -> speed(desk, false));
        actions.put(Verb.FASTER, () -> speed(desk, true));
        actions.put(
                Verb.NEXT_BOOKMARK,
                () -> bench.bookmarks().after(bench.moment().events()).ifPresent(mark -> bench.goTo(mark.position())));
        actions.put(
                Verb.PREVIOUS_BOOKMARK,
                () -> bench.bookmarks().before(bench.moment().events()).ifPresent(mark -> bench.goTo(mark.position())));
        actions.put(Verb.NEXT_STEP, desk.leaving()::next);
        actions.put(Verb.PREVIOUS_STEP, lecture::back);
        actions.put(Verb.ALL_LESSONS, () -> desk.leaving().leave(lecture::close));
        actions.put(Verb.LEARN, () -> desk.perspectives().choose(Perspective.LEARN));
        actions.put(Verb.DEBUG, () -> desk.perspectives().choose(Perspective.DEBUG));
        actions.put(Verb.LANGUAGE, () -> settings.languageProperty().set(other(settings)));
        actions.put(
                Verb.THEME,
                () -> settings.themeProperty()
                        .set(settings.themeProperty().get().other()));
        return actions;
    }

    private static void speed(Desk desk, boolean faster) {
        Settings settings = desk.settings();
        settings.speedProperty().set(settings.speedProperty().get().next(faster));
    }

    private static Language other(Settings settings) {
        return settings.languageProperty().get() == Language.ZH ? Language.EN : Language.ZH;
    }

    private static void runOrPause(Bench bench) {
        if (bench.moment().playhead().running()) {
            bench.pause();
        } else {
            bench.run();
        }
    }
}
