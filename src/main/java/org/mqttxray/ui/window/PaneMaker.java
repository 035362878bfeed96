package org.mqttxray.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.breakpoints.BreakMenu;
import org.mqttxray.ui.change.HeldPacketView;
import org.mqttxray.ui.change.StopBarView;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.lesson.LessonView;
import org.mqttxray.ui.log.LogView;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Perspective;
import org.mqttxray.ui.model.Topic;
import org.mqttxray.ui.model.Verb;
import org.mqttxray.ui.motion.Motions;
import org.mqttxray.ui.packet.PacketView;
import org.mqttxray.ui.packets.PacketTableView;
import org.mqttxray.ui.progress.StepProgress;
import org.mqttxray.ui.sequence.SequenceView;
import org.mqttxray.ui.source.SourceView;
import org.mqttxray.ui.stack.StackView;
import org.mqttxray.ui.stage.ScenePicture;
import org.mqttxray.ui.stage.StageView;
import org.mqttxray.ui.stage.Trouble;
import org.mqttxray.ui.stage.TroubleBar;
import org.mqttxray.ui.state.StateView;
import org.mqttxray.ui.threads.ThreadsView;
import org.mqttxray.ui.timeline.TimelineView;
import org.mqttxray.ui.transport.TransportView;
import org.mqttxray.ui.variables.VariablesView;
import org.mqttxray.workbench.Station;

/** Makes the panes. */
final class PaneMaker {
    private final Desk desk;
    private final Commands commands;
    private final Messages messages;
    private final Motions motions;
    private final Troubles troubles;
    private final List<Consumer<Perspective>> suits = new ArrayList<>();
    private Consumer<Region> fill = pane -> {};
    private Consumer<String> follow = address -> {};
    private Runnable editNote = () -> {};

    PaneMaker(Desk desk, Commands commands, Messages messages) {
        this.desk = desk;
        this.commands = commands;
        this.messages = messages;
        this.troubles = new Troubles(desk);
        this.motions = new Motions(
                desk.settings().reduceMotionProperty()::get, () -> desk.bench().rushes());
    }

    /** Who may move in the panes. */
    Motions motions() {
        return motions;
    }

    Panes make(TransportView.Opener breakpoints) {
        Pane source = source();
        Pane stopBar = stop();
        StopBarPlace.inSource(stopBar.root(), source.root());
        return new Panes(
                desk.lecture().lessonProperty().get().map(open -> lesson()),
                stage(desk.taught(Topic.SEQUENCE)),
                stack(),
                threads(),
                source,
                new VariablesView(messages),
                state(),
                packet(),
                transport(breakpoints),
                timeline(),
                stopBar,
                besideTimeline());
    }

    private Pane stop() {
        StopBarView bar = new StopBarView(
                desk.bench(), desk.lecture().inFlight(), messages, () -> commands.run(Verb.CHANGE_PACKET));
        StopPane pane = new StopPane(bar, new TroubleBar(messages), troubles);
        suits.add(pane::suit);
        return pane;
    }

    private List<Pane> besideTimeline() {
        return desk.taught(Topic.PACKETS) || desk.panes().asksBesideTimeline()
                ? List.of(
                        new PacketTableView(desk.bench(), desk.filters(), messages),
                        new LogView(desk.bench(), messages))
                : List.of();
    }

    private boolean opening() {
        return desk.lecture().stateProperty().get() == Lecture.State.OPENING
                && desk.lecture().groundProperty().get() == Lecture.Ground.LIVE;
    }

    private TransportView transport(TransportView.Opener breakpoints) {
        TransportView view = new TransportView(
                desk.bench(), commands, messages, this::opening, desk.taught(Topic.BREAKPOINTS), breakpoints);
        view.setClass(desk.classRoom()::open);
        view.setQuestion(desk.lecture().quiz()::open);
        if (desk.taught(Topic.SPEED)) {
            view.setSpeed(desk.settings().speedProperty());
        }
        if (desk.taught(Topic.TRUE_TIME)) {
            view.setTrueTime(desk.settings().trueTimeProperty());
        }
        if (desk.taught(Topic.OTHERS)) {
            view.setOthers(desk.settings().othersProperty());
        }
        return view;
    }

    private Pane lesson() {
        LessonView view = new LessonView(
                desk.bench(),
                desk.lecture(),
                desk.leaving(),
                messages,
                this::finish,
                () -> commands.run(Verb.ALL_LESSONS));
        view.setTeacherNotes(desk.classRoom()::hasNotes);
        view.openLinksWith(address -> follow.accept(address));
        view.setProgress(id -> stepProgress(id));
        view.setNotes(
                () -> stepId().map(id -> stepProgress(id).note()).orElse(""),
                words -> stepId().ifPresent(id -> desk.progress().note(lessonId(), id, words)));
        view.setAids(() -> commands.run(Verb.BASICS), () -> commands.run(Verb.PRINT_LESSON));
        editNote = view::editNote;
        return view;
    }

