package org.mqttxray.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.ui.StartOptions;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.card.CardLayer;
import org.mqttxray.ui.files.FileDialogs;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Perspective;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.Theme;
import org.mqttxray.workbench.Recovery;

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

    /** The first gives the panes their places, the second what is in them. */
    private static final int LAYOUT_PASSES = 2;

    private static final long LOOK_NANOS = 2_000_000_000L;

    private final Stage stage;
    private final Desk desk;
    private final Settings settings;
    private final Scene scene;
    private final StackPane root = new StackPane();
    private final CardLayer cards = new CardLayer();
    private final Messages messages;
    private final WindowKeys keys;
    private final FileWork files;
    private final StartLesson start;
    private final Projection projection;
    private final Optional<Path> startFile;
    private Shell shell;
    private ScaledRoot scaled;
    private boolean learning;
    private Optional<Lesson> lesson = Optional.empty();
    private Perspective perspective = Perspective.LEARN;
    private Moment shownMoment = Moment.NOTHING;
    private long shownVersion = -1;
    private long lookedAt;
    private int framesShown;
    private boolean focusDue;
    private boolean projectorDue;

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
        this.start = new StartLesson(options);
        this.startFile = options.file();
        this.projectorDue = options.projector();
        settings.forThisStart(() -> {
            options.language().ifPresent(settings.languageProperty()::set);
            options.theme().ifPresent(settings.themeProperty()::set);
        });
        root.getStyleClass().add("window-root");
        scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets()
                .add(XrayWindow.class.getResource("/org/mqttxray/ui/xray.css").toExternalForm());
        keys = new WindowKeys(scene, cards);
        files = new FileWork(desk, cards, scene, FileDialogs.ofSystem(stage));
        projection = new Projection(stage, desk, () -> shell, cards::isOpen);
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
        scene.focusOwnerProperty().addListener((observed, before, now) -> scaled.reveal(now));
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
        stage.setOnCloseRequest(event -> {
            event.consume();
            desk.leaving().leave(stage::hide);
        });
        stage.setOnHidden(event -> close());
        stage.show();
        frames.start();
    }

    private void close() {
        frames.stop();
        projection.end();
        if (!stage.isMaximized()) {
            settings.keepSize("window-width", stage.getWidth());
            settings.keepSize("window-height", stage.getHeight());
        }
    }

    /** Closes the window. */
    public void hide() {
        stage.hide();
    }

    /** Lets somebody else than the system's dialogs choose files. */
    void choose(FileDialogs dialogs) {
        files.choose(dialogs);
    }

    /** The scene, for whoever takes pictures. */
    public Scene scene() {
        return scene;
    }

    // The views

    private void build() {
        learning = desk.lecture().stateProperty().get() != Lecture.State.NONE;
        lesson = desk.lecture().lessonProperty().get();
        ShellMaker maker = new ShellMaker(desk, cards, new ShellMaker.Outside() {
            @Override
            public void chooseLessons() {
                askForLessons();
            }

            @Override
            public void openFile() {
                files.open(shell.messages());
            }

            @Override
            public void saveFile() {
                files.save(shell.messages());
            }

            @Override
            public void saveLost(Recovery.Found run, String name) {
                files.save(run, name, shell.messages());
            }

            @Override
            public FileDialogs dialogs() {
                return files.dialogs();
            }

            @Override
            public void project() {
                projection.toggle();
            }

            @Override
            public void nextPane(int step) {
                keys.nextPane(step);
            }
        });
        shell = maker.make(learning);
        keys.use(shell);
        scaled = new ScaledRoot(shell.root());
        scaled.scale(settings.scaleProperty().get() / PERCENT);
        cards.scale(settings.scaleProperty().get() / PERCENT);
        root.getChildren().set(0, scaled.scrolling());
        dress();
        shell.show(desk.bench().moment());
        focusDue = true;
    }

    /** Makes all views anew; what the user has under way in them stays. */
    private void rebuild() {
        desk.lecture().look(); // a reply is spoken of in the new language
        Kept kept = new Kept(shell.root(), scene.getFocusOwner());
        Shell before = shell;
        build();
        layOut();
        kept.giveTabs(shell.root());
        layOut();
        shell.takeOver(before);
        layOut();
        kept.giveTo(shell.root());
        focusDue = !cards.isOpen() && !kept.giveFocus(shell.root());
        projection.speak();
    }

    /** Views stand in their places, with what is in them, once the window's size has reached them. */
    private void layOut() {
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    private void dress() {
        Styles.toggle(root, "dark", settings.themeProperty().get() == Theme.DARK);
        Styles.toggle(root, "square-popups", !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW));
        Styles.toggle(root, "zh", settings.languageProperty().get() == Language.ZH);
        shownVersion = -1; // what depends on the theme is shown anew
    }

    // Once a frame

    private void frame(long now) {
        if (++framesShown < FIRST_BUILT) {
            return;
        } else if (framesShown == FIRST_BUILT) {
            listen();
            build();
            startFile.ifPresent(desk.files()::open);
        }
        if (!learning && now - lookedAt > LOOK_NANOS) {
            lookedAt = now;
            desk.shelf().look();
        }
        if (focusDue && !scene.getRoot().isNeedsLayout()) {
            focusDue = false;
            keys.focusFirst();
        }
        desk.tick(now);
        desk.refresh();
        if (start.look(desk)) {
            shownVersion = -1;
        }
        boolean playing = desk.lecture().stateProperty().get() != Lecture.State.NONE;
        if (playing != learning
                || playing && !lesson.equals(desk.lecture().lessonProperty().get())) {
            build();
        }
        if (desk.perspectives().now() != perspective) {
            perspective = desk.perspectives().now();
            shownVersion = -1; // its panes have not been shown the moment
        }
        Moment moment = desk.bench().moment();
        long version = desk.lecture().version();
        if (moment != shownMoment || version != shownVersion || !learning) {
            shownMoment = moment;
            if (version != shownVersion) {
                shell.strip().say(hint());
                stage.setTitle(files.title(shell.messages()));
            }
            shownVersion = version;
            shell.show(moment);
        } else {
            shell.goOn();
        }
        project(moment);
        boolean settled = !focusDue && (learning || desk.shelf().wasRead());
        if (settled) { // else the keyboard would be taken from the card, and close it
            files.tell(shell);
        }
    }

    private void project(Moment moment) {
        if (projectorDue && Projection.possible(desk)) {
            projectorDue = false;
            projection.toggle();
        }
        projection.show(moment);
    }

    /** What is to be said of how the lesson is played, if it is not as it was asked for. */
    private String hint() {
        Messages words = shell.messages();
        return desk.lecture()
                .unreadableProperty()
                .get()
                .map(why -> words.get(why.key(), why.arguments(words::get)))
                .or(() -> desk.lecture().substituteProperty().get().map(why -> words.get("window.substitute", why)))
                .or(() -> files.hint(words))
                .orElseGet(() -> start.hint(words));
    }

    private void askForLessons() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(shell.messages().get("window.first.open-folder"));
        Path now = desk.shelf().folderProperty().get();
        if (now.toFile().isDirectory()) {
            chooser.setInitialDirectory(now.toFile());
        }
        Optional.ofNullable(chooser.showDialog(stage))
                .ifPresent(folder -> desk.shelf().open(folder.toPath()));
    }
}
