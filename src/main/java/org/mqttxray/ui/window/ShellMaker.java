package org.mqttxray.ui.window;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.replay.Packets;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.appbar.AppBarView;
import org.mqttxray.ui.bookmarks.BookmarksView;
import org.mqttxray.ui.bookmarks.BookmarksViewModel;
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
import org.mqttxray.ui.files.FileDialogs;
import org.mqttxray.ui.files.FileProgressView;
import org.mqttxray.ui.files.FileProgressViewModel;
import org.mqttxray.ui.files.FilesMenu;
import org.mqttxray.ui.files.LostRunsView;
import org.mqttxray.ui.files.LostRunsViewModel;
import org.mqttxray.ui.files.RecordedView;
import org.mqttxray.ui.files.RecordedViewModel;
import org.mqttxray.ui.files.RecordingWays;
import org.mqttxray.ui.firstrun.FirstRunView;
import org.mqttxray.ui.firstrun.Standings;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.InFlight;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Perspective;
import org.mqttxray.ui.model.Route;
import org.mqttxray.ui.model.Topic;
import org.mqttxray.ui.model.Verb;
import org.mqttxray.ui.progress.LessonState;
import org.mqttxray.ui.strip.StripView;
import org.mqttxray.workbench.Recovery;
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
    private final BreakpointsView breakpoints;
    private final LearnCards learn;
    private Runnable editNote = () -> {};
    private Shell shell;

    /** What views ask of the window around them. */
    interface Outside {
        /** Asks the user for a folder of lessons. */
        void chooseLessons();

        /** Asks for a recording, and opens it. */
        void openFile();

        /** Asks how and where to save the run. */
        void saveFile();

        /** Asks where to save a run that was not closed. */
        void saveLost(Recovery.Found run, String name);

        /** Asks for files. */
        FileDialogs dialogs();

        /** Shows the lesson on the projector, or ends that. */
        void project();

        /** Puts the keyboard into the next pane, or the one before. */
        void nextPane(int step);
    }

    ShellMaker(Desk desk, CardLayer cards, Outside outside) {
        this.desk = desk;
        this.cards = cards;
        this.outside = outside;
        this.messages = new Messages(desk.settings().languageProperty().get());
        this.learn = new LearnCards(desk, cards, messages, outside.dialogs(), this::note);
        this.breakpoints = new BreakpointsView(new BreakpointsViewModel(desk.bench(), messages), messages);
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
        if (!desk.taught(Topic.SPEED)) {
            actions.keySet().removeAll(List.of(Verb.SLOWER, Verb.FASTER));
        }
        actions.put(Verb.OPEN, outside::openFile);
        actions.put(Verb.SAVE, outside::saveFile);
        actions.put(Verb.BOOKMARK, this::toggleBookmark);
        actions.put(Verb.BOOKMARKS, this::showBookmarks);
        if (!desk.taught(Topic.PERSPECTIVES)) {
            actions.remove(Verb.LEARN);
            actions.remove(Verb.DEBUG);
        }
        actions.put(Verb.PROJECTOR, outside::project);
        actions.put(Verb.FIND, this::find);
        actions.put(Verb.KEYS, this::showKeys);
        actions.put(Verb.GLOSSARY, () -> learn.glossary(Optional.empty()));
        actions.put(Verb.BASICS, learn::basics);
        actions.put(Verb.RESULTS, learn::results);
        actions.put(Verb.NOTE, this::writeNote);
        actions.put(Verb.PRINT_LESSON, () -> learn.print(Browser::open));
        actions.put(Verb.CLOSE_PANE, () -> filled().ifPresent(PerspectiveView::leaveFilled));
        actions.put(Verb.CLIENT_STATE, this::toggleState);
        actions.put(Verb.NEXT_PANE, () -> outside.nextPane(1));
        actions.put(Verb.PREVIOUS_PANE, () -> outside.nextPane(-1));
        return actions;
    }

    /**
     * There is nothing to bring back where all panes are, no state where no client is shown, and no other perspective where there is
     * only one.
     */
    private boolean idle(Verb verb) {
        if (BookmarkVerbs.idle(verb, desk.bench())
                || verb == Verb.SAVE && !desk.files().canSave()) {
            return true;
        }
        if (verb == Verb.PROJECTOR) {
            return !Projection.possible(desk);
        }
        if (verb == Verb.LEARN || verb == Verb.DEBUG) {
            return !desk.perspectives().several();
        }
        if (verb == Verb.NOTE || verb == Verb.PRINT_LESSON) {
            return desk.lecture().lessonProperty().get().isEmpty();
        }
        boolean nothingHeld = verb == Verb.CHANGE_PACKET
                && held().isEmpty()
                && desk.lecture().inFlight().incoming().isEmpty();
        boolean noClient =
                verb == Verb.HOLD_INCOMING && !desk.bench().moment().playhead().live();
        boolean noState = verb == Verb.CLIENT_STATE && !(shell.body() instanceof PerspectiveView);
        return noState || nothingHeld || noClient || verb == Verb.CLOSE_PANE && filled().isEmpty();
    }

    private Optional<PerspectiveView> filled() {
        return shell.body() instanceof PerspectiveView view && view.isFilled() ? Optional.of(view) : Optional.empty();
    }

    /** Makes everything. */
    Shell make(boolean learning) {
        AppBarView bar = new AppBarView(desk, commands, messages, new AppBarView.Openers() {
            @Override
            public void settings(Region at) {
                SettingsCard content = new SettingsCard(desk.settings(), messages, ShellMaker.this::fits);
                cards.at(at, new Card(messages.get("window.settings"), content.root()));
            }

            @Override
            public void files(MenuButton menu) {
                FilesMenu.install(menu, desk.files(), commands, messages);
            }

            @Override
            public void target(Region at) {
                openTarget(at, false);
            }
        });
        Pane body = learning ? perspective() : firstRun();
        StripView strip = new StripView(desk.panes(), commands, messages, learning);
        strip.addIfWide(new RecordedView(new RecordedViewModel(desk.lecture()::memory, messages)));
        strip.add(new FileProgressView(new FileProgressViewModel(desk.files(), messages), messages));
        shell = new Shell(bar, body, strip, commands, messages);
        return shell;
    }

    /** What is open behind another tab comes to the front first; only what is seen is closed, and only in Learn. */
    private void toggleState() {
        boolean brought = shell.body() instanceof PerspectiveView view && view.bringStateToFront();
        if (!brought && desk.perspectives().now() == Perspective.LEARN) {
            desk.panes().toggleState();
        }
        shell.show(desk.bench().moment());
    }

    /** The lesson, in which one writes it, stands in Learn only, and not beside a pane that fills the window. */
    private void writeNote() {
        desk.perspectives().choose(Perspective.LEARN);
        filled().ifPresent(PerspectiveView::leaveFilled);
        shell.show(desk.bench().moment());
        editNote.run();
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
        desk.leaving().leave(() -> {
            desk.line().choose(target);
            if (desk.lecture().stateProperty().get() != Lecture.State.NONE) {
                desk.lecture().live();
            } else if (start) {
                desk.lecture().free(PROGRAM);
            }
        });
    }

    private void find() {
        FinderCard finder = new FinderCard(
                Finds.of(desk, commands, messages, term -> learn.glossary(Optional.of(term)), this::note),
                messages,
                cards::close);
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
        breakpoints.goOn();
        cards.at(at, new Card(messages.get("window.breakpoints"), breakpoints.root()));
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
        view.ask();
    }

    private void holdIncoming() {
        boolean wanted = desk.lecture().inFlight().toggleHoldNext();
        note(messages.get(wanted ? "change.hold.next" : "change.hold.none"));
    }

    private void toggleBookmark() {
        note(BookmarkVerbs.toggle(desk.bench(), commands, messages));
    }

    private void showBookmarks() {
        BookmarksView view = new BookmarksView(new BookmarksViewModel(desk.bench(), messages), messages);
        cards.inTheMiddle(new Card(messages.get("bookmarks.title"), view.root()));
        view.ask();
    }

    private Pane perspective() {
        PaneMaker maker = new PaneMaker(desk, commands, messages);
        Panes panes = maker.make(this::showBreakpoints);
        PerspectiveView view = new PerspectiveView(panes, desk, messages, maker::suit, maker.motions());
        maker.onFill(view::fillOrReturn);
        maker.onLink(new Links(desk, cards, messages, Browser::open, term -> learn.glossary(Optional.of(term)))::open);
        editNote = maker::editNote;
        return view;
    }

    private Pane firstRun() {
        desk.files().look();
        FirstRunView view = new FirstRunView(
                desk.shelf(),
                new Standings(desk.progress(), desk.settings()::finished),
                PaneMaker.picture(messages),
                messages,
                new FirstRunView.Ways() {
                    @Override
                    public void start(Lesson lesson) {
                        int step = LessonState.of(lesson, desk.progress().of(lesson.id()))
                                .next();
                        desk.lecture().open(lesson, step, Lecture.Ground.LIVE);
                    }

                    @Override
                    public void start(Route route) {
                        desk.lecture().open(route);
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
        view.offer(new LostRunsView(new LostRunsViewModel(desk.files(), messages), messages, outside::saveLost));
        LearnCards.buttons(commands).forEach(view::aid);
        view.add(new RecordingWays(desk.files(), messages, outside::openFile).buttons());
        return view;
    }
}