    private String lessonId() {
        return desk.lecture().lessonProperty().get().map(Lesson::id).orElse("");
    }

    private Optional<String> stepId() {
        int step = desk.lecture().stepProperty().get();
        return desk.lecture()
                .lessonProperty()
                .get()
                .map(lesson -> lesson.english().stepId(step));
    }

    private StepProgress stepProgress(String step) {
        return desk.progress().of(lessonId()).of(step);
    }

    /** Lets the user write his note on the step. */
    void editNote() {
        editNote.run();
    }

    private void finish() {
        desk.lecture().lessonProperty().get().ifPresent(done -> desk.progress().finish(done.id()));
        if (desk.lecture().nextStop().isPresent()) {
            desk.leaving().next();
        } else {
            commands.run(Verb.ALL_LESSONS);
        }
    }

    private Pane stack() {
        StackView view = new StackView(desk.bench(), messages, motions);
        view.setNamed(desk.lecture()::namedFunctions);
        breaks().ifPresent(view::setBreakMenu);
        return view;
    }

    private Pane threads() {
        ThreadsView view = new ThreadsView(desk.bench(), messages);
        breaks().ifPresent(view::setBreakMenu);
        return view;
    }

    private Pane packet() {
        PacketView view = new PacketView(desk.bench(), messages);
        breaks().ifPresent(view::setBreakMenu);
        view.openTermsWith(term -> follow.accept(LessonView.TERM + term.id()));
        view.add(new HeldPacketView(
                desk.lecture().inFlight(),
                messages,
                messages.get("window.tip", commands.name(Verb.CHANGE_PACKET), commands.key(Verb.CHANGE_PACKET)),
                () -> commands.run(Verb.CHANGE_PACKET),
                desk.taught(Topic.BREAKPOINTS)));
        suits.add(perspective -> view.showProvenance(perspective == Perspective.DEBUG));
        return view;
    }

    private Optional<BreakMenu> breaks() {
        return desk.taught(Topic.BREAKPOINTS) ? Optional.of(new BreakMenu(desk.bench(), messages)) : Optional.empty();
    }

    private Pane source() {
        SourceView view = new SourceView(desk.bench(), messages);
        suits.add(view::suit);
        view.setOnFullscreen(() -> fill.accept(view.root()));
        return view;
    }

    private Pane state() {
        StateView view = new StateView(messages);
        view.setOnFullscreen(() -> fill.accept(view.root()));
        return view;
    }

    private Pane timeline() {
        TimelineView view = new TimelineView(desk.bench(), messages);
        if (desk.taught(Topic.TRUE_TIME)) {
            view.setTrueTime(desk.settings().trueTimeProperty()::get);
        }
        breaks().ifPresent(view::setBreakMenu);
        view.setOnFill(() -> fill.accept(view.root()));
        return view;
    }

    private Pane stage(boolean sequence) {
        SequenceView passages = new SequenceView(desk.bench(), messages);
        breaks().ifPresent(passages::setBreakMenu);
        StageView view = new StageView(desk.bench(), messages, passages, sequence, motions);
        view.setOnFullscreen(() -> fill.accept(view.root()));
        return new LecturedStage(view);
    }

    /** The stage, which also tells what went wrong with what is played. */
    private final class LecturedStage implements Pane {
        private final StageView view;
        private String program = "";
        private List<String> clients = List.of();
        private Optional<Trouble> told = Optional.empty();

        LecturedStage(StageView view) {
            this.view = view;
        }

        @Override
        public Region root() {
            return view.root();
        }

        @Override
        public void show(Moment moment) {
            Lecture lecture = desk.lecture();
            view.setHop(desk.bench().hopMillis());
            Optional<Trouble> trouble = troubles.now();
            if (!trouble.equals(told)) {
                told = trouble;
                view.trouble(trouble);
            }
            view.calls(recorded(lecture) ? Optional.empty() : desk.line().address());
            boolean free = lecture.lessonProperty().get().isEmpty();
            view.plays(free ? lecture.program() : "", cast(lecture.program()));
            view.show(moment);
        }

        /** Asked for only when the program is another one. */
        private List<String> cast(String now) {
            if (!now.equals(program)) {
                program = now;
                clients = Station.clients(now);
            }
            return clients;
        }

        @Override
        public void takeOver(Pane before) {
            if (before instanceof LecturedStage old) {
                view.takeOver(old.view);
            }
        }
    }

    private static boolean recorded(Lecture lecture) {
        return lecture.groundProperty().get() == Lecture.Ground.RECORDED;
    }

    /** Has the panes look as in a perspective. */
    void suit(Perspective perspective) {
        suits.forEach(pane -> pane.accept(perspective));
    }

    /** Says what lets a pane fill the window. */
    void onFill(Consumer<Region> newFill) {
        fill = newFill;
    }

    /** Says what follows a link of a lesson. */
    void onLink(Consumer<String> newFollow) {
        follow = newFollow;
    }

    /** The picture of the first screen. */
    static Region picture(Messages messages) {
        return new ScenePicture(messages);
    }
}
