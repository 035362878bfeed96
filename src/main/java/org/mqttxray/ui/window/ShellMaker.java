package org.mqttxray.ui.window;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.replay.Packets;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.appbar.AppBarView;
import org.mqttxray.ui.breakpoints.BreakpointsView;
import org.mqttxray.ui.breakpoints.BreakpointsViewModel;
import org.mqttxray.ui.card.Card;
import org.mqttxray.ui.card.CardLayer;
import org.mqttxray.ui.card.FinderCard;
import org.mqttxray.ui.card.KeysCard;
import org.mqttxray.ui.card.SettingsCard;
import org.mqttxray.ui.card.TargetCard;
import org.mqttxray.ui.change.ChangeView;
import org.mqttxray.ui.change.ChangeViewModel;
import org.mqttxray.ui.change.PacketTitle;
import org.mqttxray.ui.change.Subject;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.firstrun.FirstRunView;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.InFlight;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Topic;
import org.mqttxray.ui.model.Verb;
import org.mqttxray.ui.strip.StripView;
import org.mqttxray.workbench.Target;

/** Makes all views of the window in one language, and what opens from them. */
final class ShellMaker {
    /** The program that runs without a lesson. */
    private static final String PROGRAM = "connect";

    private final Desk desk;
    private final CardLayer cards;
    private final Messages messages;
    private final Commands commands;
    private final Outside outside;
    private Shell shell;

    /** What views ask of the window around them. */
    interface Outside {
        /** Asks the user for a folder of lessons. */
        void chooseLessons();

        /** Puts the keyboard into the next pane, or the one before. */
        void nextPane(int step);
    }

    ShellMaker(Desk desk, CardLayer cards, Outside outside) {
        this.desk = desk;
        this.cards = cards;
        this.outside = outside;
        this.messages = new Messages(desk.settings().languageProperty().get());
        this.commands = new Commands(
                actions(),
                this::idle,
                messages,
                desk.settings().presetProperty().get());
    }

    private Map<Verb, Runnable> actions() {
        Map<Verb, Runnable> actions = new HashMap<>(Actions.of(desk));
        if (!desk.taught(Topic.BREAKPOINTS)) {
            actions.remove(Verb.BREAKPOINT);
        } else {
            actions.put(Verb.CHANGE_PACKET, this::changePacket);
            actions.put(Verb.HOLD_INCOMING, this::holdIncoming);
        }
        actions.put(Verb.FIND, this::find);
        actions.put(Verb.KEYS, this::showKeys);
        actions.put(Verb.CLOSE_PANE, () -> filled().ifPresent(LearnView::leaveFilled));
        actions.put(Verb.CLIENT_STATE, this::toggleState);
        actions.put(Verb.NEXT_PANE, () -> outside.nextPane(1));
        actions.put(Verb.PREVIOUS_PANE, () -> outside.nextPane(-1));
        return actions;
    }

    /** There is nothing to bring back where all panes are, and no state where no client is shown. */
    private boolean idle(Verb verb) {
        boolean noState = verb == Verb.CLIENT_STATE && !(shell.body() instanceof LearnView);
        boolean nothingHeld = verb == Verb.CHANGE_PACKET
                && held().isEmpty()
                && desk.lecture().inFlight().incoming().isEmpty();
        boolean noClient = verb == Verb.HOLD_INCOMING
                && !desk.bench().moment().playhead().live();
        return noState || nothingHeld || noClient || verb == Verb.CLOSE_PANE && filled().isEmpty();
    }

    private Optional<LearnView> filled() {
        return shell.body() instanceof LearnView learn && learn.isFilled() ? Optional.of(learn) : Optional.empty();
    }

    /** Makes everything. */
    Shell make(boolean learning) {
        AppBarView bar = new AppBarView(
                desk.line(), desk.lecture(), desk.settings(), commands, messages, new AppBarView.Openers() {
                    @Override
                    public void settings(Region at) {
                        SettingsCard content = new SettingsCard(desk.settings(), messages, ShellMaker.this::fits);
                        cards.at(at, new Card(messages.get("window.settings"), content.root()));
                    }

                    @Override
                    public void target(Region at) {
                        openTarget(at, false);
                    }
                });
        Pane body = learning ? learn() : firstRun();
        shell = new Shell(bar, body, new StripView(desk.panes(), commands, messages, learning), commands, messages);
        return shell;
    }

