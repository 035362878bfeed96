package org.mqttxray.ui.window;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.ui.model.ClassRoom;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Perspective;
import org.mqttxray.ui.model.Verb;
import org.mqttxray.ui.projector.ProjectorKeys;
import org.mqttxray.ui.projector.ProjectorPlace;
import org.mqttxray.ui.projector.ProjectorWindow;

/**
 * Shows the lesson on the projector and ends it. With a second screen the projector is there and this window stays the teacher's, in Learn
 * and with the notes; with one it lies over this window, which is as it was when it ends. What this window has to ask could not be seen
 * there: the projector goes, and comes back if the answer leads to another lesson.
 */
final class Projection {
    /** What keys that are not the projector's may do there. */
    private static final Set<Verb> PASSED_ON = EnumSet.of(
            Verb.RUN_PAUSE,
            Verb.INTO,
            Verb.OVER,
            Verb.OUT,
            Verb.STEP_BACK,
            Verb.RUN_BACK,
            Verb.PREVIOUS_PACKET,
            Verb.TO_ANSWER,
            Verb.TO_REQUEST,
            Verb.NEXT_OF_EXCHANGE,
            Verb.NEXT_LAYER,
            Verb.PREVIOUS_LAYER,
            Verb.OVER_BACK,
            Verb.OUT_BACK,
            Verb.SLOWER,
            Verb.FASTER,
            Verb.NEXT_STEP,
            Verb.PREVIOUS_STEP,
            Verb.LANGUAGE,
            Verb.PROJECTOR);
    /** Of these, those that ask the run to go on. */
    private static final Set<Verb> FORWARD = EnumSet.of(
            Verb.RUN_PAUSE, Verb.INTO, Verb.OVER, Verb.OUT, Verb.TO_ANSWER, Verb.NEXT_OF_EXCHANGE, Verb.NEXT_LAYER);
    /** What arrows and Escape do in this window is its own. */
    private static final Set<KeyCode> OWN =
            EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.ESCAPE, KeyCode.F1, KeyCode.F5);

    private final Stage window;
    private final Desk desk;
    private final Supplier<Shell> shell;
    private final BooleanSupplier busy;
    private Optional<ProjectorWindow> projector = Optional.empty();
    private Perspective before = Perspective.LEARN;
    /** The lesson in which the projector made way for a question. */
    private Optional<Lesson> madeWay = Optional.empty();

    /**
     * Nothing is projected.
     *
     * @param busy whether a card has the keys of the window
     */
    Projection(Stage window, Desk desk, Supplier<Shell> shell, BooleanSupplier busy) {
        this.window = window;
        this.desk = desk;
        this.shell = shell;
        this.busy = busy;
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInWindow);
    }

    /** Whether it may be begun: there is a lesson. */
    static boolean possible(Desk desk) {
        return desk.lecture().lessonProperty().get().isPresent();
    }

    /** What is shown, if it is. */
    Optional<ProjectorWindow> projector() {
        return projector;
    }

    /** Begins, or ends. */
    void toggle() {
        if (projector.isPresent()) {
            end();
        } else if (possible(desk)) {
            begin();
        }
    }

    private void begin() {
        ProjectorPlace place = ProjectorPlace.of(
                Screen.getScreens().stream().map(Screen::getBounds).toList(),
                new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight()));
        before = desk.perspectives().now();
        desk.classRoom().choose(place.beside() ? ClassRoom.Screens.TWO : ClassRoom.Screens.ONE);
        if (place.beside()) {
            desk.perspectives().choose(Perspective.LEARN);
        }
        desk.bench().refresh();
        ProjectorWindow made = new ProjectorWindow(desk, shell.get().messages(), new ProjectorWindow.Around() {
            @Override
            public void leave() {
                end();
            }

            @Override
            public void pressed(KeyEvent event) {
                passOn(event);
            }
        });
        projector = Optional.of(made);
        made.show(desk.bench().moment());
        made.show(place.bounds());
    }

    /** Ends it; the window is as it was. */
    void end() {
        projector.ifPresent(shown -> {
            projector = Optional.empty();
            desk.classRoom().choose(ClassRoom.Screens.NONE);
            desk.perspectives().choose(before);
            shown.close();
            window.requestFocus();
        });
    }

    /** Shows a moment, once a frame. Where no lesson is any more, it ends. */
    void show(Moment moment) {
        if (projector.isPresent() && !possible(desk)) {
            end();
        }
        makeWay();
        projector.ifPresent(shown -> shown.show(moment));
    }

    private void makeWay() {
        Optional<Lesson> now = desk.lecture().lessonProperty().get();
        boolean asks = desk.leaving().waitingProperty().get().isPresent();
        if (asks && projector.isPresent() && !desk.classRoom().hasNotes()) {
            end();
            madeWay = now;
        } else if (!asks && madeWay.isPresent()) {
            boolean left = now.isPresent() && !now.equals(madeWay);
            madeWay = Optional.empty();
            if (left && projector.isEmpty()) {
                begin();
            }
        }
    }

    /** The window has another language. */
    void speak() {
        projector.ifPresent(shown -> shown.speak(shell.get().messages()));
    }

    private void passOn(KeyEvent event) {
        shell.get()
                .commands()
                .keys()
                .verb(event)
                .filter(PASSED_ON::contains)
                .filter(shell.get().commands()::can)
                .ifPresent(verb -> {
                    shell.get().commands().run(verb);
                    projector.filter(shown -> FORWARD.contains(verb)).ifPresent(ProjectorWindow::askedToGoOn);
                    event.consume();
                });
    }

    /** The teacher's keyboard works the projector too, also when this window has it. */
    private void pressedInWindow(KeyEvent event) {
        boolean typing = window.getScene().getFocusOwner() instanceof TextInputControl || busy.getAsBoolean();
        boolean ours = desk.classRoom().hasNotes() && !typing && !OWN.contains(event.getCode());
        projector
                .filter(shown -> ours)
                .ifPresent(shown -> ProjectorKeys.of(event)
                        .filter(press -> press.act() != ProjectorKeys.Act.KEYS)
                        .ifPresent(press -> {
                            shown.run(press);
                            event.consume();
                        }));
    }
}
