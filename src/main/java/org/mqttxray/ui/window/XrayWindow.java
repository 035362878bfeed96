package org.mqttxray.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.StartOptions;
import org.mqttxray.ui.card.CardLayer;
import org.mqttxray.ui.command.Keys;
import org.mqttxray.ui.firstrun.FirstRunView;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.Theme;
import org.mqttxray.ui.model.Verb;

/**
 * The window: one scene, whose views are made anew when the language or what is taught changes, and one look at the models a frame.
 * The first frame shows the title, so that one sees that something starts; the views are made right after it.
 * Views show the moment that they are given and nothing else.
 */
public final class XrayWindow {
    private static final double WIDTH = 1_600;
    private static final double HEIGHT = 972;
    private static final double PERCENT = 100;
    /** The frame in which the views are made: the frame before shows the title at once. */
    private static final int FIRST_BUILT = 3;

    private static final long LOOK_NANOS = 2_000_000_000L;

    private final Stage stage;
    private final Desk desk;
    private final Settings settings;
    private final Scene scene;
    private final StackPane root = new StackPane();
    private final CardLayer cards = new CardLayer();
    private final Messages messages;
    private ShellMaker maker;
    private Shell shell;
    private boolean learning;
    private boolean withLesson;
    private Moment shownMoment = Moment.NOTHING;
    private long shownVersion = -1;
    private long lookedAt;
    private int framesShown;
    private boolean focusDue;
    private String startHint = "";
    private Optional<StartOptions> pending;

    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame(now);
        }
    };

    /** A window that is not shown yet. */
    public XrayWindow(Stage stage, Desk desk, StartOptions options) {
        this.stage = stage;
        this.desk = desk;
        this.settings = desk.settings();
        this.pending = options.lesson().isPresent() ? Optional.of(options) : Optional.empty();
        options.language().ifPresent(settings.languageProperty()::set);
        options.theme().ifPresent(settings.themeProperty()::set);
        root.getStyleClass().add("window-root");
        scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets()
                .add(XrayWindow.class.getResource("/org/mqttxray/ui/xray.css").toExternalForm());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::leftOver);
        messages = new Messages(settings.languageProperty().get());
        Label curtain = new Label(messages.get("window.first.title"));
        curtain.getStyleClass().add("first-run-title");
        root.getChildren().setAll(curtain, cards);
        cards.watch(scene);
        dress();
    }

    private void listen() {
        settings.languageProperty().addListener((observed, before, now) -> {
            cards.close(); // its words are those of the language before
            rebuild();
        });
        settings.presetProperty().addListener((observed, before, now) -> rebuild());
        settings.showEverythingProperty().addListener((observed, before, now) -> rebuild());
        settings.themeProperty().addListener((observed, before, now) -> dress());
        settings.scaleProperty().addListener((observed, before, now) -> rebuild());
    }

    /** Shows the window. */
    public void show() {
        stage.setTitle(messages.get("window.name"));
        stage.setScene(scene);
        stage.setMinWidth(Shell.LEAST_WIDTH);
        stage.setMinHeight(Shell.LEAST_HEIGHT);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(screen.getWidth(), settings.size("window-width").orElse(WIDTH)));
        stage.setHeight(
                Math.min(screen.getHeight(), settings.size("window-height").orElse(HEIGHT)));
        stage.setOnHidden(event -> close());
        stage.show();
        frames.start();
    }

    private void close() {
        frames.stop();
        if (!stage.isMaximized()) {
            settings.keepSize("window-width", stage.getWidth());
            settings.keepSize("window-height", stage.getHeight());
        }
    }

    /** Closes the window. */
    public void hide() {
        stage.hide();
    }

    /** The scene, for whoever takes pictures. */
    public Scene scene() {
        return scene;
    }

    // The views

    private void build() {
        learning = desk.lecture().stateProperty().get() != Lecture.State.NONE;
        withLesson = desk.lecture().lessonProperty().get().isPresent();
        maker = new ShellMaker(desk, cards, new ShellMaker.Outside() {
            @Override
            public void chooseLessons() {
                askForLessons();
            }

            @Override
            public void nextPane(int step) {
                focusPane(step);
            }
        });
        shell = maker.make(learning);
        ScaledRoot scaled = new ScaledRoot(shell.root());
        scaled.scale(settings.scaleProperty().get() / PERCENT);
        cards.scale(settings.scaleProperty().get() / PERCENT);
        root.getChildren().set(0, scrollable(scaled));
        dress();
        shell.show(desk.bench().moment());
        focusDue = true;
    }

    /** Puts the keyboard where most will go on: at the main button, or in the lesson. */
    private void focusFirst() {
        if (shell.body() instanceof FirstRunView first) {
            first.mainButton().requestFocus();
        } else if (shell.body() instanceof LearnView learn) {
            Region first = learn.order().get(0);
            Optional.ofNullable(first.lookup(".lesson-foot #next"))
                    .or(() -> firstFocusable(first))
                    .ifPresent(Node::requestFocus);
        }
    }

    /** In a window that is too small for it, the content scrolls. */
    private static ScrollPane scrollable(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** Makes all views anew; the keyboard stays where it can. */
    private void rebuild() {
        desk.lecture().look(); // a reply is spoken of in the new language
        boolean onLanguage = scene.getFocusOwner() == shell.bar().languageButton();
        build();
        focusDue = !cards.isOpen();
        if (onLanguage) {
            focusDue = false;
            shell.bar().languageButton().requestFocus();
        }
    }

    private void dress() {
        style("dark", settings.themeProperty().get() == Theme.DARK);
        style("zh", settings.languageProperty().get() == Language.ZH);
        shownVersion = -1; // what depends on the theme is shown anew
    }

    private void style(String name, boolean on) {
        root.getStyleClass().remove(name);
        if (on) {
            root.getStyleClass().add(name);
        }
    }

    // Once a frame

    private void frame(long now) {
        if (++framesShown < FIRST_BUILT) {
            return;
        } else if (framesShown == FIRST_BUILT) {
            listen();
            build();
        }
        if (!learning && now - lookedAt > LOOK_NANOS) {
            lookedAt = now;
            desk.shelf().look();
        }
        if (focusDue && !scene.getRoot().isNeedsLayout()) {
            focusDue = false;
            focusFirst();
        }
        desk.refresh();
        openPending();
        boolean playing = desk.lecture().stateProperty().get() != Lecture.State.NONE;
        if (playing != learning
                || playing
                        && withLesson != desk.lecture().lessonProperty().get().isPresent()) {
            build();
        }
        Moment moment = desk.bench().moment();
        long version = desk.lecture().version();
        if (moment != shownMoment || version != shownVersion || !learning) {
            shownMoment = moment;
            if (version != shownVersion) {
                shell.strip().say(hint());
            }
            shownVersion = version;
            shell.show(moment);
        }
    }

    /** What is to be said of how the lesson is played, if it is not as it was asked for. */
    private String hint() {
        Messages words = maker.messages();
        return desk.lecture()
                .unreadableProperty()
                .get()
                .map(why -> words.get(why.key(), why.arguments(words::get)))
                .or(() -> desk.lecture().substituteProperty().get().map(why -> words.get("window.substitute", why)))
                .orElse(startHint);
    }

    /** Opens the lesson that the start asked for, once the lessons have been read. */
    private void openPending() {
        if (pending.isEmpty() || !desk.shelf().wasRead()) {
            return;
        }
        StartOptions options = pending.get();
        pending = Optional.empty();
        int number = options.lesson().orElseThrow();
        desk.shelf()
                .lesson(number)
                .ifPresentOrElse(
                        lesson -> desk.lecture().open(lesson, options.step().orElse(1) - 1, Lecture.Ground.LIVE),
                        () -> {
                            startHint = maker.messages().get("window.no-lesson", number);
                            shell.strip().say(startHint);
                        });
    }

    // Keys

    private void pressed(KeyEvent event) {
        boolean typing = scene.getFocusOwner() instanceof TextInputControl || cards.isOpen();
        Optional<Verb> verb = maker.commands().keys().verb(event);
        if (verb.isEmpty() || typing && !Keys.modified(event)) {
            return;
        }
        if (verb.get() == Verb.CLOSE_PANE) {
            if (shell.body() instanceof LearnView learn && learn.leaveFilled()) {
                event.consume();
            }
            return;
        }
        maker.commands().run(verb.get());
        event.consume();
    }

    /** A key that nobody wanted may be the answer to the lesson's question, wherever the keyboard is. */
    private void leftOver(KeyEvent event) {
        boolean answer = event.getCode().isDigitKey() || event.getCode() == KeyCode.ENTER;
        if (!answer || cards.isOpen() || Keys.modified(event) || !(shell.body() instanceof LearnView learn)) {
            return;
        }
        learn.lesson()
                .filter(lesson -> !within(scene.getFocusOwner(), lesson))
                .ifPresent(lesson -> lesson.fireEvent(event.copyFor(lesson, lesson)));
    }

    private void focusPane(int step) {
        if (!(shell.body() instanceof LearnView learn)) {
            return;
        }
        List<Region> panes =
                learn.order().stream().filter(pane -> pane.getScene() == scene).toList();
        int now = -1;
        for (int i = 0; i < panes.size(); i++) {
            now = within(scene.getFocusOwner(), panes.get(i)) ? i : now;
        }
        for (int tried = 1; tried <= panes.size(); tried++) {
            int next = Math.floorMod(now + step * tried, panes.size());
            Optional<Node> first = firstFocusable(panes.get(next));
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
        }
    }

    private static boolean within(Node node, Region pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstFocusable(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    private void askForLessons() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(maker.messages().get("window.first.open-folder"));
        Path now = desk.shelf().folderProperty().get();
        if (now.toFile().isDirectory()) {
            chooser.setInitialDirectory(now.toFile());
        }
        Optional.ofNullable(chooser.showDialog(stage))
                .ifPresent(folder -> desk.shelf().open(folder.toPath()));
    }
}
