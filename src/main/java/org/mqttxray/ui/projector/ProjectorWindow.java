package org.mqttxray.ui.projector;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.projector.ProjectorKeys.Act;
import org.mqttxray.ui.projector.ProjectorKeys.Press;

/** The projector over the whole of a screen. Its view is made anew when the language changes; hands stay raised, and what is covered stays so. */
public final class ProjectorWindow {
    private static final double PICTURE_WIDTH = 1_280;
    private static final double PICTURE_HEIGHT = 720;
    /** The first gives the blocks their places, the others what is in them. */
    private static final int LAYOUT_PASSES = 4;

    private final Desk desk;
    private final Around around;
    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final StackPane root = new StackPane();
    private final Scene scene = new Scene(root);
    private ProjectorViewModel model;
    private ProjectorView view;
    private Moment moment = Moment.NOTHING;

    /** What the projector asks of the window. */
    public interface Around {
        /** Ends it. */
        void leave();

        /** Does what a key does that is not the projector's: steps within a step of the lesson. */
        void pressed(KeyEvent event);
    }

    /** A projector that is not shown yet. */
    public ProjectorWindow(Desk desk, Messages messages, Around around) {
        this.desk = desk;
        this.around = around;
        dress(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> Focus.show(scene, false));
        stage.setScene(scene);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setOnCloseRequest(event -> {
            event.consume();
            around.leave();
        });
        model = new ProjectorViewModel(desk, messages);
        build(messages);
    }

    private void build(Messages messages) {
        view = new ProjectorView(desk, model, messages);
        root.getChildren().setAll(view.root());
        Styles.toggle(root, "zh", messages.language() == Language.ZH);
        stage.setTitle(messages.get("window.verb.projector"));
        view.show(moment);
    }

    /** Covers a screen. */
    public void show(Rectangle2D screen) {
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
        stage.show();
        stage.setFullScreen(true);
        stage.requestFocus();
        view.focus();
    }

    /** What it would show now, as a scene of a usual size that is in no window, for whoever takes pictures. */
    public static Scene sceneOf(Desk desk, Messages messages) {
        ProjectorView view = new ProjectorView(desk, new ProjectorViewModel(desk, messages), messages);
        StackPane root = new StackPane(view.root());
        Styles.toggle(root, "zh", messages.language() == Language.ZH);
        Scene scene = new Scene(root, PICTURE_WIDTH, PICTURE_HEIGHT);
        dress(scene);
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            root.applyCss();
            root.layout();
            view.show(desk.bench().moment());
        }
        return scene;
    }

    private static void dress(Scene scene) {
        scene.getStylesheets()
                .add(ProjectorWindow.class
                        .getResource("/org/mqttxray/ui/xray.css")
                        .toExternalForm());
    }

    /** Shows a moment; called once a frame. */
    public void show(Moment now) {
        moment = now;
        view.show(now);
        view.goOn();
    }

    /** Speaks another language from now on. */
    public void speak(Messages messages) {
        ProjectorView before = view;
        model = model.in(messages);
        build(messages);
        view.takeOver(before);
        view.focus();
    }

    /** The run was asked to go on; if it does not, the foot tells why. */
    public void askedToGoOn() {
        view.askedToGoOn();
    }

    /** Closes it. */
    public void close() {
        stage.hide();
    }

    private void pressed(KeyEvent event) {
        Focus.show(scene, true);
        ProjectorKeys.of(event)
                .ifPresentOrElse(
                        press -> {
                            event.consume();
                            run(press);
                        },
                        () -> around.pressed(event));
    }

    /** Does what a key of the projector does, wherever it was pressed. */
    public void run(Press press) {
        if (press.act() != Act.LEAVE) {
            view.run(press);
        } else if (!view.uncover()) {
            around.leave();
        }
    }
}