    /** What is open behind another tab comes to the front first; only what is seen is closed. */
    private void toggleState() {
        boolean brought = shell.body() instanceof LearnView learn && learn.bringStateToFront();
        if (!brought) {
            desk.panes().toggleState();
        }
        shell.show(desk.bench().moment());
    }

    private boolean fits(int scale) {
        double factor = scale / 100.0;
        return cards.getWidth() / factor >= Shell.LEAST_WIDTH && cards.getHeight() / factor >= Shell.LEAST_HEIGHT;
    }

    private void openTarget(Region at, boolean ask) {
        TargetCard content = new TargetCard(desk.line().targetProperty().get(), messages, target -> {
            cards.close();
            call(target, ask);
        });
        cards.at(at, new Card(messages.get("window.target.choose"), content.root()));
        if (ask) {
            content.askForAddress();
        }
    }

    private void call(Target target, boolean start) {
        desk.line().choose(target);
        if (desk.lecture().stateProperty().get() != Lecture.State.NONE) {
            desk.lecture().live();
        } else if (start) {
            desk.lecture().free(PROGRAM);
        }
    }

    private void find() {
        FinderCard finder = new FinderCard(Finds.of(desk, commands, messages, this::note), messages, cards::close);
        cards.inTheMiddle(new Card(messages.get("window.find"), finder));
        finder.ask();
    }

    private void note(String sentence) {
        shell.strip().note(sentence, desk.bench().moment().events());
    }

    private void showKeys() {
        cards.inTheMiddle(new Card(messages.get("window.keys"), new KeysCard(commands, messages)));
    }

    private void showBreakpoints(Region at) {
        BreakpointsView view = new BreakpointsView(new BreakpointsViewModel(desk.bench(), messages), messages);
        cards.at(at, new Card(messages.get("window.breakpoints"), view.root()));
    }

    private Optional<Packets.Sighting> held() {
        return desk.lecture().inFlight().changeable(desk.bench().moment());
    }

    /** What the link holds for the client comes first: as long as nobody decides, nothing of the broker arrives. */
    private void changePacket() {
        InFlight inFlight = desk.lecture().inFlight();
        PacketTitle titles = new PacketTitle(messages);
        inFlight.incoming()
                .ifPresentOrElse(
                        packet -> change(Subject.incoming(inFlight, packet), titles.of(packet)),
                        () -> held().ifPresent(packet -> change(
                                Subject.written(inFlight, desk.bench()::moment, packet),
                                titles.of(packet, desk.bench(), desk.bench().moment()))));
    }

    private void change(Subject subject, String packet) {
        String title = messages.get("change.title", packet);
        ChangeView view = new ChangeView(new ChangeViewModel(subject, messages), title, messages, cards::close);
        cards.inTheMiddle(new Card(title, view.root()));
    }

    private void holdIncoming() {
        boolean wanted = desk.lecture().inFlight().toggleHoldNext();
        note(messages.get(wanted ? "change.hold.next" : "change.hold.none"));
    }

    private Pane learn() {
        PaneMaker maker = new PaneMaker(desk, commands, messages);
        Panes panes = maker.make(this::showBreakpoints);
        LearnView view = new LearnView(panes, desk.panes(), desk.settings(), messages);
        maker.onFill(view::fillOrReturn);
        maker.onLink(new Links(desk, cards, messages, Browser::open)::open);
        return view;
    }

    private Pane firstRun() {
        return new FirstRunView(
                desk.shelf(),
                desk.settings()::finished,
                PaneMaker.picture(messages),
                messages,
                new FirstRunView.Ways() {
                    @Override
                    public void start(Lesson lesson) {
                        desk.lecture().open(lesson, 0, Lecture.Ground.LIVE);
                    }

                    @Override
                    public void free(String program) {
                        desk.lecture().free(program);
                    }

                    @Override
                    public void openFolder() {
                        outside.chooseLessons();
                    }

                    @Override
                    public void broker(Region at) {
                        openTarget(at, true);
                    }
                });
    }
}
